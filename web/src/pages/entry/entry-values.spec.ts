import { expect, test } from '@jest/globals';
import type { FormItem } from './entry-query.ts';
import { changedFields, clashes, inputOf, merged, textOf } from './entry-values.ts';

const item = (field: string, kind: FormItem['kind'] = 'TEXT', more: Partial<FormItem> = {}): FormItem => ({
  field,
  kind,
  label: field,
  section: 'WHAT',
  sectionLabel: '',
  help: null,
  needed: false,
  limit: null,
  least: null,
  most: null,
  unit: null,
  answers: [],
  ...more,
});
const items = [item('name'), item('ageFrom', 'INTEGER'), item('actors', 'CODES'), item('standardNavMeasure', 'ANSWER')];

test('nothing has changed where an empty text, a missing answer or another order says the same', () => {
  const before = { name: '', ageFrom: null, actors: ['OT', 'NAV'], standardNavMeasure: 'NOT_RECORDED' };
  const after = { name: null, actors: ['NAV', 'OT'], standardNavMeasure: null };
  expect(changedFields(items, before, after)).toEqual([]);
  expect(changedFields(items, { actors: null }, { actors: [] })).toEqual(['actors']);
});

test('only what was changed is sent, and what was emptied is sent as nothing', () => {
  const changed = changedFields(items, { name: 'A', ageFrom: 16 }, { name: 'B', ageFrom: null });
  expect(inputOf(changed, { name: 'B' })).toEqual({ name: 'B', ageFrom: null });
});

test('two who changed different fields lose nothing, and the same field is a clash', () => {
  const base = { name: 'A', ageFrom: 16 };
  const [theirs, mine] = [
    { name: 'A', ageFrom: 17 },
    { name: 'B', ageFrom: 16 },
  ];
  expect([clashes(items, base, theirs, mine), merged(items, base, theirs, mine)]).toEqual([
    [],
    { name: 'B', ageFrom: 17 },
  ]);
  expect(clashes(items, base, { ...base, name: 'C' }, { ...base, name: 'B' })).toEqual(['name']);
  expect(clashes(items, base, { ...base, name: 'B' }, { ...base, name: 'B' })).toEqual([]);
});

test('a value is read by its labels, and nothing recorded is said', () => {
  const words = { notRecorded: 'ikke registrert', none: 'ingen', yes: 'ja', no: 'nei', answer: String, period: String };
  const text = (one: FormItem, value: unknown) => textOf(one, value, words, new Map([['39', 'Vestfold']]));
  expect(text(item('name'), ' ')).toBe(' ');
  expect(text(item('actors', 'CODES', { answers: [{ code: 'OT', label: 'Oppfølgingstjenesten' }] }), ['OT'])).toBe(
    'Oppfølgingstjenesten',
  );
  expect([text(item('actors', 'CODES'), []), text(item('actors', 'CODES'), null)]).toEqual([
    'ingen',
    'ikke registrert',
  ]);
  expect([text(item('county', 'COUNTY'), '39'), text(item('national', 'BOOLEAN'), false)]).toEqual(['Vestfold', 'nei']);
  expect(text(item('ageFrom', 'INTEGER', { unit: 'år' }), 16)).toBe('16 år');
});
