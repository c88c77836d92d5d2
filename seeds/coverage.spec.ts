import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { audit } from '../src/coverage/audit.js';
import { basisOf } from '../src/coverage/coverage-basis.js';
import { CoverageDimension } from '../src/coverage/coverage-dimension.js';
import { type CoverageQuestion, crossTable } from '../src/coverage/cross-table.js';
import { countOf } from '../src/measures/bitset.js';
import { catalogueOf } from '../src/measures/catalogue.js';
import { draftOf, publishedAs } from '../src/measures/draft.js';
import { reconstruction } from '../src/measures/measure.js';
import { documentOf, type MeasureDocument } from '../src/measures/measure-document.js';
import { compileFilter, type MeasureFilter } from '../src/measures/measure-filter.js';
import { selectMeasures } from '../src/measures/selection.js';
import type { SeedRow } from './generate/seed-row.js';

/** Cross tables of the measures as they are seeded: what is fixed by print, what is bounded, what is a gap. */
const seeded = ['nova-2013-reconstruction', 'named-in-sources'].flatMap(
  (name) => JSON.parse(readFileSync(`seeds/${name}.json`, 'utf8')) as readonly SeedRow[],
);
const documentFor = (row: SeedRow): MeasureDocument =>
  documentOf(publishedAs(draftOf(row), 1, '2026-11-21T00:00:00.000Z'));
const { index } = catalogueOf(1, seeded.map(documentFor));
const years = [...index.dimensions.SCHOOL_YEAR.byValue.keys()];

type Rows = CoverageQuestion['rows'];

const ask = (
  rows: Rows,
  columns: Rows | null = null,
  filter: MeasureFilter = {},
  more: Partial<CoverageQuestion> = {},
) => {
  const asked = { ...filter, datasets: filter.datasets ?? [reconstruction] };
  const table = crossTable(index, { rows, columns, measure: 'COUNT', division: 'Y2012', ...more }, asked);
  return { ...table, ...basisOf(table, asked, years) };
};
const cellOf = (table: ReturnType<typeof ask>, row: string, column: string) =>
  table.rows.find((one) => one.key === row)?.cells.find((one) => one.key === column);

test.each([
  ['ARENA', 'Y2012', 36],
  ['ARENA', 'Y2024', 22],
  ['DOCUMENTED_COMPETENCE', 'Y2012', 13],
  ['DOCUMENTED_COMPETENCE', 'Y2024', 9],
  ['ACTOR', 'Y2012', 0],
  ['ACTOR', 'Y2024', 0],
  ['RESOURCE_CONTRIBUTOR', 'Y2012', 0],
  ['GOAL', 'Y2012', 0],
  ['CONTENT', 'Y2012', 0],
  ['FOLLOW_UP_INTENSITY', 'Y2012', 0],
] as const)('COUNTY by %s in %s has %d certain gaps', (columns, division, gaps) => {
  expect(ask('COUNTY', columns, {}, { division }).gaps).toHaveLength(gaps);
});

test.each([
  ['ACTOR', '19', 'ENTERPRISE', 0, 4],
  ['ACTOR', '03', 'NAV', 8, 25],
  ['ARENA', '19', 'SCHOOL', 0, 0],
  ['ARENA', '19', 'ENTERPRISE_AND_ALTERNATIVE', 4, 4],
  ['DOCUMENTED_COMPETENCE', '16', 'CURRICULUM', 8, 8],
] as const)('COUNTY by %s: %s x %s is at least %d and at most %d', (columns, row, column, atLeast, atMost) => {
  expect(cellOf(ask('COUNTY', columns), row, column)).toMatchObject({ atLeast, atMost });
});

const dimensions = Object.values(CoverageDimension);
const pairs = dimensions.flatMap((rows) => dimensions.map((columns) => [rows, columns] as const));

test.each(pairs)('%s by %s: every count lies within its bounds, and a published one is fixed', (rows, columns) => {
  const table = ask(rows, columns);
  for (const row of table.rows) {
    for (const cell of row.cells) {
      expect(cell.atLeast).toBeLessThanOrEqual(cell.count);
      expect(cell.atMost).toBeGreaterThanOrEqual(cell.count);
      if (cell.basis === 'PUBLISHED' && rows !== 'CONTENT' && columns !== 'CONTENT') {
        if (row.key !== 'NOT_RECORDED' && cell.key !== 'NOT_RECORDED') expect(cell.atLeast).toBe(cell.count);
      }
    }
  }
});

