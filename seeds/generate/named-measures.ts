import type { CountyDivision } from '../../src/codes/county-divisions.js';
import type { Arena } from '../../src/codes/measure-codes.js';

/**
 * Measures the sources name, with only what they say of them. What is read out of a name (an age, a municipality) is
 * marked as inferred when the row is made; everything left out here is not recorded.
 */
export interface NamedMeasure {
  readonly key: string;
  readonly name: string;
  /** Where it is named: short name of the source with table or chapter. */
  readonly source: string;
  readonly said: string;
  readonly language?: 'nn';
  readonly schoolYear?: string;
  readonly county?: readonly [number: string, division: CountyDivision];
  readonly responsible?: string;
  readonly arena?: Arena;
  /** Read from the name. */
  readonly municipality?: string;
  /** Read from the name: first and last age, both included. */
  readonly ages?: readonly [number, number];
  /** The municipality stands in the source's text, not only in the name. */
  readonly municipalityIsSaid?: true;
}

/** A row of table 3-1: county of 2012, name, answers to the youth survey, and what else the report says. */
type SurveyRow = readonly [county: string, key: string, name: string, answers: number, more?: Partial<NamedMeasure>];

const institute =
  'Rapporten nevner Arbeidsinstituttet som eksempel på en alternativ læringsarena. Arbeidsinstituttet i Buskerud har 171 av undersøkelsens 306 svar.';

/** NOVA-13/13 table 3-1. The printed answers add to 304 where the text says 306; three lines carry lost note marks. */
const surveyRows: readonly SurveyRow[] = [
  ['02', 'modus', 'Modus', 18],
  ['02', 'forebygging-av-frafall', 'Forebygging av frafall', 4],
  ['02', 'ung-i-jobb', 'Ung i jobb', 3],
  ['06', 'arbeidsinstituttet', 'Arbeidsinstituttet', 71, { arena: 'ALTERNATIVE_ARENA', said: institute }],
  [
    '06',
    'aktiv-ungdom-arbeidsinstituttet',
    'Aktiv ungdom 16–24 år (Arbeidsinstituttet)',
    100,
    { ages: [16, 24], responsible: 'Arbeidsinstituttet', said: institute },
  ],
  [
    '06',
    'pobelprosjektet',
    'Pøbelprosjektet',
    3,
    {
      arena: 'ALTERNATIVE_ARENA',
      said: 'Rapporten nevner Pøbelprosjektet som eksempel på en alternativ læringsarena utenfor skole og bedrift.',
    },
  ],
  ['06', 'aktiv-mot-laereplass', 'Aktiv mot læreplass', 7],
  [
    '20',
    'arbeidspraksis',
    'Arbeidspraksis',
    5,
    { said: 'Rapporten nevner arbeidspraksis blant NAV-tiltakene som bare noen fylker har meldt inn.' },
  ],
  ['20', 'opplaeringspraksis-tana', 'Opplæringspraksis Tana', 1, { municipality: 'Tana' }],
  ['04', 'finn-din-vei', 'Finn din vei', 5],
  ['04', 'ny-start', 'Ny Start – dobbelt innsats, tredobbelt utbytte!', 6],
  [
    '04',
    'praksisbrev',
    'Praksisbrev',
    4,
    {
      said: 'Om praksisbrevordningen sier rapporten: et toårig grunnkompetanseløp med ansettelse i bedrift, undervisning i norsk, matematikk og samfunnsfag én dag i uka, en felles læreplan og en avsluttende prøve.',
    },
  ],
  ['04', 'ungdom-i-farta', 'Ungdom i farta', 4],
  [
    '12',
    'laerekandidat',
    'Lærekandidat',
    2,
    {
      said: 'Linja er trykt «1 2»; det første tallet er lest som et tapt notemerke. Om lærekandidatordningen sier rapporten: et grunnkompetanseløp med individuelle læreplanmål og individuelt kompetansebevis.',
    },
  ],
  ['12', 'prekvalifisering', 'Prekvalifisering', 3],
  ['12', 'studieverksted', 'Studieverksted i Ungdomsmottaket', 5],
  ['16', 'den-tredje-vei', 'Den tredje vei', 6],
  ['16', 'nysjans', 'NySjans!', 3],
  [
    '16',
    'iv-eller-1',
    'Oppfølging av elever med IV eller 1',
    1,
    { said: 'IV betyr ikke vurdert og 1 er karakteren; linja er trykt «1 1».' },
  ],
  ['16', 'praksisplass-nav-ot', 'Praksisplass NAV/OT', 13],
  ['16', 'praksisplass', 'Praksisplass', 1],
  ['08', 'allservice', 'Allservice', 8],
  ['08', 'jobb-for-sosialhjelp', 'Jobb for sosialhjelp for ungdom', 4],
  [
    '10',
    'grunnkompetanselop',
    'Grunnkompetanseløp',
    10,
    {
      said: 'Navnet er trykt med et 2-tall lest som et tapt notemerke. Grunnkompetanse er opplæring som ikke fører til full studie- eller yrkeskompetanse, dokumentert med et individuelt kompetansebevis.',
    },
  ],
  ['10', 'prosjekt-vennesla', 'Prosjekt Vennesla', 1, { municipality: 'Vennesla' }],
  [
    '01',
    'alt-vg3-halden',
    'Alt. Vg3 Halden vgs',
    1,
    { municipality: 'Halden', responsible: 'Halden videregående skole' },
  ],
  ['01', 'jobbklubb-sarpsborg', 'Jobbklubb 16–25 Sarpsborg', 12, { municipality: 'Sarpsborg', ages: [16, 25] }],
  ['01', 'ung-i-arbeid-fredrikstad', 'Ung i arbeid Fredrikstad', 3, { municipality: 'Fredrikstad' }],
];

