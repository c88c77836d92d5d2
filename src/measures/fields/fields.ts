import {
  actorLabels,
  arenaLabels,
  contentLabels,
  curriculumGoalLabels,
  documentedCompetenceLabels,
  followUpIntensityLabels,
  measureGoalLabels,
  resourceContributorLabels,
} from '../../codes/measure-codes.js';
import {
  type MeasureCategory,
  measureCategoryLabels,
  recordedCategoryLabels,
  targetGroupLabels,
} from '../../codes/target-groups.js';
import type { Measure, MeasureDraft } from '../measure.js';
import type { MeasureDocument } from '../measure-document.js';
import type { Field, FieldFor } from './field.js';
import { countyDivisionLabels, datasetLabels, languageLabels, otCodeLabels } from './labels.js';
import { keepingFields, offerFields } from './offer-fields.js';

/** Everything a measure says: what is recorded, and what follows from it and can be counted. */
export interface DescribedMeasure extends Measure, Pick<MeasureDocument, 'documentedCompetence' | 'followUpIntensity'> {
  readonly categories: readonly MeasureCategory[] | null;
}

/** Every version of the form asked. Source: NOVA-13/13 ch. 3.1 and footnote 6. */
const everyForm = ['NOVA_2012', 'OSLO_DRAFT_2012', 'REGISTER_2026'] as const;

const now = ['REGISTER_2026'] as const;

/**
 * Every field of a measure, described once: checks, table columns, filters, facets, the vocabulary of the rules, search
 * texts and labels follow from here. In the order they are shown; facets come in the same order.
 */
