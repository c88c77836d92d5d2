import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aCatalogue, aMeasure } from '../../test/support/a-measure.js';
import { counties, mainSuccessor } from '../codes/counties.js';
import { CountyDivision } from '../codes/county-divisions.js';
import { Actor, Answer, Arena, Content, CurriculumGoal, MeasureGoal } from '../codes/measure-codes.js';
import { fullBitset } from '../measures/bitset.js';
import type { Catalogue } from '../measures/catalogue.js';
import { valuesOf } from '../measures/dimensions.js';
import { answerTo } from '../measures/measure.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import type { MeasureFilter } from '../measures/measure-filter.js';
import { countyNote } from './county-notes.js';
import { CoverageDimension, CoverageMeasure } from './coverage-dimension.js';
import { type CoverageQuestion, type CoverageTable, crossTable } from './cross-table.js';
import { percentOf } from './rounding.js';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });
const some = <T>(codes: Record<string, T>) => fc.subarray(Object.values(codes));

const catalogues: fc.Arbitrary<Catalogue> = fc
  .array(
    fc.record({
      countyNumber: fc.constantFrom('01', '08', '12', '16', '17'),
      arena: maybe(fc.constantFrom(...Object.values(Arena))),
      actors: maybe(some(Actor)),
      curriculumGoal: maybe(fc.constantFrom(...Object.values(CurriculumGoal))),
      otherDocumentedCompetence: fc.constantFrom(...Object.values(Answer)),
      goals: maybe(some(MeasureGoal)),
      contents: fc
        .array(fc.constantFrom(...Object.values(Answer)), { minLength: 6, maxLength: 6 })
        .map((answers) =>
          Object.values(Content).map((content, place) => ({ content, answer: answers[place] ?? 'NO' })),
        ),
    }),
    { maxLength: 70, size: 'max' },
  )
  .map((entries) =>
    aCatalogue(entries.map((entry, place) => aMeasure({ ...entry, id: `id-${place}`, name: `T ${place}` }))),
  );

const questions: fc.Arbitrary<CoverageQuestion> = fc.record({
  rows: fc.constantFrom(...Object.values(CoverageDimension)),
  columns: maybe(fc.constantFrom(...Object.values(CoverageDimension))),
  measure: fc.constantFrom(...Object.values(CoverageMeasure)),
  division: fc.constantFrom(...Object.values(CountyDivision)),
});

/** Whether a measure is in a line, written again one measure at a time; null where it is not recorded. */
function isIn(
  measure: MeasureDocument,
  dimension: CoverageDimension | null,
  key: string,
  question: CoverageQuestion,
): boolean | null {
  if (dimension === null) return true;
  if (dimension === 'CONTENT') {
    if (key === 'NOT_RECORDED') return measure.contents.some((entry) => entry.answer === 'NOT_RECORDED');
    const answer = answerTo(measure, key as Content);
    return answer === 'NOT_RECORDED' ? null : answer === 'YES';
  }
  const values = valuesOf(measure, dimension);
  if (key === 'NOT_RECORDED') return values === null;
  if (values === null) return null;
  return dimension === 'COUNTY'
    ? values.some((old) => mainSuccessor(old, question.division) === key)
    : values.includes(key);
}

const whole = (catalogue: Catalogue, question: CoverageQuestion): CoverageTable =>
  crossTable(catalogue.index, question, {});

