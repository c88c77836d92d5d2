import { countiesOf2012, findCounty } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { countyProblem } from '../codes/county-problem.js';
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
import { findOtStatusCode } from '../codes/ot-status-codes.js';
import type { MeasureCategory, TargetGroup } from '../codes/target-groups.js';
import type { Problem } from '../platform/errors.js';
import type { Dimension } from './dimensions.js';
import { impossibleAge, tooManyValues, unknownOtCode, writeSchoolYear } from './messages.js';
import { isSchoolYear } from './school-year.js';

export interface ContentFilter {
  readonly content: Content;
  /** NOT_RECORDED may be asked for like any other answer. */
  readonly answers: readonly Answer[];
}

/** Null and left out mean the same: not filtered. */
type Optional<T> = T | null | undefined;

/**
 * Which measures are meant. Within a field any value will do, between fields all must hold, and an empty list selects
 * nothing. A measure whose field is not recorded is left out by a filter on that field unless `notRecorded` names it.
 */
export interface MeasureFilter {
  readonly datasets?: Optional<readonly string[]>;
  readonly schoolYears?: Optional<readonly string[]>;
  /** Numbers or names; of `division` where that is given, else of any. */
  readonly counties?: Optional<readonly string[]>;
  readonly division?: Optional<CountyDivision>;
  readonly arenas?: Optional<readonly Arena[]>;
  readonly actors?: Optional<readonly Actor[]>;
  readonly resourceContributors?: Optional<readonly ResourceContributor[]>;
  readonly curriculumGoals?: Optional<readonly CurriculumGoal[]>;
  readonly documentedCompetences?: Optional<readonly DocumentedCompetence[]>;
  readonly otherDocumentedCompetence?: Optional<readonly Answer[]>;
  readonly goals?: Optional<readonly MeasureGoal[]>;
  readonly contents?: Optional<readonly ContentFilter[]>;
  readonly followUpIntensities?: Optional<readonly FollowUpIntensity[]>;
  /** Whole years; a measure whose age limits are not recorded is not ruled out. */
  readonly age?: Optional<number>;
  readonly targetGroups?: Optional<readonly TargetGroup[]>;
  readonly categories?: Optional<readonly MeasureCategory[]>;
  readonly active?: Optional<boolean>;
  /** Codes of the 2024 list, with `-` or `_`, in any case. */
  readonly otStatusCodes?: Optional<readonly string[]>;
  /** Dimensions in which a measure that has nothing recorded is meant too (alone: only such measures). */
  readonly notRecorded?: Optional<readonly Dimension[]>;
}

/** One filtered dimension: the values meant, and whether measures with nothing recorded are. */
export interface Clause {
  readonly dimension: Dimension;
  readonly values: readonly string[];
  readonly notRecorded: boolean;
}

const listFields = [
  ['datasets', 'DATASET'],
  ['schoolYears', 'SCHOOL_YEAR'],
  ['arenas', 'ARENA'],
  ['actors', 'ACTOR'],
  ['resourceContributors', 'RESOURCE_CONTRIBUTOR'],
  ['curriculumGoals', 'CURRICULUM_GOAL'],
  ['documentedCompetences', 'DOCUMENTED_COMPETENCE'],
  ['otherDocumentedCompetence', 'OTHER_DOCUMENTED_COMPETENCE'],
  ['goals', 'GOAL'],
  ['followUpIntensities', 'FOLLOW_UP_INTENSITY'],
  ['targetGroups', 'TARGET_GROUP'],
  ['categories', 'CATEGORY'],
] as const satisfies readonly (readonly [keyof MeasureFilter, Dimension])[];

/** A filter made ready for use, once for each request: clauses that must all hold, and the age, which has no values. */
export interface CompiledFilter {
  /** Contents of one kind are one clause each. */
  readonly clauses: readonly Clause[];
  /** Whole years; null where not filtered. */
  readonly age: number | null;
}

/** The filter must be without problems (`problemsInFilterFor`); null selects everything. */
export function compileFilter(filter: MeasureFilter | null): CompiledFilter {
  return { clauses: clausesOf(filter ?? {}), age: filter?.age ?? null };
}

function clausesOf(filter: MeasureFilter): readonly Clause[] {
  const clauses: Clause[] = [];
  const notRecorded = new Set<Dimension>(filter.notRecorded ?? []);
  const push = (dimension: Dimension, values: readonly string[]): void => {
    clauses.push({
      dimension,
      values: values.filter((value) => value !== 'NOT_RECORDED'),
      notRecorded: notRecorded.has(dimension) || values.includes('NOT_RECORDED'),
    });
  };
  for (const [field, dimension] of listFields) {
    const values = filter[field];
    if (values !== null && values !== undefined) push(dimension, values);
  }
  if (filter.counties !== null && filter.counties !== undefined) push('COUNTY', countyValues(filter));
  const codes = filter.otStatusCodes ?? null;
  if (codes !== null)
    push(
      'OT_STATUS_CODE',
      codes.flatMap((text) => findOtStatusCode(text)?.code ?? []),
    );
  for (const { content, answers } of filter.contents ?? []) push(`CONTENT_${content}`, answers);
  if (filter.active !== null && filter.active !== undefined) push('ACTIVE', [filter.active ? 'YES' : 'NO']);
  const filtered = new Set(clauses.map((clause) => clause.dimension));
  for (const dimension of notRecorded) if (!filtered.has(dimension)) push(dimension, []);
  return clauses;
}

function countyValues(filter: MeasureFilter): readonly string[] {
  return (filter.counties ?? []).flatMap((text) => {
    const county = findCounty(text);
    return county === null ? [] : countiesOf2012(county.division, county.number);
  });
}

const maximumValues = 100;

/** Everything wrong with a filter whose codes are already known to be codes, with paths below `filter`. */
export function problemsInFilter(filter: MeasureFilter): readonly Problem[] {
  const problems: Problem[] = [];
  filter.counties?.forEach((text, index) => {
    const problem = countyProblem(text, filter.division ?? null);
    if (problem !== null) problems.push({ path: `filter.counties.${index}`, message: problem });
  });
  filter.schoolYears?.forEach((text, index) => {
    if (!isSchoolYear(text)) problems.push({ path: `filter.schoolYears.${index}`, message: writeSchoolYear });
  });
  filter.otStatusCodes?.forEach((text, index) => {
    if (findOtStatusCode(text) === null)
      problems.push({ path: `filter.otStatusCodes.${index}`, message: unknownOtCode });
  });
  for (const [field, values] of Object.entries(filter)) {
    if (Array.isArray(values) && values.length > maximumValues) {
      problems.push({ path: `filter.${field}`, message: tooManyValues(maximumValues) });
    }
  }
  const age = filter.age;
  if (age !== null && age !== undefined && (!Number.isInteger(age) || age < 0 || age > 120)) {
    problems.push({ path: 'filter.age', message: impossibleAge });
  }
  return problems;
}