test.each([
  ['ARENA', null, '4-1'],
  ['COUNTY', 'ARENA', '4-2'],
  ['ACTOR', null, '4-3'],
  ['RESOURCE_CONTRIBUTOR', null, '4-5'],
  ['CURRICULUM_GOAL', null, '4-6'],
  ['OTHER_DOCUMENTED_COMPETENCE', null, '4-7'],
  ['COUNTY', 'DOCUMENTED_COMPETENCE', '4-8'],
  ['COUNTY', null, '4-8'],
  ['ARENA', 'DOCUMENTED_COMPETENCE', '4-9'],
  ['DOCUMENTED_COMPETENCE', 'GOAL', '4-11'],
  ['CONTENT', 'DOCUMENTED_COMPETENCE', '4-12'],
  ['FOLLOW_UP_INTENSITY', null, '4-12'],
  ['SCHOOL_YEAR', 'ARENA', '4-1'],
] as const)('%s by %s is fixed by table %s', (rows, columns, table) => {
  expect(ask(rows, columns)).toMatchObject({ basis: 'PUBLISHED', publishedTable: table });
});

test.each([
  ['COUNTY', 'GOAL'],
  ['COUNTY', 'CONTENT'],
  ['COUNTY', 'ACTOR'],
  ['GOAL', 'GOAL'],
  ['ARENA', 'GOAL'],
  ['CURRICULUM_GOAL', 'COUNTY'],
] as const)('%s by %s is printed nowhere, and says so', (rows, columns) => {
  const answer = ask(rows, columns);
  expect(answer).toMatchObject({ basis: 'RECONSTRUCTED', publishedTable: null });
  expect(answer.caution?.nb).toMatch(/rekonstruert/);
});

test('actors by competence: three rows are table 4-10, the others were drawn', () => {
  const table = ask('ACTOR', 'DOCUMENTED_COMPETENCE');
  const printed = table.rows.filter((row) => row.cells.every((cell) => cell.publishedTables[0] === '4-10'));
  expect(printed.map((row) => row.key).sort()).toEqual(['ENTERPRISE', 'MUNICIPAL_BODIES', 'NAV']);
  expect(table.basis).toBe('RECONSTRUCTED');
});

test('actors by actors: the columns OT and NAV follow from table 4-4', () => {
  const table = ask('ACTOR', 'ACTOR');
  for (const column of ['OT', 'NAV']) {
    for (const row of table.rows) expect(cellOf(table, row.key, column)?.basis).toBe('PUBLISHED');
  }
  expect(cellOf(table, 'PPT', 'OT')).toMatchObject({ count: 16, atLeast: 16, atMost: 16, publishedTables: ['4-4'] });
  expect(cellOf(table, 'PPT', 'ENTERPRISE')).toMatchObject({ basis: 'RECONSTRUCTED', publishedTables: [] });
});

test('a filter is one more thing that must be printed', () => {
  expect(ask('ARENA', null, { counties: ['08'] }).publishedTable).toBe('4-2');
  expect(ask('COUNTY', 'ARENA', { documentedCompetences: ['NONE'] }).basis).toBe('RECONSTRUCTED');
  expect(ask('ARENA', null, { actors: ['NAV'] }).basis).toBe('RECONSTRUCTED');
  expect(ask('DOCUMENTED_COMPETENCE', null, { actors: ['NAV'] }).publishedTable).toBe('4-10');
  expect(ask('GOAL', null, { contents: [{ content: 'TREATMENT', answers: ['YES'] }] }).basis).toBe('RECONSTRUCTED');
  expect(ask('DOCUMENTED_COMPETENCE', null, { active: true, schoolYears: ['2012/13'] }).basis).toBe('PUBLISHED');
  expect(ask('DOCUMENTED_COMPETENCE', null, { goals: ['MOTIVATE'] }).basis).toBe('PUBLISHED');
  expect(ask('DOCUMENTED_COMPETENCE', null, { goals: ['MOTIVATE', 'WORK_PRACTICE'] }).basis).toBe('RECONSTRUCTED');
});

