import { findCounty, findCountyIn } from '../../codes/counties.js';
import type { CountyDivision } from '../../codes/county-divisions.js';
import type { Problem } from '../../platform/errors.js';
import { draftOf } from '../draft.js';
import type { Field } from '../fields/field.js';
import { draftFields } from '../fields/fields.js';
import { currentForm } from '../fields/form-version.js';
import { type ContentAnswer, livingRegister, type MeasureDraft } from '../measure.js';
import { unknownCounty } from './messages.js';

/** The items of the form that people fill in now, in its order; the county stands for its number and its division. */
export const formItems = draftFields.filter(([, { askedIn }]) => askedIn?.includes(currentForm) === true);

type Item = Exclude<keyof MeasureDraft, 'id' | 'dataset' | 'key' | 'provenance' | 'countyNumber' | 'countyDivision'>;

/**
 * What somebody writes of a measure. What is left out stays as it is; null takes away what was recorded. Of the contents,
 * only those given are changed.
 */
export type MeasureEntry = { readonly [Name in Item]?: MeasureDraft[Name] | null } & {
  /** A county's number or name. */
  readonly county?: string | null;
  /** The division of the county; the newest that has it where left out. */
  readonly division?: CountyDivision | null;
};

/** A new measure of which nothing is recorded yet. */
export function emptyEntry(id: string): MeasureDraft {
  const said = { id, dataset: livingRegister, key: id, name: '', description: '', language: 'nb' } as const;
  return draftOf({ ...said, provenance: [] });
}

export type Entered = { readonly draft: MeasureDraft } | { readonly problems: readonly Problem[] };

/** The measure as it becomes with what is written; what is wrong with the county, which no draft could hold. */
export function entered(before: MeasureDraft, entry: MeasureEntry): Entered {
  const given = formItems.filter(([name]) => name !== 'countyNumber' && has(entry, name));
  const changed = Object.fromEntries(
    given.map(([name, field]) => [name, keptValue(field, entry[name as Item] ?? null, before[name])]),
  );
  const draft: MeasureDraft = { ...before, ...changed };
  if (!has(entry, 'county')) return { draft };
  const name = entry.county?.trim() ?? '';
  if (name === '') return { draft: { ...draft, countyNumber: null, countyDivision: null } };
  const county = entry.division ? findCountyIn(entry.division, name) : findCounty(name);
  if (county === null) return { problems: [{ path: 'county', message: unknownCounty }] };
  return { draft: { ...draft, countyNumber: county.number, countyDivision: county.division } };
}

/** What is said of a measure as the register keeps it, whoever hands it in. */
export function asKept(draft: MeasureDraft): MeasureDraft {
  const kept = formItems.map(([name, field]) => [name, keptValue(field, draft[name], draft[name])]);
  return { ...draft, ...Object.fromEntries(kept) };
}

function has(entry: MeasureEntry, name: string): boolean {
  return Object.hasOwn(entry, name) && entry[name as Item] !== undefined;
}

/** The value as the register keeps it: texts without space around, codes in their order, every content answered. */
function keptValue(field: Field, given: unknown, before: unknown): unknown {
  switch (field.kind) {
    case 'TEXT':
      return textOf(given, field.required === true);
    case 'SCHOOL_YEAR':
      return textOf(given, false);
    case 'ANSWER':
      return given ?? 'NOT_RECORDED';
    case 'ANSWERS':
      return contentsOf(field.codes, given as readonly ContentAnswer[] | null, before as readonly ContentAnswer[]);
    case 'CODES':
      return given === null ? null : inOrder(Object.keys(field.codes), given as readonly string[]);
    case 'CODE':
      return given ?? (field.required === true ? before : null);
    default:
      return given;
  }
}

function textOf(given: unknown, required: boolean): string | null {
  const text = typeof given === 'string' ? given.trim().normalize('NFC') : '';
  return text === '' && !required ? null : text;
}

function contentsOf(
  codes: Readonly<Record<string, unknown>>,
  given: readonly ContentAnswer[] | null,
  before: readonly ContentAnswer[],
): readonly ContentAnswer[] {
  const answers = new Map<string, ContentAnswer>((given === null ? [] : before).map((one) => [one.content, one]));
  for (const one of given ?? []) answers.set(one.content, one);
  return Object.keys(codes).map(
    (content) => answers.get(content) ?? { content: content as ContentAnswer['content'], answer: 'NOT_RECORDED' },
  );
}

function inOrder(codes: readonly string[], given: readonly string[]): readonly string[] {
  return [...given].sort((a, b) => codes.indexOf(a) - codes.indexOf(b));
}
