import type { Message } from '../../platform/errors.js';
import { problemsInCount } from '../../statistics/count-problems.js';
import { wrongTotals } from '../../statistics/count-totals.js';
import {
  type ImportedCount,
  importedReasons,
  importedSource,
  importedSystems,
  isCountingDay,
  placeKey,
  youthCountOf,
} from '../../statistics/imported-count.js';
import { cellKey, tableKey, type YouthCount } from '../../statistics/youth-count.js';
import { unknownValue } from '../messages.js';
import type { CellProblem } from '../reading/said.js';
import type { CountField } from './count-columns.js';
import {
  noCountingDay,
  notYetCounted,
  notYourCount,
  onlyYouths,
  partsDiffer,
  publishedStays,
  sameCountAsRow,
  wholesOnly,
} from './messages.js';
import type { SaidCount } from './read-count.js';

/** What would become of a row. EMPTY: it has neither a figure nor a reason, and says nothing. */
export const CountRowStatus = {
  NEW: 'NEW',
  CHANGED: 'CHANGED',
  SAME: 'SAME',
  EMPTY: 'EMPTY',
  ERROR: 'ERROR',
} as const;
export type CountRowStatus = keyof typeof CountRowStatus;

export interface CountPreviewRow {
  readonly row: number;
  readonly status: CountRowStatus;
  readonly count: YouthCount | null;
  /** What is kept of the same count now; null where nothing is, or it is not the reader's to see. */
  readonly before: ImportedCount | null;
  readonly problems: readonly CellProblem[];
}

/** What rows are held against. */
export interface CountRegister {
  /** What every reader is shown, documents and counts handed in alike. */
  readonly shown: readonly YouthCount[];
  /** What is kept of the areas the sender may write in, by `placeKey`. */
  readonly kept: ReadonlyMap<string, ImportedCount>;
  readonly mayWrite: (county: YouthCount['county']) => boolean;
  /** `2026-11-27`. */
  readonly today: string;
  readonly problem: (field: CountField, message: Message) => CellProblem;
}

/** What a file of counts would do, row by row. A pure function of what it says and of what is there: nothing is stored. */
export function previewCounts(said: readonly SaidCount[], register: CountRegister): readonly CountPreviewRow[] {
  const shown = new Map(register.shown.map((count) => [`${tableKey(count)} ${cellKey(count)}`, count]));
  const documents = new Set(register.shown.map(({ source }) => source).filter((source) => source !== importedSource));
  const seen = new Map<string, number>();
  const rows = said.map((one): CountPreviewRow => {
    const printed = printedCount(one, shown);
    if (printed !== null) return rowOf(one, 'SAME');
    if (documents.has(one.source)) return rowOf(one, 'ERROR', [register.problem('source', publishedStays)]);
    return heldAgainst(one, register, seen);
  });
  return withTotals(rows, register);
}

const rowOf = (
  { row, count }: SaidCount,
  status: CountRowStatus,
  problems: readonly CellProblem[] = [],
  before: ImportedCount | null = null,
): CountPreviewRow => ({ row, status, count, before, problems });

/** The figure of a document or of the export that a row repeats as it is shown; null where it says something else. */
function printedCount({ count, source }: SaidCount, shown: ReadonlyMap<string, YouthCount>): YouthCount | null {
  if (count === null || source === '') return null;
  const found = shown.get(`${tableKey({ ...count, source })} ${cellKey(count)}`);
  return found !== undefined && found.persons === count.persons && found.why === count.why ? found : null;
}

function heldAgainst(said: SaidCount, register: CountRegister, seen: Map<string, number>): CountPreviewRow {
  const { count, row } = said;
  if (said.empty) return rowOf(said, 'EMPTY');
  if (count === null) return rowOf(said, 'ERROR', said.problems);
  const place = placeKey(count);
  const first = seen.get(place);
  if (first === undefined) seen.set(place, row);
  const problems = [
    ...said.problems,
    ...problemsWith(count, register, said.problems.length > 0),
    ...(first === undefined ? [] : [register.problem('date', sameCountAsRow(first))]),
  ];
  if (problems.length > 0) return rowOf(said, 'ERROR', problems);
  const before = register.kept.get(place) ?? null;
  if (before === null) return rowOf(said, 'NEW');
  // A count that is hidden comes back from the export without its figure: that takes nothing away.
  const hidden = count.why === 'SUPPRESSED' && before.persons !== null;
  const same = before.persons === count.persons && before.why === count.why && before.codeVersion === count.codeVersion;
  return rowOf(said, hidden || same ? 'SAME' : 'CHANGED', [], before);
}

function problemsWith(count: YouthCount, register: CountRegister, cellsWrong: boolean): readonly CellProblem[] {
  const { date, system, county, dimension, why } = count;
  const is = (wrong: boolean, field: CountField, message: Message): readonly CellProblem[] =>
    wrong ? [register.problem(field, message)] : [];
  const own = problemsInCount(count).filter(({ field }) => !(cellsWrong && field === 'persons'));
  return [
    ...is(date > register.today, 'date', notYetCounted),
    ...is(system === 'UDIR' && !isCountingDay(date), 'date', noCountingDay),
    ...is(!importedSystems.some((one) => one === system), 'system', unknownValue(importedSystems)),
    ...is(dimension === 'SERVICE', 'dimension', onlyYouths),
    ...is(county === null && dimension !== 'ALL' && dimension !== 'TARGET_GROUP', 'key', wholesOnly),
    ...is(why !== null && !importedReasons.some((one) => one === why), 'why', unknownValue(importedReasons)),
    ...own.map(({ field, message }) => register.problem(field as CountField, message)),
    ...is(!register.mayWrite(county), 'county', notYourCount),
  ];
}

/**
 * Totals are held to their parts as the tables would be afterwards. The total is told where the file has it, else the
 * parts; what is in error is not stored, and so the rest is looked at again without it.
 */
function withTotals(rows: readonly CountPreviewRow[], register: CountRegister): readonly CountPreviewRow[] {
  const wrong = new Map<CountPreviewRow, number>();
  for (;;) {
    const entries = new Map(
      rows.flatMap((row) =>
        isEntry(row) && !wrong.has(row) ? [[placeKey(row.count as YouthCount), row] as const] : [],
      ),
    );
    const found = wrongTotals(tablesAfter(entries, register)).flatMap(({ total, parts, added }) => {
      const told = entries.get(placeKey(total));
      const those = told === undefined ? parts.flatMap((part) => entries.get(placeKey(part)) ?? []) : [told];
      return those.map((row) => [row, added] as const);
    });
    if (found.length === 0) break;
    for (const [row, added] of found) wrong.set(row, added);
  }
  return rows.map((row): CountPreviewRow => {
    const added = wrong.get(row);
    if (added === undefined) return row;
    return { ...row, status: 'ERROR', problems: [register.problem('persons', partsDiffer(added))] };
  });
}

/** A row that would be stored. */
export const isEntry = ({ status }: CountPreviewRow): boolean => status === 'NEW' || status === 'CHANGED';

/** The tables that the entries are of, as they would be with them. */
function tablesAfter(entries: ReadonlyMap<string, CountPreviewRow>, { kept }: CountRegister): readonly YouthCount[] {
  const counts = [...entries.values()].map(({ count }) => count as YouthCount);
  const tables = new Set(counts.map(tableKey));
  const others = [...kept].flatMap(([place, one]) => (entries.has(place) ? [] : [youthCountOf(one)]));
  return [...others.filter((count) => tables.has(tableKey(count))), ...counts];
}
