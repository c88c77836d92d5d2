import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { RuleSetContents } from './rule.js';
import { failuresOf } from './rule-case.js';
import { problemsInRuleSet } from './rule-set-problems.js';

const read = (name: string) => JSON.parse(readFileSync(`seeds/rule-sets/${name}.json`, 'utf8'));
const ruleSet: RuleSetContents = { ...read('1'), cases: read('1-cases') };

test('rule set 1 has 40 rules in 41 rows and 17 worked cases', () => {
  expect(ruleSet.rules).toHaveLength(41);
  expect(new Set(ruleSet.rules.map((rule) => rule.code)).size).toBe(40);
  expect(ruleSet.cases).toHaveLength(17);
});

test('rule set 1 has no problems', () => {
  expect(problemsInRuleSet(ruleSet)).toEqual([]);
});

test('every worked case holds', () => {
  expect(failuresOf(ruleSet)).toEqual([]);
});
