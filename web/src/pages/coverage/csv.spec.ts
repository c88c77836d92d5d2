import { expect, test } from '@jest/globals';
import type { CoverageTable } from './coverage-query.ts';
import { csvOf } from './csv.ts';

const words = { title: 'Dekning', sources: ['NOVA-13/13; kap. 4'], rows: 'Fylke', total: 'I alt', atMost: 'høyst' };

test('a table is a file that Norwegian Excel opens, with its source', () => {
  const table = {
    columns: [{ key: 'a', label: 'Skole', total: 1 }],
    rows: [{ label: 'Møre og «Romsdal»', total: 1, cells: [{ key: 'a', count: 1, atMost: 2 }] }],
  } as unknown as CoverageTable;
  expect(csvOf(table, words)).toBe(
    '\uFEFFDekning\r\n"NOVA-13/13; kap. 4"\r\n\r\nFylke;Skole;Skole (høyst);I alt\r\nMøre og «Romsdal»;1;2;1\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@a', '\t=1'])('«%s» is no formula', (label) => {
  const table = { columns: [], rows: [{ label, total: 0, cells: [] }] } as unknown as CoverageTable;
  expect(csvOf(table, words)).toContain(`'${label}`);
});
