import type { FieldName } from '../../measures/fields/fields.js';
import type { Label } from '../../platform/language.js';
import type { Concept } from './concept.js';
import { everyday } from './everyday.js';

type Codes = Readonly<Record<string, string>>;

/** Names that stand for codes of one field. */
function code(field: string, values: string, names: string, reason: string, alsoSaid = ''): Concept {
  return {
    names: list(names),
    filters: [{ field, values: values.split(' ') }],
    alsoSaid: list(alsoSaid),
    asks: null,
    notice: null,
    reason,
  };
}

/** Names of one thing that has no code: each finds what texts call it. */
function words(names: string, alsoSaid: string, reason: string): Concept {
  return { names: list(names), filters: [], alsoSaid: list(alsoSaid), asks: null, notice: null, reason };
}

/** Something people ask for that this register does not hold, or does not hold as such. */
function notHere(names: string, alsoSaid: string, notice: Label, reason: string, filters: Codes = {}): Concept {
  return {
    names: list(names),
    filters: Object.entries(filters).map(([field, values]) => ({ field, values: values.split(' ') })),
    alsoSaid: list(alsoSaid),
    asks: null,
    notice,
    reason,
  };
}

/** Names that ask about a field: whether it is recorded, and for how many, is the answer. */
function asks(field: FieldName, names: string, reason: string): Concept {
  return { names: list(names), filters: [], alsoSaid: [], asks: field, notice: null, reason };
}

function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const practice = 'WORK_PRACTICE';

const arenas: readonly Concept[] = [
  code(
    'arenas',
    'SCHOOL',
    'skole, på skole, i skole, klasserom, skolebasert, skulebasert',
    'NOVA-13/13 table 4-1: training mainly at school',
  ),
  code(
    'arenas',
    'ALTERNATIVE_ARENA',
    'alternativ arena, alternativ læringsarena, annen læringsarena, anna læringsarena, utenfor skolen, utanfor skulen, ute av klasserommet, OT-skole, produksjonsskole',
    'NOVA-13/13 table 4-1; KD-2011 «alternative arenaer»',
  ),
  code(
    'arenas',
    'ENTERPRISE ENTERPRISE_AND_ALTERNATIVE',
    'bedrift, i bedrift, på arbeidsplass, hos arbeidsgiver, hos arbeidsgjevar, i arbeidslivet, ute i arbeid',
    'NOVA-13/13 table 4-1: training in an enterprise, alone or with another arena',
  ),
  code(
    'arenas',
    'ENTERPRISE_AND_ALTERNATIVE',
    'kombinasjon av bedrift og alternativ arena, både bedrift og alternativ arena',
    'NOVA-13/13 table 4-1',
  ),
  code(
    'arenas',
    'NO_TRAINING',
    'uten opplæring, ingen opplæring, opplæring ikke del av tiltaket, opplæring er ikke del av tiltaket',
    'NOVA-13/13 table 4-1',
  ),
];

const actors: readonly Concept[] = [
  code(
    'actors',
    'OT',
    'OT, oppfølgingstjeneste, oppfølgningstjeneste, OT-rådgiver',
    'NOVA-13/13 table 4-3; «oppfølgning» is a common spelling',
  ),
  code(
    'actors',
    'NAV',
    'NAV, arbeids- og velferdsetaten, trygdekontor, aetat, arbeidskontor',
    'NOVA-13/13 table 4-3; older names of the same agency',
  ),
  code(
    'actors',
    'UPPER_SECONDARY_SCHOOL',
    'videregående skole, vgs, den videregående skolen, skolen er med',
    'NOVA-13/13 table 4-3',
  ),
  code(
    'actors',
    'MUNICIPAL_BODIES',
    'kommunale instanser, kommunal tjeneste, kommunen, barnevern, barneverntjeneste, helsesøster, helsesykepleier, helsestasjon, ungdomskontakt, utekontakt, flyktningtjeneste, SLT',
    'NOVA-13/13 table 4-3 «andre kommunale instanser» and its examples in ch. 4.1',
  ),
  code(
    'actors',
    'VOCATIONAL_TRAINING_OFFICE',
    'fagopplæring, fagopplæringskontor, opplæringskontor',
    'NOVA-13/13 table 4-3 «fagopplæringen»',
  ),
  code('actors', 'PPT', 'PPT, PP-tjeneste, pedagogisk-psykologisk tjeneste, logoped', 'NOVA-13/13 table 4-3'),
  code(
    'actors',
    'VOLUNTARY_OR_SOCIAL_ENTREPRENEUR',
    'sosial entreprenør, sosialt entreprenørskap, frivillig organisasjon, frivillig sektor, ideell organisasjon, frivillige',
    'NOVA-13/13 table 4-3',
    'frivillig',
  ),
];

