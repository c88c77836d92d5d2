import { expect, test } from '@jest/globals';
import { dialectOf } from './csv-dialect.js';

test.each([
  ['row;birthYear;county\n6;2007,5;14', ';', false],
  ['row,birthYear\n6;2007', ',', false],
  ['row\tbirthYear\r\n1\t2007', '\t', false],
  ['\ufeffrow;birthYear', ';', false],
  ['sep=;\nrow,birthYear', ';', true],
  ['sep=,\r\nrow,birthYear', ',', true],
  ['\ufeffSEP=\t\nrow\tbirthYear', '\t', true],
  ['"a,b,c";"d"\n', ';', false],
  ['birthYear\n2007', ';', false],
  ['', ';', false],
])('%j is separated by %j', (beginning, delimiter, declared) => {
  expect(dialectOf(beginning)).toEqual({ delimiter, declared });
});
