import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measureFacts } from '../../../test/matching/arbitraries.js';
import { editedList } from '../../measures/edit.js';
import { unknownYouth } from '../language/facts.js';
import { type RuleSetContents, rulesInForce } from '../sets/rule.js';
import { editEngine } from './edit-engine.js';
import { buildEngine, match } from './engine.js';

const contents: RuleSetContents = JSON.parse(
  readFileSync(new URL('../../../seeds/rule-sets/2.json', import.meta.url), 'utf8'),
);
const rules = rulesInForce(contents.rules, '2025-02-01');
const youth = {
  ...unknownYouth,
  age: 18,
  youngestAge: 17,
  monthsOutside: 14,
  goals: ['ORDINARY_JOB' as const],
  county: ['08'],
};

const steps = fc.array(
  fc.record({ facts: measureFacts, kind: fc.integer({ min: 0, max: 3 }), a: fc.nat(), b: fc.nat() }),
  {
    maxLength: 25,
  },
);

test('an engine edited step by step is the one built anew', () => {
  fc.assert(
    fc.property(fc.array(measureFacts, { maxLength: 20 }), steps, (first, edits) => {
      let measures = first;
      let engine = buildEngine(rules, measures);
      for (const { facts, kind, a, b } of edits) {
        const from = kind === 0 || measures.length === 0 ? null : a % measures.length;
        const left = measures.length - (from === null ? 0 : 1);
        const to = kind === 1 && from !== null ? null : kind === 2 ? (from ?? 0) : b % (left + 1);
        const document = to === null ? null : facts;
        measures = editedList(measures, { from, to }, document);
        engine = editEngine(engine, { id: '', from, to, document: null }, document);
        const built = buildEngine(rules, measures);
        const { gates: _gates, ...rest } = engine;
        const { gates: _others, ...expected } = built;
        expect(rest).toEqual(expected);
        expect(match(engine, youth, null, 100)).toEqual(match(built, youth, null, 100));
      }
    }),
    { numRuns: 100 },
  );
});