const resources: readonly Concept[] = [
  code(
    'resourceContributors',
    'NAV',
    'NAV bidrar med ressurser, ressurser fra NAV, finansiert av NAV, betalt av NAV',
    'NOVA-13/13 table 4-5',
  ),
  code(
    'resourceContributors',
    'COUNTY_EDUCATION',
    'ressurser fra fylkeskommunen, finansiert av fylket, betalt av fylkeskommunen',
    'NOVA-13/13 table 4-5',
  ),
];

const competence: readonly Concept[] = [
  code('curriculumGoals', 'NONE', 'uten læreplanmål, ingen læreplanmål', 'NOVA-13/13 table 4-6'),
  code(
    'curriculumGoals',
    'FULL_ALL PARTIAL_ALL',
    'læreplanmål, læreplanmål for alle, etter læreplan, kompetansemål',
    'NOVA-13/13 table 4-6: goals of the ordinary curriculum, met by all participants',
    'fag, fellesfag',
  ),
  code(
    'documentedCompetences',
    'CURRICULUM OTHER_DOCUMENTED',
    'dokumentert kompetanse, kompetansebevis, dokumentasjon, kursbevis, vitnemål, karakterer, ta opp fag',
    'NOVA-13/13 table 4-8',
    'kompetansebevis',
  ),
  code('documentedCompetences', 'NONE', 'uten dokumentert kompetanse', 'NOVA-13/13 table 4-8'),
  code(
    'otherDocumentedCompetence',
    'YES',
    'annen dokumentert kompetanse, anna dokumentert kompetanse, attest, sertifikat',
    'NOVA-13/13 table 4-7 and its examples',
    'attest, sertifikat, kursbevis',
  ),
  words(
    'grunnkompetanse, GK, delkompetanse, kompetanse på lavere nivå',
    'grunnkompetanse, delkompetanse',
    'Competence below a full certificate: opplæringslova (1998) § 3-3; GK is how schools write it',
  ),
  words('lærekandidat, lærekandidatordning', 'lærekandidat', 'One of two routes to basic competence: KD-2011'),
  words(
    'praksisbrev, praksisbrevordning, praksisbrevkandidat',
    'praksisbrev',
    'One of two routes to basic competence: KD-2011, category 2',
  ),
  words(
    'truckførerbevis, truckbevis, truckkurs, truckførerkurs',
    'truck, truckførerbevis',
    'The example of other documented competence: NOVA-13/13 table 4-7',
  ),
  words(
    'fagbrev, svennebrev, fagprøve, svenneprøve',
    'fagbrev, svennebrev, fagopplæring',
    'Two names by trade of one certificate',
  ),
  words(
    'lærling, læreplass, lærekontrakt, lærlingplass',
    'lærling, læreplass, lærebedrift',
    'What people ask for when they want an apprenticeship',
  ),
  words('privatist, privatisteksamen', 'privatist', 'Examination outside school'),
  words(
    'studiekompetanse, påbygg, generell studiekompetanse',
    'studiekompetanse',
    'Full qualification: opplæringslova',
  ),
  words(
    'førerkort, lappen, kjøreopplæring, øvelseskjøring, kjøretime, sertifikat på bil, sertifikat til bil, ta sertifikat',
    'førerkort, kjøre',
    'Everyday word: «lappen»',
  ),
];

