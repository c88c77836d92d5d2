import type { Language } from '../../platform/language.js';

/** Everything a report says around its figures, in one language. */
export interface ReportWords {
  readonly titleOf: (county: string) => string;
  readonly nationTitle: string;
  readonly nation: string;
  readonly about: (division: string, datasets: string, day: string) => string;
  readonly invented: (count: number, measures: number) => string;
  readonly empty: string;
  readonly groups: string;
  readonly noneCertain: (group: string, label: string, notRecorded: number) => string;
  readonly everyGroup: string;
  readonly matrix: string;
  readonly category: string;
  readonly inCategory: string;
  readonly noCategory: (count: number, measures: number) => string;
  readonly offers: string;
  readonly lacks: (dimension: string, labels: string) => string;
  readonly lacksNothing: string;
  readonly undecided: (count: number) => string;
  readonly offersChart: string;
  readonly offersAlternative: (measures: number, most: string, none: string) => string;
  readonly offersColumns: readonly [what: string, count: string, least: string, most: string];
  readonly content: string;
  readonly surelyNone: string;
  readonly orMore: (least: number) => string;
  readonly mostNotKnown: string;
  readonly need: string;
  readonly youths: string;
  readonly measures: string;
  readonly perThousand: string;
  readonly unknown: string;
  readonly documented: string;
  readonly startsAtOnce: string;
  readonly certain: (certain: number, notRecorded: number) => string;
  readonly notKnown: (why: string) => string;
  readonly ofYouths: (share: string, count: string) => string;
  readonly counted: (day: string, system: string) => string;
  readonly beside: (system: string, youths: string) => string;
  readonly standardNav: string;
  readonly noSeries: string;
  readonly unknownChart: string;
  readonly unknownAlternative: (bars: string) => string;
  readonly seriesColumns: readonly [day: string, area: string, share: string, count: string, by: string];
  readonly needTable: string;
  readonly county: string;
  readonly quality: string;
  readonly answered: (notRecorded: string, asked: string) => string;
  readonly neverRecorded: (items: string) => string;
  readonly partlyRecorded: (items: string) => string;
  readonly notRecordedFor: (item: string, count: number) => string;
  readonly notAsked: (items: string) => string;
  readonly notKept: string;
  readonly toConfirm: (count: number, kept: number) => string;
  readonly lastConfirmed: (day: string) => string;
  readonly neverConfirmed: string;
  readonly sources: string;
  readonly sourceOfMeasures: (documents: string) => string;
  readonly sourceOfCounts: (sources: string) => string;
  readonly sourceOfMatrix: string;
  readonly cautions: string;
  readonly caution: string;
  readonly breaks: string;
}

