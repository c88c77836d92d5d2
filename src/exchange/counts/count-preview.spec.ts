import { expect, test } from '@jest/globals';
import { type ImportedCount, placeKey, youthCountOf } from '../../statistics/imported-count.js';
import type { YouthCount } from '../../statistics/youth-count.js';
import { readCountHeadings } from './count-columns.js';
import { previewCounts } from './count-preview.js';
import { CountReader } from './read-count.js';

const headings = [
  'Dato',
  'Område',
  'Hvem som talte (kode)',
  'Kode',
  'Ungdommer',
  'Hvorfor tallet mangler (kode)',
  'Kilde',
];

interface Given {
  readonly shown?: readonly YouthCount[];
  readonly kept?: readonly ImportedCount[];
  readonly own?: string | null;
}

/** What becomes of each line: its status, and the headings of what is wrong. */
function preview(lines: readonly string[], { shown = [], kept = [], own = null }: Given = {}, heads = headings) {
  const { columns, problems } = readCountHeadings(heads);
  expect(problems).toEqual([]);
  const reader = new CountReader(columns, 'nb');
  const said = lines.map((line, at) => reader.row(line.split(';'), at + 2));
  const rows = previewCounts(said, {
    shown,
    kept: new Map(kept.map((one) => [placeKey(youthCountOf(one)), one])),
    mayWrite: (county) => own === null || county?.number === own,
    today: '2026-11-27',
    problem: (field, message) => reader.problem(field, message),
  });
  return rows.map(({ status, problems: wrong }) => [status, ...wrong.map(({ heading }) => heading)]);
}

const aKept = (change: Partial<ImportedCount>): ImportedCount => ({
  date: '2025-02-15',
  system: 'UDIR',
  area: 'Y2024/39',
  countyDivision: 'Y2024',
  countyNumber: '39',
  dimension: 'ALL',
  key: 'ALL',
  codeVersion: null,
  persons: 40,
  why: null,
  version: 1,
  reportedBy: 'COUNTY_LEADER 39',
  reportedAt: '2026-11-01T12:00:00.000Z',
  ...change,
});

test.each([
  ['a plain count', '2025-02-15;Vestfold;UDIR;ALL;40', ['NEW']],
  ['a day as spreadsheets write it, and thousands', '15.02.2025;39;udir;ALL;1 040', ['NEW']],
  ['the whole country', '2025-02-15;Hele landet;UDIR;ALL;1040', ['NEW']],
  ['a day that was not published', '2025-02-15;Vestfold;UDIR;ALL;;NOT_PUBLISHED', ['NEW']],
  ['a county of its day', '2019-02-15;Hordaland;UDIR;ALL;40', ['NEW']],
  ['a code of its day', '2011-01-01;Vestfold;;OTLK;40', ['NEW']],
  ['neither figure nor reason', '2025-02-15;Vestfold;UDIR;ALL;', ['EMPTY']],
  ['a group of the whole country', '2025-02-15;Hele landet;UDIR;2;40', ['ERROR', 'Kode']],
  ['a code of another day', '2025-02-15;Vestfold;UDIR;OTLK;40', ['ERROR', 'Kode']],
  ['no code', '2025-02-15;Vestfold;UDIR;;40', ['ERROR', 'Kode']],
  ['a county of another division', '2025-02-15;Hordaland;UDIR;ALL;40', ['ERROR', 'Område']],
  ['a county that there never was', '2025-02-15;Atlantis;UDIR;ALL;40', ['ERROR', 'Område']],
  ['no county', '2025-02-15;;UDIR;ALL;40', ['ERROR', 'Område']],
  ['negative', '2025-02-15;Vestfold;UDIR;ALL;-4', ['ERROR', 'Ungdommer']],
  ['a fraction', '2025-02-15;Vestfold;UDIR;ALL;4,5', ['ERROR', 'Ungdommer']],
  ['words', '2025-02-15;Vestfold;UDIR;ALL;mange', ['ERROR', 'Ungdommer']],
  ['too many', '2025-02-15;Vestfold;UDIR;ALL;1000001', ['ERROR', 'Ungdommer']],
  ['no day', '30.02.2025;Vestfold;UDIR;ALL;40', ['ERROR', 'Dato']],
  ['no counting day', '2025-02-16;Vestfold;UDIR;ALL;40', ['ERROR', 'Dato']],
  ['a day to come', '2027-02-15;Vestfold;UDIR;ALL;40', ['ERROR', 'Dato']],
  ['another system', '2025-02-15;Vestfold;NAV;ALL;40', ['ERROR', 'Hvem som talte (kode)']],
  ['the system of the slide', '2011-01-01;Vestfold;KD_2011;ALL;40', ['ERROR', 'Hvem som talte (kode)']],
  ['figure and reason', '2025-02-15;Vestfold;UDIR;ALL;40;BLANK', ['ERROR', 'Hvorfor tallet mangler (kode)']],
  ['a reason of ours', '2025-02-15;Vestfold;UDIR;ALL;;PART_UNKNOWN', ['ERROR', 'Hvorfor tallet mangler (kode)']],
])('%s', (_, line, outcome) => {
  expect(preview([line])).toEqual([outcome]);
});