const goals: readonly Concept[] = [
  code(
    'goals',
    'MOTIVATE',
    'motivere, motivasjon, motivering, umotivert, lite motivert, skolelei, skuletrøytt, skoletrøtt, lei av skolen, mangler motivasjon, veit ikkje kva, vet ikke hva',
    'NOVA-13/13 table 4-11, goal 1: to motivate and guide; the rest are everyday words for needing it',
    'motivasjon, motivering',
  ),
  code(
    'goals',
    practice,
    'arbeidspraksis, arbeidstrening, praksisplass, jobbpraksis, praksis, utplassering, arbeidsutplassering, hospitering, språkpraksis, prøve seg i jobb, arbeidserfaring, få jobb',
    'NOVA-13/13 table 4-11, goal 2; KD-2011 category 1 «arbeidsutplassering»; «arbeidstrening» is NAV’s newer name',
    'arbeidspraksis, praksisplass, arbeidstrening, praksis',
  ),
  code(
    'goals',
    'COPE_DAILY_LIFE',
    'mestre hverdagen, mestre dagliglivet, hverdagsmestring, døgnrytme, snu døgnet, struktur i hverdagen, struktur, rutiner, komme seg opp om morgenen, kommer seg ikke opp om morgenen, kjem seg ikkje opp om morgonen, kommer seg ikke opp, komme ut av huset, kommer seg ikke ut, hjemmesitter, heimesitjar, sitter hjemme, mye hjemme, mykje heime, bare hjemme, berre heime, isolert, gamer hele natta, ensom',
    'NOVA-13/13 table 4-11, goal 3: to cope with daily life; the everyday words are what it is for',
    'hverdag, struktur, rutine, døgnrytme',
  ),
];

const contents: readonly Concept[] = [
  code(
    'contents.SYSTEMATIC_GUIDANCE',
    'YES',
    'veiledning, systematisk veiledning, rådgivning, coaching',
    'NOVA-13/13 table 4-12',
    'veiledning',
  ),
  code(
    'contents.LONG_TERM_PLAN',
    'YES',
    'langsiktig plan, individuell plan, handlingsplan, karriereplan, plan for framtida',
    'NOVA-13/13 table 4-12',
  ),
  code(
    'contents.PARENT_COOPERATION',
    'YES',
    'samarbeid med foresatte, foreldresamarbeid, samarbeid med hjemmet, samarbeid med foreldre, foreldre, foresatte',
    'NOVA-13/13 table 4-12 «foresatte/hjemmet»',
  ),
  code(
    'contents.CLOSE_FOLLOW_UP',
    'YES',
    'tett oppfølging, tett kontakt, los, ungdomslos, mentor, fast kontaktperson, jobbspesialist, individuell oppfølging, oppsøkende, blir fulgt opp tett',
    'NOVA-13/13 table 4-12; a los, a mentor and a job specialist follow closely',
    'los, mentor, jobbspesialist',
  ),
  code(
    'contents.SOCIAL_SERVICES',
    'YES',
    'sosiale tjenester, sosialhjelp, økonomisk stønad, bostøtte, bolig, økonomi, gjeld, bustøtte, sosialkontor, bostedsløs, leilighet, hybel, husleie, gjeldsrådgivning',
    'NOVA-13/13 table 4-12 «sosiale tjenester (bolig, økonomi)»',
  ),
  code(
    'contents.TREATMENT',
    'YES',
    'behandling, behandlingstilbud, terapi, psykolog, psykisk helse, psykiske vansker, angst, depresjon, sosial angst, rus, rusproblem, rusbehandling, selvskading, traumer, BUP, DPS',
    'NOVA-13/13 table 4-12; the report has no finer classes than treatment, so what it is for leads there',
    'psykisk helse, rus',
  ),
];

