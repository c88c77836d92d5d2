import { expect, test } from '@jest/globals';
import {
  CountyDivision,
  counties,
  countiesOf2012,
  findCounty,
  findCountyIn,
  relationsTo,
  transfers,
} from './counties.js';

const divisions = Object.values(CountyDivision);

test('the divisions have 19, 18, 11 and 15 counties', () => {
  expect(divisions.map((division) => counties[division].length)).toEqual([19, 18, 11, 15]);
});

test.each(divisions)('every county of 2012 lies in one county of %s', (division) => {
  const covered = counties[division].flatMap((county) => countiesOf2012(division, county.number));
  expect(covered.sort()).toEqual(counties.Y2012.map((county) => county.number));
});

test('a number or a name stands for the same counties of 2012 in every division that has it', () => {
  for (const field of ['number', 'name'] as const) {
    const meanings = new Map<string, string>();
    for (const county of Object.values(counties).flat()) {
      const meaning = countiesOf2012(county.division, county.number).join();
      expect(meanings.get(county[field]) ?? meaning).toBe(meaning);
      meanings.set(county[field], meaning);
    }
  }
});

test.each([
  ['Telemark', '40'],
  [' telemark ', '40'],
  ['08', '08'],
  ['sør-trøndelag', '16'],
  ['Sør-Trøndelag'.normalize('NFD'), '16'],
  ['Viken', '30'],
])('%s is found', (text, number) => {
  expect(findCounty(text)?.number).toBe(number);
});

test.each(['3', '039', '3 9', '٣٩', '99', '', '13'])('%s is no county', (text) => {
  expect(findCounty(text)).toBeNull();
});

test.each([
  ['Y2012', 'Telemark', 'Y2024', 'Telemark EXACT'],
  ['Y2012', 'Østfold', 'Y2024', 'Østfold MAIN_SUCCESSOR'],
  ['Y2012', 'Akershus', 'Y2024', 'Akershus MAIN_SUCCESSOR'],
  ['Y2012', 'Hedmark', 'Y2024', 'Innlandet MERGED'],
  ['Y2020', 'Viken', 'Y2024', 'Østfold SPLIT, Akershus SPLIT, Buskerud SPLIT'],
  ['Y2020', 'Vestfold og Telemark', 'Y2012', 'Vestfold SPLIT, Telemark SPLIT'],
  ['Y2012', 'Sør-Trøndelag', 'Y2018', 'Trøndelag MERGED'],
  ['Y2012', 'Oslo', 'Y2024', 'Oslo EXACT'],
  ['Y2020', 'Agder', 'Y2024', 'Agder EXACT'],
] as const)('%s %s in %s is %s', (division, name, other, expected) => {
  const county = findCountyIn(division, name);
  if (county === null) throw new Error('no such county');
  const relations = relationsTo(county, other).map((relation) => `${relation.county.name} ${relation.kind}`);
  expect(relations.join(', ')).toBe(expected);
});

test('a relation names the same municipalities from either side', () => {
  const all = divisions.flatMap((division) => counties[division]);
  for (const county of all) {
    for (const { county: other, transfers: moved } of divisions.flatMap((division) => relationsTo(county, division))) {
      const back = relationsTo(other, county.division).find((relation) => relation.county.number === county.number);
      expect(back?.transfers).toEqual(moved);
    }
  }
});

test('Akershus of 2024 has five municipalities that Akershus of 2012 had not', () => {
  const akershus = findCountyIn('Y2024', 'Akershus');
  if (akershus === null) throw new Error('no such county');
  const [relation] = relationsTo(akershus, 'Y2012');
  expect([relation?.kind, relation?.transfers.length]).toEqual(['MAIN_SUCCESSOR', 5]);
});

test('a relation names the municipalities that break it', () => {
  const vestfold = findCountyIn('Y2012', 'Vestfold');
  if (vestfold === null) throw new Error('no such county');
  const [relation] = relationsTo(vestfold, 'Y2024');
  expect(relation?.transfers.map((transfer) => transfer.municipality)).toEqual(['Svelvik']);
});

test('ten municipalities went elsewhere than their county', () => {
  expect(transfers).toHaveLength(10);
});
