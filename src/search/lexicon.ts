/**
 * The words that compounds are cut into, in their dictionary form; bokmål and nynorsk side by side. Written for this
 * project from the vocabulary of the reports in docs/sources.md, the labels in codes/ and the work of follow-up
 * services; no dictionary under a copyleft licence was used. A word that stands here is never cut itself.
 */
const field = `
  tiltak tilbud tilbod tjeneste teneste oppfølging oppfølgning opplæring utdanning undervisning veiledning rettleiing rettleie rådgivning
  rådgiver rådgjevar veileder rettleiar karriere praksis plass utplassering hospitering arbeid jobb bedrift skole skule
  arena læring lære lærling kandidat ordning løp brev bevis kompetanse grunn del kurs klubb los mentor motivasjon motivering
  samtale plan læreplan mål målsetting målsetjing målgruppe gruppe frafall fråfall bortvalg marked marknad ungdom unge elev deltaker
  deltakar kommune fylke stat etat kontor senter institutt verksted verkstad prosjekt program modul fag yrke håndverk studie
  samarbeid avtale møte partner partnerskap team nettverk nettverks koordinator leder leiar ansvar ressurs aktør instans
  behandling helse syk sjuk sykdom psykisk rus omsorg barn vern barnevern pleie terapi angst vegring fravær
  bolig bustad bo støtte stønad sosial hjelp økonomi gjeld penger inntekt trygd ytelse dagpenger
  aktivitet trening sysselsetting arbeidsliv næring næringsliv spesialist formidling søker søkjar søke søknad søking
  hverdag kvardag mestring meistring struktur rutine rytme døgn dag natt fritid kveld helg sommer sommar
  hjem heim foresatt føresett forelder foreldre familie mor far
  voksen språk norsk matematikk engelsk naturfag samfunnsfag eksamen karakter prøve test privatist fellesfag
  kvalifisering rehabilitering attføring tilrettelegge tilrettelegging kartlegging vurdering avklaring forebygging
  gjennomføring overgang mottak innsats oppsøking inkludering integrering introduksjon flyktning innvandrer asyl minoritet
  vitne attest sertifikat førerkort fører truck maskin kran sveis sveising bil buss båt motor
  bygg anlegg tre tømrer snekker maler rør elektro elektriker data medie design service samferdsel restaurant
  mat kokk kantine kafé kafe butikk handel salg lager logistikk renhold vaktmester kontorfag
  natur bruk gård gard gårdsbruk landbruk skog hage grønn dyr stall hest fiske sjø havbruk friluft idrett musikk teater kunst
  produksjon industri teknikk mekaniker mekanisk oppvekst barnehage sykehjem
  register kode status oversikt statistikk skjema årsrapport rapport evaluering undersøkelse forskning
  rett plikt lov forskrift regel vedtak
  amo enkelt enkel individ kontakt person lærer lærar gang sted stad vei veg tid år alder liv start slutt
  grunnlag bakgrunn verk rom bank flate side base
  kombinasjon alternativ bruker kunde tverrfag tverrfaglig frivillig organisasjon forening lag entreprenør
  vg voks trinn klasse nivå poeng time uke måned
  kraft evne ferdighet kunnskap interesse samfunn arbeidsgiver arbeidsgjevar arbeidstaker
  utprøving innhold innhald virke verke middel behov vanske problem risiko
  trygg trivsel vilje innsikt rådgiving fengsel kriminalitet politi
  selv sjølv tillit følelse verktøy valg kontrakt prekvalifisering spørre litteratur
`;

/** Words that look like compounds of the list and are not, or that mean something of their own as a whole. */
const whole = `
  arbeidsmarked videregående vidaregåande grunnskole kompetanse institutt frafall fråfall barnevern fylkeskommune
  fylkeskommunal kommunal ordinær ordning avdeling samarbeid undervisning bedrift rådgiver rådgjevar rådgivning
  praktisk praksis kombinasjon motivasjon organisasjon utdanning opplæring tilbud tilbod utfordring
  prosjekt program privatist kandidat landbruk samfunn arbeidsliv virkemiddel verkemiddel innhold
  partnerskap bakgrunn grunnlag samarbeide framtid fremtid tilstand forhold utstyr erfaring
  mulighet moglegheit ansvarlig ansvarleg medarbeider modenhet samtidig gjennomføring målgruppe læreplan
  kartlegging tilrettelegging vurdering virksomhet verksemd foresatt føresett overgang menneske helsesøster
  folkehøgskole individuell langsiktig systematisk enkelt enkeltvis dokumentert understøttende støttande
  barnehage sykehjem oppvekst vaktmester arbeidsgiver arbeidsgjevar arbeidstaker nettverk alternativ deltaker deltakar
  innvandrer flyktning regional nasjonal lokal spesial område utvikling oppgave oppgåve ungdommelig selvstendig
  aktivt aktivitet lærling lærer lærar elevråd hverdag kvardag beslutning rettighet statlig statleg stadig
  likevel derimot dermed imidlertid samtlige praten strukturert planlegging tidligere tidlegare
  opplegg mellom gjennom innenfor innanfor utenfor utanfor sammen saman forskjellig personlig personleg
`;

function words(list: string): readonly string[] {
  return [...new Set(list.split(/\s+/).filter((word) => word !== ''))];
}

export const compoundParts: readonly string[] = words(field);
export const wholeWords: readonly string[] = words(whole);

/** Words too common to search by, in both written languages. Own list; `ikke` and `uten` are kept, they carry meaning. */
export const stopWords: readonly string[] = words(`
  og i på av for til med som en et ei ein eit er var den det de dei der du han hun ho vi dere dykk jeg eg
  at om fra frå å så når da då men eller enn også òg bli blir blei ble vart vere vera være har hadde hatt kan kunne skal skulle
  vil ville må måtte seg sin sitt sine si min mitt mine din ditt dine vår vårt våre deres deira dette disse desse denne
  hva kva hvem kven hvor kvar hvordan korleis hvorfor kvifor hvilke hvilken hvilket hver
  vi oss meg deg ham henne dem ha finnes fins finst får få gir gi trenger treng ønsker ønskjer
  noe noko noen nokon nokre ved etter under over mot inn ut opp ned bare berre både samt blant annet anna
  the of and or in for
`);
