import { readFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { properties, type Subject } from '../../../test/matching/properties.js';
import { propertiesOf } from '../../../test/matching/rule-set-properties.js';
import * as condition from '../language/condition.js';
import * as rule from '../sets/rule.js';
import * as cases from '../sets/rule-case.js';
import * as engine from './engine.js';
import * as outcome from './outcome.js';

const read = (name: string) => JSON.parse(readFileSync(`seeds/rule-sets/${name}.json`, 'utf8'));
const subject: Subject = { condition, engine, outcome, rule, cases };

test.each([...properties, ...propertiesOf({ ...read('1'), cases: read('1-cases') })])('$name', ({ check }) => {
  check(subject, { numRuns: 150 });
});