const nb: ReportWords = {
  titleOf: (county) => `Fylkesrapport: ${county}`,
  nationTitle: 'Rapport for hele landet',
  nation: 'Hele landet',
  about: (division, datasets, day) => `Fylkesinndeling: ${division}. Tiltak: ${datasets}. Laget ${day}.`,
  invented: (count, measures) =>
    `Rekonstruert: ${count} av ${measures} tiltak i rapporten er oppdiktede rader, laget slik at de trykte tabellene for 2012/13 kommer ut. De sier ingenting om virkelige tiltak.`,
  empty: 'Ingen tiltak er talt her, så ingenting kan sies å mangle.',
  groups: 'Hvem har ikke noe tiltak som helt sikkert passer?',
  noneCertain: (group, label, notRecorded) =>
    `Ingen tiltak er helt sikkert for gruppe ${group}: ${label}. For ${notRecorded} tiltak er målgruppe ikke registrert.`,
  everyGroup: 'Hver målgruppe har minst ett tiltak som helt sikkert passer.',
  matrix: 'Målgrupper og tiltakskategorier: sikre tiltak, mulige i parentes',
  category: 'Kategori',
  inCategory: 'Tiltak i kategorien',
  noCategory: (count, measures) => `${count} av ${measures} tiltak hører ikke til noen av kategoriene.`,
  offers: 'Hva finnes, og hva mangler?',
  lacks: (dimension, labels) => `${dimension}: det finnes helt sikkert ingen tiltak med ${labels}.`,
  lacksNothing: 'Ingenting av det som er talt her, mangler helt sikkert.',
  undecided: (count) => `${count} tiltak er ikke med, fordi fylket ikke er registrert.`,
  offersChart: 'Tiltakene etter arena, kompetanse, oppfølging, målsetting og innhold',
  offersAlternative: (measures, most, none) =>
    `Søyler for ${measures} tiltak. Mørk søyle er det som minst finnes, lys søyle det som høyst kan finnes. Flest: ${most}. Helt sikkert ingen: ${none}. Alle tallene står i tabellen under.`,
  offersColumns: ['Hva', 'Antall', 'Minst', 'Høyst'],
  content: 'Innhold',
  surelyNone: 'helt sikkert ingen',
  orMore: (least) => `minst ${least}`,
  mostNotKnown: 'ikke kjent',
  need: 'Behov ved siden av tilbudet',
  youths: 'Ungdom i målgruppen',
  measures: 'Tiltak',
  perThousand: 'Tiltak per 1000 ungdommer',
  unknown: 'Ukjent aktivitet',
  documented: 'Gir dokumentert kompetanse',
  startsAtOnce: 'Kan starte samme dag',
  certain: (certain, notRecorded) =>
    notRecorded === 0 ? `${certain} tiltak` : `${certain} tiltak (ikke registrert for ${notRecorded})`,
  notKnown: (why) => `Ikke kjent: ${why}`,
  ofYouths: (share, count) => `${share} % (${count} ungdommer)`,
  counted: (day, system) => `Ungdommene er talt ${day} av ${system}.`,
  beside: (system, youths) => `${system} talte ${youths} samme dag. De to tallene er ikke slått sammen.`,
  standardNav:
    'Ingen tiltak i lista drives av NAV alene. Arbeidspraksis og kurs som NAV har overalt, kan mangle: noen fylker meldte dem ikke inn.',
  noSeries: 'Andelen med ukjent aktivitet er ikke kjent for noen dag.',
  unknownChart: 'Andel av målgruppen med ukjent aktivitet, hver dag det er talt',
  unknownAlternative: (bars) => `Søyler i prosent. ${bars}.`,
  seriesColumns: ['Dag', 'Område', 'Andel', 'Antall', 'Talt av'],
  needTable: 'Behov og tilbud i hvert fylke',
  county: 'Fylke',
  quality: 'Hvor godt er tiltakene registrert?',
  answered: (notRecorded, asked) => `${notRecorded} av ${asked} svar er ikke registrert.`,
  neverRecorded: (items) => `Ikke registrert for noe tiltak: ${items}.`,
  partlyRecorded: (items) => `Ikke registrert for alle: ${items}.`,
  notRecordedFor: (item, count) => `${item} (mangler for ${count})`,
  notAsked: (items) => `Skjemaet spurte ikke alle om: ${items}.`,
  notKept: 'Tiltakene er lest ut av kilder. Ingen har bekreftet dem, og ingen holder dem ved like.',
  toConfirm: (count, kept) => `${count} av ${kept} tiltak i fylkenes eget register er ikke bekreftet siste år.`,
  lastConfirmed: (day) => `Sist bekreftet ${day}.`,
  neverConfirmed: 'Ingen av dem er bekreftet.',
  sources: 'Kilder',
  sourceOfMeasures: (documents) => `Tiltakene: ${documents}.`,
  sourceOfCounts: (sources) => `Ungdommene: ${sources}.`,
  sourceOfMatrix: 'Matrisen: KD-2011 l.221–230.',
  cautions: 'Forbehold',
  caution:
    'Fylkene registrerte på ulike måter, og tiltakene kan være talt et annet år enn ungdommene. Tallene egner seg ikke til å rangere fylker. Tall på ungdommer under fem vises ikke.',
  breaks:
    'Mellom noen av dagene er statuskodene, fylkene eller den som talte, andre. Slike dager kan ikke uten videre sammenlignes.',
};

