import type { Label } from '../../platform/language.js';
import type { Field } from '../fields/field.js';
import type { FieldName } from '../fields/fields.js';
import type { FormVersion } from '../fields/form-version.js';
import { formItems } from './entry.js';

/** One item of the form (punkt), with what helps to answer it. */
export interface FormItem {
  readonly name: FieldName;
  readonly field: Field;
  readonly section: FormSection;
  readonly help: Label | null;
  /** The versions of the form that asked for it. */
  readonly askedIn: readonly FormVersion[];
  /** Without it a measure cannot be published. */
  readonly needed: boolean;
}

export const FormSection = {
  BELONGS: 'BELONGS',
  WHAT: 'WHAT',
  WHERE: 'WHERE',
  WHO: 'WHO',
  TRAINING: 'TRAINING',
  FOLLOW_UP: 'FOLLOW_UP',
  PLACES: 'PLACES',
  YOUTH: 'YOUTH',
  REPORTING: 'REPORTING',
} as const;
export type FormSection = keyof typeof FormSection;

export const sectionLabels: Readonly<Record<FormSection, Label>> = {
  BELONGS: { nb: 'Hører det hjemme her?', nn: 'Høyrer det heime her?', en: 'Does it belong here?' },
  WHAT: { nb: 'Tiltaket', nn: 'Tiltaket', en: 'The measure' },
  WHERE: { nb: 'Hvor og når', nn: 'Kvar og når', en: 'Where and when' },
  WHO: { nb: 'Hvem som er med', nn: 'Kven som er med', en: 'Who takes part' },
  TRAINING: { nb: 'Opplæring og dokumentasjon', nn: 'Opplæring og dokumentasjon', en: 'Training and documents' },
  FOLLOW_UP: { nb: 'Mål og oppfølging', nn: 'Mål og oppfølging', en: 'Goals and follow-up' },
  PLACES: { nb: 'Plasser og oppstart', nn: 'Plassar og oppstart', en: 'Places and start' },
  YOUTH: {
    nb: 'Til ungdommen og den som henviser',
    nn: 'Til ungdommen og den som tilviser',
    en: 'For the youth and whoever refers',
  },
  REPORTING: { nb: 'Rapportering', nn: 'Rapportering', en: 'Reporting' },
};

/** The form of NOVA-13/13 ch. 3.1 and what the living register asks besides, section by section. */
const sections: Readonly<Record<FormSection, readonly FieldName[]>> = {
  BELONGS: ['inclusionCriteria', 'exclusions'],
  WHAT: ['name', 'description', 'language', 'responsible'],
  WHERE: ['countyNumber', 'municipality', 'national', 'schoolYear', 'active'],
  WHO: ['actors', 'resourceContributors', 'standardNavMeasure'],
  TRAINING: [
    'arena',
    'weeklyHoursSchool',
    'weeklyHoursAlternative',
    'weeklyHoursEnterprise',
    'curriculumGoal',
    'otherDocumentedCompetence',
    'credentials',
  ],
  FOLLOW_UP: ['goals', 'contents'],
  PLACES: ['ageFrom', 'ageTo', 'capacity', 'freePlaces', 'startsWithin', 'periods', 'duration'],
  YOUTH: ['youthTextNb', 'youthTextNn', 'contact', 'mayBeShared', 'links'],
  REPORTING: ['otStatusCode', 'targetGroups', 'recordedCategories'],
};

const needed: ReadonlySet<FieldName> = new Set<FieldName>([
  'name',
  'description',
  'schoolYear',
  'countyNumber',
  'inclusionCriteria',
  'exclusions',
]);

