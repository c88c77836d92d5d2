import { counties } from '../codes/counties.js';
import {
  actorLabels,
  answerLabels,
  arenaLabels,
  Content,
  contentLabels,
  curriculumGoalLabels,
  documentedCompetenceLabels,
  followUpIntensityLabels,
  measureGoalLabels,
  resourceContributorLabels,
} from '../codes/measure-codes.js';
import { otStatusCodes } from '../codes/ot-status-codes.js';
import { measureCategoryLabels, targetGroupLabels } from '../codes/target-groups.js';
import type { Label, Language } from '../platform/language.js';
import { answerTo, namedInSources, reconstruction } from './measure.js';
import { categoriesOf } from './measure-category.js';
import type { MeasureDocument } from './measure-document.js';

/** What measures can be filtered and counted by. One vocabulary for filters, facets and the cells that are not recorded. */
export const Dimension = {
  DATASET: 'DATASET',
  SCHOOL_YEAR: 'SCHOOL_YEAR',
  /** By county of 2012; a county of another division is the counties of 2012 it consists of. */
  COUNTY: 'COUNTY',
  ARENA: 'ARENA',
  ACTOR: 'ACTOR',
  RESOURCE_CONTRIBUTOR: 'RESOURCE_CONTRIBUTOR',
  CURRICULUM_GOAL: 'CURRICULUM_GOAL',
  DOCUMENTED_COMPETENCE: 'DOCUMENTED_COMPETENCE',
  OTHER_DOCUMENTED_COMPETENCE: 'OTHER_DOCUMENTED_COMPETENCE',
  GOAL: 'GOAL',
  FOLLOW_UP_INTENSITY: 'FOLLOW_UP_INTENSITY',
  TARGET_GROUP: 'TARGET_GROUP',
  CATEGORY: 'CATEGORY',
  ACTIVE: 'ACTIVE',
  /** The code of the 2024 list that a youth in the measure would have. */
  OT_STATUS_CODE: 'OT_STATUS_CODE',
  CONTENT_SYSTEMATIC_GUIDANCE: 'CONTENT_SYSTEMATIC_GUIDANCE',
  CONTENT_LONG_TERM_PLAN: 'CONTENT_LONG_TERM_PLAN',
  CONTENT_PARENT_COOPERATION: 'CONTENT_PARENT_COOPERATION',
  CONTENT_CLOSE_FOLLOW_UP: 'CONTENT_CLOSE_FOLLOW_UP',
  CONTENT_SOCIAL_SERVICES: 'CONTENT_SOCIAL_SERVICES',
  CONTENT_TREATMENT: 'CONTENT_TREATMENT',
} as const;
export type Dimension = keyof typeof Dimension;

interface DimensionEntry {
  readonly label: Label;
  /** The measure's values; null where not recorded. */
  readonly valuesOf: (measure: MeasureDocument) => readonly string[] | null;
  /** Labels of the closed values, in the order of the codes. */
  readonly values: Readonly<Record<string, Label>>;
  /** Labels of open values that have one; the others are their own label. */
  readonly names?: ReadonlyMap<string, Label>;
}

const one = (value: string | null): readonly string[] | null => (value === null ? null : [value]);

const same = (text: string): Label => ({ nb: text, nn: text, en: text });

const countyLabels: Readonly<Record<string, Label>> = Object.fromEntries(
  Object.values(counties)
    .flat()
    .map((county) => [county.number, same(county.name)]),
);

const yesOrNoLabels: Readonly<Record<string, Label>> = { YES: answerLabels.YES, NO: answerLabels.NO };

function contentEntry(content: Content): DimensionEntry {
  return {
    label: contentLabels[content],
    valuesOf: (measure) => {
      const answer = answerTo(measure, content);
      return answer === 'NOT_RECORDED' ? null : [answer];
    },
    values: yesOrNoLabels,
  };
}

const datasetNames: ReadonlyMap<string, Label> = new Map([
  [
    reconstruction,
    {
      nb: 'Rekonstruert etter tabellene for 2012/13',
      nn: 'Rekonstruert etter tabellane for 2012/13',
      en: 'Reconstructed from the tables of 2012/13',
    },
  ],
  [namedInSources, { nb: 'Nevnt i kildene', nn: 'Nemnt i kjeldene', en: 'Named in the sources' }],
]);

