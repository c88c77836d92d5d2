import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { cliOn, type Ran } from './support/commands.js';
import { dropDatabase, makeDatabase } from './support/databases.js';

jest.setTimeout(120_000);

let database: string;
let folder: string;
beforeAll(async () => {
  database = await makeDatabase();
  folder = await mkdtemp(join(tmpdir(), 'batch-'));
});
afterAll(async () => {
  await dropDatabase(database);
  await rm(folder, { recursive: true, force: true });
});

const cli = (...args: readonly string[]): Promise<Ran> => cliOn(database, ...args);

async function file(name: string, text: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('a file of youths', () => {
  const header = 'row,birthYear,monthsOutside,aboutToQuit,goals,needs,county,otStatusCode';

  test('one bad row of ten thousand is reported, the others are answered', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `${index + 1},2007,14,nei,ORDINARY_JOB,-,08,OTOV`);
    rows[4321] = '4322,2007,fjorten,nei,ORDINARY_JOB,-,08,OTOV';
    const [source, target] = [await file('youths.csv', [header, ...rows].join('\n')), join(folder, 'out.csv')];
    const { code, output } = await cli(
      'suggest',
      '--in',
      source,
      '--out',
      target,
      '--as-of',
      '2025-02-01',
      '--first',
      '1',
    );
    expect(output).toContain('Rad 4322, monthsOutside:');
    expect(output).toContain('9999 av 10000 rader besvart, 1 med feil.');
    expect(code).toBe(1);
    const lines = (await readFile(target, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(10_000);
    expect(lines.some((line) => line.startsWith('4322;'))).toBe(false);
  });

  test('one delimiter holds for the whole file: a row written with another is refused', async () => {
    const source = await file('mixed.csv', 'row;birthYear;monthsOutside;county\n6;2007,5;14\n7;2007;5;14\n');
    const target = join(folder, 'mixed-out.csv');
    const { code, output } = await cli('suggest', '--in', source, '--out', target, '--as-of', '2025-02-01');
    expect(output).toContain('Rad 1, row:');
    expect(output).toContain('1 av 2 rader besvart, 1 med feil.');
    expect(code).toBe(1);
  });

  test('what a spreadsheet writes is read, and what comes out opens in one', async () => {
    const text = '\ufeffsep=;\r\nrow;birthYear;monthsOutside;county\r\n1;2007;5;Møre og Romsdal\r\n';
    const [source, target] = [await file('excel.csv', text), join(folder, 'excel-out.csv')];
    const { code, output } = await cli('suggest', '--in', source, '--out', target, '--as-of', '2025-02-01');
    expect([code, output]).toEqual([0, expect.stringContaining('1 av 1 rader besvart')]);
    const written = await readFile(target, 'utf8');
    expect(written).toMatch(/^\ufeffrow;inTargetGroup;priority;rank;/);
    expect(written).toContain('Møre og Romsdal');
  });

  test('a column nobody asked for refuses the whole file', async () => {
    const source = await file('names.csv', `navn,birthYear\nKari Nordmann,2007\n`);
    const target = join(folder, 'names-out.csv');
    const { code, output } = await cli('suggest', '--in', source, '--out', target);
    expect(code).toBe(1);
    expect(output).toContain('column 1');
    expect(output).not.toMatch(/Kari|navn,birthYear/);
    await expect(readFile(target)).rejects.toThrow();
  });

  test('an identity number is refused and never repeated', async () => {
    const nobody = ['018100', '00186'].join('');
    const source = await file('ids.csv', `${header}\n1,2007,14,nei,,,${nobody},OTOV\n2,2007,14,nei,,,08,OTOV\n`);
    const target = join(folder, 'ids-out.csv');
    const { code, output } = await cli('suggest', '--in', source, '--out', target, '--as-of', '2025-02-01');
    expect(code).toBe(1);
    expect(output).toContain('Rad 1, county:');
    expect(`${output}${await readFile(target, 'utf8')}`).not.toContain(nobody);
  });

  test('semicolons, a byte order mark and Norwegian answers are read; Latin-1 is said to be no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufeffbirthYear;county;aboutToQuit\r\n2007;Sør-Trøndelag;ja\r\n2007;', 'utf8'),
      Buffer.from('Sør-Trøndelag;ja\r\n', 'latin1'),
    ]);
    const target = join(folder, 'semicolon-out.csv');
    const { code, output } = await cli(
      'suggest',
      '--in',
      await file('semicolon.csv', bytes),
      '--out',
      target,
      '--as-of',
      '2025-02-01',
    );
    expect(code).toBe(1);
    expect(output).toContain('Rad 2, county:');
    expect((await readFile(target, 'utf8')).split('\n')[1]).toMatch(/^1;/);
  });

  test.each([
    ['an open quote', 'birthYear\n"2007\n2008\n', 1],
    ['an empty file', '', 1],
  ])('%s is refused', async (_, text, code) => {
    const target = join(folder, 'broken-out.csv');
    const ran = await cli('suggest', '--in', await file('broken.csv', text), '--out', target);
    expect(ran.code).toBe(code);
    await expect(readFile(target)).rejects.toThrow();
  });

  test('wrong options are answered with how to call it', async () => {
    const { code, output } = await cli('suggest', '--in', 'x.csv');
    expect([code, output]).toEqual([2, expect.stringContaining('Bruk: npm run cli -- suggest')]);
  });
});