const helps: Readonly<Partial<Record<FieldName, Label>>> = {
  inclusionCriteria: {
    nb: 'Alle fire må stemme. Slik ble tiltakene valgt ut i 2012/13, så tallene kan sammenlignes.',
    nn: 'Alle fire må stemme. Slik vart tiltaka valde ut i 2012/13, så tala kan samanliknast.',
    en: 'All four must hold. Measures were chosen so in 2012/13, so that figures can be compared.',
  },
  exclusions: {
    nb: 'Velg det som gjelder. Gjelder noe av dette, er tiltaket ikke med i registeret.',
    nn: 'Vel det som gjeld. Gjeld noko av dette, er tiltaket ikkje med i registeret.',
    en: 'Choose what holds. If any does, the measure is not in the register.',
  },
  description: {
    nb: 'Hva ungdommen gjør der, i to–tre setninger. Ingen navn på personer.',
    nn: 'Kva ungdommen gjer der, i to–tre setningar. Ingen namn på personar.',
    en: 'What the youth does there, in two or three sentences. No names of persons.',
  },
  responsible: {
    nb: 'En virksomhet, ikke en person.',
    nn: 'Ei verksemd, ikkje ein person.',
    en: 'An organisation, not a person.',
  },
  countyNumber: {
    nb: 'Tilbys tiltaket i hele landet, lar du feltet stå tomt og svarer ja under.',
    nn: 'Blir tiltaket tilbode i heile landet, lèt du feltet stå tomt og svarar ja under.',
    en: 'If it is offered in the whole country, leave this empty and answer yes below.',
  },
  schoolYear: { nb: 'Som 2026/27.', nn: 'Som 2026/27.', en: 'As 2026/27.' },
  arena: {
    nb: 'Der opplæringen hovedsakelig foregår.',
    nn: 'Der opplæringa hovudsakleg går føre seg.',
    en: 'Where the training mainly takes place.',
  },
  standardNavMeasure: {
    nb: 'AMO-kurs, arbeidspraksis, jobbklubb og lignende. I 2012/13 tok bare noen fylker dem med.',
    nn: 'AMO-kurs, arbeidspraksis, jobbklubb og liknande. I 2012/13 tok berre nokre fylke dei med.',
    en: 'Labour-market courses, work practice, job clubs and the like. In 2012/13 only some counties listed them.',
  },
  contents: {
    nb: 'Svar ja eller nei, eller la stå som ikke registrert.',
    nn: 'Svar ja eller nei, eller lat stå som ikkje registrert.',
    en: 'Answer yes or no, or leave as not recorded.',
  },
  startsWithin: {
    nb: 'Dager fra henvisning til første dag.',
    nn: 'Dagar frå tilvising til første dag.',
    en: 'Days from referral to the first day.',
  },
  periods: {
    nb: 'For eksempel jul, sommer eller når tiltaket er fullt. Begge dagene er med.',
    nn: 'Til dømes jul, sommar eller når tiltaket er fullt. Begge dagane er med.',
    en: 'Such as Christmas, the summer or when it is full. Both days are included.',
  },
  mayBeShared: {
    nb: 'Det den som henviser kan gi videre. Bare det som er nødvendig; helse bare med samtykke eller annen hjemmel.',
    nn: 'Det den som tilviser kan gi vidare. Berre det som er nødvendig; helse berre med samtykke eller annan heimel.',
    en: 'What whoever refers may hand on. Only what is necessary; health only with consent or another legal basis.',
  },
  youthTextNb: {
    nb: 'Skriv til ungdommen: hva du gjør, hva du får, hvordan du begynner.',
    nn: 'Skriv til ungdommen: kva du gjer, kva du får, korleis du byrjar.',
    en: 'Write to the youth: what you do, what you get, how you begin.',
  },
  contact: {
    nb: 'En funksjon og en felles postkasse, for eksempel «OT Larvik, ot@fylke.no». Ingen personnavn.',
    nn: 'Ein funksjon og ei felles postkasse, til dømes «OT Larvik, ot@fylke.no». Ingen personnamn.',
    en: 'A function and a shared mailbox, such as “OT Larvik, ot@fylke.no”. No names of persons.',
  },
  targetGroups: {
    nb: 'Velg bare det dere vet. Si hvorfor nederst; det vises i historikken.',
    nn: 'Vel berre det de veit. Sei kvifor nedst; det blir vist i historikken.',
    en: 'Choose only what you know. Say why at the bottom; history shows it.',
  },
  recordedCategories: {
    nb: 'Uten svar her blir kategorien utledet av aktører, læreplanmål, arena og mål. Si hvorfor nederst.',
    nn: 'Utan svar her blir kategorien utleidd av aktørar, læreplanmål, arena og mål. Sei kvifor nedst.',
    en: 'Without an answer it is inferred from actors, curriculum goals, arena and goals. Say why at the bottom.',
  },
  otStatusCode: {
    nb: 'Koden en ungdom i tiltaket har i rapporteringen.',
    nn: 'Koden ein ungdom i tiltaket har i rapporteringa.',
    en: 'The code that a youth in the measure has in the reporting.',
  },
};

/** The items that a version of the form asked, section by section. */
export function formOf(version: FormVersion): readonly FormItem[] {
  const asked = new Map<FieldName, Field>(formItems);
  return Object.entries(sections).flatMap(([section, names]) =>
    names.flatMap((name) => {
      const field = asked.get(name);
      const askedIn = field?.askedIn ?? [];
      if (field === undefined || !askedIn.includes(version)) return [];
      return [
        { name, field, section: section as FormSection, help: helps[name] ?? null, askedIn, needed: needed.has(name) },
      ];
    }),
  );
}
