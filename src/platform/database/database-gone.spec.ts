import { expect, test } from '@jest/globals';
import { isDatabaseGone } from './database-gone.js';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

test.each([
  ['refused', withCode('ECONNREFUSED')],
  ['shutting down', withCode('57P01')],
  ['starting up', withCode('57P03')],
  ['a lost connection', new Error('Connection terminated unexpectedly')],
  ['no connection in time', new Error('timeout expired')],
  ['no answer in time', new Error('Query read timeout')],
  ['wrapped by the driver', Object.assign(new Error('query failed'), { driverError: withCode('ENOENT') })],
])('%s means the database is away', (_, error) => {
  expect(isDatabaseGone(error)).toBe(true);
});

test.each([
  ['a wrong statement', withCode('42601')],
  ['a bug', new TypeError('x is undefined')],
  ['nothing', null],
])('%s does not', (_, error) => {
  expect(isDatabaseGone(error)).toBe(false);
});
