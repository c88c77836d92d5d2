import { expect, test } from '@jest/globals';
import { aRule } from '../../../test/matching/a-rule.js';
import type { AgeBasis, Condition } from '../language/condition.js';
import { unknownYouth, unrecordedMeasure } from '../language/facts.js';
import { decisiveLeaves } from './decisive.js';

test('one condition in two rules is decided by the age each of them counts', () => {
  const adult = { field: 'youth.age', operator: '>=' as const, value: 18 };
  const outside = { field: 'youth.monthsOutside', operator: '>=' as const, value: 12 };
  const within: Condition = { combinator: 'and', rules: [adult] };
  const when: Condition = { combinator: 'or', rules: [within, outside] };
  // Turns 18 this year, and has been 17 so far: of age by the calendar year, on the day perhaps.
  const youth = { ...unknownYouth, age: 18, youngestAge: 17 };
  const decided = (ageBasis: AgeBasis) =>
    decisiveLeaves(aRule({ level: 'YOUTH', ageBasis, when }, null), youth, unrecordedMeasure);
  expect(decided('CALENDAR_YEAR')).toEqual([adult]);
  expect(decided('BIRTHDAY')).toEqual([adult, outside]);
});
