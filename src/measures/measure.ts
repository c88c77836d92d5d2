import type { CountyDivision } from '../codes/county-divisions.js';
import type {
  Actor,
  Answer,
  Arena,
  Content,
  CurriculumGoal,
  DocumentedCompetence,
  FollowUpIntensity,
  MeasureGoal,
  ResourceContributor,
} from '../codes/measure-codes.js';
import type {
  Credential,
  Exclusion,
  InclusionCriterion,
  MeasureStatus,
  ShareableData,
} from '../codes/register-codes.js';
import type { RecordedCategory, TargetGroup } from '../codes/target-groups.js';
import type { FormVersion } from './fields/form-version.js';

/** Datasett: all measures of one origin. */
export const reconstruction = 'nova-2013-reconstruction';
export const namedInSources = 'named-in-sources';
/** What counties enter themselves: the only dataset that people edit. */
export const livingRegister = 'register';

/** Begins the name of a dataset that a mapping round has frozen: `round-2026-27`. */
export const frozenPrefix = 'round-';

/** How a field's value came about. */
export const ProvenanceKind = {
  /** Printed in the source. */
  PUBLISHED: 'PUBLISHED',
  /** Computed from other fields by a rule of the source. */
  DERIVED: 'DERIVED',
  /** Invented so that the published tables come out; no claim about any real measure. */
  RECONSTRUCTED: 'RECONSTRUCTED',
  /** Concluded by this project from what the source says. */
  INFERRED: 'INFERRED',
  /** Given by the one who runs the measure. */
  REPORTED: 'REPORTED',
} as const;
export type ProvenanceKind = keyof typeof ProvenanceKind;

export interface FieldProvenance {
  readonly field: string;
  readonly kind: ProvenanceKind;
  readonly source: string;
}

export interface ContentAnswer {
  readonly content: Content;
  readonly answer: Answer;
}

/**
 * One entry of the register (tiltak). Fields follow the form in NOVA-13/13, section 3.1.
 * What a source does not say is null or NOT_RECORDED: an answer of its own, never folded into no.
 */
