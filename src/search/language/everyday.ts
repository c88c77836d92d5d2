import type { Concept } from './concept.js';

/**
 * What people call a trade, a thing or a trouble in everyday speech, beside what texts of measures say; reviewed. A line is
 * one thing: what it is; names that mean the same, in either written language; behind `>` what a text may say instead,
 * which is found by the names and finds nothing itself. Inflected and joined forms follow from the dictionary; what has a
 * code stands in `thesaurus.ts`.
 */
const lines = `
Home: bolig, leilighet, hybel, husvære, bustad, sted å bo
Cleaning: renhold, rengjøring, vasking, vaskejobb, rengjøre > vaske, vaske lokaler
Old people: eldre, gamle folk, gamle mennesker, pensjonister > sykehjem, eldresenter, aldershjem, beboer
Small children: småbarn, små barn, lite barn, baby, babyer, spedbarn, små born
Children: barn, unger > barnehage, småbarn, baby
Parents: foreldre, unge foreldre, ung mor, ung far, mødre, fedre, mor, far > gravid, barselgruppe
Animals: dyr, husdyr, kjæledyr, jobbe med dyr, dyrestell > hest, hund, sau, geit, rein, reinsdyr, katt, ku, bie, fjøs, stall, gjeting
Fishing: fisker, fiske, fiskeri, yrkesfiske > garn, sjark, krabbe, fiskebåt
Fish farming: oppdrett, fiskeoppdrett, akvakultur, lakseoppdrett > laks, merd
The sea: sjøen, til sjøs, maritim, sjømann, sjøfart > skip, skute, båt, matros, sjark, havn
Computers: data, IT, IKT, datamaskin > programmering, koding, brukerstøtte, PC, nettbrett, programmere
Coding: programmering, koding, programmere, kode
Computer games: gaming, gamer, dataspill, videospill, e-sport, spille data > datakveld, spill
Mathematics: matte, matematikk
Money: økonomi, privatøkonomi, penger, pengeproblemer > gjeld, regning, budsjett, lån, gjeldsrådgivning
Debt: gjeld, gjeldsrådgivning, lån
Dyslexia: dysleksi, lesevansker, skrivevansker, lese- og skrivevansker, sliter med å lese, ordblind, lærevansker
Prison: fengsel, soning, sone, straffedømt, domfelt, kriminalomsorg, løslatt
Grief: sorg, savn, mistet noen, etterlatt, dødsfall > miste noen, mista nokon
Eating: spiseforstyrrelse, spisevansker, anoreksi, bulimi > mat og kropp
Anger: sinne, sinnemestring, aggresjon, raseri, sinnet
Fear: angst, panikk, redsel, panikkangst > uro, grue seg, sosial angst
Loneliness: ensom, ensomhet, alene, åleine, isolert, uten venner, sitter inne, sitter på rommet > mye alene, hjemme, går ikke ut
Sleep: søvn, døgnrytme, sove, snudd døgnet, stå opp om morgenen > stå opp, morgen
Electricity: elektriker, elektro, elektrofag, strøm > ledning, stikkontakt, elektrisk, solcelle
Plumbing: rørlegger, VVS, røyrleggar, rørleggerarbeid > rør
Building: bygg, byggfag, byggebransjen, byggeplass, håndverker, handverkar > tømrer, snekker, murer, takstein, maler
Joinery: tømrer, snekker, snekring, byggtømrer
Masonry: murer, muring, murerarbeid, mure, flislegger
Painting houses: maler, malerarbeid, male hus > sparkling, tapet
Cars: bilmekaniker, bilverksted, mekaniker, skru bil, mekanisk verksted, bilfag > verksted, bil
Two wheels: moped, motorsykkel, scooter > motor, skru
Heavy machines: anleggsmaskin, anleggsarbeid, maskinfører, gravemaskin > hjullaster
Lorries: lastebil, vogntog, yrkessjåfør, lastebilsjåfør
Driving for a living: sjåfør, transport > lastebil, buss, varebil, bussjåfør
Waste: søppel, avfall, renovasjon, boss, kildesortering
Reuse: ombruk, gjenbruk, bruktbutikk, loppemarked, redesign
Gardening: hage, hagearbeid, gartner, gartneri, grøntanlegg > park, planting, bed, blomst, drivhus
Flowers: blomst, blomster, blome, blomsterbutikk, florist
Forestry: skog, skogbruk, skogsarbeid, hogst > motorsag, ved, gran
Cooking: kokk, matlaging, lage mat, kokkefag, restaurant > kjøkken, kantine, middag, servering
Baking: baker, bakeri, bake, konditor > brød, kake
Meat: slakter, kjøttskjærer, kjøttbutikk, slakteri > kjøtt
Shops: butikk, butikkjobb, selger, handel, butikkarbeid > kasse, salg, kunde
Store rooms: lager, lagerarbeid, logistikk, terminalarbeid > pakke, truck
Hotels: hotell, reiseliv, resepsjon, resepsjonist, overnatting
Offices: kontor, kontorarbeid, administrasjon, sekretær > regnskap, faktura
Accounts: regnskap, bokføring, rekneskap
Telephones: kundesenter, kundeservice, callsenter, sentralbord > telefon
Hair: frisør, frisørfag, hårklipp > hår, salong
Beauty: hudpleie, sminke, kosmetikk, makeup
Sewing: søm, sying, reparere klær > sy, klær, symaskin, tekstil
Metal: smed, smie, metallarbeid > jern, kniv, sveise
Jewellery: gullsmed, smykke, smykker
Pottery: keramikk, pottemaker, leire > kopp, fat, dreie
Woodwork: trearbeid, sløyd, møbelsnekker > tre, møbel
Boat building: båtbygging, båtbygger > trebåt, naust
Stage: teater, skuespill, drama, revy > scene, kulisse
Music: musikk, spille instrument, lage låter > studio, kor, band, synge
Song: synge, sang, kor, korsang
Dance: dans, danse, hiphop
Film: film, filming, video > kamera, klippe
Photography: fotograf, foto, fotografering > kamera, bilde
Newspapers: journalist, journalistikk, avis, skrive i avis > redaksjon, intervju, lokalavis
Radio: radio, podkast, podcast, nærradio
Drawing: tegne, tegning, tegneserie, illustrasjon, animasjon
Printing: trykkeri, trykke, grafisk, grafisk design > plakat
Robots: robot, robotikk, elektronikk > lodde, 3D
Books: bibliotek, bøker > lese høyt
Old things: museum, kulturarv > gjenstand
Ball games: fotball, ballspill > ball
Training: trening, styrkerom, styrketrening, treningssenter, idrett > svømme, fotball
Swimming: svømming, svømme, svømmekurs, symjing > basseng
Climbing: klatring, klatre, buldring
Outdoor life: friluftsliv, utendørs, ute i naturen, turer > tur, natur, ski, fjell
Board games: brettspill, rollespill, spillkveld
First aid: førstehjelp, førstehjelpskurs > livredde, hjertestarter
Fire: brann, brannmann, brannvesen, brannkonstabel > brannmannskap
Ambulance: ambulanse, ambulansearbeider, redning
Care: helsefag, helsefagarbeider, pleie, omsorgsarbeid > sykehjem, eldre
Nursing homes: sykehjem, sjukeheim, aldershjem, eldresenter
Teeth: tannlege, tannhelse
Doctors: lege, legetime, doktor, legekontor
Guards: vekter, ordensvakt, dørvakt > vakt
Caretakers: vaktmester, vaktmesterarbeid > småreparasjon, snømåking, plenklipping
Events: festival, arrangement, konsert > rigge
Aeroplanes: fly, flyplass, lufthavn
Trains: tog, jernbane, togbane > skinne, spor
Sun and wind: solenergi, fornybar energi, solceller > vindmølle
Industry: industri, prosessindustri, fabrikk > verft, plattform
Oil: olje, offshore, oljeplattform > plattform
Abroad: utlandet, utenlands, reise bort, utveksling > frivillig, reise
Military: militæret, førstegangstjeneste, forsvaret, verneplikt
Norwegian as a new language: norskkurs, norskopplæring, lære norsk, kan lite norsk, ny i Norge, bodd kort tid i Norge > norsk, samtalegruppe
Examinations: eksamen, ta opp fag, ta opp igjen fag > privatist
Applying for work: jobbintervju, jobbsøknad, søke jobb, skrive søknad, CV > intervju, søknad
Safety courses: HMS, sikkerhetskurs > stillas, fallsikring
Home visits: hjemmebesøk, hjem til deg, kommer hjem, oppsøkende, heim til deg > hjemme
Everyday life: hverdagsliv, husarbeid, daglige gjøremål > klær, handle, regning
`;

export const everyday: readonly Concept[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [reason = '', text = ''] = line.split(': ');
    const [names = [], narrower = []] = text.split('>').map((part) => part.split(',').map((name) => name.trim()));
    return { names, filters: [], alsoSaid: [...names, ...narrower], asks: null, notice: null, reason };
  });
