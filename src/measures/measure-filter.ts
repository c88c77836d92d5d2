import { countiesOf2012, findCounty } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { countyProblem } from '../codes/county-problem.js';
import type { Answer, Content } from '../codes/measure-codes.js';
import { findOtStatusCode } from '../codes/ot-status-codes.js';
import type { Message, Problem } from '../platform/errors.js';
import type { Dimension } from './dimensions.js';
import type { Field } from './fields/field.js';
import { allFields, type FieldName, type Fields } from './fields/fields.js';
import { impossibleAge, tooManyValues, unknownOtCode, writeSchoolYear } from './messages.js';
import { isSchoolYear } from './school-year.js';

export interface ContentFilter {
  readonly content: Content;
  /** NOT_RECORDED may be asked for like any other answer. */
  readonly answers: readonly Answer[];
}

/** Null and left out mean the same: not filtered. */
type Optional<T> = T | null | undefined;

/** What a filter on a field is given. Open codes, counties and texts are given as text. */
type Asked<F> = F extends { readonly kind: 'BOOLEAN' }
  ? boolean
  : F extends { readonly kind: 'ANSWERS' }
    ? readonly ContentFilter[]
    : F extends { readonly kind: 'ANSWER' }
      ? readonly Answer[]
      : F extends { readonly codes: infer Codes }
        ? readonly (keyof Codes & string)[]
        : readonly string[];

type FilterOf<F> = F extends { readonly filter: infer Name extends string } ? Name : never;
type FilteredBy<Name> = Extract<Fields[FieldName], { readonly filter: Name }>;

/** The fields that can be filtered by, each under its filter's name. */
type FieldFilters = { readonly [Name in FilterOf<Fields[FieldName]>]?: Optional<Asked<FilteredBy<Name>>> };

/**
 * Which measures are meant. Within a field any value will do, between fields all must hold, and an empty list selects
 * nothing. A measure whose field is not recorded is left out by a filter on that field unless `notRecorded` names it.
 * Counties are numbers or names, of `division` where that is given, else of any; OT codes are those of the 2024 list,
 * with `-` or `_`, in any case.
 */
export interface MeasureFilter extends FieldFilters {
  readonly division?: Optional<CountyDivision>;
  /** Whole years; a measure whose age limits are not recorded is not ruled out. */
  readonly age?: Optional<number>;
  /** Dimensions in which a measure that has nothing recorded is meant too (alone: only such measures). */
  readonly notRecorded?: Optional<readonly Dimension[]>;
}

/** One filtered dimension: the values meant, and whether measures with nothing recorded are. */
export interface Clause {
  readonly dimension: Dimension;
  readonly values: readonly string[];
  readonly notRecorded: boolean;
}

/** A filter compiled once per request: clauses that must all hold, and the age, which has no list of values. */
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

const filtering = allFields.filter(([, field]) => field.filter !== undefined);

function clausesOf(filter: MeasureFilter): readonly Clause[] {
  const notRecorded = new Set<Dimension>(filter.notRecorded ?? []);
  const clause = (dimension: Dimension, values: readonly string[]): Clause => ({
    dimension,
    values: values.filter((value) => value !== 'NOT_RECORDED'),
    notRecorded: notRecorded.has(dimension) || values.includes('NOT_RECORDED'),
  });
  const clauses = filtering.flatMap(([name, field]) => asked(name, field, filter).map((pair) => clause(...pair)));
  const filtered = new Set(clauses.map(({ dimension }) => dimension));
  const alone = [...notRecorded].filter((dimension) => !filtered.has(dimension));
  return [...clauses, ...alone.map((dimension) => clause(dimension, []))];
}

/** The dimensions that a filter on a field is about, each with the values asked for. */
function asked(
  name: FieldName,
  field: Field,
  filter: MeasureFilter,
): readonly (readonly [Dimension, readonly string[]])[] {
  const given = filter[field.filter as keyof FieldFilters];
  if (given === null || given === undefined) return [];
  if (field.kind === 'ANSWERS') {
    return (given as readonly ContentFilter[]).map(({ content, answers }) => [`CONTENT_${content}`, answers]);
  }
  const dimension = field.dimension as Dimension;
  if (typeof given === 'boolean') return [[dimension, [given ? 'YES' : 'NO']]];
  const values = given as readonly string[];
  return [[dimension, values.flatMap(readers[name]?.read ?? ((value) => value))]];
}

interface TextReader {
  /** The values that a text means; empty where it means none. */
  readonly read: (text: string) => readonly string[];
  readonly problem: (text: string, filter: MeasureFilter) => Message | null;
}

/** Fields that people write in several ways. */
const readers: Readonly<Partial<Record<FieldName, TextReader>>> = {
  countyNumber: {
    read: (text) => {
      const county = findCounty(text);
      return county === null ? [] : countiesOf2012(county.division, county.number);
    },
    problem: (text, filter) => countyProblem(text, filter.division ?? null),
  },
  schoolYear: {
    read: (text) => [text],
    problem: (text) => (isSchoolYear(text) ? null : writeSchoolYear),
  },
  otStatusCode: {
    read: (text) => {
      const found = findOtStatusCode(text);
      return found === null ? [] : [found.code];
    },
    problem: (text) => (findOtStatusCode(text) === null ? unknownOtCode : null),
  },
};

const maximumValues = 100;

/** Everything wrong with a filter whose codes are already known to be codes, with paths below `filter`. */
export function problemsInFilter(filter: MeasureFilter): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [name, { filter: asked }] of filtering) {
    const reader = readers[name];
    const texts = reader === undefined ? null : filter[asked as keyof FieldFilters];
    (texts as readonly string[] | null | undefined)?.forEach((text, index) => {
      const message = reader?.problem(text, filter) ?? null;
      if (message !== null) problems.push({ path: `filter.${asked}.${index}`, message });
    });
  }
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
