import { describe, expect, test } from '@jest/globals';
import {
  addressOfFilter,
  choicesOfField,
  facets,
  filterOf,
  orderOf,
  parameterOf,
  shownOf,
  withChoice,
  withoutFilters,
  wordsWithout,
  wordsWithoutWord,
} from './search-address.ts';

const at = (text: string) => new URLSearchParams(text);

describe('the filter of an address', () => {
  test('asks for nothing where the address names nothing', () => {
    expect(filterOf(at('q=praksis'))).toEqual({});
  });

  test('takes codes, and not recorded as a value of its own', () => {
    expect(filterOf(at('arena=SCHOOL&arena=NOT_RECORDED'))).toEqual({ arenas: ['SCHOOL'], notRecorded: ['ARENA'] });
    expect(filterOf(at('arena=NOT_RECORDED'))).toEqual({ arenas: [], notRecorded: ['ARENA'] });
    expect(filterOf(at('content-treatment=NOT_RECORDED'))).toEqual({
      contents: [{ content: 'TREATMENT', answers: ['NOT_RECORDED'] }],
    });
  });

  test('reads a number as a county of 2024 and a name as a county of any time', () => {
    expect(filterOf(at('fylke=46'))).toEqual({ counties: ['46'], division: 'Y2024' });
    expect(filterOf(at('fylke=Hordaland'))).toEqual({ counties: ['Hordaland'] });
    expect(filterOf(at('alder=17'))).toEqual({ age: 17 });
  });

  test('has an address of its own for every facet', () => {
    expect(new Set(facets.map(({ name }) => parameterOf(name))).size).toBe(facets.length);
    for (const { name } of facets) expect(Object.keys(filterOf(at(`${parameterOf(name)}=X`)))).toHaveLength(1);
  });
});

describe('an address', () => {
  test('changes one thing, and the list then begins anew', () => {
    const changed = withChoice(at('q=kokk&vis=60'), 'ARENA', ['SCHOOL', 'ENTERPRISE']);
    expect(changed.toString()).toBe('q=kokk&arena=SCHOOL&arena=ENTERPRISE');
    expect(withChoice(changed, 'ARENA', []).toString()).toBe('q=kokk');
    expect(withChoice(at('q=kokk&vis=60'), 'compared', ['1']).get('vis')).toBe('60');
  });

  test('without filters keeps the words and what is compared', () => {
    expect(withoutFilters(at('q=kokk&fylke=46&arena=SCHOOL&valgt=1&valgt=2')).toString()).toBe(
      'q=kokk&valgt=1&valgt=2',
    );
  });

  test.each([
    ['', 20],
    ['vis=60', 60],
    ['vis=9999', 100],
    ['vis=-1', 20],
    ['vis=mye', 20],
  ])('%s shows %i', (text, shown) => {
    expect(shownOf(at(text))).toBe(shown);
  });

  test('with an unknown order sorts by name', () => {
    expect(orderOf(at('sort=COUNTY'))).toBe('COUNTY');
    expect(orderOf(at('sort=<script>'))).toBe('NAME');
  });
});

describe('what the service offers', () => {
  test('leads back to what stands in the address', () => {
    expect(choicesOfField('arenas')).toEqual(['ARENA']);
    expect(choicesOfField('counties')).toEqual(['county']);
    expect(choicesOfField('contents.TREATMENT')).toEqual(['CONTENT_TREATMENT']);
    expect(choicesOfField('contents')).toHaveLength(6);
    expect(choicesOfField('unknown')).toEqual([]);
  });

  test('takes its words out of the question', () => {
    expect(wordsWithout('tett oppfølging kokk', 0, 15)).toBe('kokk');
    expect(wordsWithout('kokk Oslo praksis', 5, 9)).toBe('kokk praksis');
    expect(wordsWithoutWord('Kokk i "Oslo"', 'oslo')).toBe('Kokk i');
  });
});

describe('the address of a filter', () => {
  test.each([
    { datasets: ['named-in-sources'], division: 'Y2012', counties: ['01', '02', '06'], arenas: ['SCHOOL'] },
    { counties: ['46'], division: 'Y2024', contents: [{ content: 'TREATMENT', answers: ['YES', 'NOT_RECORDED'] }] },
    { arenas: [], notRecorded: ['ARENA'] },
    { actors: ['NAV'], age: 17 },
  ])('leads to the same filter: %j', (filter) => {
    const address = addressOfFilter(filter) ?? '';
    expect(filterOf(at(address.slice(2)))).toEqual(filter);
  });

  test('is not there where an address cannot say it', () => {
    expect(addressOfFilter({ active: true })).toBeUndefined();
    expect(addressOfFilter({ counties: [] })).toBeUndefined();
  });

  test('goes back to the counties of today when another is chosen', () => {
    expect(withChoice(at('fylke=01&fylke=02&inndeling=Y2012'), 'county', ['46']).toString()).toBe('fylke=46');
  });
});