const asIs: readonly Concept[] = [
  words(
    'AMO, AMO-kurs, arbeidsmarkedskurs, arbeidsmarkedsopplæring, arbeidsmarknadsopplæring',
    'AMO, arbeidsmarkedskurs, arbeidsmarkedsopplæring',
    'Labour market training, a NAV measure: NOVA-13/13 ch. 4.1',
  ),
  words(
    'jobbklubb, jobbsøkerkurs, jobbsøkarkurs, søke jobb, CV-kurs',
    'jobbklubb, jobbsøkerkurs',
    'NAV’s course in applying for work: NOVA-13/13 ch. 4.2',
  ),
  words(
    'frafall, fråfall, bortvalg, dropout, drop out, droppet ut, slutta på skolen, slutter på skolen',
    'frafall, bortvalg, slutte',
    'The same thing; «bortvalg» is the word some counties use',
  ),
  words(
    'innvandrer, minoritetsspråklig, flyktning, innføringsklasse, norskkurs, lære norsk',
    'minoritetsspråklig, flyktning, norsk',
    'What advisers write of youths who learn Norwegian',
  ),
  words(
    'karriereveiledning, yrkesveiledning, karriererådgivning',
    'karriereveiledning, karrieresenter, yrkesveiledning',
    'Guidance towards a trade: a service of its own, beside systematic guidance',
  ),
  words(
    'søm, sy, symaskin, reparere klær, saum',
    'sy, søm, redesign',
    'Sewing, in the words of either written language',
  ),
  words(
    'skolevegring, skulevegring, skolefravær, skulker, borte fra skolen',
    'skolevegring, fravær',
    'Everyday words for staying away',
  ),
  words('fisker, fiskar, jobbe på båt', 'fiske, fiskeri, oppdrett, båt', 'The one who does it for the trade'),
  words('unge mødre, ung mor, gravid, alenemor', 'mor, gravid, foreldre', 'Youths who are parents'),
  words('deltid, halv dag, noen timer, få timer i uka', 'deltid, timer', 'Everyday words for part time'),
  words(
    'lavterskel, lavterskeltilbud, lågterskel',
    'lavterskel, lavterskeltilbud, oppsøkende',
    'How services without requirements are called',
  ),
  words('ungdomshus, fritidsklubb, møteplass', 'ungdomshus, fritidsklubb, møteplass', 'Places for young people'),
  words(
    'kokk, matlaging, kantine, kafé, restaurantfag, matfag',
    'kokk, mat, kantine, kafé, restaurant',
    'Trades with food',
  ),
  words('snekker, tømrer, byggfag, bygg og anlegg, snikkar, tømrar', 'snekker, tømrer, bygg', 'Building trades'),
  words(
    'bil, bilmekaniker, bilverksted, mekking, skru bil, motor',
    'bil, mekaniker, bilverksted, motor',
    'Car trades; «mekke» is the everyday word',
  ),
  words('frisør, hår, hudpleie', 'frisør, hår', 'Hair trades'),
  words(
    'dyr, hest, stall, gård, gard, gårdsarbeid, Inn på tunet',
    'gård, dyr, hest, stall',
    'Work on farms; «Inn på tunet» is the scheme’s name',
  ),
  words(
    'dataspill, gaming, IKT, data, koding, programmering',
    'data, koding, spill, IKT',
    'What those who stay at home are often good at',
  ),
  words('musikk, band, studio, teater, film', 'musikk, studio, teater, film', 'Arts'),
  words('butikk, salg, lager, varehandel', 'butikk, salg, lager', 'Trade'),
  words(
    'barnehage, barnehageassistent, helsefag, sykehjem, omsorgsarbeid',
    'barnehage, helse, omsorg, sykehjem',
    'Care work',
  ),
  words('fiske, fiskeri, havbruk, oppdrett, båt, sjø', 'fiske, havbruk, oppdrett, båt', 'Trades at sea'),
  words('ombruk, gjenbruk, resirkulering, redesign', 'ombruk, gjenbruk', 'Two words for one thing'),
];

const summer: Label = {
  nb: 'Sommerjobber og sommerskoler er ikke i registeret: kartleggingen tok bare med tiltak av en viss varighet. Se etter arbeidspraksis.',
  nn: 'Sommarjobbar og sommarskular er ikkje i registeret: kartlegginga tok berre med tiltak av ei viss lengd. Sjå etter arbeidspraksis.',
  en: 'Summer jobs and summer schools are not in the register: the survey took in only measures of some duration. Look for work practice.',
};

