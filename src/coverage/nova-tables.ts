import type { PrintedTable } from './printed-table.js';

/**
 * Tables 4-1 … 4-6: arenas, actors, resources and curriculum goals, as printed. Source: NOVA-13/13 ch. 4.1–4.2,
 * school year 2012/13. `reading` as explained in docs/decisions/0021.
 */

export const table41: PrintedTable = {
  id: '4-1',
  chapter: '4.1',
  title: { nb: 'Arena for opplæringen', nn: 'Arena for opplæringa', en: 'Arena of the training' },
  columns: ['COUNT', 'PERCENT'],
  rows: [
    { key: 'ENTERPRISE', printed: [44, 32] },
    { key: 'ALTERNATIVE_ARENA', printed: [33, 24] },
    { key: 'ENTERPRISE_AND_ALTERNATIVE', printed: [35, 26] },
    { key: 'SCHOOL', printed: [22, 16] },
    { key: 'NO_TRAINING', printed: [3, 2] },
    { key: 'TOTAL', printed: [137, 100] },
  ],
};

export const table42: PrintedTable = {
  id: '4-2',
  chapter: '4.1',
  title: { nb: 'Arena etter fylke', nn: 'Arena etter fylke', en: 'Arena by county' },
  columns: ['SCHOOL', 'ALTERNATIVE_ARENA', 'ENTERPRISE', 'ENTERPRISE_AND_ALTERNATIVE', 'NO_TRAINING', 'TOTAL'],
  rows: [
    { key: '11', printed: [1, 0, 1, 1, 0, 3] },
    { key: '14', printed: [1, 0, 1, 1, 0, 3] },
    { key: '10', printed: [2, 2, 1, 2, 0, 7] },
    { key: '18', printed: [3, 5, 2, 1, 0, 11] },
    { key: '05', printed: [1, 2, 1, 0, 0, 4] },
    { key: '07', printed: [1, 1, 1, 1, 0, 4] },
    { key: '16', printed: [3, 3, 5, 4, 0, 15] },
    { key: '01', printed: [1, 1, 2, 1, 0, 5] },
    { key: '02', printed: [1, 1, 1, 3, 0, 6] },
    { key: '12', printed: [1, 3, 2, 0, 0, 6] },
    { key: '20', printed: [1, 0, 5, 1, 0, 7] },
    { key: '15', printed: [1, 0, 0, 6, 0, 7] },
    { key: '08', printed: [2, 3, 7, 3, 0, 15] },
    { key: '09', printed: [0, 0, 3, 0, 1, 3], reading: [0, 0, 2, 0, 1, 3] },
    { key: '06', printed: [0, 2, 3, 0, 0, 5] },
    { key: '04', printed: [0, 0, 3, 1, 0, 4] },
    { key: '17', printed: [0, 1, 0, 2, 0, 3] },
    { key: '03', printed: [3, 11, 6, 3, 2, 25], reading: [3, 9, 7, 4, 2, 25] },
    { key: '19', printed: [0, 0, 0, 4, 0, 4] },
    { key: 'TOTAL', printed: [22, 33, 44, 35, 3, 137] },
  ],
};

export const table43: PrintedTable = {
  id: '4-3',
  chapter: '4.1',
  title: { nb: 'Involverte aktører', nn: 'Involverte aktørar', en: 'Actors involved' },
  columns: ['COUNT', 'PERCENT'],
  rows: [
    { key: 'OT', printed: [111, 81] },
    { key: 'NAV', printed: [101, 74] },
    { key: 'UPPER_SECONDARY_SCHOOL', printed: [67, 49] },
    { key: 'ENTERPRISE', printed: [64, 47], reading: [65, 65] },
    { key: 'MUNICIPAL_BODIES', printed: [54, 39] },
    { key: 'VOCATIONAL_TRAINING_OFFICE', printed: [32, 23] },
    { key: 'PPT', printed: [18, 13] },
    { key: 'VOLUNTARY_OR_SOCIAL_ENTREPRENEUR', printed: [11, 8] },
  ],
};

export const table44: PrintedTable = {
  id: '4-4',
  chapter: '4.1',
  title: {
    nb: 'Andre aktører der OT og NAV er med sammen og hver for seg',
    nn: 'Andre aktørar der OT og NAV er med saman og kvar for seg',
    en: 'Other actors where OT and NAV take part together and apart',
  },
  columns: ['BOTH', 'OT_NOT_NAV', 'NAV_NOT_OT', 'TOTAL'],
  rows: [
    { key: 'ENTERPRISE', printed: [58, 26, 24, 47], reading: [49, 7, 4, 60], significance: 'p<0,01' },
    { key: 'UPPER_SECONDARY_SCHOOL', printed: [44, 70, 29, 48], reading: [37, 19, 5, 61], significance: 'p<0,05' },
    { key: 'MUNICIPAL_BODIES', printed: [46, 26, 29, 40], reading: [39, 7, 5, 51], significance: 'p=0,09' },
    { key: 'VOCATIONAL_TRAINING_OFFICE', printed: [30, 11, 6, 23], reading: [25, 3, 1, 29], significance: 'p<0,05' },
    { key: 'PPT', printed: [16, 11, 0, 13], reading: [13, 3, 0, 16], significance: 'p=0,21' },
    {
      key: 'VOLUNTARY_OR_SOCIAL_ENTREPRENEUR',
      printed: [13, 0, 0, 9],
      reading: [11, 0, 0, 11],
      significance: 'p=0,05',
    },
    { key: 'N', printed: [84, 27, 17, 128] },
  ],
};

export const table45: PrintedTable = {
  id: '4-5',
  chapter: '4.1',
  title: {
    nb: 'Aktører som bidrar med ressurser',
    nn: 'Aktørar som bidreg med ressursar',
    en: 'Actors that contribute resources',
  },
  columns: ['COUNT', 'PERCENT'],
  rows: [
    { key: 'COUNTY_EDUCATION', printed: [74, 54] },
    { key: 'NAV', printed: [73, 53] },
    { key: 'MUNICIPAL_BODIES', printed: [27, 20] },
    { key: 'ENTERPRISE', printed: [27, 20] },
    { key: 'VOLUNTARY_OR_SOCIAL_ENTREPRENEUR', printed: [3, 2] },
  ],
};

/** The printed percents add to 101 with the total printed as 100: they are not forced. */
export const table46: PrintedTable = {
  id: '4-6',
  chapter: '4.2',
  title: { nb: 'Læreplanmål', nn: 'Læreplanmål', en: 'Curriculum goals' },
  columns: ['COUNT', 'PERCENT'],
  rows: [
    { key: 'FULL_ALL', printed: [31, 23] },
    { key: 'PARTIAL_ALL', printed: [24, 18] },
    { key: 'SOME_PARTICIPANTS', printed: [22, 16] },
    { key: 'NONE', printed: [60, 44] },
    { key: 'TOTAL', printed: [137, 100] },
  ],
};
