import { memoize, perObject } from '../platform/async/memoize.js';
import { all, everyone, keyOf, type Predicate } from './predicate.js';
import type { PrintedTable } from './printed-table.js';
import { tableLines } from './published-lines.js';
import { lineOf, printedTables } from './published-tables.js';
import { shortNames } from './short-names.js';
import { sourceErrors } from './source-errors.js';
import { type Assignment, type Attribute, attributesOf, truthOf, valuesOf } from './truth.js';

/**
 * Which counts of the reconstruction are fixed by what is printed. Every cell of a printed table, and every base, is the
 * number of measures of certain kinds; whatever is a sum or difference of such numbers is fixed too (NAV by PPT is BOTH
 * and NAV_NOT_OT of table 4-4 together). Derived from the definitions of the tables: nothing is said a second time.
 */

interface PrintedCount {
  readonly table: string | null;
  readonly is: Predicate;
  readonly attributes: ReadonlySet<Attribute>;
}

/** A table that does not add up as printed (R1) comes last. */
const inOrderOfTrust = [...printedTables].sort((a, b) => Number(isRepaired(a)) - Number(isRepaired(b)));

function isRepaired(table: PrintedTable): boolean {
  return sourceErrors.some(({ code, cells }) => code === 'R1' && cells.some((cell) => cell.table === table.id));
}

const printedCounts: readonly PrintedCount[] = [
  { table: null, is: everyone, attributes: new Set() },
  ...inOrderOfTrust.flatMap((table) => {
    const lines = tableLines[table.id];
    if (lines === undefined) return [];
    return table.rows.flatMap((row) =>
      table.columns.flatMap((column) => {
        const [one, other] = [lineOf(lines.rows, row.key).is, lineOf(lines.columns, column).is];
        const base = lines.percentsOf === 'COLUMN' ? one : other;
        const within = lines.percentsOf === 'COLUMN' ? other : one;
        const answered: Predicate = all(within, { kind: 'RECORDED', of: base });
        return [all(one, other), answered].map((is) => ({ table: table.id, is, attributes: attributesOf(is) }));
      }),
    );
  }),
];

/** Counts over more kinds of measure than this are not searched for; only the N row of table 4-12 has more. */
const mostKinds = 400;

/**
 * The tables that fix how many measures all the predicates are true of, `4-8`; empty where none does. Only those that
 * say least beside it. Kept where some table speaks of all they ask about, which few do: the answer depends on the
 * definitions alone.
 */
export function tablesFixing(predicates: readonly Predicate[]): readonly string[] {
  return candidatesFor(predicates).length === 0 ? [] : fixing(predicates);
}

export const isFixed = (predicates: readonly Predicate[]): boolean => tablesFixing(predicates).length > 0;

const fixing = memoize(
  20_000,
  (predicates: readonly Predicate[]): readonly string[] => {
    return candidatesFor(predicates).find(({ space }) => space().spans(predicates))?.tables ?? [];
  },
  (predicates) => predicates.map(keyOf).join('&'),
);

/** What the printed counts say about some attributes and perhaps others, those that speak of the least else first. */
interface Candidate {
  readonly tables: readonly string[];
  /** Made when it is first asked for. */
  readonly space: () => Space;
}

/** By what is asked about, which is the same for all cells of a table. */
const candidatesFor = memoize(
  20_000,
  (predicates: readonly Predicate[]): readonly Candidate[] =>
    candidatesAbout(new Set(predicates.flatMap((one) => [...attributesOf(one)]))),
  (predicates) => predicates.map(attributesKey).join('&'),
);

const shortName = shortNames(2_000);

const attributesKey = perObject((predicate: Predicate) => shortName(nameOf(attributesOf(predicate))));

function candidatesAbout(attributes: ReadonlySet<Attribute>): readonly Candidate[] {
  const universes = new Map<string, PrintedCount[]>();
  for (const count of printedCounts) {
    if (count.table === null || !includes(count.attributes, attributes)) continue;
    const name = nameOf(count.attributes);
    universes.set(name, [...(universes.get(name) ?? []), count]);
  }
  return [...universes.values()]
    .map((counts) => ({ counts, universe: (counts[0] as PrintedCount).attributes }))
    .filter(({ universe }) => numberOfKinds(universe) <= mostKinds)
    .sort((a, b) => a.universe.size - b.universe.size)
    .map(({ counts, universe }) => ({
      tables: [...new Set(counts.flatMap((one) => one.table ?? []))],
      space: () => spaceOf(universe),
    }));
}

const includes = (whole: ReadonlySet<Attribute>, part: ReadonlySet<Attribute>): boolean =>
  [...part].every((attribute) => whole.has(attribute));

const nameOf = (attributes: ReadonlySet<Attribute>): string => [...attributes].sort().join();

/** All that the printed counts about some attributes fix between them. */
interface Space {
  /** The number of measures that all the predicates are true of. */
  readonly spans: (predicates: readonly Predicate[]) => boolean;
}

const spaces = new Map<string, Space>();

function spaceOf(attributes: ReadonlySet<Attribute>): Space {
  const name = nameOf(attributes);
  const known = spaces.get(name);
  if (known !== undefined) return known;
  const about = printedCounts.filter((one) => includes(attributes, one.attributes));
  const space = spanOf(kindsOf(attributes), about);
  spaces.set(name, space);
  return space;
}

const numberOfKinds = (attributes: ReadonlySet<Attribute>): number =>
  [...attributes].reduce((kinds, attribute) => kinds * valuesOf(attribute).length, 1);

/** Every kind of measure that the attributes tell apart. */
function kindsOf(attributes: ReadonlySet<Attribute>): readonly Assignment[] {
  return [...attributes].reduce<readonly Assignment[]>(
    (kinds, attribute) =>
      kinds.flatMap((kind) => valuesOf(attribute).map((value) => ({ ...kind, [attribute]: value }))),
    [{}],
  );
}

/** Gaussian elimination: a count is fixed where its row of ones and zeros is a combination of the printed ones. */
function spanOf(kinds: readonly Assignment[], counts: readonly PrintedCount[]): Space {
  const echelon: { readonly pivot: number; readonly row: Float64Array }[] = [];
  const truths = memoize(
    500,
    (predicate: Predicate) => Uint8Array.from(kinds, (kind) => (truthOf(predicate, kind) === true ? 1 : 0)),
    keyOf,
  );
  const vectorOf = (predicates: readonly Predicate[]): Float64Array => {
    const row = new Float64Array(kinds.length).fill(1);
    for (const truth of predicates.map(truths)) {
      for (let at = 0; at < row.length; at++) row[at] = (row[at] as number) * (truth[at] as number);
    }
    return row;
  };
  const reduced = (row: Float64Array): Float64Array => {
    for (const { pivot, row: other } of echelon) {
      const factor = row[pivot] as number;
      if (Math.abs(factor) < 1e-9) continue;
      for (let at = 0; at < row.length; at++) row[at] = (row[at] as number) - factor * (other[at] as number);
    }
    return row;
  };
  for (const { is } of counts) {
    const row = reduced(vectorOf([is]));
    const pivot = row.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot < 0) continue;
    const lead = row[pivot] as number;
    echelon.push({ pivot, row: row.map((value) => value / lead) });
  }
  return { spans: (predicates) => reduced(vectorOf(predicates)).every((value) => Math.abs(value) < 1e-9) };
}
