import { describe, expect, test } from '@jest/globals';
import { aRule } from '../../../test/matching/a-rule.js';
import { decisiveLeaves, decisiveOfYouth } from '../engine/decisive.js';
import { conditionText } from '../engine/wording.js';
import { type AgeBasis, type Condition, compile } from './condition.js';
import { unknownYouth, unrecordedMeasure, type YouthFacts } from './facts.js';
import { operatorLabel } from './operator-labels.js';
import { operatorsOf, vocabulary } from './vocabulary.js';

const ask = (condition: Condition, youth: Partial<YouthFacts> = {}, basis: AgeBasis = 'CALENDAR_YEAR'): number =>
  compile(condition, basis)({ ...unknownYouth, ...youth }, unrecordedMeasure) + 0;
const under18: Condition = { field: 'youth.age', operator: '<', value: 18 };
const about: Condition = { field: 'youth.aboutToQuit', operator: '=', value: true };
const long: Condition = { field: 'youth.monthsOutside', operator: '>=', value: 12 };

describe('three values', () => {
  test('nothing is all true, and what is not known is neither', () => {
    expect(ask({ combinator: 'and', rules: [] })).toBe(1);
    expect(ask(about)).toBe(0);
    expect(ask({ combinator: 'and', not: true, rules: [about] })).toBe(0);
  });

  test.each([
    ['and', [1, 0], 0],
    ['and', [-1, 0], -1],
    ['or', [1, 0], 1],
    ['or', [-1, 0], 0],
  ] as const)('%s of %j is %i', (combinator, [known], expected) => {
    const condition: Condition = { combinator, rules: [about, long] };
    expect(ask(condition, { aboutToQuit: known === 1 })).toBe(expected);
  });
});

describe('ages by birthday', () => {
  test('in the year of the birthday the age on the day is not known, before and after it is', () => {
    const ages = [17, 18, 19].map((age) => ask(under18, { age, youngestAge: age - 1 }, 'BIRTHDAY'));
    expect(ages).toEqual([1, 0, -1]);
  });

  test('on the last day of the year every birthday has passed', () => {
    expect(ask(under18, { age: 18, youngestAge: 18 }, 'BIRTHDAY')).toBe(-1);
  });

  test('sixteen on the day: unknown in the year, true from the year after', () => {
    const sixteen: Condition = { field: 'youth.age', operator: '>=', value: 16 };
    const ages = [15, 16, 17].map((age) => ask(sixteen, { age, youngestAge: age - 1 }, 'BIRTHDAY'));
    expect(ages).toEqual([-1, 0, 1]);
  });

  test('where the law counts calendar years there is no doubt', () => {
    expect([17, 18].map((age) => ask(under18, { age, youngestAge: age - 1 }))).toEqual([1, -1]);
  });
});

describe('wording', () => {
  test('every field reads with every operator it has, in all languages', () => {
    for (const field of vocabulary) {
      for (const operator of operatorsOf[field.type]) {
        const label = operatorLabel(field.type, operator);
        expect([label.nb, label.nn, label.en].every((text) => text.length > 1)).toBe(true);
      }
    }
  });

  test('groups read with their brackets, and nothing applies to all', () => {
    const nested: Condition = { combinator: 'and', rules: [under18, { combinator: 'or', rules: [about, long] }] };
    expect(conditionText(nested, 'BIRTHDAY', 'nb')).toBe(
      'Alder (på dagen) er under 18 år, og (Elev i ferd med å slutte er besvart med ja, eller Tid utenfor opplæring og arbeid er minst 12 måneder)',
    );
    expect(conditionText({ combinator: 'and', rules: [] }, 'BIRTHDAY', 'nn')).toBe('gjeld alle');
  });
});

test('a condition that two rules share is decided by the way each of them counts age', () => {
  const inner: Condition = { combinator: 'and', rules: [under18] };
  const when: Condition = { combinator: 'or', rules: [inner, about] };
  const youth = { ...unknownYouth, age: 18, youngestAge: 17, aboutToQuit: false };
  const decidedBy = (ageBasis: AgeBasis): readonly string[] =>
    decisiveOfYouth(aRule({ when, ageBasis }, null), youth).map((leaf) => leaf.field);
  expect(decidedBy('CALENDAR_YEAR')).toEqual(['youth.age', 'youth.aboutToQuit']);
  expect(decidedBy('BIRTHDAY')).toEqual(['youth.age']);
});

describe('what decided', () => {
  const rule = aRule(
    { when: { combinator: 'or', rules: [about, long] } },
    { field: 'measure.treatment', operator: '=', value: true },
  );
  const fieldsOf = (youth: Partial<YouthFacts>, treatment: boolean | null): readonly string[] =>
    decisiveLeaves(rule, { ...unknownYouth, ...youth }, { ...unrecordedMeasure, treatment }).map((leaf) => leaf.field);

  test('of a hit, the alternative that held and the measure', () => {
    expect(fieldsOf({ aboutToQuit: false, monthsOutside: 14 }, true)).toEqual([
      'youth.monthsOutside',
      'measure.treatment',
    ]);
  });

  test('of a miss, only the measure', () => {
    expect(fieldsOf({ monthsOutside: 14 }, false)).toEqual(['measure.treatment']);
  });

  test('of a rule that does not concern the youth, everything that says so', () => {
    expect(fieldsOf({ aboutToQuit: false, monthsOutside: 3 }, true)).toEqual([
      'youth.aboutToQuit',
      'youth.monthsOutside',
    ]);
  });

  test('of what is not known, only what is missing', () => {
    expect(fieldsOf({ aboutToQuit: false }, true)).toEqual(['youth.monthsOutside']);
    expect(fieldsOf({ monthsOutside: 14 }, null)).toEqual(['measure.treatment']);
  });
});