export const dimensions: Readonly<Record<Dimension, DimensionEntry>> = {
  DATASET: {
    label: { nb: 'Datasett', nn: 'Datasett', en: 'Dataset' },
    valuesOf: (measure) => [measure.dataset],
    values: {},
    names: datasetNames,
  },
  SCHOOL_YEAR: {
    label: { nb: 'Skoleår', nn: 'Skuleår', en: 'School year' },
    valuesOf: (measure) => one(measure.schoolYear),
    values: {},
  },
  COUNTY: {
    label: { nb: 'Fylke', nn: 'Fylke', en: 'County' },
    valuesOf: (measure) => (measure.counties2012.length === 0 ? null : measure.counties2012),
    values: countyLabels,
  },
  ARENA: {
    label: { nb: 'Arena', nn: 'Arena', en: 'Arena' },
    valuesOf: (measure) => one(measure.arena),
    values: arenaLabels,
  },
  ACTOR: {
    label: { nb: 'Involverte aktører', nn: 'Involverte aktørar', en: 'Actors' },
    valuesOf: (measure) => measure.actors,
    values: actorLabels,
  },
  RESOURCE_CONTRIBUTOR: {
    label: { nb: 'Bidrar med ressurser', nn: 'Bidreg med ressursar', en: 'Resource contributors' },
    valuesOf: (measure) => measure.resourceContributors,
    values: resourceContributorLabels,
  },
  CURRICULUM_GOAL: {
    label: { nb: 'Læreplanmål', nn: 'Læreplanmål', en: 'Curriculum goal' },
    valuesOf: (measure) => one(measure.curriculumGoal),
    values: curriculumGoalLabels,
  },
  DOCUMENTED_COMPETENCE: {
    label: { nb: 'Dokumentert kompetanse', nn: 'Dokumentert kompetanse', en: 'Documented competence' },
    valuesOf: (measure) => one(measure.documentedCompetence),
    values: documentedCompetenceLabels,
  },
  OTHER_DOCUMENTED_COMPETENCE: {
    label: {
      nb: 'Annen dokumentert kompetanse',
      nn: 'Annan dokumentert kompetanse',
      en: 'Other documented competence',
    },
    valuesOf: (measure) =>
      measure.otherDocumentedCompetence === 'NOT_RECORDED' ? null : [measure.otherDocumentedCompetence],
    values: yesOrNoLabels,
  },
  GOAL: {
    label: { nb: 'Målsetting', nn: 'Målsetjing', en: 'Goal' },
    valuesOf: (measure) => measure.goals,
    values: measureGoalLabels,
  },
  FOLLOW_UP_INTENSITY: {
    label: { nb: 'Oppfølgingsintensitet', nn: 'Oppfølgingsintensitet', en: 'Follow-up intensity' },
    valuesOf: (measure) => (measure.followUpIntensity === 'NOT_RECORDED' ? null : [measure.followUpIntensity]),
    values: {
      AT_LEAST_EVERY_14_DAYS: followUpIntensityLabels.AT_LEAST_EVERY_14_DAYS,
      LESS_OFTEN: followUpIntensityLabels.LESS_OFTEN,
    },
  },
  TARGET_GROUP: {
    label: { nb: 'Målgruppe', nn: 'Målgruppe', en: 'Target group' },
    // The form did not ask, and KD-2011's matrix has empty cells: no rule joins a measure to a group.
    valuesOf: () => null,
    values: targetGroupLabels,
  },
  CATEGORY: {
    label: { nb: 'Tiltakskategori', nn: 'Tiltakskategori', en: 'Measure category' },
    valuesOf: categoriesOf,
    values: measureCategoryLabels,
  },
  ACTIVE: {
    label: { nb: 'I bruk i skoleåret', nn: 'I bruk i skuleåret', en: 'In use in its school year' },
    valuesOf: (measure) => (measure.active === null ? null : [measure.active ? 'YES' : 'NO']),
    values: yesOrNoLabels,
  },
  OT_STATUS_CODE: {
    label: { nb: 'OT-statuskode', nn: 'OT-statuskode', en: 'OT status code' },
    valuesOf: (measure) => one(measure.otStatusCode),
    values: Object.fromEntries(otStatusCodes.Y2024.map(({ code, label }) => [code, label])),
  },
  CONTENT_SYSTEMATIC_GUIDANCE: contentEntry('SYSTEMATIC_GUIDANCE'),
  CONTENT_LONG_TERM_PLAN: contentEntry('LONG_TERM_PLAN'),
  CONTENT_PARENT_COOPERATION: contentEntry('PARENT_COOPERATION'),
  CONTENT_CLOSE_FOLLOW_UP: contentEntry('CLOSE_FOLLOW_UP'),
  CONTENT_SOCIAL_SERVICES: contentEntry('SOCIAL_SERVICES'),
  CONTENT_TREATMENT: contentEntry('TREATMENT'),
};

export const notRecordedLabel: Label = answerLabels.NOT_RECORDED;

export function contentDimension(content: Content): Dimension {
  return `CONTENT_${content}`;
}

/** The measure's values in a dimension; null where not recorded, empty where it is recorded to have none. */
export function valuesOf(measure: MeasureDocument, dimension: Dimension): readonly string[] | null {
  return dimensions[dimension].valuesOf(measure);
}

/** The label of a value, or of `null` for not recorded; an open value without a name is its own label. */
export function labelOf(dimension: Dimension, value: string | null, language: Language): string {
  return labelsOf(dimension, value)[language];
}

/** The same in every language. */
export function labelsOf(dimension: Dimension, value: string | null): Label {
  if (value === null) return notRecordedLabel;
  const { values, names } = dimensions[dimension];
  return (Object.hasOwn(values, value) ? values[value] : names?.get(value)) ?? same(value);
}
