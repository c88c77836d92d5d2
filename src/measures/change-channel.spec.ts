import { expect, test } from '@jest/globals';
import { idsIn, noticeOf } from './change-channel.js';

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

test('what is told is heard, and fits into a notice', () => {
  const ids = Array.from({ length: 200 }, (_, at) => id(at));
  expect(idsIn(noticeOf(ids))).toEqual(ids);
  expect(Buffer.byteLength(noticeOf(ids))).toBeLessThan(8_000);
  expect(idsIn(noticeOf([...ids, id(200)]))).toBeNull();
});

test.each(['', ',', 'x', `${id(1)},`, `${id(1)};drop table measure`, 'ABCDEF00-0000-4000-8000-000000000001', '1'])(
  '%j is a notice that names nothing',
  (notice) => {
    expect(idsIn(notice)).toBeNull();
  },
);
