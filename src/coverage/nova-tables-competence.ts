import type { PrintedTable } from './printed-table.js';

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

/** The one printed N row stands here once per item, because the six items do not share their base (R6). */
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
    { key: 'SYSTEMATIC_GUIDANCE', printed: [76, 91, 88, 84], reading: [39, 29, 44, 112], significance: 'p=0,14' },
    { key: 'LONG_TERM_PLAN', printed: [75, 81, 80, 78], reading: [38, 26, 40, 104], significance: 'p=0,71' },
    { key: 'PARENT_COOPERATION', printed: [35, 47, 28, 35], reading: [18, 15, 14, 47], significance: 'p=0,22' },
    { key: 'CLOSE_FOLLOW_UP', printed: [78, 75, 73, 76], reading: [40, 12, 33, 85], significance: 'p=0,84' },
    { key: 'SOCIAL_SERVICES', printed: [20, 38, 36, 29], reading: [10, 6, 16, 32], significance: 'p=0,16' },
    { key: 'TREATMENT', printed: [16, 13, 22, 18], reading: [8, 2, 10, 20], significance: 'p=0,59' },
    { key: 'N_SYSTEMATIC_GUIDANCE', printed: [51, 32, 50, 133] },
    { key: 'N_LONG_TERM_PLAN', printed: [51, 32, 50, 133] },
    { key: 'N_PARENT_COOPERATION', printed: [51, 32, 50, 133] },
    { key: 'N_CLOSE_FOLLOW_UP', printed: [51, 32, 50, 133], reading: [51, 16, 45, 112] },
    { key: 'N_SOCIAL_SERVICES', printed: [51, 32, 50, 133], reading: [51, 16, 45, 112] },
    { key: 'N_TREATMENT', printed: [51, 32, 50, 133], reading: [51, 16, 45, 112] },
  ],
};