export const fields = {
  id: { kind: 'ID', label: { nb: 'Id', nn: 'Id', en: 'Id' } },
  dataset: {
    kind: 'TEXT',
    label: { nb: 'Datasett', nn: 'Datasett', en: 'Dataset' },
    required: true,
    limit: 60,
    names: datasetLabels,
    dimension: 'DATASET',
    filter: 'datasets',
  },
  key: {
    kind: 'TEXT',
    label: { nb: 'Nøkkel i datasettet', nn: 'Nøkkel i datasettet', en: 'Key in the dataset' },
    note: 'Unique within the dataset.',
    required: true,
    limit: 60,
  },
  name: {
    kind: 'TEXT',
    label: { nb: 'Navn', nn: 'Namn', en: 'Name' },
    required: true,
    limit: 200,
    askedIn: everyForm,
    searchedAs: 'name',
  },
  description: {
    kind: 'TEXT',
    askedIn: now,
    label: { nb: 'Beskrivelse', nn: 'Skildring', en: 'Description' },
    required: true,
    limit: 4_000,
    searchedAs: 'text',
  },
  language: {
    kind: 'CODE',
    askedIn: now,
    label: { nb: 'Målform', nn: 'Målform', en: 'Language' },
    note: 'nb or nn: the language of name and description.',
    required: true,
    codes: languageLabels,
  },
  schoolYear: {
    kind: 'SCHOOL_YEAR',
    askedIn: now,
    label: { nb: 'Skoleår', nn: 'Skuleår', en: 'School year' },
    dimension: 'SCHOOL_YEAR',
    filter: 'schoolYears',
    filterNote: 'As 2012/13.',
  },
  countyNumber: {
    kind: 'COUNTY',
    askedIn: now,
    label: { nb: 'Fylke', nn: 'Fylke', en: 'County' },
    searchedAs: 'place',
    dimension: 'COUNTY',
    filter: 'counties',
    filterNote: 'Numbers or names; of division where given, else of any.',
    matched: { as: 'county', label: { nb: 'Tiltakets fylke', nn: 'Fylket til tiltaket', en: "The measure's county" } },
  },
  countyDivision: {
    kind: 'CODE',
    label: { nb: 'Fylkesinndeling', nn: 'Fylkesinndeling', en: 'County division' },
    codes: countyDivisionLabels,
  },
  municipality: {
    kind: 'TEXT',
    askedIn: now,
    label: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
    limit: 60,
    searchedAs: 'place',
    dimension: 'MUNICIPALITY',
    filter: 'municipalities',
    filterNote: 'Names as recorded.',
  },
  responsible: {
    kind: 'TEXT',
    label: { nb: 'Lokalt ansvarlig', nn: 'Lokalt ansvarleg', en: 'Responsible organisation' },
    note: 'The responsible organisation, never a person.',
    limit: 200,
    askedIn: everyForm,
    searchedAs: 'text',
  },
  arena: {
    kind: 'CODE',
    label: { nb: 'Arena for opplæringen', nn: 'Arena for opplæringa', en: 'Arena of the training' },
    codes: arenaLabels,
    askedIn: everyForm,
    searchedAs: 'topic',
    dimension: 'ARENA',
    filter: 'arenas',
    matched: {},
  },
  actors: {
    kind: 'CODES',
    label: { nb: 'Involverte aktører', nn: 'Involverte aktørar', en: 'Actors involved' },
    codes: actorLabels,
    askedIn: everyForm,
    searchedAs: 'topic',
    dimension: 'ACTOR',
    filter: 'actors',
    matched: {},
  },
  resourceContributors: {
    kind: 'CODES',
    label: {
      nb: 'Aktører som bidrar med ressurser',
      nn: 'Aktørar som bidreg med ressursar',
      en: 'Resource contributors',
    },
    codes: resourceContributorLabels,
    askedIn: everyForm,
    searchedAs: 'topic',
    dimension: 'RESOURCE_CONTRIBUTOR',
    filter: 'resourceContributors',
    matched: {},
  },
  curriculumGoal: {
    kind: 'CODE',
    label: { nb: 'Læreplanmål', nn: 'Læreplanmål', en: 'Curriculum goals' },
    codes: curriculumGoalLabels,
    askedIn: everyForm,
    dimension: 'CURRICULUM_GOAL',
    filter: 'curriculumGoals',
    matched: {},
  },
  documentedCompetence: {
    kind: 'CODE',
    label: { nb: 'Dokumentert kompetanse', nn: 'Dokumentert kompetanse', en: 'Documented competence' },
    note: 'Null where what decides it is not recorded.',
    codes: documentedCompetenceLabels,
    sayingNone: ['NONE'],
    derived: true,
    searchedAs: 'topic',
    dimension: 'DOCUMENTED_COMPETENCE',
    filter: 'documentedCompetences',
  },
  otherDocumentedCompetence: {
    kind: 'ANSWER',
    label: {
      nb: 'Annen dokumentert kompetanse',
      nn: 'Annan dokumentert kompetanse',
      en: 'Other documented competence',
    },
    askedIn: everyForm,
    dimension: 'OTHER_DOCUMENTED_COMPETENCE',
    filter: 'otherDocumentedCompetence',
    matched: {},
  },
  goals: {
    kind: 'CODES',
    label: { nb: 'Målsetting', nn: 'Målsetjing', en: 'Goals' },
    codes: measureGoalLabels,
    askedIn: everyForm,
    searchedAs: 'topic',
    dimension: 'GOAL',
    filter: 'goals',
    matched: { label: { nb: 'Tiltakets mål', nn: 'Måla til tiltaket', en: "The measure's goals" } },
  },
  followUpIntensity: {
    kind: 'CODE',
    label: { nb: 'Oppfølgingsintensitet', nn: 'Oppfølgingsintensitet', en: 'Follow-up intensity' },
    codes: followUpIntensityLabels,
    derived: true,
    dimension: 'FOLLOW_UP_INTENSITY',
    filter: 'followUpIntensities',
  },
  targetGroups: {
    kind: 'CODES',
    label: { nb: 'Målgruppe', nn: 'Målgruppe', en: 'Target group' },
    note: 'The form of 2012 did not ask, and no rule joins a measure to a group. Empty: for none of them.',
    codes: targetGroupLabels,
    askedIn: now,
    dimension: 'TARGET_GROUP',
    filter: 'targetGroups',
    filterNote: 'The form of 2012 did not ask: recorded only where a county has said so.',
  },
  recordedCategories: {
    kind: 'CODES',
    label: {
      nb: 'Tiltakskategori, registrert',
      nn: 'Tiltakskategori, registrert',
      en: 'Measure category, as recorded',
    },
    note: 'Goes before what the rule infers. Empty: none of the three.',
    codes: recordedCategoryLabels,
    askedIn: now,
  },
  categories: {
    kind: 'CODES',
    label: { nb: 'Tiltakskategori', nn: 'Tiltakskategori', en: 'Measure category' },
    codes: measureCategoryLabels,
    derived: true,
    dimension: 'CATEGORY',
    filter: 'categories',
  },
  national: {
    kind: 'BOOLEAN',
    askedIn: now,
    label: { nb: 'Tilbys i hele landet', nn: 'Blir tilbode i heile landet', en: 'Offered in the whole country' },
    note: 'Offered in every county.',
    matched: {},
  },
  active: {
    kind: 'BOOLEAN',
    askedIn: now,
    label: { nb: 'I bruk i skoleåret', nn: 'I bruk i skuleåret', en: 'In use in its school year' },
    note: 'In use in its school year; says nothing of later years.',
    dimension: 'ACTIVE',
    filter: 'active',
    matched: { label: { nb: 'I bruk på datoen', nn: 'I bruk på datoen', en: 'In use on the day' } },
  },
  otStatusCode: {
    kind: 'CODE',
    label: { nb: 'OT-statuskode', nn: 'OT-statuskode', en: 'OT status code' },
    codes: otCodeLabels,
    askedIn: everyForm,
    searchedAs: 'topic',
    foundByCode: true,
    dimension: 'OT_STATUS_CODE',
    filter: 'otStatusCodes',
    filterNote: 'OT status codes of the 2024 list, such as OTKO.',
  },
  contents: {
    kind: 'ANSWERS',
    label: { nb: 'Innhold', nn: 'Innhald', en: 'Contents' },
    note: 'All six contents, in the order of the codes.',
    codes: contentLabels,
    askedIn: everyForm,
    notAsked: { OSLO_DRAFT_2012: ['CLOSE_FOLLOW_UP', 'SOCIAL_SERVICES', 'TREATMENT'] },
    searchedAs: 'topic',
    dimension: 'CONTENT',
    filter: 'contents',
    matched: {},
  },
  ...offerFields,
  provenance: {
    kind: 'PROVENANCE',
    label: { nb: 'Hvor opplysningene kommer fra', nn: 'Kvar opplysningane kjem frå', en: 'Where the fields come from' },
  },
  ...keepingFields,
} as const satisfies { readonly [Name in keyof DescribedMeasure]: FieldFor<DescribedMeasure[Name]> };

export type Fields = typeof fields;
export type FieldName = keyof Fields;

/** As `fields`, for code that goes through all of them. */
export const allFields = Object.entries(fields) as readonly (readonly [FieldName, Field])[];

/** Those that are stored: all but what follows from others. */
export const storedFields = allFields.filter(([, { derived }]) => derived === undefined) as readonly (readonly [
  keyof Measure,
  Field,
])[];

/** Those that are handed in. */
export const draftFields = storedFields.filter(
  ([, { setByRegister }]) => setByRegister === undefined,
) as readonly (readonly [keyof MeasureDraft, Field])[];