test.each([
  [{ targetGroups: ['C'] }, 137, /kan ikke avgjøres: for 137 tiltak/],
  [{ schoolYears: ['2013/14'] }, 0, /^Ingen data for 2013\/14\. Det finnes tiltak for .*2012\/13/],
  [{ active: false }, 0, /^Ingen tiltak passer/],
] as const)('%j: no gap, %d not recorded, never published', (filter, notRecorded, caution) => {
  const table = ask('COUNTY', 'ARENA', filter, { division: 'Y2024' });
  expect(table).toMatchObject({ total: 0, gaps: [], notRecorded, basis: 'RECONSTRUCTED', publishedTable: null });
  expect(table.caution?.nb).toMatch(caution);
});

test('close follow-up: no gap for Oslo, which was not asked', () => {
  const filter: MeasureFilter = { contents: [{ content: 'CLOSE_FOLLOW_UP', answers: ['YES'] }] };
  const table = ask('COUNTY', 'ARENA', filter, { division: 'Y2024' });
  expect(table.gaps.filter((gap) => gap.row === '03')).toEqual([]);
  expect(table).toMatchObject({ total: 85, notRecorded: 25, basis: 'RECONSTRUCTED' });
  expect(cellOf(table, '03', 'SCHOOL')).toMatchObject({ count: 0, atLeast: 0, atMost: 3 });
});

test('every register that agrees with the report lies within the bounds, whatever is traded between its rows', () => {
  const rows = seeded.filter((row) => row.dataset === reconstruction).map(documentFor);
  const table = ask('COUNTY', 'ACTOR');
  let moved = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(136), fc.nat(136)), { minLength: 20, maxLength: 60 }), (trades) => {
      const other = [...rows];
      for (const [a, b] of trades) {
        const [first, second] = [other[a] as MeasureDocument, other[b] as MeasureDocument];
        if (first.documentedCompetence !== second.documentedCompetence) continue;
        other[a] = { ...first, actors: second.actors };
        other[b] = { ...second, actors: first.actors };
      }
      expect(audit(other).passed).toBe(true);
      const traded = crossTable(
        catalogueOf(2, other).index,
        { rows: 'COUNTY', columns: 'ACTOR', measure: 'COUNT', division: 'Y2012' },
        { datasets: [reconstruction] },
      );
      for (const row of traded.rows) {
        for (const cell of row.cells) {
          const bounds = cellOf(table, row.key, cell.key);
          expect(cell).toMatchObject({ atLeast: bounds?.atLeast, atMost: bounds?.atMost });
          expect(cell.count).toBeGreaterThanOrEqual(cell.atLeast);
          expect(cell.count).toBeLessThanOrEqual(cell.atMost as number);
          if (cell.count !== bounds?.count) moved++;
        }
      }
    }),
    { numRuns: 25 },
  );
  expect(moved).toBeGreaterThan(0);
});

test('named and reconstructed measures together are no table of the report; named ones alone are as recorded', () => {
  expect(ask('ARENA', null, { datasets: [reconstruction, 'named-in-sources'] }).basis).toBe('RECONSTRUCTED');
  expect(ask('COUNTY', 'GOAL', { datasets: ['named-in-sources'] })).toMatchObject({ basis: 'RECORDED', caution: null });
});

test.each(
  pairs
    .filter(([rows, columns]) => rows <= columns)
    .flatMap(([rows, columns]) =>
      [
        {},
        { actors: ['NAV'] },
        { counties: ['Telemark', 'Oslo'] },
        { age: 17 },
        { datasets: ['named-in-sources'] },
      ].map((filter) => [rows, columns, filter as MeasureFilter] as const),
    ),
)('%s by %s under %j: the filter of a cell selects its measures', (rows, columns, filter) => {
  const several = ['ACTOR', 'GOAL', 'RESOURCE_CONTRIBUTOR'];
  for (const row of ask(rows, columns, filter, { division: 'Y2020' }).rows) {
    for (const cell of row.cells) {
      if (cell.filter !== null) {
        expect(countOf(selectMeasures(index, compileFilter(cell.filter)))).toBe(cell.count);
        continue;
      }
      const content = [row.key, cell.key].includes('NOT_RECORDED') && [rows, columns].includes('CONTENT');
      const twice = rows === columns || (filter.actors !== undefined && [rows, columns].includes('ACTOR'));
      expect(content || (twice && [rows, columns].some((one) => several.includes(one))) || rows === columns).toBe(true);
    }
  }
});