export interface Measure {
  /** Uuid, the same at every seeding and on every machine. */
  readonly id: string;
  readonly dataset: string;
  /** Unique within the dataset. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** The language (målform) of name and description. */
  readonly language: 'nb' | 'nn';
  /** `2012/13`. */
  readonly schoolYear: string | null;
  /** County number as recorded, in `countyDivision`; both null where the source names no county. */
  readonly countyNumber: string | null;
  readonly countyDivision: CountyDivision | null;
  readonly municipality: string | null;
  /** The responsible organisation, never a person. */
  readonly responsible: string | null;
  readonly arena: Arena | null;
  /** In the order of the codes; null where the source does not say who takes part. */
  readonly actors: readonly Actor[] | null;
  readonly resourceContributors: readonly ResourceContributor[] | null;
  readonly curriculumGoal: CurriculumGoal | null;
  readonly otherDocumentedCompetence: Answer;
  readonly goals: readonly MeasureGoal[] | null;
  /** One answer per content, all six, in the order of the codes. */
  readonly contents: readonly ContentAnswer[];
  /** Ages taken in, whole years, both ends included; null where the source does not say. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly freePlaces: number | null;
  /** Offered in every county; null where the source does not say. */
  readonly national: boolean | null;
  /** In use in its school year; null where the source does not say. Says nothing of later years. */
  readonly active: boolean | null;
  /** OT status code of the 2024 code list that a youth in this measure would have, e.g. OTKO. */
  readonly otStatusCode: string | null;
  /** Hours a week in school, on an alternative arena, in an enterprise (timer per uke). Source: NOVA-13/13 ch. 3.1. */
  readonly weeklyHoursSchool: number | null;
  readonly weeklyHoursAlternative: number | null;
  readonly weeklyHoursEnterprise: number | null;
  /** What a participant can take away (dokumentasjon); empty where recorded that there is nothing. */
  readonly credentials: readonly Credential[] | null;
  /** Weeks (varighet). */
  readonly duration: number | null;
  /** Places in all (kapasitet), taken or free. */
  readonly capacity: number | null;
  /** Days from referral to start (oppstart innen). */
  readonly startsWithin: number | null;
  /** Closed to new participants (stengt for inntak): `2026-12-20/2027-01-05`, both days included; empty: never. */
  readonly periods: readonly string[] | null;
  /** Addresses with more about it, `https://`. */
  readonly links: readonly string[] | null;
  /** For the youth to read (tekst til ungdommen), in bokmål and nynorsk. */
  readonly youthTextNb: string | null;
  readonly youthTextNn: string | null;
  /** One of NAV's standard measures (AMO, arbeidspraksis …). Source: NOVA-13/13 ch. 3.1, l. 1077-1089. */
  readonly standardNavMeasure: Answer;
  /** A function and a shared mailbox, never a person (kontakt). */
  readonly contact: string | null;
  /** Kinds of personal data that its owner may be told of a youth who is referred; empty: none. */
  readonly mayBeShared: readonly ShareableData[] | null;
  readonly inclusionCriteria: readonly InclusionCriterion[] | null;
  readonly exclusions: readonly Exclusion[] | null;
  /** For whom it is (målgruppe); empty where recorded to be for none of them. Source: KD-2011, the matrix slide. */
  readonly targetGroups: readonly TargetGroup[] | null;
  /** As somebody who keeps it says; goes before the rule of `measure-category.ts`. Empty: none of the three. */
  readonly recordedCategories: readonly RecordedCategory[] | null;
  readonly provenance: readonly FieldProvenance[];
  readonly status: MeasureStatus;
  /** The form that was filled in: what it did not ask was not asked. Null where no form was. */
  readonly formVersion: FormVersion | null;
  /** When somebody who answers for it last said that it is as recorded; ISO 8601 in UTC. */
  readonly assuredAt: string | null;
  /** In which role that was said, `COUNTY_LEADER 39`. */
  readonly assuredBy: string | null;
  /** Counts changes from 1. */
  readonly version: number;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
}

/** What the register sets itself. */
export type SetByRegister = 'status' | 'formVersion' | 'assuredAt' | 'assuredBy' | 'version' | 'updatedAt';

/** A measure as it is handed in. */
export type MeasureDraft = Omit<Measure, SetByRegister>;

/**
 * Whether a row is invented: something of it was made up so that the published tables come out, and claims nothing about
 * a real measure.
 */
export function isInvented(measure: Pick<Measure, 'provenance'>): boolean {
  return measure.provenance.some(({ kind }) => kind === 'RECONSTRUCTED');
}

/**
 * The derived class of table 4-8: curriculum if its goals are to be met for all; else other documented competence;
 * else none. Null where what decides it is not recorded. Source: NOVA-13/13 ch. 4.2.
 */
export function documentedCompetenceOf(
  measure: Pick<Measure, 'curriculumGoal' | 'otherDocumentedCompetence'>,
): DocumentedCompetence | null {
  if (measure.curriculumGoal === 'FULL_ALL' || measure.curriculumGoal === 'PARTIAL_ALL') return 'CURRICULUM';
  if (measure.curriculumGoal === null) return null;
  if (measure.otherDocumentedCompetence === 'YES') return 'OTHER_DOCUMENTED';
  return measure.otherDocumentedCompetence === 'NO' ? 'NONE' : null;
}

export function answerTo(measure: Pick<Measure, 'contents'>, content: Content): Answer {
  return measure.contents.find((entry) => entry.content === content)?.answer ?? 'NOT_RECORDED';
}

/** The one published item on intensity: close follow-up at least every 14 days, yes, no or not asked (table 4-12). */
export function followUpIntensityOf(measure: Pick<Measure, 'contents'>): FollowUpIntensity {
  const answer = answerTo(measure, 'CLOSE_FOLLOW_UP');
  if (answer === 'YES') return 'AT_LEAST_EVERY_14_DAYS';
  return answer === 'NO' ? 'LESS_OFTEN' : 'NOT_RECORDED';
}
