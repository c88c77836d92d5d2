import { countiesOf2012, findCounty } from '../../codes/counties.js';
import type { Answer, Content } from '../../codes/measure-codes.js';
import { findOtStatusCode } from '../../codes/ot-status-codes.js';
import type { YouthGoal, YouthNeed } from '../../codes/youth-codes.js';
import type { Field } from '../../measures/fields/field.js';
import { allFields, type FieldName, type Fields } from '../../measures/fields/fields.js';
import { answerTo, type Measure } from '../../measures/measure.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import type { Youth } from './youth.js';

/** What conditions can ask of a youth; null means not known. The names are the vocabulary's, after `youth.` */
export interface YouthFacts {
  /** The age the youth turns in the year of the question (calendar-year age). */
  readonly age: number | null;
  /**
   * The lowest age the youth can have on the day itself: with only the birth year known, one below `age` until
   * 31 December, when every birthday of the year has passed.
   */
  readonly youngestAge: number | null;
  readonly monthsOutside: number | null;
  readonly aboutToQuit: boolean | null;
  readonly goals: readonly YouthGoal[] | null;
  readonly needs: readonly YouthNeed[] | null;
  /** The counties of 2012 that the youth's county consists of. */
  readonly county: readonly string[] | null;
  readonly status: string | null;
}

/** `SOCIAL_SERVICES` as a name, `socialServices`. */
type NameOf<Code extends string> = Code extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}${Capitalize<NameOf<Rest>>}`
  : Lowercase<Code>;

/** Fields of a measure that conditions can ask about as they stand. */
type MatchedName = {
  [Name in keyof Measure]: Fields[Name] extends { readonly matched: object } ? Name : never;
}[keyof Measure];

type FactOf<Value> = Answer extends Value ? boolean | null : Value;

type PlainFacts = {
  readonly [Name in Exclude<MatchedName, 'countyNumber' | 'contents'>]: FactOf<Measure[Name]>;
};
type ContentFacts = { readonly [Code in Content as NameOf<Code>]: boolean | null };

/**
 * What conditions can ask of a measure: the matched fields, and each content by its name; null means not recorded. The
 * names are the vocabulary's, after `measure.`
 */
export interface MeasureFacts extends PlainFacts, ContentFacts {
  /** The counties of 2012 that the measure lies in. */
  readonly county: readonly string[] | null;
}

/** The facts of a youth on a day (`2025-02-01`). The youth must be without problems (`problemsInYouth`). */
export function youthFactsOf(youth: Youth, asOf: string): YouthFacts {
  const age = youth.birthYear === null ? null : Number(asOf.slice(0, 4)) - youth.birthYear;
  const county = youth.county === null ? null : findCounty(youth.county);
  return {
    age,
    youngestAge: age === null ? null : Math.max(0, asOf.endsWith('-12-31') ? age : age - 1),
    monthsOutside: youth.monthsOutside,
    aboutToQuit: youth.aboutToQuit,
    goals: youth.goals,
    needs: youth.needs,
    county: county === null ? null : countiesOf2012(county.division, county.number),
    status: youth.otStatusCode === null ? null : (findOtStatusCode(youth.otStatusCode)?.code ?? null),
  };
}

/** The school year (skoleår) a day lies in, 1 August to 31 July, written `2012/13` as the register does. */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** Reads one fact of a measure in a school year. */
type ReadFact = (measure: MeasureDocument, schoolYear: string) => unknown;

/** Facts that differ from the field's own value. */
const readOtherwise: Readonly<Partial<Record<FieldName, ReadFact>>> = {
  countyNumber: ({ counties2012 }) => (counties2012.length === 0 ? null : counties2012),
  // The register is kept county by county (NOVA-13/13 table 4-2): a measure recorded under a county is that county's own
  // unless recorded as national; nothing is known only where no county is recorded either.
  national: ({ national, counties2012 }) => national ?? (counties2012.length === 0 ? null : false),
  // A register of one school year says what was in use that year; of other years it says nothing.
  active: ({ active, schoolYear: recorded }, schoolYear) =>
    active === true && recorded !== schoolYear ? null : active,
};

function readersOf(name: FieldName, field: Field): readonly (readonly [string, ReadFact])[] {
  if (field.matched === undefined) return [];
  if (field.kind === 'ANSWERS') {
    return Object.keys(field.codes).map((code) => [
      contentFactName(code),
      (measure) => yesOrNo(answerTo(measure, code as Content)),
    ]);
  }
  const stored: ReadFact = (measure) => measure[name as keyof MeasureDocument];
  const read =
    field.kind === 'ANSWER' ? (measure: MeasureDocument) => yesOrNo(measure[name as keyof MeasureDocument]) : stored;
  return [[field.matched.as ?? name, readOtherwise[name] ?? read]];
}

const readers = allFields.flatMap(([name, field]) => readersOf(name, field));

/** The name of the fact that says whether a measure has a content: `socialServices`. */
export function contentFactName(code: string): string {
  return code.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The facts of a measure in a school year. */
export function measureFactsOf(measure: MeasureDocument, schoolYear: string): MeasureFacts {
  const facts: Record<string, unknown> = {};
  for (const [name, read] of readers) facts[name] = read(measure, schoolYear);
  return facts as unknown as MeasureFacts;
}

function yesOrNo(answer: unknown): boolean | null {
  if (answer === 'YES') return true;
  return answer === 'NO' ? false : null;
}

/** A measure of which nothing is recorded; also what conditions on the youth alone are asked with. */
export const unrecordedMeasure = Object.fromEntries(readers.map(([name]) => [name, null])) as unknown as MeasureFacts;

/** A youth of whom nothing is known. */
export const unknownYouth: YouthFacts = {
  age: null,
  youngestAge: null,
  monthsOutside: null,
  aboutToQuit: null,
  goals: null,
  needs: null,
  county: null,
  status: null,
};
