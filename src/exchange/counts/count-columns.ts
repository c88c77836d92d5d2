import type { Message, Problem } from '../../platform/errors.js';
import type { Label } from '../../platform/language.js';
import { figureWords as words } from '../figures/words.js';
import { doubleHeading, unknownHeading } from '../reading/messages.js';
import { problemsHeading, problemsName } from '../table/columns.js';
import { neededHeading } from './messages.js';

/** What a column of a file of counts holds. */
export const countFields = {
  date: words.date,
  countyNumber: words.areaCode,
  division: words.division,
  county: words.area,
  system: words.systemCode,
  dimension: words.dimension,
  codeVersion: words.codeList,
  key: words.key,
  label: words.of,
  persons: words.countFigures.persons,
  percent: words.countFigures.percent,
  exams: words.countFigures.exams,
  why: words.whyCode,
  source: words.source,
} as const satisfies Readonly<Record<string, Label>>;
export type CountField = keyof typeof countFields;

/** Columns of the export that only repeat in words what another holds, or that are worked out. */
const unread = [words.printedDate, words.system, words.why, words.derived, words.locator, words.note, problemsHeading];

const key = (heading: string): string => heading.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const known: ReadonlyMap<string, CountField | null> = new Map([
  ...unread.flatMap((label) => Object.values(label).map((text) => [key(text), null] as const)),
  [key(problemsName), null] as const,
  ...Object.entries(countFields).flatMap(([field, label]) =>
    [field, ...Object.values(label)].map((text) => [key(text), field as CountField] as const),
  ),
]);

/** The columns of a file of counts. */
export interface CountHeadings {
  readonly columns: readonly (CountField | null)[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Recognises headings by name or by label in any language, in any order. */
export function readCountHeadings(cells: readonly string[]): CountHeadings {
  const notices: Problem[] = [];
  const columns = cells.map((cell, at): CountField | null => {
    if (cell.trim() === '') return null;
    const field = known.get(key(cell));
    if (field === undefined) notices.push({ path: `column ${at + 1}`, message: unknownHeading });
    return field ?? null;
  });
  const doubles = columns.flatMap((field, at) => {
    const first = field === null ? at : columns.indexOf(field);
    return first < at ? [{ path: `column ${at + 1}`, message: doubleHeading(first + 1) }] : [];
  });
  const lacking = (fields: readonly CountField[]): readonly { path: string; message: Message }[] =>
    fields.some((field) => columns.includes(field))
      ? []
      : [{ path: 'row 1', message: neededHeading(headingsOf(fields)) }];
  const needed = [...lacking(['date']), ...lacking(['county', 'countyNumber']), ...lacking(['persons'])];
  return { columns, problems: [...doubles, ...needed, ...lacking(['dimension', 'key'])], notices };
}

const headingsOf = (fields: readonly CountField[]): readonly Label[] => fields.map((field) => countFields[field]);
