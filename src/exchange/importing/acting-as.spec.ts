import { expect, test } from '@jest/globals';
import { actingAs } from './acting-as.js';

test('a role acts with its counties, in order and each once, and is known by who says so', () => {
  expect(actingAs(' COUNTY_LEADER 40  39 39', ' prøve ')).toEqual({
    role: 'COUNTY_LEADER',
    counties: ['39', '40'],
    actions: [],
    actor: 'command-line prøve',
    name: null,
  });
  expect(actingAs('NATIONAL_EDITOR', 'x')).toMatchObject({ role: 'NATIONAL_EDITOR', counties: [] });
});

test.each([
  ['ADVISER', 'x'],
  ['ADMINISTRATOR', 'x'],
  ['MACHINE 39', 'x'],
  ['', 'x'],
  ['COUNTY_LEADER', 'x'],
  ['COUNTY_LEADER 77', 'x'],
  ['COUNTY_LEADER Vestfold', 'x'],
  ['NATIONAL_EDITOR 39', 'x'],
  ['NATIONAL_EDITOR', ' '],
  ['NATIONAL_EDITOR', 'x'.repeat(101)],
  ['NATIONAL_EDITOR', '01018010018'],
])('%j by %j is nobody', (role, by) => {
  expect(actingAs(role, by)).toBeNull();
});
