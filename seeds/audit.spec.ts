import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { counties } from '../src/codes/counties.js';
import { Actor, Answer, Arena, CurriculumGoal, MeasureGoal, ResourceContributor } from '../src/codes/measure-codes.js';
import { audit as auditOf, placeOf } from '../src/coverage/audit.js';
import { contentReadings } from '../src/coverage/figure-readings.js';
import { printedTables } from '../src/coverage/published-tables.js';
import { percentRoundedTwice } from '../src/coverage/rounding.js';
import { sourceErrors } from '../src/coverage/source-errors.js';
import { draftOf, publishedAs } from '../src/measures/draft.js';
import { documentOf, type MeasureDocument } from '../src/measures/measure-document.js';
import type { SeedRow } from './generate/seed-row.js';

/** The register held against the printed tables, row by row and change by change. */
const rows = JSON.parse(readFileSync('seeds/nova-2013-reconstruction.json', 'utf8')) as readonly SeedRow[];
const golden = JSON.parse(readFileSync('test/golden/nova-13-13-chapter-4.json', 'utf8')) as Record<
  string,
  (string | number)[][]
>;
const documents = new WeakMap<SeedRow, MeasureDocument>();
const documentFor = (row: SeedRow): MeasureDocument => {
  const document = documents.get(row) ?? documentOf(publishedAs(draftOf(row), 1, '2026-11-21T00:00:00.000Z'));
  documents.set(row, document);
  return document;
};
const audit = (some: readonly SeedRow[]) => auditOf(some.map(documentFor));
const whole = audit(rows);

const asPrinted = (table: (typeof printedTables)[number]): (string | number)[][] =>
  table.rows.map((row) => [...row.printed, ...(row.significance === undefined ? [] : [row.significance])]);

test.each(printedTables.map((table) => [table.id, table] as const))(
  'table %s stands as it was transcribed from the report',
  (id, table) => {
    expect(asPrinted(table)).toEqual(golden[id]?.map((row) => row.slice(1)));
  },
);

test('the twelve tables are all there, in order', () => {
  expect(printedTables.map((table) => table.id)).toEqual(Object.keys(golden));
});

const cells = [...whole.tables, whole.prose].flatMap((table) =>
  table.rows.flatMap((row) =>
    row.cells.map((cell) => [table.id, row.key, cell.column, cell.printed, cell.live] as const),
  ),
);

test.each(cells)(
  'table %s, %s, %s: %d is what the register gives, or is on the list',
  (table, row, column, printed, live) => {
    if (live === printed) return;
    const listed = sourceErrors.flatMap((error) => error.cells);
    expect(listed).toContainEqual({ table, row, column, printed, live });
  },
);

test('the audit passes with 23 differences of 430 figures, every one with its reason, and no idle entry', () => {
  expect(whole.measures).toBe(137);
  expect(whole.cells).toBe(430);
  expect(whole.differences).toHaveLength(23);
  expect(whole.strays).toEqual([]);
  expect(whole.unexplained).toEqual([]);
  expect(whole.idle).toEqual([]);
  expect(whole.passed).toBe(true);
});

test('a figure is counted once, and differs once', () => {
  const tables = [...whole.tables, whole.prose];
  const places = tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ key, cells }) => cells.map(({ column }) => placeOf({ table: id, row: key, column }))),
  );
  expect(new Set(places).size).toBe(whole.cells);
  expect(new Set(whole.differences.map(placeOf)).size).toBe(whole.differences.length);
  expect(places.filter((place) => place.startsWith('4-12 N '))).toHaveLength(4);
});

test('every known source error explains at least one difference; R5 is a reading, and none', () => {
  const reasons = new Set(whole.differences.map((difference) => difference.reason));
  expect(reasons).toEqual(new Set(sourceErrors));
  expect([...new Set(sourceErrors.map((error) => error.code))]).toEqual('R1 R2 R3 R4 R6 R7 R8 R9 R10'.split(' '));
});

test('a percent that only rounding twice gives is said to be rounded twice', () => {
  const cells = [...whole.tables].flatMap(({ id, rows: lines }) =>
    lines.flatMap(({ key, cells: printed }) => printed.map((one) => ({ table: id, row: key, ...one }))),
  );
  const twice = cells.filter(
    (one) =>
      one.unit === 'PERCENT' && one.printed !== one.live && one.printed === percentRoundedTwice(one.count, one.base),
  );
  expect(twice.map(({ count, base, printed }) => `${count}/${base}→${printed}`)).toEqual([
    '13/84→16',
    '14/55→26',
    '39/124→32',
    '12/83→15',
    '102/137→75',
  ]);
});

/** Kruskal–Wallis of a yes or no in three groups: chi-square times (N - 1) / N, with two degrees of freedom. */
function significance(counts: readonly number[], bases: readonly number[]): number {
  const [yes, number] = [counts[3] as number, bases[3] as number];
  const spread = counts
    .slice(0, 3)
    .map((count, at) => (count - ((bases[at] as number) * yes) / number) ** 2 / (bases[at] as number))
    .reduce((sum, part) => sum + part, 0);
  const chiSquare = (spread * number * number) / (yes * (number - yes));
  return Math.exp((-chiSquare * ((number - 1) / number)) / 2);
}

