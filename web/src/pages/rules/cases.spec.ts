import { expect, test } from '@jest/globals';
import { checksOf, rulesNamedIn } from './cases.ts';

const nothing = {
  asOf: '2025-02-01',
  youth: {},
  inTargetGroup: null,
  priority: null,
  cautions: [],
  above: [],
  unknown: [],
  excluded: [],
  fieldsThatMustNotCount: [],
};

test('a case names the rules that must warn, exclude or be undecided, each once', () => {
  const checks = JSON.stringify([
    { ...nothing, cautions: ['Y06'], unknown: [{ measure: {}, rule: 'P14' }] },
    { ...nothing, cautions: ['Y06'], excluded: [{ measure: {}, rule: 'G01' }] },
  ]);
  expect(rulesNamedIn(checksOf(checks))).toEqual(['Y06', 'P14', 'G01']);
  expect(rulesNamedIn(checksOf(JSON.stringify([nothing])))).toEqual([]);
});
