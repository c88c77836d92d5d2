/**
 * What people call a code, a trade, a thing or a trouble in either written language; reviewed. A line is one concept:
 * `what it leads to: names > words # reason`. It leads to codes (`contents.TREATMENT YES`), to a field that is asked about
 * (`asks`) or to what is to be said (`notice`), or to nothing but words. Behind `>` stand the words that texts use for it;
 * behind `=` what texts may say besides the names, which then find each other too. Those words find nothing by themselves.
 */
export const thesaurusEntries = `
arenas SCHOOL: skole, på skole, i skole, klasserom, skolebasert, skulebasert # NOVA-13/13 table 4-1: training mainly at school
arenas ALTERNATIVE_ARENA: alternativ arena, alternativ læringsarena, annen læringsarena, anna læringsarena, utenfor skolen, utanfor skulen, ute av klasserommet, OT-skole, produksjonsskole # NOVA-13/13 table 4-1; KD-2011 «alternative arenaer»
arenas ENTERPRISE ENTERPRISE_AND_ALTERNATIVE: bedrift, i bedrift, arbeidsgiver, arbeidsgjevar, på arbeidsplass, hos arbeidsgiver, hos arbeidsgjevar, i arbeidslivet, ute i arbeid # NOVA-13/13 table 4-1: training in an enterprise, alone or with another arena
arenas ENTERPRISE_AND_ALTERNATIVE: kombinasjon av bedrift og alternativ arena, både bedrift og alternativ arena # NOVA-13/13 table 4-1
arenas NO_TRAINING: uten opplæring, ingen opplæring, opplæring ikke del av tiltaket, opplæring er ikke del av tiltaket # NOVA-13/13 table 4-1

actors OT: OT, oppfølgingstjeneste, oppfølgningstjeneste, OT-rådgiver # NOVA-13/13 table 4-3; «oppfølgning» is a common spelling
actors NAV: NAV, arbeids- og velferdsetaten, trygdekontor, aetat, arbeidskontor # NOVA-13/13 table 4-3; older names of the same agency
actors ENTERPRISE: arbeidsgiver, arbeidsgjevar, næringsliv, bedriften er med # NOVA-13/13 table 4-3 «bedrift»
actors UPPER_SECONDARY_SCHOOL: videregående skole, vgs, den videregående skolen, skolen er med # NOVA-13/13 table 4-3
actors MUNICIPAL_BODIES: kommunale instanser, kommunal tjeneste, kommunen, barnevern, barneverntjeneste, helsesøster, helsesykepleier, helsestasjon, ungdomskontakt, utekontakt, flyktningtjeneste, SLT # NOVA-13/13 table 4-3 «andre kommunale instanser» and its examples in ch. 4.1
actors VOCATIONAL_TRAINING_OFFICE: fagopplæring, fagopplæringskontor, opplæringskontor # NOVA-13/13 table 4-3 «fagopplæringen»
actors PPT: PPT, PP-tjeneste, pedagogisk-psykologisk tjeneste, logoped # NOVA-13/13 table 4-3
actors VOLUNTARY_OR_SOCIAL_ENTREPRENEUR: sosial entreprenør, sosialt entreprenørskap, frivillig organisasjon, frivillig sektor, ideell organisasjon, frivillige > frivillig # NOVA-13/13 table 4-3

resourceContributors NAV: NAV bidrar med ressurser, ressurser fra NAV, finansiert av NAV, betalt av NAV # NOVA-13/13 table 4-5
resourceContributors COUNTY_EDUCATION: ressurser fra fylkeskommunen, finansiert av fylket, betalt av fylkeskommunen # NOVA-13/13 table 4-5

curriculumGoals NONE: uten læreplanmål, ingen læreplanmål # NOVA-13/13 table 4-6
curriculumGoals FULL_ALL PARTIAL_ALL: læreplanmål, læreplanmål for alle, etter læreplan, kompetansemål > fag, fellesfag # NOVA-13/13 table 4-6: goals of the ordinary curriculum, met by all participants
documentedCompetences CURRICULUM OTHER_DOCUMENTED: dokumentert kompetanse, kompetansebevis, dokumentasjon, kursbevis, vitnemål, karakterer, ta opp fag > kompetansebevis # NOVA-13/13 table 4-8
documentedCompetences NONE: uten dokumentert kompetanse # NOVA-13/13 table 4-8
otherDocumentedCompetence YES: annen dokumentert kompetanse, anna dokumentert kompetanse, attest, sertifikat > attest, sertifikat, kursbevis # NOVA-13/13 table 4-7 and its examples

grunnkompetanse, GK, delkompetanse, kompetanse på lavere nivå > grunnkompetanse, delkompetanse # Competence below a full certificate: opplæringslova (1998) § 3-3; GK is how schools write it
lærekandidat, lærekandidatordning > lærekandidat # One of two routes to basic competence: KD-2011
praksisbrev, praksisbrevordning, praksisbrevkandidat > praksisbrev # One of two routes to basic competence: KD-2011, category 2
truckførerbevis, truckbevis, truckkurs, truckførerkurs > truck, truckførerbevis # The example of other documented competence: NOVA-13/13 table 4-7
fagbrev, svennebrev, fagprøve, svenneprøve > fagbrev, svennebrev, fagopplæring # Two names by trade of one certificate
lærling, læreplass, lærekontrakt, lærlingplass > lærling, læreplass, lærebedrift # What people ask for when they want an apprenticeship
privatist, privatisteksamen > privatist # Examination outside school
studiekompetanse, påbygg, generell studiekompetanse > studiekompetanse # Full qualification: opplæringslova
førerkort, lappen, kjøreopplæring, øvelseskjøring, kjøretime, sertifikat på bil, sertifikat til bil, ta sertifikat > førerkort, kjøre # Everyday word: «lappen»

goals MOTIVATE: motivere, motivasjon, motivering, umotivert, lite motivert, skolelei, skuletrøytt, skoletrøtt, lei av skolen, mangler motivasjon, veit ikkje kva, vet ikke hva > motivasjon, motivering # NOVA-13/13 table 4-11, goal 1: to motivate and guide; the rest are everyday words for needing it
goals WORK_PRACTICE: jobb, arbeidspraksis, arbeidstrening, praksisplass, jobbpraksis, praksis, utplassering, arbeidsutplassering, hospitering, språkpraksis, prøve seg i jobb, arbeidserfaring, få jobb > arbeidspraksis, praksisplass, arbeidstrening, praksis # NOVA-13/13 table 4-11, goal 2; KD-2011 category 1 «arbeidsutplassering»; «arbeidstrening» is NAV’s newer name
goals COPE_DAILY_LIFE: mestre hverdagen, mestre dagliglivet, hverdagsmestring, døgnrytme, snu døgnet, struktur i hverdagen, strukturert hverdag, strukturert dag, struktur, rutiner, komme seg opp om morgenen, kommer seg ikke opp om morgenen, kjem seg ikkje opp om morgonen, kommer seg ikke opp, komme ut av huset, kommer seg ikke ut, hjemmesitter, heimesitjar, sitter hjemme, mye hjemme, mykje heime, bare hjemme, berre heime, isolert, gamer hele natta, ensom > hverdag, struktur, rutine, døgnrytme # NOVA-13/13 table 4-11, goal 3: to cope with daily life; the everyday words are what it is for

contents.SYSTEMATIC_GUIDANCE YES: veiledning, systematisk veiledning, rådgivning, coaching > veiledning # NOVA-13/13 table 4-12
contents.LONG_TERM_PLAN YES: langsiktig plan, individuell plan, handlingsplan, karriereplan, plan for framtida # NOVA-13/13 table 4-12
contents.PARENT_COOPERATION YES: samarbeid med foresatte, foreldresamarbeid, samarbeid med hjemmet, samarbeid med foreldre, foreldre, foresatte # NOVA-13/13 table 4-12 «foresatte/hjemmet»
contents.CLOSE_FOLLOW_UP YES: tett oppfølging, tett kontakt, los, ungdomslos, mentor, fast kontaktperson, jobbspesialist, individuell oppfølging, oppsøkende, blir fulgt opp tett > los, mentor, jobbspesialist # NOVA-13/13 table 4-12; a los, a mentor and a job specialist follow closely
contents.SOCIAL_SERVICES YES: sosiale tjenester, sosialhjelp, økonomisk stønad, bostøtte, bolig, økonomi, gjeld, bustøtte, sosialkontor, bostedsløs, leilighet, hybel, husleie, gjeldsrådgivning # NOVA-13/13 table 4-12 «sosiale tjenester (bolig, økonomi)»
contents.TREATMENT YES: behandling, behandlingstilbud, terapi, psykolog, psykisk helse, psykiske vansker, angst, depresjon, sosial angst, rus, rusproblem, rusbehandling, selvskading, traumer, BUP, DPS > psykisk helse, rus # NOVA-13/13 table 4-12; the report has no finer classes than treatment, so what it is for leads there

AMO, AMO-kurs, arbeidsmarkedskurs, arbeidsmarkedsopplæring, arbeidsmarknadsopplæring > AMO, arbeidsmarkedskurs, arbeidsmarkedsopplæring # Labour market training, a NAV measure: NOVA-13/13 ch. 4.1
jobbklubb, jobbsøkerkurs, jobbsøkarkurs, søke jobb, CV-kurs > jobbklubb, jobbsøkerkurs # NAV’s course in applying for work: NOVA-13/13 ch. 4.2
frafall, fråfall, bortvalg, dropout, drop out, droppet ut, slutta på skolen, slutter på skolen > frafall, bortvalg, slutte # The same thing; «bortvalg» is the word some counties use
innvandrer, minoritetsspråklig, flyktning, innføringsklasse, norskkurs, lære norsk > minoritetsspråklig, flyktning, norsk # What advisers write of youths who learn Norwegian
karriereveiledning, yrkesveiledning, karriererådgivning > karriereveiledning, karrieresenter, yrkesveiledning # Guidance towards a trade: a service of its own, beside systematic guidance
søm, sy, symaskin, reparere klær, saum > sy, søm, redesign # Sewing, in the words of either written language
skolevegring, skulevegring, skolefravær, skulker, borte fra skolen > skolevegring, fravær # Everyday words for staying away
fisker, fiskar, jobbe på båt > fiske, fiskeri, oppdrett, båt # The one who does it for the trade
unge mødre, ung mor, gravid, alenemor > mor, gravid, foreldre # Youths who are parents
deltid, halv dag, noen timer, få timer i uka > deltid, timer # Everyday words for part time
lavterskel, lavterskeltilbud, lågterskel > lavterskel, lavterskeltilbud, oppsøkende # How services without requirements are called
ungdomshus, fritidsklubb, møteplass > ungdomshus, fritidsklubb, møteplass # Places for young people
kokk, matlaging, kantine, kafé, restaurantfag, matfag > kokk, mat, kantine, kafé, restaurant # Trades with food
snekker, tømrer, byggfag, bygg og anlegg, snikkar, tømrar > snekker, tømrer, bygg # Building trades
bil, bilmekaniker, bilverksted, mekking, skru bil, motor > bil, mekaniker, bilverksted, motor # Car trades; «mekke» is the everyday word
frisør, hår, hudpleie > frisør, hår # Hair trades
dyr, hest, stall, gård, gard, gårdsarbeid, Inn på tunet > gård, dyr, hest, stall # Work on farms; «Inn på tunet» is the scheme’s name
dataspill, gaming, IKT, data, koding, programmering > data, koding, spill, IKT # What those who stay at home are often good at
musikk, band, studio, teater, film > musikk, studio, teater, film # Arts
butikk, salg, lager, varehandel > butikk, salg, lager # Trade
barnehage, barnehageassistent, helsefag, sykehjem, omsorgsarbeid > barnehage, helse, omsorg, sykehjem # Care work
fiske, fiskeri, havbruk, oppdrett, båt, sjø > fiske, havbruk, oppdrett, båt # Trades at sea
ombruk, gjenbruk, resirkulering, redesign > ombruk, gjenbruk # Two words for one thing

asks freePlaces: ledige plasser, ledig plass, plass nå, fullt, venteliste, starter nå, oppstart nå, kan starte nå, plass med en gang # What advisers ask first; the survey of 2012/13 did not ask it
asks ageFrom: aldersgrense, aldersgrenser # Ages are a condition of the register, not a limit of a measure: NOVA-13/13 ch. 3.1

notice SUMMER: sommerjobb, sommerskole, sommarjobb, ferieskole, jobb i ferien # Left out of the survey: NOVA-13/13 ch. 3.1
notice AFT: AFT, arbeidsforberedende trening > arbeidsforberedende trening, AFT # A standard NAV measure; some counties reported such, others did not: NOVA-13/13 ch. 3.1
notice VTA: VTA, varig tilrettelagt arbeid > varig tilrettelagt arbeid, VTA # A standard NAV measure; some counties reported such, others did not: NOVA-13/13 ch. 3.1
notice IPS: IPS, individuell jobbstøtte > individuell jobbstøtte, jobbspesialist, IPS # A standard NAV measure; some counties reported such, others did not: NOVA-13/13 ch. 3.1
notice WAGE_SUBSIDY: lønnstilskudd, lønstilskot > lønnstilskudd # A standard NAV measure; some counties reported such, others did not: NOVA-13/13 ch. 3.1
notice QUALIFICATION: kvalifiseringsprogram, KVP > kvalifiseringsprogram # A standard NAV measure; some counties reported such, others did not: NOVA-13/13 ch. 3.1
notice BENEFIT: arbeidsavklaringspenger, AAP, dagpenger, ytelse # A benefit; the register holds measures only: NOVA-13/13 ch. 3.1
notice FOLK_HIGH_SCHOOL: folkehøgskole, folkehøyskole > folkehøyskole # For ordinary pupils; left out: NOVA-13/13 ch. 3.1

bolig, leilighet, hybel, husvære, bustad, sted å bo = # Home
renhold, rengjøring, vasking, vaskejobb, rengjøre = vaske, vaske lokaler # Cleaning
eldre, gamle folk, gamle mennesker, pensjonister = sykehjem, eldresenter, aldershjem, beboer # Old people
småbarn, små barn, lite barn, baby, babyer, spedbarn, små born = # Small children
barn, unger = barnehage, småbarn, baby # Children
foreldre, unge foreldre, ung mor, ung far, mødre, fedre, mor, far = gravid, barselgruppe # Parents
dyr, husdyr, kjæledyr, jobbe med dyr, dyrestell = hest, hund, sau, geit, rein, reinsdyr, katt, ku, bie, fjøs, stall, gjeting # Animals
fisker, fiske, fiskeri, yrkesfiske = garn, sjark, krabbe, fiskebåt # Fishing
oppdrett, fiskeoppdrett, akvakultur, lakseoppdrett = laks, merd # Fish farming
sjøen, til sjøs, maritim, sjømann, sjøfart = skip, skute, båt, matros, sjark, havn # The sea
data, IT, IKT, datamaskin = programmering, koding, brukerstøtte, PC, nettbrett, programmere # Computers
programmering, koding, programmere, kode = # Coding
gaming, gamer, dataspill, videospill, e-sport, spille data = datakveld, spill # Computer games
matte, matematikk = # Mathematics
økonomi, privatøkonomi, penger, pengeproblemer = gjeld, regning, budsjett, lån, gjeldsrådgivning # Money
gjeld, gjeldsrådgivning, lån = # Debt
dysleksi, lesevansker, skrivevansker, lese- og skrivevansker, sliter med å lese, ordblind, lærevansker = # Dyslexia
fengsel, soning, sone, straffedømt, domfelt, kriminalomsorg, løslatt = # Prison
sorg, savn, mistet noen, etterlatt, dødsfall = miste noen, mista nokon # Grief
spiseforstyrrelse, spisevansker, anoreksi, bulimi = mat og kropp # Eating
sinne, sinnemestring, aggresjon, raseri, sinnet = # Anger
angst, panikk, redsel, panikkangst = uro, grue seg, sosial angst # Fear
ensom, ensomhet, alene, åleine, isolert, uten venner, sitter inne, sitter på rommet = mye alene, hjemme, går ikke ut # Loneliness
søvn, døgnrytme, sove, snudd døgnet, stå opp om morgenen = stå opp, morgen # Sleep
elektriker, elektro, elektrofag, strøm = ledning, stikkontakt, elektrisk, solcelle # Electricity
rørlegger, VVS, røyrleggar, rørleggerarbeid = rør # Plumbing
bygg, byggfag, byggebransjen, byggeplass, håndverker, handverkar = tømrer, snekker, murer, takstein, maler # Building
tømrer, snekker, snekring, byggtømrer = # Joinery
murer, muring, murerarbeid, mure, flislegger = # Masonry
maler, malerarbeid, male hus = sparkling, tapet # Painting houses
bilmekaniker, bilverksted, mekaniker, skru bil, mekanisk verksted, bilfag = verksted, bil # Cars
moped, motorsykkel, scooter = motor, skru # Two wheels
anleggsmaskin, anleggsarbeid, maskinfører, gravemaskin = hjullaster # Heavy machines
lastebil, vogntog, yrkessjåfør, lastebilsjåfør = # Lorries
sjåfør, transport = lastebil, buss, varebil, bussjåfør # Driving for a living
søppel, avfall, renovasjon, boss, kildesortering = # Waste
ombruk, gjenbruk, bruktbutikk, loppemarked, redesign = # Reuse
hage, hagearbeid, gartner, gartneri, grøntanlegg = park, planting, bed, blomst, drivhus # Gardening
blomst, blomster, blome, blomsterbutikk, florist = # Flowers
skog, skogbruk, skogsarbeid, hogst = motorsag, ved, gran # Forestry
kokk, matlaging, lage mat, kokkefag, restaurant = kjøkken, kantine, middag, servering # Cooking
baker, bakeri, bake, konditor = brød, kake # Baking
slakter, kjøttskjærer, kjøttbutikk, slakteri = kjøtt # Meat
butikk, butikkjobb, selger, handel, butikkarbeid = kasse, salg, kunde # Shops
lager, lagerarbeid, logistikk, terminalarbeid = pakke, truck # Store rooms
hotell, reiseliv, resepsjon, resepsjonist, overnatting = # Hotels
kontor, kontorarbeid, administrasjon, sekretær = regnskap, faktura # Offices
regnskap, bokføring, rekneskap = # Accounts
kundesenter, kundeservice, callsenter, sentralbord = telefon # Telephones
frisør, frisørfag, hårklipp = hår, salong # Hair
hudpleie, sminke, kosmetikk, makeup = # Beauty
søm, sying, reparere klær = sy, klær, symaskin, tekstil # Sewing
smed, smie, metallarbeid = jern, kniv, sveise # Metal
gullsmed, smykke, smykker = # Jewellery
keramikk, pottemaker, leire = kopp, fat, dreie # Pottery
trearbeid, sløyd, møbelsnekker = tre, møbel # Woodwork
båtbygging, båtbygger = trebåt, naust # Boat building
teater, skuespill, drama, revy = scene, kulisse # Stage
musikk, spille instrument, lage låter = studio, kor, band, synge # Music
synge, sang, kor, korsang = # Song
dans, danse, hiphop = # Dance
film, filming, video = kamera, klippe # Film
fotograf, foto, fotografering = kamera, bilde # Photography
journalist, journalistikk, avis, skrive i avis = redaksjon, intervju, lokalavis # Newspapers
radio, podkast, podcast, nærradio = # Radio
tegne, tegning, tegneserie, illustrasjon, animasjon = # Drawing
trykkeri, trykke, grafisk, grafisk design = plakat # Printing
robot, robotikk, elektronikk = lodde, 3D # Robots
bibliotek, bøker = lese høyt # Books
museum, kulturarv = gjenstand # Old things
fotball, ballspill = ball # Ball games
trening, styrkerom, styrketrening, treningssenter, idrett = svømme, fotball # Training
svømming, svømme, svømmekurs, symjing = basseng # Swimming
klatring, klatre, buldring = # Climbing
friluftsliv, utendørs, ute i naturen, turer = tur, natur, ski, fjell # Outdoor life
brettspill, rollespill, spillkveld = # Board games
førstehjelp, førstehjelpskurs = livredde, hjertestarter # First aid
brann, brannmann, brannvesen, brannkonstabel = brannmannskap # Fire
ambulanse, ambulansearbeider, redning = # Ambulance
helsefag, helsefagarbeider, pleie, omsorgsarbeid = sykehjem, eldre # Care
sykehjem, sjukeheim, aldershjem, eldresenter = # Nursing homes
tannlege, tannhelse = # Teeth
lege, legetime, doktor, legekontor = # Doctors
vekter, ordensvakt, dørvakt = vakt # Guards
vaktmester, vaktmesterarbeid = småreparasjon, snømåking, plenklipping # Caretakers
festival, arrangement, konsert = rigge # Events
fly, flyplass, lufthavn = # Aeroplanes
tog, jernbane, togbane = skinne, spor # Trains
solenergi, fornybar energi, solceller = vindmølle # Sun and wind
industri, prosessindustri, fabrikk = verft, plattform # Industry
olje, offshore, oljeplattform = plattform # Oil
utlandet, utenlands, reise bort, utveksling = frivillig, reise # Abroad
militæret, førstegangstjeneste, forsvaret, verneplikt = # Military
norskkurs, norskopplæring, lære norsk, kan lite norsk, ny i Norge, bodd kort tid i Norge = norsk, samtalegruppe # Norwegian as a new language
eksamen, ta opp fag, ta opp igjen fag = privatist # Examinations
jobbintervju, jobbsøknad, søke jobb, skrive søknad, CV = intervju, søknad # Applying for work
HMS, sikkerhetskurs = stillas, fallsikring # Safety courses
hjemmebesøk, hjem til deg, kommer hjem, oppsøkende, heim til deg = hjemme # Home visits
hverdagsliv, husarbeid, daglige gjøremål = klær, handle, regning # Everyday life
`;