const nn: ReportWords = {
  titleOf: (county) => `Fylkesrapport: ${county}`,
  nationTitle: 'Rapport for heile landet',
  nation: 'Heile landet',
  about: (division, datasets, day) => `Fylkesinndeling: ${division}. Tiltak: ${datasets}. Laga ${day}.`,
  invented: (count, measures) =>
    `Rekonstruert: ${count} av ${measures} tiltak i rapporten er oppdikta rader, laga slik at dei trykte tabellane for 2012/13 kjem ut. Dei seier ingenting om verkelege tiltak.`,
  empty: 'Ingen tiltak er talde her, så ingenting kan seiast å mangle.',
  groups: 'Kven har ikkje noko tiltak som heilt sikkert passar?',
  noneCertain: (group, label, notRecorded) =>
    `Ingen tiltak er heilt sikkert for gruppe ${group}: ${label}. For ${notRecorded} tiltak er målgruppe ikkje registrert.`,
  everyGroup: 'Kvar målgruppe har minst eitt tiltak som heilt sikkert passar.',
  matrix: 'Målgrupper og tiltakskategoriar: sikre tiltak, moglege i parentes',
  category: 'Kategori',
  inCategory: 'Tiltak i kategorien',
  noCategory: (count, measures) => `${count} av ${measures} tiltak høyrer ikkje til nokon av kategoriane.`,
  offers: 'Kva finst, og kva manglar?',
  lacks: (dimension, labels) => `${dimension}: det finst heilt sikkert ingen tiltak med ${labels}.`,
  lacksNothing: 'Ingenting av det som er talt her, manglar heilt sikkert.',
  undecided: (count) => `${count} tiltak er ikkje med, fordi fylket ikkje er registrert.`,
  offersChart: 'Tiltaka etter arena, kompetanse, oppfølging, målsetjing og innhald',
  offersAlternative: (measures, most, none) =>
    `Søyler for ${measures} tiltak. Mørk søyle er det som minst finst, lys søyle det som høgst kan finnast. Flest: ${most}. Heilt sikkert ingen: ${none}. Alle tala står i tabellen under.`,
  offersColumns: ['Kva', 'Tal', 'Minst', 'Høgst'],
  content: 'Innhald',
  surelyNone: 'heilt sikkert ingen',
  orMore: (least) => `minst ${least}`,
  mostNotKnown: 'ikkje kjent',
  need: 'Behov ved sida av tilbodet',
  youths: 'Ungdom i målgruppa',
  measures: 'Tiltak',
  perThousand: 'Tiltak per 1000 ungdommar',
  unknown: 'Ukjend aktivitet',
  documented: 'Gir dokumentert kompetanse',
  startsAtOnce: 'Kan starte same dag',
  certain: (certain, notRecorded) =>
    notRecorded === 0 ? `${certain} tiltak` : `${certain} tiltak (ikkje registrert for ${notRecorded})`,
  notKnown: (why) => `Ikkje kjent: ${why}`,
  ofYouths: (share, count) => `${share} % (${count} ungdommar)`,
  counted: (day, system) => `Ungdommane er talde ${day} av ${system}.`,
  beside: (system, youths) => `${system} talde ${youths} same dag. Dei to tala er ikkje slått saman.`,
  standardNav:
    'Ingen tiltak i lista blir drivne av NAV åleine. Arbeidspraksis og kurs som NAV har overalt, kan mangle: nokre fylke melde dei ikkje inn.',
  noSeries: 'Delen med ukjend aktivitet er ikkje kjend for nokon dag.',
  unknownChart: 'Del av målgruppa med ukjend aktivitet, kvar dag det er talt',
  unknownAlternative: (bars) => `Søyler i prosent. ${bars}.`,
  seriesColumns: ['Dag', 'Område', 'Del', 'Tal', 'Talt av'],
  needTable: 'Behov og tilbod i kvart fylke',
  county: 'Fylke',
  quality: 'Kor godt er tiltaka registrerte?',
  answered: (notRecorded, asked) => `${notRecorded} av ${asked} svar er ikkje registrerte.`,
  neverRecorded: (items) => `Ikkje registrert for noko tiltak: ${items}.`,
  partlyRecorded: (items) => `Ikkje registrert for alle: ${items}.`,
  notRecordedFor: (item, count) => `${item} (manglar for ${count})`,
  notAsked: (items) => `Skjemaet spurde ikkje alle om: ${items}.`,
  notKept: 'Tiltaka er lesne ut av kjelder. Ingen har stadfesta dei, og ingen held dei ved like.',
  toConfirm: (count, kept) => `${count} av ${kept} tiltak i fylka sitt eige register er ikkje stadfesta siste år.`,
  lastConfirmed: (day) => `Sist stadfesta ${day}.`,
  neverConfirmed: 'Ingen av dei er stadfesta.',
  sources: 'Kjelder',
  sourceOfMeasures: (documents) => `Tiltaka: ${documents}.`,
  sourceOfCounts: (sources) => `Ungdommane: ${sources}.`,
  sourceOfMatrix: 'Matrisa: KD-2011 l.221–230.',
  cautions: 'Atterhald',
  caution:
    'Fylka registrerte på ulike måtar, og tiltaka kan vere talde eit anna år enn ungdommane. Tala eignar seg ikkje til å rangere fylke. Tal på ungdommar under fem blir ikkje viste.',
  breaks:
    'Mellom nokre av dagane er statuskodane, fylka eller den som talde, andre. Slike dagar kan ikkje utan vidare samanliknast.',
};

