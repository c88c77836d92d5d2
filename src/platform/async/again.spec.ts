import { expect, test } from '@jest/globals';
import { Again } from './again.js';

function held(): { readonly promise: Promise<void>; readonly release: () => void } {
  let release = (): void => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

test('whoever asks while it runs gets one run more, together', async () => {
  const gate = held();
  let runs = 0;
  const again = new Again(async () => {
    runs++;
    if (runs === 1) await gate.promise;
  });
  const first = again.ask();
  const others = [again.ask(), again.ask()];
  gate.release();
  await Promise.all([first, ...others]);
  expect(runs).toBe(2);
});

test('a run that fails is told to who asked, and the next ask runs again', async () => {
  let runs = 0;
  const again = new Again(async () => {
    runs++;
    if (runs === 1) throw new Error('once');
  });
  await expect(again.ask()).rejects.toThrow('once');
  await expect(again.ask()).resolves.toBeUndefined();
});