test('a county that is not one’s own is refused, and so is the country', () => {
  const lines = [
    '2025-02-15;Vestfold;UDIR;ALL;40',
    '2025-02-15;Oslo;UDIR;ALL;40',
    '2025-02-15;Hele landet;UDIR;ALL;40',
  ];
  expect(preview(lines, { own: '39' })).toEqual([['NEW'], ['ERROR', 'Område'], ['ERROR', 'Område']]);
});

test('the same count twice: the second is wrong', () => {
  const line = '2025-02-15;Vestfold;UDIR;ALL;40';
  expect(preview([line, line.replace('40', '41')])).toEqual([['NEW'], ['ERROR', 'Dato']]);
});

test('what is kept is the same or changed; a hidden count from the export takes nothing away', () => {
  const kept = [aKept({})];
  expect(preview(['2025-02-15;Vestfold;UDIR;ALL;40'], { kept })).toEqual([['SAME']]);
  expect(preview(['2025-02-15;Vestfold;UDIR;ALL;41'], { kept })).toEqual([['CHANGED']]);
  expect(preview(['2025-02-15;Vestfold;UDIR;ALL;;SUPPRESSED'], { kept })).toEqual([['SAME']]);
  expect(preview(['2025-02-15;Vestfold;UDIR;ALL;;NOT_PUBLISHED'], { kept })).toEqual([['CHANGED']]);
});

const enrolled = ['NOT_APPLIED;10', 'DECLINED;10', 'LEFT;10', 'OTHER_REASONS;10'].map(
  (end) => `2025-02-15;Vestfold;UDIR;${end}`,
);

test('a total that its parts do not add up to is wrong, with what is kept counted in', () => {
  const total = (persons: number) => `2025-02-15;Vestfold;UDIR;ALL;${persons}`;
  const good = enrolled.map(() => ['NEW']);
  expect(preview([total(40), ...enrolled])).toEqual([['NEW'], ...good]);
  expect(preview([total(41), ...enrolled])).toEqual([['ERROR', 'Ungdommer'], ...good]);
  expect(preview([total(15), ...enrolled.slice(0, 2)])).toEqual([['ERROR', 'Ungdommer'], ...good.slice(0, 2)]);
  expect(preview([total(99), ...enrolled.slice(0, 2)])).toEqual([['NEW'], ...good.slice(0, 2)]);
  expect(preview(enrolled, { kept: [aKept({})] })).toEqual(good);
  expect(preview(enrolled, { kept: [aKept({ persons: 41 })] })).toEqual(enrolled.map(() => ['ERROR', 'Ungdommer']));
});

test('counties must add up to the country where all are there, and never to more', () => {
  const nation = '2025-02-15;Hele landet;UDIR;ALL;50';
  expect(preview([nation, '2025-02-15;Vestfold;UDIR;ALL;51'])).toEqual([['ERROR', 'Ungdommer'], ['NEW']]);
  expect(preview([nation, '2025-02-15;Vestfold;UDIR;ALL;49'])).toEqual([['NEW'], ['NEW']]);
});

test('a row of a document that is as printed is the same, and changed it is refused', () => {
  const shown = [{ ...youthCountOf(aKept({ persons: 880 })), source: 'Vestfold-2024' }];
  const line = '2025-02-15;Vestfold;UDIR;ALL;880;;Vestfold-2024';
  expect(preview([line], { shown, own: '03' })).toEqual([['SAME']]);
  expect(preview([line.replace('880', '881')], { shown })).toEqual([['ERROR', 'Kilde']]);
  expect(preview([line.replace('880', '881').replace('Vestfold-2024', '')], { shown })).toEqual([['NEW']]);
});

test.each(['nb', 'nn', 'en'] as const)('headings are read by label in %s, and by name', (language) => {
  const labels = {
    nb: ['Dato', 'Område', 'Kode', 'Ungdommer'],
    nn: ['Dato', 'Område', 'Kode', 'Ungdommar'],
    en: ['Date', 'Area', 'Code', 'Youths'],
  };
  const line = '2025-02-15;Vestfold;ALL;40';
  expect(preview([line], {}, labels[language])).toEqual([['NEW']]);
  expect(preview([line], {}, ['date', 'county', 'key', 'persons'])).toEqual([['NEW']]);
});

test('headings that lack, are unknown or stand twice are told of', () => {
  const { problems, notices } = readCountHeadings(['Dato', 'Dato', 'Vær', 'Kode']);
  expect(problems.map(({ path }) => path)).toEqual(['column 2', 'row 1', 'row 1']);
  expect(notices.map(({ path }) => path)).toEqual(['column 3']);
});