const navScheme = (nb: string, nn: string, en: string): Label => ({
  nb: `${nb} er et ordinært NAV-tiltak. Registeret har slike bare der fylket har meldt dem inn; NAV-kontoret kjenner de andre.`,
  nn: `${nn} er eit ordinært NAV-tiltak. Registeret har slike berre der fylket har meldt dei inn; NAV-kontoret kjenner dei andre.`,
  en: `${en} is an ordinary NAV measure. The register has such measures only where the county reported them; the NAV office knows the others.`,
});

/** Some counties reported standard NAV measures, others did not: NOVA-13/13 ch. 3.1 and 4.1. */
const unreported = 'A standard NAV measure; some counties reported such, others did not: NOVA-13/13 ch. 3.1';

const asked: readonly Concept[] = [
  asks(
    'freePlaces',
    'ledige plasser, ledig plass, plass nå, fullt, venteliste, starter nå, oppstart nå, kan starte nå, plass med en gang',
    'What advisers ask first; the survey of 2012/13 did not ask it',
  ),
  asks(
    'ageFrom',
    'aldersgrense, aldersgrenser',
    'Ages are a condition of the register, not a limit of a measure: NOVA-13/13 ch. 3.1',
  ),
];

const elsewhere: readonly Concept[] = [
  notHere(
    'sommerjobb, sommerskole, sommarjobb, ferieskole, jobb i ferien',
    '',
    summer,
    'Left out of the survey: NOVA-13/13 ch. 3.1',
  ),
  notHere(
    'AFT, arbeidsforberedende trening',
    'arbeidsforberedende trening, AFT',
    navScheme('AFT (arbeidsforberedende trening)', 'AFT (arbeidsførebuande trening)', 'AFT (work preparation)'),
    unreported,
  ),
  notHere(
    'VTA, varig tilrettelagt arbeid',
    'varig tilrettelagt arbeid, VTA',
    navScheme('VTA (varig tilrettelagt arbeid)', 'VTA (varig tilrettelagt arbeid)', 'VTA (permanent adapted work)'),
    unreported,
  ),
  notHere(
    'IPS, individuell jobbstøtte',
    'individuell jobbstøtte, jobbspesialist, IPS',
    navScheme('IPS (individuell jobbstøtte)', 'IPS (individuell jobbstøtte)', 'IPS (individual job support)'),
    unreported,
  ),
  notHere(
    'lønnstilskudd, lønstilskot',
    'lønnstilskudd',
    navScheme('Lønnstilskudd', 'Lønstilskot', 'Wage subsidy'),
    unreported,
  ),
  notHere(
    'kvalifiseringsprogram, KVP',
    'kvalifiseringsprogram',
    navScheme('Kvalifiseringsprogrammet', 'Kvalifiseringsprogrammet', 'The qualification programme'),
    unreported,
  ),
  notHere(
    'arbeidsavklaringspenger, AAP, dagpenger, ytelse',
    '',
    {
      nb: 'Det er en ytelse, ikke et tiltak. NAV-kontoret svarer på det.',
      nn: 'Det er ei yting, ikkje eit tiltak. NAV-kontoret svarar på det.',
      en: 'That is a benefit, not a measure. The NAV office answers questions about it.',
    },
    'A benefit; the register holds measures only: NOVA-13/13 ch. 3.1',
  ),
  notHere(
    'folkehøgskole, folkehøyskole',
    'folkehøyskole',
    {
      nb: 'Folkehøgskoler er ikke tiltak i registeret.',
      nn: 'Folkehøgskular er ikkje tiltak i registeret.',
      en: 'Folk high schools are not measures in the register.',
    },
    'For ordinary pupils; left out: NOVA-13/13 ch. 3.1',
  ),
];

/** Reviewed; longest names win where several fit. */
export const thesaurus: readonly Concept[] = [
  ...arenas,
  ...actors,
  ...resources,
  ...competence,
  ...goals,
  ...contents,
  ...asIs,
  ...asked,
  ...elsewhere,
  ...everyday,
];
