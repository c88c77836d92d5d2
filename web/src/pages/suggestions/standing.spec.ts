import { expect, test } from '@jest/globals';
import { openEverywhere, standingOf } from './standing.ts';
import type { Suggestion } from './suggestions-query.ts';

const gate = (code: string, outcome: 'HIT' | 'UNKNOWN') => ({ code, outcome, text: `${code} ${outcome}` });
const suggestion = (...gates: ReturnType<typeof gate>[]) => ({ gates }) as unknown as Suggestion;

test('not recorded is perhaps, never no', () => {
  expect(standingOf(suggestion(gate('G01', 'HIT')))).toBe('fits');
  expect(standingOf(suggestion(gate('G01', 'HIT'), gate('G02', 'UNKNOWN')))).toBe('perhaps');
});

test('what is open for all is what every one of several has open', () => {
  const both = suggestion(gate('G02', 'UNKNOWN'), gate('G03', 'UNKNOWN'));
  const one = suggestion(gate('G02', 'HIT'), gate('G03', 'UNKNOWN'));
  expect(openEverywhere([both, one]).map(({ code }) => code)).toEqual(['G03']);
  expect(openEverywhere([both])).toEqual([]);
  expect(openEverywhere([])).toEqual([]);
});
