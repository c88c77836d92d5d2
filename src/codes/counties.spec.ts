import { expect, test } from '@jest/globals';
import { counties, countiesOf2012, findCounty, findCountyIn } from './counties.js';
import { CountyDivision } from './county-divisions.js';
import { relationsTo, transfers } from './county-relations.js';

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
  ['3', '03'],
  ['Trondelag', '50'],
  ['Møre & Romsdal', '15'],
  ['more og  romsdal', '15'],
  ['Sør Trøndelag', '16'],
  ['Oslo kommune', '03'],
  ['Vestland fylkeskommune', '46'],
  ['Troms - Romsa - Tromssa', '55'],
  ['Romsa', '55'],
  ['Finnmárku', '56'],
  ['Troms – Romsa – Tromssa', '55'],
  ['Østfold fylke', '31'],
  ['OSTFOLD', '31'],
])('%s is found', (text, number) => {
  expect(findCounty(text)?.number).toBe(number);
});

test.each(['039', '3 9', '٣٩', '99', '', '13'])('%s is no county', (text) => {
  expect(findCounty(text)).toBeNull();
});

test.each([
  ['Y2012', 'Telemark', 'Y2024', 'Telemark EXACT'],
  ['Y2012', 'Østfold', 'Y2024', 'Østfold MAIN_SUCCESSOR, Akershus PART'],
  ['Y2012', 'Akershus', 'Y2024', 'Akershus MAIN_SUCCESSOR'],
  ['Y2024', 'Akershus', 'Y2012', 'Østfold PART, Akershus MAIN_SUCCESSOR, Oppland PART, Buskerud PART'],
  ['Y2012', 'Hordaland', 'Y2024', 'Vestland MERGED'],
  ['Y2012', 'Sogn og Fjordane', 'Y2024', 'Møre og Romsdal PART, Vestland MERGED'],
  ['Y2012', 'Møre og Romsdal', 'Y2024', 'Møre og Romsdal MAIN_SUCCESSOR, Trøndelag PART'],
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
  const relations = relationsTo(akershus, 'Y2012').map(({ county, transfers: moved }) => [
    county.name,
    moved.map(({ municipality }) => municipality).join(', '),
  ]);
  expect(relations).toEqual([
    ['Østfold', 'Rømskog'],
    ['Akershus', 'Rømskog, Jevnaker, Lunner, Røyken, Hurum'],
    ['Oppland', 'Jevnaker, Lunner'],
    ['Buskerud', 'Røyken, Hurum'],
  ]);
});

test('a relation names the municipalities that break it', () => {
  const vestfold = findCountyIn('Y2012', 'Vestfold');
  if (vestfold === null) throw new Error('no such county');
  const [relation] = relationsTo(vestfold, 'Y2024');
  expect(relation?.transfers.map((transfer) => transfer.municipality)).toEqual(['Svelvik']);
});

test('Viken is exactly Østfold, Akershus and Buskerud of 2024', () => {
  const viken = findCountyIn('Y2020', 'Viken');
  if (viken === null) throw new Error('no such county');
  const relations = relationsTo(viken, 'Y2024').map(({ county, kind, transfers: moved }) => [county.name, kind, moved]);
  expect(relations).toEqual(['Østfold', 'Akershus', 'Buskerud'].map((name) => [name, 'SPLIT', []]));
});

test('Rindal went to Trøndelag a year before the others moved', () => {
  const days = Object.fromEntries(transfers.map(({ municipality, since }) => [municipality, since]));
  expect(days).toMatchObject({ Rindal: '2019-01-01', Hornindal: '2020-01-01', Rømskog: '2024-01-01' });
});

test('ten municipalities went elsewhere than their county', () => {
  expect(transfers).toHaveLength(10);
});