function fromSurvey([county, key, name, answers, more]: SurveyRow): NamedMeasure {
  const answered = answers === 1 ? '1 ungdom på tiltaket svarte' : `${answers} ungdommer på tiltaket svarte`;
  return {
    ...more,
    key,
    name,
    source: more?.arena === undefined ? 'NOVA-13/13 table 3-1' : 'NOVA-13/13 table 3-1 and ch. 4.1',
    schoolYear: '2012/13',
    county: [county, 'Y2012'],
    said: [`Tiltaket står i tabell 3-1. ${answered} på spørreundersøkelsen.`, more?.said ?? ''].join(' ').trim(),
  };
}

const vestfold = ['39', 'Y2024'] as const;
const vestfoldOt = 'Oppfølgingstjenesten i Vestfold fylkeskommune';

const others: readonly NamedMeasure[] = [
  {
    key: 'los-prosjektet',
    name: 'LOS-prosjektet',
    source: 'NOVA-13/13 ch. 2.3 and 4.1',
    schoolYear: '2012/13',
    arena: 'NO_TRAINING',
    said: 'Eksempel på et tiltak der opplæring ikke er en del. Et omfattende tilbud om oppfølging og veiledning for de mest utsatte, om flere sider av livet enn skole og arbeid.',
  },
  {
    key: 'amo-kurs',
    name: 'AMO-kurs',
    source: 'NOVA-13/13 ch. 3.1, 4.1 and 4.2',
    schoolYear: '2012/13',
    responsible: 'NAV',
    arena: 'ALTERNATIVE_ARENA',
    said: 'NAV-tiltak og eksempel på alternativ læringsarena. Kan gi annen dokumentert kompetanse, for eksempel truckførerbevis. Bare noen fylker har meldt slike tiltak inn.',
  },
  {
    key: 'ot-skole',
    name: 'OT-skole',
    source: 'NOVA-13/13 ch. 2.3 and 4.1',
    schoolYear: '2012/13',
    responsible: 'Oppfølgingstjenesten (OT)',
    arena: 'ALTERNATIVE_ARENA',
    said: 'Eget skoletilbud i regi av OT, nevnt som eksempel på alternativ læringsarena.',
  },
  {
    key: 'klart-jeg-kan',
    name: '«Klart jeg kan»-kurs',
    source: 'NOVA-13/13 ch. 4.1 and 4.2',
    schoolYear: '2012/13',
    arena: 'ALTERNATIVE_ARENA',
    said: 'Kurs på alternativ læringsarena, nevnt der rapporten omtaler tiltak som sjelden innebærer å oppfylle læreplanmål (9 prosent). 48 prosent av tiltakene på denne arenaen har dokumentert kompetanse som mål, lavest av arenaene.',
  },
  {
    key: 'motivasjonskurs',
    name: 'Motivasjonskurs',
    source: 'NOVA-13/13 ch. 4.2',
    schoolYear: '2012/13',
    arena: 'ALTERNATIVE_ARENA',
    said: 'Kurs på alternativ læringsarena, nevnt der rapporten omtaler tiltak som sjelden innebærer å oppfylle læreplanmål (9 prosent). 48 prosent av tiltakene på denne arenaen har dokumentert kompetanse som mål, lavest av arenaene.',
  },
  {
    key: 'jobbklubb-nav',
    name: 'Jobbklubb i regi av NAV',
    source: 'NOVA-13/13 ch. 4.2',
    schoolYear: '2012/13',
    responsible: 'NAV',
    arena: 'ALTERNATIVE_ARENA',
    said: 'Jobbklubb på alternativ læringsarena, nevnt der rapporten omtaler tiltak som sjelden innebærer å oppfylle læreplanmål (9 prosent). 48 prosent av tiltakene på denne arenaen har dokumentert kompetanse som mål, lavest av arenaene.',
  },
  {
    key: 'valerenga-jobbsjansen',
    name: 'Vålerenga jobbsjansen',
    source: 'NOVA-13/13 ch. 2.3',
    said: 'Eksempel på praksisplasser i frivillig sektor, fra rapportens gjennomgang av litteraturen. Det sies ikke at tiltaket er med i registeret.',
  },
  {
    key: 'rbk-ung-i-jobb',
    name: 'RBK-Ung i jobb',
    source: 'NOVA-13/13 ch. 2.3',
    said: 'Eksempel på praksisplasser i frivillig sektor (RBK er Rosenborg Ballklub), fra rapportens gjennomgang av litteraturen. Det sies ikke at tiltaket er med i registeret.',
  },
  {
    key: 'windjammer',
    name: 'Windjammer',
    source: 'Vestfold-2024',
    schoolYear: '2023/24',
    county: vestfold,
    said: '23 ungdommer i målgruppen til OT deltok på seilas med skipet Christian Radich. OT samarbeider med stiftelsen før, under og etter toktet. Ungdommenes evalueringer framhever karrierevalg, livsmestring og sosial kompetanse.',
  },
  {
    key: 'overgangsprosjektet-sandefjord',
    name: 'Overgangsprosjektet i Sandefjord',
    source: 'Vestfold-2024',
    schoolYear: '2023/24',
    county: vestfold,
    responsible: vestfoldOt,
    municipality: 'Sandefjord',
    municipalityIsSaid: true,
    said: 'Utvalgte ungdommer følges opp fra 9. og 10. klasse og over i videregående opplæring, i samarbeid med foreldre, lærere, rådgivere, NAV og andre hjelpeinstanser. I oktober 2024 var 13 av 15 fortsatt i opplæring.',
  },
  {
    key: 'gode-overganger-horten',
    name: 'Gode og trygge overganger i Horten',
    source: 'Vestfold-2024',
    schoolYear: '2023/24',
    county: vestfold,
    responsible: vestfoldOt,
    municipality: 'Horten',
    municipalityIsSaid: true,
    said: 'Utvalgte ungdommer følges opp fra 9. og 10. klasse og over i videregående opplæring, i samarbeid med foreldre, lærere, rådgivere, NAV og andre hjelpeinstanser. I oktober 2024 var 11 av 11 fortsatt i opplæring.',
  },
  {
    key: 'vestfold-oppfolging-og-veiledning',
    name: 'Oppfølging og veiledning (OT Vestfold)',
    source: 'Vestfold-2024',
    schoolYear: '2023/24',
    county: vestfold,
    responsible: vestfoldOt,
    said: 'Samtaler med ungdom og foresatte om årsaker til bortvalg og om veien tilbake til opplæring eller arbeid, blant annet med Karriereverktøy og Inflow24. 747 ungdommer fikk oppfølging og veiledning.',
  },
  {
    key: 'vestfold-arbeidspraksis',
    name: 'Arbeidspraksis (OT Vestfold)',
    source: 'Vestfold-2024',
    schoolYear: '2023/24',
    county: vestfold,
    responsible: vestfoldOt,
    said: 'Arbeidspraksis på ordinære arbeidsplasser, offentlige og private, med tett oppfølging av ungdom og arbeidsgiver fra en OT-rådgiver. Kan være en vei inn i lærekontrakt.',
  },
  {
    key: 'vestfold-opplaering-i-fag',
    name: 'Opplæring i fag (OT Vestfold)',
    source: 'Vestfold-2024',
    schoolYear: '2023/24',
    county: vestfold,
    responsible: vestfoldOt,
    said: 'Opplæring som forbereder videre utdanning; for mange er målet å bestå privatisteksamener. 106 ungdommer tok 216 eksamener, 187 ble bestått.',
  },
  {
    key: 'ung-jobb-laksevag',
    name: 'Ung jobb (NAV Laksevåg)',
    source: 'Hordaland-2018',
    language: 'nn',
    county: ['12', 'Y2018'],
    responsible: 'NAV Laksevåg',
    said: 'Prosjekt som NAV Laksevåg har starta, der OT er invitert inn.',
  },
];

export const namedMeasures: readonly NamedMeasure[] = [...surveyRows.map(fromSurvey), ...others];