test('every count, base and percent is what one look at each measure gives', () => {
  fc.assert(
    fc.property(catalogues, questions, (catalogue, question) => {
      for (const row of whole(catalogue, question).rows) {
        const inRow = (m: MeasureDocument) => isIn(m, question.rows, row.key, question);
        expect(row.total).toBe(catalogue.measures.filter((m) => inRow(m) === true).length);
        for (const cell of row.cells) {
          const inColumn = (m: MeasureDocument) => isIn(m, question.columns, cell.key, question);
          const base = catalogue.measures.filter((m) => {
            if (question.measure === 'SHARE_OF_ROW') return inRow(m) === true && inColumn(m) !== null;
            if (question.measure === 'SHARE_OF_COLUMN') return inColumn(m) === true && inRow(m) !== null;
            return inRow(m) !== null && inColumn(m) !== null;
          });
          expect(cell.count).toBe(catalogue.measures.filter((m) => inRow(m) === true && inColumn(m) === true).length);
          expect(cell.recorded).toBe(base.length);
          if (cell.percent !== null) expect(cell.percent).toBe(percentOf(cell.count, base.length));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a gap is exactly a cell that no measure is in and none could be', () => {
  fc.assert(
    fc.property(catalogues, questions, (catalogue, question) => {
      const table = whole(catalogue, question);
      const gaps = new Set(table.gaps.map((gap) => `${gap.row} ${gap.column}`));
      for (const row of table.rows) {
        for (const column of table.columns) {
          const possible = catalogue.measures.some(
            (m) =>
              isIn(m, question.rows, row.key, question) !== false &&
              isIn(m, question.columns, column.key, question) !== false,
          );
          const real = row.key !== 'NOT_RECORDED' && column.key !== 'NOT_RECORDED';
          expect(gaps.has(`${row.key} ${column.key}`)).toBe(real && !possible && table.total > 0);
        }
      }
    }),
    { numRuns: 200 },
  );
});

const question = (part: Partial<CoverageQuestion>): CoverageQuestion => ({
  rows: 'COUNTY',
  columns: 'ARENA',
  measure: 'COUNT',
  division: 'Y2012',
  ...part,
});

test('rows and columns change places without changing a count', () => {
  fc.assert(
    fc.property(catalogues, (catalogue) => {
      const table = whole(catalogue, question({ rows: 'ARENA', columns: 'GOAL' }));
      const turned = whole(catalogue, question({ rows: 'GOAL', columns: 'ARENA' }));
      const counts = table.rows.map((row) => row.cells.map((cell) => cell.count));
      const back = table.rows.map((_, place) => turned.rows.map((row) => row.cells[place]?.count));
      expect(counts).toEqual(back);
    }),
  );
});

test('every county of a division has a row, also without measures', () => {
  for (const division of Object.values(CountyDivision)) {
    const table = whole(aCatalogue([aMeasure({})]), question({ division }));
    expect(table.rows.map((row) => row.key)).toEqual(counties[division].map((county) => county.number));
  }
});

test('not recorded is a column of its own, and never a no', () => {
  const silent = aMeasure({
    contents: Object.values(Content).map((content) => ({ content, answer: 'NOT_RECORDED' as const })),
  });
  const table = whole(aCatalogue([silent]), question({ rows: 'CONTENT', columns: null, measure: 'SHARE_OF_COLUMN' }));
  expect(table.rows.at(-1)).toMatchObject({ key: 'NOT_RECORDED', total: 1 });
  for (const row of table.rows.slice(0, 6)) {
    expect(row.cells).toMatchObject([{ key: 'ALL', count: 0, percent: null, recorded: 0, atLeast: 0, atMost: 1 }]);
  }
  expect(table.gaps).toEqual([]);
});

test('a table without measures has no percents', () => {
  const table = whole(aCatalogue([]), question({ measure: 'SHARE_OF_ROW' }));
  expect(table.total).toBe(0);
  expect(table.rows.flatMap((row) => row.cells).every((cell) => cell.percent === null)).toBe(true);
});

const noteOf = (number: string, division: CountyDivision, catalogue = aCatalogue([])) => {
  const county = counties[division].find((one) => one.number === number);
  if (county === undefined) throw new Error('no such county');
  return countyNote(county, catalogue.index, fullBitset(catalogue.measures.length));
};

test.each([
  ['03', 'Y2024', 'EXACT', 'Samme område som Oslo i 2012.'],
  ['08', 'Y2012', 'EXACT', 'Samme område som Telemark i 2012.'],
  ['40', 'Y2024', 'EXACT', 'Samme område som Telemark i 2012.'],
  ['42', 'Y2024', 'MERGED', 'Slått sammen av Aust-Agder og Vest-Agder (fylker i 2012).'],
  [
    '30',
    'Y2020',
    'MERGED',
    'Slått sammen av Østfold, Akershus og Buskerud (fylker i 2012). Kommet til: Jevnaker og Lunner (Oppland, ' +
      'fra 1. januar 2020 Viken); Svelvik (Vestfold, fra 1. januar 2020 Viken). ' +
      'Tall for disse kommunene kan ikke flyttes.',
  ],
  [
    '31',
    'Y2024',
    'MAIN_SUCCESSOR',
    /Gått ut: Rømskog \(Østfold, fra 1\. januar 2020 Viken, fra 1\. januar 2024 Akershus\)/,
  ],
  ['32', 'Y2024', 'MAIN_SUCCESSOR', /Kommet til: Rømskog \(.*\); Jevnaker og Lunner \(.*\); Røyken og Hurum \(.*\)\. /],
  [
    '39',
    'Y2024',
    'MAIN_SUCCESSOR',
    /Gått ut: Svelvik \(Vestfold, fra 1\. januar 2020 Viken, fra 1\. januar 2024 Buskerud\)/,
  ],
  ['50', 'Y2018', 'MERGED', 'Slått sammen av Sør-Trøndelag og Nord-Trøndelag (fylker i 2012).'],
  [
    '50',
    'Y2024',
    'MERGED',
    /Rindal \(Møre og Romsdal, fra 1\. januar 2019 Trøndelag\); Halsa \(Møre og Romsdal, fra 1\. januar 2020 Trøndelag\)/,
  ],
  [
    '55',
    'Y2024',
    'MAIN_SUCCESSOR',
    /Kommet til: Tjeldsund \(Nordland, fra 1\. januar 2020 Troms og Finnmark, fra 1\. januar 2024 Troms\)/,
  ],
] as const)('the note of %s in %s says %s', (number, division, relation, text) => {
  const note = noteOf(number, division);
  expect(note.relation).toBe(relation);
  expect(note.text.nb).toEqual(typeof text === 'string' ? text : expect.stringMatching(text));
});

test('rows a filter leaves out are not there, unless a measure may have several of them', () => {
  const catalogue = aCatalogue([aMeasure({ arena: 'SCHOOL', actors: ['OT', 'NAV'] })]);
  const asked = (rows: CoverageDimension, filter: MeasureFilter) =>
    crossTable(catalogue.index, question({ rows, columns: null, division: 'Y2020' }), filter).rows;
  expect(asked('ARENA', { arenas: ['SCHOOL', 'NO_TRAINING'] }).map((row) => row.key)).toEqual([
    'SCHOOL',
    'NO_TRAINING',
  ]);
  expect(asked('COUNTY', { counties: ['Telemark'] }).map((row) => row.key)).toEqual(['38']);
  expect(
    asked('ACTOR', { actors: ['NAV'] })
      .filter((row) => row.total === 1)
      .map((row) => row.key),
  ).toEqual(['OT', 'NAV']);
});

test('measures of a county that was divided later are told of, and count in each part', () => {
  const catalogue = aCatalogue([aMeasure({ countyNumber: '30', countyDivision: 'Y2020' })]);
  const note = noteOf('33', 'Y2024', catalogue);
  expect(note.relation).toBe('SPLIT');
  expect(note.text.en).toContain('counted in each part: 1.');
  const table = whole(catalogue, question({ columns: null, division: 'Y2024' }));
  expect(table.rows.filter((row) => row.total === 1).map((row) => row.key)).toEqual(['31', '32', '33']);
  expect(table.total).toBe(1);
});