test('reading B of table 4-12 gives every exact p-value of tables 4-11 and 4-12, reading A does not', () => {
  const lines = printedTables
    .slice(10)
    .flatMap((table) => table.rows.filter((row) => row.significance?.startsWith('p=')));
  const agreeing = (reading: 'A' | 'B') =>
    lines.filter((row) => {
      const first = contentReadings[row.key];
      const bases =
        first === undefined ? (row.bases ?? [55, 32, 50, 137]) : reading === 'A' ? row.bases : [55, 32, 50, 137];
      const p = significance((first?.[reading] ?? row.reading) as readonly number[], bases as readonly number[]);
      return `p=${(Math.round(Math.round(p * 1000) / 10) / 100).toFixed(2).replace('.', ',')}` === row.significance;
    }).length;
  expect(lines).toHaveLength(8);
  expect(agreeing('B')).toBe(8);
  expect(agreeing('A')).toBeLessThan(8);
});

test.each(rows.map((row, place) => [row.key, place] as const))('without %s the audit fails', (_, place) => {
  expect(audit(rows.filter((_row, index) => index !== place)).passed).toBe(false);
});

type Change = Partial<SeedRow>;

const toggled = <T extends string>(
  codes: Readonly<Record<T, T>>,
  members: readonly T[] | null,
): (readonly T[] | null)[] => [
  null,
  ...(Object.keys(codes) as T[]).map((code) =>
    members?.includes(code) ? members.filter((member) => member !== code) : [...(members ?? []), code],
  ),
];

const othersThan = <T>(all: readonly T[], own: T): T[] => all.filter((one) => one !== own);

/** Every change of one audited field that a row can undergo. */
function changesOf(row: SeedRow): Change[] {
  const contents = row.contents.flatMap((entry, place) =>
    othersThan(Object.keys(Answer) as Answer[], entry.answer).map((answer) => ({
      contents: row.contents.with(place, { ...entry, answer }),
    })),
  );
  return [
    ...othersThan([...(Object.keys(Arena) as Arena[]), null], row.arena).map((arena) => ({ arena })),
    ...othersThan(
      counties.Y2012.map((county) => county.number),
      row.countyNumber,
    ).map((countyNumber) => ({ countyNumber })),
    { countyNumber: null, countyDivision: null },
    { countyDivision: 'Y2018' as const },
    ...toggled(Actor, row.actors).map((actors) => ({ actors })),
    ...toggled(ResourceContributor, row.resourceContributors).map((resourceContributors) => ({ resourceContributors })),
    ...othersThan([...(Object.keys(CurriculumGoal) as CurriculumGoal[]), null], row.curriculumGoal).map(
      (curriculumGoal) => ({ curriculumGoal }),
    ),
    ...othersThan(Object.keys(Answer) as Answer[], row.otherDocumentedCompetence).map((otherDocumentedCompetence) => ({
      otherDocumentedCompetence,
    })),
    ...toggled(MeasureGoal, row.goals).map((goals) => ({ goals })),
    ...contents,
    { schoolYear: '2013/14' },
    { schoolYear: null },
  ];
}

/** A county that keeps its number and area in another division is the same county. */
const movesNowhere = (row: SeedRow, change: Change): boolean =>
  Object.keys(change).every((field) => field === 'countyDivision') &&
  documentFor({ ...row, ...change }).counties2012.join() === documentFor(row).counties2012.join();

const changed = (place: number, change: Change): readonly SeedRow[] =>
  rows.map((row, index) => (index === place ? { ...row, ...change } : row));

test.each(rows.map((row, place) => [row.key, place] as const))(
  'every change of one audited field of %s makes the audit fail',
  (_, place) => {
    const row = rows[place] as SeedRow;
    const missed = changesOf(row).filter(
      (change) => !movesNowhere(row, change) && audit(changed(place, change)).passed,
    );
    expect(missed).toEqual([]);
  },
);

test('any combination of changes to one row makes the audit fail', () => {
  fc.assert(
    fc.property(fc.nat(136), fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), (place, picks) => {
      const row = rows[place] as SeedRow;
      const choices = changesOf(row);
      const change: Change = Object.assign({}, ...picks.map((at) => choices[at % choices.length]));
      expect(audit(changed(place, change)).passed).toBe(movesNowhere(row, change));
    }),
    { numRuns: 400 },
  );
});

/** By design: the tables speak of county, arena, actors, resources, competence, goals and contents, and of nothing else. */
test('no table sees name, description, ages, places, municipality, responsible, OT code or whether it is in use', () => {
  const blind = {
    name: 'x',
    description: 'x',
    ageFrom: 18,
    ageTo: 20,
    freePlaces: 3,
    municipality: 'x',
    responsible: 'x',
  };
  const unseen = rows.map((row) => ({ ...row, ...blind, otStatusCode: null, national: true, active: false }));
  expect(audit(unseen)).toEqual(whole);
});

test('two rows of one class can trade contents unseen: the tables fix sums, not rows', () => {
  const one = rows.findIndex((row) => row.countyNumber === '16' && row.curriculumGoal === 'NONE');
  const other = rows.findLastIndex((row) => row.countyNumber === '16' && row.curriculumGoal === 'NONE');
  const [first, second] = [rows[one] as SeedRow, rows[other] as SeedRow];
  const traded = rows.with(one, { ...first, goals: second.goals }).with(other, { ...second, goals: first.goals });
  if (first.otherDocumentedCompetence === second.otherDocumentedCompetence) expect(audit(traded).passed).toBe(true);
});

test('the order of the rows does not matter', () => {
  expect(audit(rows.toReversed())).toEqual(whole);
});

test('an empty register fails on every count and answers null for shares of nothing', () => {
  const none = audit([]);
  expect(none.passed).toBe(false);
  expect(none.tables[3]?.rows[0]?.cells[0]?.live).toBeNull();
});
