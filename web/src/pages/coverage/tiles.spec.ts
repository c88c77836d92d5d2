import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { drawnFrom, tiles } from './tiles.ts';

const drawn = JSON.parse(
  readFileSync(join(process.cwd(), 'web/src/pages/coverage/counties-2012.topo.json'), 'utf8'),
).objects.fylker.geometries.map(({ id }: { id: string }) => id);

test.each([
  ['Y2012', 19],
  ['Y2020', 11],
  ['Y2024', 15],
] as const)('the tiles of %s are its %i counties, each in a place of its own', (division, count) => {
  const own = Object.values(tiles[division] ?? {});
  expect(own).toHaveLength(count);
  expect(new Set(own.map(({ column, row }) => `${column},${row}`)).size).toBe(count);
  expect(own.every(({ letters, column, row }) => letters.length === 2 && column > 0 && row > 0)).toBe(true);
});

test.each(['Y2012', 'Y2020', 'Y2024'] as const)('the map of %s has every part of the country once', (division) => {
  expect(Object.values(drawnFrom[division]).flat().sort()).toEqual([...drawn].sort());
  expect(Object.keys(drawnFrom[division]).sort()).toEqual(Object.keys(tiles[division] ?? {}).sort());
});
