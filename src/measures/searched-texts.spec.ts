import { expect, test } from '@jest/globals';
import { aMeasure } from '../../test/support/a-measure.js';
import { Content } from '../codes/measure-codes.js';
import type { Measure } from './measure.js';
import { searchedTexts } from './searched-texts.js';

const textsOf = (changes: Partial<Measure>, field: string): readonly string[] =>
  searchedTexts(aMeasure(changes)).flatMap((one) => (one.field === field ? [one.text] : []));

test.each([
  ['a text as it stands', { responsible: 'Fylkeskommunen' }, 'responsible', ['Fylkeskommunen']],
  ['a code by its labels', { arena: 'SCHOOL' }, 'arena', ['Skole', 'Skule']],
  ['an OT code as it is written', { otStatusCode: 'OTKO' }, 'otStatusCode', ['OTKO']],
  ['no code that says there is none', { curriculumGoal: 'NONE' }, 'documentedCompetence', []],
  ['nothing where nothing is recorded', { actors: null }, 'actors', []],
  ['no field that is not searched', { freePlaces: 3 }, 'freePlaces', []],
] as const)('%s', (_, changes, field, expected) => {
  expect(textsOf(changes, field)).toEqual(expected);
});

test('a content is found by when it is answered yes, not when it is answered no or not recorded', () => {
  const answers = ['YES', 'NO', 'NOT_RECORDED', 'NO', 'NO', 'NO'] as const;
  const contents = Object.values(Content).map((content, place) => ({ content, answer: answers[place] ?? 'NO' }));
  expect(textsOf({ contents }, 'contents')).toEqual([
    'Systematisk motivering/veiledning',
    'Systematisk motivering/rettleiing',
  ]);
});