const en: ReportWords = {
  titleOf: (county) => `County report: ${county}`,
  nationTitle: 'Report for the whole country',
  nation: 'The whole country',
  about: (division, datasets, day) => `County division: ${division}. Measures: ${datasets}. Made on ${day}.`,
  invented: (count, measures) =>
    `Reconstructed: ${count} of ${measures} measures in the report are invented rows, made so that the printed tables of 2012/13 come out. They say nothing of real measures.`,
  empty: 'No measure is counted here, so nothing can be said to be lacking.',
  groups: 'Who has no measure that certainly fits?',
  noneCertain: (group, label, notRecorded) =>
    `No measure is certainly for group ${group}: ${label}. Measures with no target group recorded: ${notRecorded}.`,
  everyGroup: 'Each target group has at least one measure that certainly fits.',
  matrix: 'Target groups and categories: certain measures, possible ones in brackets',
  category: 'Category',
  inCategory: 'Measures in it',
  noCategory: (count, measures) => `Measures that belong to none of the categories: ${count} of ${measures}.`,
  offers: 'What is there, and what is lacking?',
  lacks: (dimension, labels) => `${dimension}: there is certainly no measure with ${labels}.`,
  lacksNothing: 'Nothing of what is counted here is certainly lacking.',
  undecided: (count) => `Left out because no county is recorded: ${count} measures.`,
  offersChart: 'The measures by arena, competence, follow-up, goal and content',
  offersAlternative: (measures, most, none) =>
    `Bars for ${measures} measures. A dark bar is the least there is, a light bar the most there can be. Most: ${most}. Certainly none: ${none}. All figures are in the table below.`,
  offersColumns: ['What', 'Count', 'Least', 'Most'],
  content: 'Content',
  surelyNone: 'certainly none',
  orMore: (least) => `at least ${least}`,
  mostNotKnown: 'not known',
  need: 'Need beside supply',
  youths: 'Youths in the target group',
  measures: 'Measures',
  perThousand: 'Measures per 1,000 youths',
  unknown: 'Unknown activity',
  documented: 'Lead to documented competence',
  startsAtOnce: 'Can start the same day',
  certain: (certain, notRecorded) =>
    notRecorded === 0 ? `${certain}` : `${certain} (not recorded for ${notRecorded})`,
  notKnown: (why) => `Not known: ${why}`,
  ofYouths: (share, count) => `${share} % (${count} youths)`,
  counted: (day, system) => `The youths were counted on ${day} by ${system}.`,
  beside: (system, youths) => `${system} counted ${youths} on the same day. The two figures are not combined.`,
  standardNav:
    'No measure in the list is run by NAV alone. Work practice and courses that NAV offers everywhere may be missing: some counties did not report them.',
  noSeries: 'The share with unknown activity is not known for any day.',
  unknownChart: 'Share of the target group with unknown activity, on each day of counting',
  unknownAlternative: (bars) => `Bars in percent. ${bars}.`,
  seriesColumns: ['Day', 'Area', 'Share', 'Count', 'Counted by'],
  needTable: 'Need and supply in each county',
  county: 'County',
  quality: 'How well are the measures recorded?',
  answered: (notRecorded, asked) => `Answers not recorded: ${notRecorded} of ${asked}.`,
  neverRecorded: (items) => `Recorded for no measure: ${items}.`,
  partlyRecorded: (items) => `Not recorded for all: ${items}.`,
  notRecordedFor: (item, count) => `${item} (missing for ${count})`,
  notAsked: (items) => `The form did not ask everybody about: ${items}.`,
  notKept: 'The measures were read out of sources. Nobody has confirmed them, and nobody keeps them.',
  toConfirm: (count, kept) =>
    `In the counties’ own register, not confirmed within a year: ${count} of ${kept} measures.`,
  lastConfirmed: (day) => `Last confirmed on ${day}.`,
  neverConfirmed: 'None of them has been confirmed.',
  sources: 'Sources',
  sourceOfMeasures: (documents) => `The measures: ${documents}.`,
  sourceOfCounts: (sources) => `The youths: ${sources}.`,
  sourceOfMatrix: 'The matrix: KD-2011 l.221–230.',
  cautions: 'What to bear in mind',
  caution:
    'The counties recorded in different ways, and the measures may have been counted in another year than the youths. The figures are not fit for ranking counties. Numbers of youths below five are not shown.',
  breaks:
    'Between some of the days the status codes, the counties or who counted changed. Such days cannot simply be compared.',
};

export const reportWords: Readonly<Record<Language, ReportWords>> = { nb, nn, en };
