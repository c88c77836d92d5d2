import type { Division } from './coverage-address.ts';

/** Where a county stands among the tiles: two letters, column and row from the upper left, from 1. */
export interface Tile {
  readonly letters: string;
  readonly column: number;
  readonly row: number;
}

type Tiles = Readonly<Record<string, Tile>>;

const tilesOf = (text: string): Tiles =>
  Object.fromEntries(
    text.split(' ').map((tile) => {
      const [, number = '', letters = '', column, row] = /^(\d\d)(\p{L}+)(\d),(\d)$/u.exec(tile) ?? [];
      return [number, { letters, column: Number(column), row: Number(row) }];
    }),
  );

/** A grid of counties for each division, placed by eye so that neighbours stay neighbours. */
export const tiles: Readonly<Record<Division, Tiles | undefined>> = {
  Y2012: tilesOf(
    '19TR5,1 20FI6,1 18NO4,2 17NT4,3 15MR2,4 16ST3,4 14SF1,5 05OP2,5 04HE3,5 12HO1,6 06BU2,6 03OS3,6 02AK4,6 11RO1,7 08TE2,7 07VF3,7 01ØF4,7 10VA1,8 09AA2,8',
  ),
  Y2018: undefined,
  Y2020: tilesOf('54TF5,1 18NO4,2 50TL3,3 15MR2,4 34IN3,4 46VL1,5 30VI2,5 03OS3,5 11RO1,6 38VT2,6 42AG1,7'),
  Y2024: tilesOf(
    '55TR5,1 56FI6,1 18NO4,2 50TL3,3 15MR2,4 34IN3,4 46VL1,5 33BU2,5 03OS3,5 32AK4,5 11RO1,6 40TE2,6 39VF3,6 31ØF4,6 42AG1,7',
  ),
};

/** The counties of 2012 that each later one is drawn from, by numbers; municipalities that changed county are not moved. */
export const drawnFrom: Readonly<Record<Division, Readonly<Record<string, readonly string[]>>>> = {
  Y2012: Object.fromEntries(Object.keys(tiles.Y2012 ?? {}).map((number) => [number, [number]])),
  Y2018: {},
  Y2020: {
    '03': ['03'],
    '11': ['11'],
    '15': ['15'],
    '18': ['18'],
    '30': ['01', '02', '06'],
    '34': ['04', '05'],
    '38': ['07', '08'],
    '42': ['09', '10'],
    '46': ['12', '14'],
    '50': ['16', '17'],
    '54': ['19', '20'],
  },
  Y2024: {
    '03': ['03'],
    '11': ['11'],
    '15': ['15'],
    '18': ['18'],
    '31': ['01'],
    '32': ['02'],
    '33': ['06'],
    '34': ['04', '05'],
    '39': ['07'],
    '40': ['08'],
    '42': ['09', '10'],
    '46': ['12', '14'],
    '50': ['16', '17'],
    '55': ['19'],
    '56': ['20'],
  },
};
