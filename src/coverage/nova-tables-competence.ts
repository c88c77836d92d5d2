import type { PrintedRow, PrintedTable } from './printed-table.js';

/**
 * Tables 4-7 … 4-12: what the measures aim at and contain, by documented competence, as printed. Source: NOVA-13/13
 * ch. 4.2–4.4, school year 2012/13. `reading` as explained in docs/decisions/0021.
 */

export const table47: PrintedTable = {
  id: '4-7',
  chapter: '4.2',
  title: {
    nb: 'Annen dokumentert kompetanse etter læreplanmål',
    nn: 'Annan dokumentert kompetanse etter læreplanmål',
    en: 'Other documented competence by curriculum goals',
  },
  columns: ['TOTAL', 'FOR_ALL', 'SOME_OR_NONE'],
  rows: [
    { key: 'YES', printed: [53, 74, 39], reading: [73, 41, 32] },
    { key: 'NO', printed: [47, 26, 61], reading: [64, 14, 50] },
    { key: 'TOTAL', printed: [100, 100, 100] },
    { key: 'N', printed: [137, 55, 82] },
  ],
};

export const table48: PrintedTable = {
  id: '4-8',
  chapter: '4.2',
  title: {
    nb: 'Dokumentert kompetanse etter fylke',
    nn: 'Dokumentert kompetanse etter fylke',
    en: 'Documented competence by county',
  },
  columns: ['CURRICULUM', 'OTHER_DOCUMENTED', 'NONE', 'TOTAL'],
  rows: [
    { key: '11', printed: [3, 0, 0, 3] },
    { key: '14', printed: [3, 0, 0, 3] },
    { key: '07', printed: [1, 3, 0, 4] },
    { key: '20', printed: [6, 0, 1, 7] },
    { key: '03', printed: [4, 16, 5, 25] },
    { key: '18', printed: [6, 2, 3, 11] },
    { key: '15', printed: [4, 1, 2, 7] },
    { key: '10', printed: [3, 2, 2, 7] },
    { key: '09', printed: [2, 0, 1, 3] },
    { key: '16', printed: [8, 1, 6, 15] },
    { key: '01', printed: [3, 0, 2, 5] },
    { key: '04', printed: [1, 1, 2, 4] },
    { key: '12', printed: [1, 2, 3, 6] },
    { key: '05', printed: [1, 1, 2, 4] },
    { key: '08', printed: [6, 1, 8, 15] },
    { key: '06', printed: [0, 2, 3, 5] },
    { key: '02', printed: [2, 0, 4, 6] },
    { key: '17', printed: [1, 0, 2, 3] },
    { key: '19', printed: [0, 0, 4, 4] },
    { key: 'TOTAL', printed: [55, 32, 50, 137] },
  ],
};

/** The three measures without training are not in the table; by table 4-8 they have no documented competence. */
export const table49: PrintedTable = {
  id: '4-9',
  chapter: '4.2',
  title: {
    nb: 'Dokumentert kompetanse etter arena',
    nn: 'Dokumentert kompetanse etter arena',
    en: 'Documented competence by arena',
  },
  columns: ['SCHOOL', 'ALTERNATIVE_ARENA', 'ENTERPRISE', 'ENTERPRISE_AND_ALTERNATIVE'],
  rows: [
    { key: 'CURRICULUM', printed: [95, 9, 36, 43], reading: [21, 3, 16, 15] },
    { key: 'OTHER_DOCUMENTED', printed: [5, 39, 25, 20], reading: [1, 13, 11, 7] },
    { key: 'NONE', printed: [0, 52, 39, 37], reading: [0, 17, 17, 13] },
    { key: 'TOTAL', printed: [100, 100, 100, 100] },
    { key: 'N', printed: [22, 33, 44, 35] },
  ],
};

