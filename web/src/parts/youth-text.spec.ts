import { describe, expect, test } from '@jest/globals';
import type { MeasureInList } from './measure-fields.ts';
import { youthText } from './youth-text.ts';

const bare: MeasureInList = {
  id: '1',
  name: 'Klart jeg kan',
  dataset: 'named-in-sources',
  county: null,
  arena: null,
  actors: null,
  ageFrom: null,
  ageTo: null,
  schoolYear: null,
  curriculumGoal: null,
  otherDocumentedCompetence: 'NOT_RECORDED',
  followUpIntensity: 'NOT_RECORDED',
  goals: null,
  contents: [{ content: 'TREATMENT', answer: 'NOT_RECORDED' }],
  youthText: null,
} as MeasureInList;

const full: MeasureInList = {
  ...bare,
  arena: 'ENTERPRISE_AND_ALTERNATIVE',
  curriculumGoal: 'SOME_PARTICIPANTS',
  otherDocumentedCompetence: 'YES',
  followUpIntensity: 'AT_LEAST_EVERY_14_DAYS',
  goals: ['MOTIVATE', 'WORK_PRACTICE', 'COPE_DAILY_LIFE'],
  contents: [
    { content: 'LONG_TERM_PLAN', answer: 'YES' },
    { content: 'PARENT_COOPERATION', answer: 'YES' },
    { content: 'SOCIAL_SERVICES', answer: 'NO' },
    { content: 'TREATMENT', answer: 'YES' },
  ],
} as MeasureInList;

describe('the text for the youth', () => {
  test('is the one that is written for the youth, in the standard it is written in', () => {
    const written: MeasureInList = { ...bare, youthText: { nb: 'Du lager ting.', nn: null } };
    expect(youthText(written, 'nb')).toBe('Du lager ting.');
    expect(youthText(written, 'nn')).toMatch(/^Hei!/);
  });

  test('says only what is recorded', () => {
    expect(youthText(bare, 'nb')).toBe(
      'Hei!\nJeg har et tilbud som kan passe for deg: Klart jeg kan.\nEr dette noe for deg? Svar på denne meldingen, eller ring meg.',
    );
  });

  test.each(['nb', 'nn'] as const)(
    'in %s has at most 500 characters, no code, and ends with what to do',
    (language) => {
      const text = youthText({ ...full, name: 'Å'.repeat(300) }, language);
      expect(text.length).toBeLessThanOrEqual(500);
      expect(text).not.toMatch(/[A-Z]{2,}_/);
      expect(text).toMatch(/ring meg\.$/);
    },
  );

  test('says how often someone makes contact, and nothing that is answered with no', () => {
    const text = youthText(full, 'nn');
    expect(text).toContain('Nokon tek kontakt med deg minst kvar 14. dag.');
    expect(text).not.toContain('bustad');
  });
});
