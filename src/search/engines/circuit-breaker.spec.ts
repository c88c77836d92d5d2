import { expect, test } from '@jest/globals';
import { afterFailure, newCircuit, permission, probing } from './circuit-breaker.js';

const failed = (times: number, now = 0) =>
  Array.from({ length: times }).reduce<typeof newCircuit>((circuit) => afterFailure(circuit, now), newCircuit);

test('two failures change nothing, the third one pauses', () => {
  expect(permission(failed(2), 1)).toBe('ASK');
  expect(permission(failed(3), 1)).toBe('LEAVE');
});

test('after the pause one question at a time finds out', () => {
  const circuit = failed(3);
  expect(permission(circuit, 500)).toBe('PROBE');
  expect(permission(probing(circuit), 500)).toBe('LEAVE');
});

test('pauses double up to ten seconds', () => {
  expect(failed(4).pausedUntil).toBe(1_000);
  expect(failed(40).pausedUntil).toBe(10_000);
});
