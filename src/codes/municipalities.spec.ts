import { expect, test } from '@jest/globals';
import { counties } from './counties.js';
import { divisions } from './county-divisions.js';
import { areas, listMunicipalities, municipalities, municipalitiesNamed, municipalityIn } from './municipalities.js';
import { nameKey } from './name-key.js';

test('there were 428 municipalities in 2013, 422 in 2018, 356 in 2020 and 357 in 2024', () => {
  expect(divisions.map((division) => municipalities[division].length)).toEqual([428, 422, 356, 357]);
});

test.each(divisions)('every municipality of %s lies in a county of it and has a name', (division) => {
  const numbers = counties[division].map(({ number }) => number);
  for (const { countyNumber, name, names } of municipalities[division]) {
    expect(numbers).toContain(countyNumber);
    expect(name).toMatch(/^\p{Lu}[\p{L} -]+$/u);
    expect(names[0]).toBe(name);
  }
});

test('the parts of a divided municipality lie in one county, so an area has one county in each division', () => {
  for (const { numbers } of areas) {
    for (const division of divisions) {
      expect(new Set(numbers[division].map((number) => number.slice(0, 2))).size).toBe(1);
    }
  }
});

test.each([
  ['Bergen', '4601'],
  ['bergen kommune', '4601'],
  ['Tromso', '5501'],
  ['Guovdageaidnu', '5612'],
  ['Kautokeino', '5612'],
  ['Karasjohka', '5610'],
  ['Porsanki', '5622'],
  ['Tana', '5628'],
  ['Indre Østfold', '3118'],
  ['Askim', '0124'],
  ['Nore & Uvdal', '3338'],
])('%s is municipality %s in the newest division that has the name', (text, number) => {
  expect(municipalitiesNamed(text).map((one) => one.number)).toEqual([number]);
});

test.each(['Herøy', 'Våler'])('%s is two municipalities', (text) => {
  expect(municipalitiesNamed(text)).toHaveLength(2);
});

test.each(['', 'Oslo Bergen', 'Nowhere', '4601'])('%p names no municipality', (text) => {
  expect(municipalitiesNamed(text)).toEqual([]);
});

test('a municipality of old leads to what it is part of now, and back', () => {
  expect(listMunicipalities('Y2024', null, 'Askim').map(({ name }) => name)).toEqual(['Indre Østfold']);
  const [now] = listMunicipalities('Y2024', null, 'Indre Østfold');
  if (now === undefined) throw new Error('no such municipality');
  const before = municipalityIn(now, 'Y2012').map(({ name }) => name);
  expect(before).toEqual(['Trøgstad', 'Spydeberg', 'Askim', 'Eidsberg', 'Hobøl']);
  expect(municipalityIn(now, 'Y2024')).toEqual([now]);
});

test('a divided municipality leads to each of its parts', () => {
  const [snillfjord] = listMunicipalities('Y2018', null, 'Snillfjord');
  if (snillfjord === undefined) throw new Error('no such municipality');
  expect(municipalityIn(snillfjord, 'Y2024').map(({ name }) => name)).toEqual(['Heim', 'Hitra', 'Orkland']);
});

test('a county narrows, and a name within it', () => {
  expect(listMunicipalities('Y2024', '40', null)).toHaveLength(17);
  expect(listMunicipalities('Y2024', '18', 'Herøy').map(({ number }) => number)).toEqual(['1818']);
});

test.each([
  ['Møre & Romsdal', 'Møre og Romsdal'],
  ['SØR  TRØNDELAG', 'Sør-Trøndelag'],
  ['Troms – Romsa', 'Troms - Romsa'],
  ['Sor Trondelag fylke', 'Sør-Trøndelag'],
])('%s and %s are one name', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});
