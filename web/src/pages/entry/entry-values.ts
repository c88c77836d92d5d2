import type { EntryMeasure, FormItem } from './entry-query.ts';

/** What stands in the form, by the name of the field; null where nothing is recorded. */
export type Values = Readonly<Record<string, unknown>>;

/** The form as a measure fills it in. */
export function valuesOf(measure: EntryMeasure): Values {
  const { county, weeklyTime, youthText, contents, ...rest } = measure;
  return {
    ...rest,
    county: county?.number ?? null,
    weeklyHoursSchool: weeklyTime?.school ?? null,
    weeklyHoursAlternative: weeklyTime?.alternative ?? null,
    weeklyHoursEnterprise: weeklyTime?.enterprise ?? null,
    youthTextNb: youthText?.nb ?? null,
    youthTextNn: youthText?.nn ?? null,
    contents: contents.map(({ content, answer }) => ({ content, answer })),
  };
}

/** The fields that differ, in the form's order. */
export function changedFields(items: readonly FormItem[], before: Values, after: Values): readonly string[] {
  return items.map(({ field }) => field).filter((field) => !isSame(before[field], after[field]));
}

/** What is sent: the changed fields alone, so that nobody else's changes are overwritten. */
export function inputOf(fields: readonly string[], values: Values): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}

/** Fields that the reader and somebody else have both changed, to different values. */
export function clashes(items: readonly FormItem[], base: Values, theirs: Values, mine: Values): readonly string[] {
  const own = new Set(changedFields(items, base, mine));
  return changedFields(items, base, theirs).filter((field) => own.has(field) && !isSame(theirs[field], mine[field]));
}

/** Their state with the reader's own changes upon it; of what clashes the reader's. */
export function merged(items: readonly FormItem[], base: Values, theirs: Values, mine: Values): Values {
  return { ...theirs, ...inputOf(changedFields(items, base, mine), mine) };
}

/** Whether a value says anything. */
export function isRecorded(value: unknown): boolean {
  return normal(value) !== null;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

/** An empty text and a missing answer are both nothing recorded; the order of codes says nothing. */
function normal(value: unknown): unknown {
  if (value === undefined || value === '' || value === 'NOT_RECORDED') return null;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [...value].sort();
  return value;
}

export interface Words {
  readonly notRecorded: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  /** The label of a code of Answer. */
  readonly answer: (code: string) => string;
  /** A period as one reads it. */
  readonly period: (period: string) => string;
}

/** A value as one can read it. */
export function textOf(item: FormItem, value: unknown, words: Words, counties: ReadonlyMap<string, string>): string {
  const plain = normal(value);
  if (plain === null) return words.notRecorded;
  if (Array.isArray(plain) && plain.length === 0) return words.none;
  const label = (code: unknown): string => item.answers.find((one) => one.code === code)?.label ?? String(code);
  switch (item.kind) {
    case 'CODE':
      return label(plain);
    case 'CODES':
      return (plain as string[]).map(label).join(', ');
    case 'PERIODS':
      return (plain as string[]).map(words.period).join(', ');
    case 'LINKS':
      return (plain as string[]).join(', ');
    case 'ANSWER':
      return words.answer(String(plain));
    case 'ANSWERS':
      return (plain as { content: string; answer: string }[])
        .filter(({ answer }) => answer !== 'NOT_RECORDED')
        .map(({ content, answer }) => `${label(content)}: ${words.answer(answer)}`)
        .join('; ');
    case 'BOOLEAN':
      return plain === true ? words.yes : words.no;
    case 'COUNTY':
      return counties.get(String(plain)) ?? String(plain);
    default:
      return item.unit === null ? String(plain) : `${String(plain)} ${item.unit}`;
  }
}