export const table410: PrintedTable = {
  id: '4-10',
  chapter: '4.2',
  title: {
    nb: 'Dokumentert kompetanse etter hvem som er involvert',
    nn: 'Dokumentert kompetanse etter kven som er involvert',
    en: 'Documented competence by who is involved',
  },
  columns: ['CURRICULUM', 'OTHER_DOCUMENTED', 'NONE', 'TOTAL', 'N'],
  rows: [
    { key: 'COUNTY_EDUCATION_YES', printed: [44, 24, 32, 100, 124], reading: [55, 30, 39, 124, 124] },
    { key: 'COUNTY_EDUCATION_NO', printed: [0, 15, 85, 100, 13], reading: [0, 2, 11, 13, 13] },
    { key: 'NAV_YES', printed: [34, 24, 43, 100, 101], reading: [34, 24, 43, 101, 101] },
    { key: 'NAV_NO', printed: [58, 22, 20, 100, 36], reading: [21, 8, 7, 36, 36] },
    { key: 'MUNICIPAL_BODIES_YES', printed: [20, 37, 43, 100, 54], reading: [11, 20, 23, 54, 54] },
    { key: 'MUNICIPAL_BODIES_NO', printed: [53, 15, 32, 100, 83], reading: [44, 12, 27, 83, 83] },
    { key: 'ENTERPRISE_YES', printed: [42, 26, 32, 100, 65], reading: [27, 17, 21, 65, 65] },
    { key: 'ENTERPRISE_NO', printed: [39, 21, 40, 100, 72], reading: [28, 15, 29, 72, 72] },
  ],
};

export const table411: PrintedTable = {
  id: '4-11',
  chapter: '4.3',
  title: {
    nb: 'Målsettinger etter dokumentert kompetanse',
    nn: 'Målsetjingar etter dokumentert kompetanse',
    en: 'Goals by documented competence',
  },
  columns: ['CURRICULUM', 'OTHER_DOCUMENTED', 'NONE', 'TOTAL'],
  rows: [
    { key: 'MOTIVATE', printed: [73, 91, 96, 85], reading: [40, 29, 48, 117], significance: 'p<0,01' },
    { key: 'WORK_PRACTICE', printed: [73, 84, 70, 75], reading: [40, 27, 35, 102], significance: 'p=0,33' },
    { key: 'COPE_DAILY_LIFE', printed: [53, 69, 66, 61], reading: [29, 22, 33, 84], significance: 'p=0,24' },
    { key: 'N', printed: [55, 32, 50, 137] },
  ],
};

/** Items of table 4-12 that every measure was asked about, and those that Oslo's form lacked (footnote 6, R6). */
const [everybody, withoutOslo] = [
  [51, 32, 50, 133],
  [51, 16, 45, 112],
] as const;

/** One N row is printed for six items that do not share their base (R6); the bases of each item are read back. */
export const table412: PrintedTable = {
  id: '4-12',
  chapter: '4.4',
  title: {
    nb: 'Innhold etter dokumentert kompetanse',
    nn: 'Innhald etter dokumentert kompetanse',
    en: 'Contents by documented competence',
  },
  columns: ['CURRICULUM', 'OTHER_DOCUMENTED', 'NONE', 'TOTAL'],
  rows: [
    contentRow('SYSTEMATIC_GUIDANCE', [76, 91, 88, 84], [39, 29, 44, 112], everybody, 'p=0,14'),
    contentRow('LONG_TERM_PLAN', [75, 81, 80, 78], [38, 26, 40, 104], everybody, 'p=0,71'),
    contentRow('PARENT_COOPERATION', [35, 47, 28, 35], [18, 15, 14, 47], everybody, 'p=0,22'),
    contentRow('CLOSE_FOLLOW_UP', [78, 75, 73, 76], [40, 12, 33, 85], withoutOslo, 'p=0,84'),
    contentRow('SOCIAL_SERVICES', [20, 38, 36, 29], [10, 6, 16, 32], withoutOslo, 'p=0,16'),
    contentRow('TREATMENT', [16, 13, 22, 18], [8, 2, 10, 20], withoutOslo, 'p=0,59'),
    { key: 'N', printed: [51, 32, 50, 133], reading: withoutOslo },
  ],
};

function contentRow(
  key: string,
  printed: readonly number[],
  reading: readonly number[],
  bases: readonly number[],
  significance: string,
): PrintedRow {
  return { key, printed, reading, bases, significance };
}
