import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runOn } from './support/commands.js';
import { dropDatabase, makeDatabase } from './support/databases.js';
import { Imports, type Preview } from './support/imports.js';
import { nasty, storeNasty, textFields, texts } from './support/nasty-measures.js';
import { type Server, startServer } from './support/server.js';

let database: string;
let folder: string;
let imports: Imports;
let server: Server;
beforeAll(async () => {
  database = await makeDatabase();
  await storeNasty(database);
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  imports = new Imports(database, folder);
  server = await startServer({ database });
});
afterAll(async () => {
  await server.stop();
  await dropDatabase(database);
  await rm(folder, { recursive: true, force: true });
});

async function exported(path: string): Promise<Buffer> {
  const answer = await fetch(`${server.url}/api/v1/${path}`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

test('each text stands in nearly every text field of some measure', () => {
  const held = nasty.filter((draft, at) => draft.name === texts[at]);
  expect(held.length).toBeGreaterThanOrEqual(60);
  expect(textFields).toEqual(expect.arrayContaining(['name', 'description', 'municipality', 'responsible', 'key']));
});

describe('what is exported comes back without a difference', () => {
  const files = ['csv', 'xlsx', 'json'].flatMap((format) => ['nb', 'nn', 'en'].map((lang) => [format, lang] as const));
  test.each(files)('as %s in %s', async (format, lang) => {
    const { rows, counts, notices } = await imports.preview(
      `whole.${format}`,
      await exported(`measures.${format}?lang=${lang}`),
    );
    expect(notices).toEqual([]);
    expect(rows.filter(({ status }) => status !== 'SAME')).toEqual([]);
    expect(counts).toEqual({ NEW: 0, CHANGED: 0, SAME: 180 + nasty.length, POSSIBLE_DUPLICATE: 0, ERROR: 0 });
    const drafts = new Map(rows.map(({ draft }) => [draft?.id, draft]));
    for (const draft of nasty) expect(drafts.get(draft.id)).toEqual(draft);
  });
});

describe('CSV as Norwegian spreadsheets save it', () => {
  const csv = (delimiter: string): string =>
    [
      [
        'Navn',
        'Beskrivelse',
        'Fylke',
        'Målsetting',
        'Innhold: Systematisk motivering/veiledning',
        'Tar inn fra alder',
        'I bruk i skoleåret',
        'Skoleår',
      ],
      [
        'Øvingskjøkken',
        'Kjøkken for øving æøå',
        'Møre & Romsdal',
        'Gi arbeidspraksis',
        'x',
        '16,0',
        'nei',
        '01.08.2026',
      ],
    ]
      .map((row) => row.join(delimiter))
      .join('\r\n');
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

  test.each<[string, () => Buffer]>([
    ['UTF-8', () => Buffer.from(csv(';'))],
    ['UTF-8 with a mark and commas', () => Buffer.from(`\ufeff${csv(',').replace('16,0', '16')}`)],
    ['Windows-1252', () => Buffer.from(csv(';'), 'latin1')],
    ['UTF-16 with tabs', () => utf16(csv('\t'))],
    ['UTF-16 the other way round', () => utf16(csv('\t')).swap16()],
    ['UTF-16 without a mark', () => Buffer.from(csv(';'), 'utf16le')],
    ['carriage returns only', () => Buffer.from(csv(';').replaceAll('\r\n', '\r'))],
    ['the delimiter on a line of its own', () => Buffer.from(`sep=;\r\n${csv(';')}`)],
  ])('%s', async (_, bytes) => {
    const { rows, counts } = await imports.preview('one.csv', bytes());
    expect(counts).toMatchObject({ NEW: 1, ERROR: 0 });
    expect(rows[0]?.draft).toMatchObject({
      name: 'Øvingskjøkken',
      description: 'Kjøkken for øving æøå',
      countyNumber: '15',
      countyDivision: 'Y2024',
      ageFrom: 16,
      active: false,
      schoolYear: '2026/27',
      dataset: 'register',
      language: 'nb',
      arena: null,
    });
    expect(rows[0]?.draft?.contents[0]).toEqual({ content: 'SYSTEMATIC_GUIDANCE', answer: 'YES' });
    expect(rows[0]?.draft?.contents[1]?.answer).toBe('NOT_RECORDED');
    expect(rows[0]?.draft?.provenance).toContainEqual({ field: 'ageFrom', kind: 'REPORTED', source: 'one.csv' });
  });

  test('the same new row twice has the same id', async () => {
    const [first, second] = [await imports.preview('a.csv', csv(';')), await imports.preview('a.csv', csv(';'))];
    expect(first.rows[0]?.draft?.id).toBe(second.rows[0]?.draft?.id);
  });
});

describe('what a row changes', () => {
  const changed = async (language: string, change: (row: Record<string, string>) => void): Promise<Preview> => {
    const { parse } = await import('csv-parse/sync');
    const text = (await exported(`measures.csv?lang=${language}&datasets=named-in-sources`)).toString();
    const [row] = (parse(text, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[]).filter(
      ({ Navn, Namn, Name }) => [Navn, Namn, Name].includes('Modus'),
    ) as [Record<string, string>];
    change(row);
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    return imports.preview(
      'changed.csv',
      `${Object.keys(row).map(quote).join(';')}\n${Object.values(row).map(quote).join(';')}`,
    );
  };

  test('a label that is changed counts, though the code beside it is old', async () => {
    const { rows } = await changed('nb', (row) => {
      row['Arena for opplæringen'] = 'Bedrift';
      row['Fylke'] = 'Oslo';
    });
    expect(rows[0]).toMatchObject({ status: 'CHANGED', changedMeanwhile: false, version: 1 });
    expect(rows[0]?.differences).toEqual(
      expect.arrayContaining([
        { field: 'arena', before: null, after: 'ENTERPRISE' },
        { field: 'countyNumber', before: '02', after: '03' },
      ]),
    );
    expect(rows[0]?.draft?.provenance).toContainEqual({
      field: 'countyNumber',
      kind: 'REPORTED',
      source: 'changed.csv',
    });
  });

  test('code and label that are both new must agree', async () => {
    const { rows } = await changed('en', (row) => {
      row['Arena of the training'] = 'School';
      row['Arena of the training (code)'] = 'ENTERPRISE';
    });
    expect(rows[0]).toMatchObject({ status: 'ERROR', draft: null });
    expect(rows[0]?.problems[0]?.heading).toContain('Arena');
  });

  test('a file made before the last change is told of', async () => {
    const { rows } = await changed('nn', (row) => {
      row['Versjon'] = '7';
      row['Skildring'] = 'Ny skildring.';
    });
    expect(rows[0]).toMatchObject({ status: 'CHANGED', changedMeanwhile: true });
  });

  test('an empty cell says nothing, and not recorded is said', async () => {
    const { rows } = await changed('nb', (row) => {
      row['Fylke'] = row['Fylke (kode)'] = '';
      row['Skoleår'] = 'ikke registrert';
    });
    expect(rows[0]?.differences.map(({ field, after }) => [field, after])).toEqual([['schoolYear', null]]);
  });
});

test('errors name row and column, and a measure of the same name in the same county may be a duplicate', async () => {
  const { rows, counts } = await imports.preview(
    'errors.csv',
    [
      'navn;beskrivelse;fylke;fylkesinndeling;læreplanmål;tar inn fra alder;id',
      'Modus;En beskrivelse;Akershus;Til 2017 (19 fylker);;;',
      'Nytt;En beskrivelse;Narnia;;MÅNEN;seksten;',
      'Uten beskrivelse;;;;;;',
      'Dobbel;x;;;;;',
      'Dobbel;x;;;;;',
      'Feil id;x;;;;;123',
      '010180 12345;x;;;;;',
    ].join('\n'),
  );
  expect(rows.map(({ status }) => status)).toEqual([
    'POSSIBLE_DUPLICATE',
    'ERROR',
    'ERROR',
    'NEW',
    'ERROR',
    'ERROR',
    expect.anything(),
  ]);
  expect(rows[0]?.duplicates).toHaveLength(1);
  expect(rows[1]?.problems.map(({ column }) => column).sort()).toEqual([3, 5, 6]);
  expect(rows[2]?.problems.map(({ column }) => column)).toEqual([2]);
  expect(rows[4]?.problems[0]?.message.nb).toContain('rad 5');
  expect(rows[5]?.problems.map(({ column }) => column)).toEqual([7]);
  expect(counts['POSSIBLE_DUPLICATE']).toBe(1);
});

test('called wrongly it says how, in the language of LANG', async () => {
  const program = 'bundle/cli.js';
  expect((await runOn(database, program, ['import'], { LANG: 'en_US.UTF-8' })).output).toContain('all or nothing');
  expect((await runOn(database, program, ['import', 'x.csv'])).code).toBe(2);
  const { output } = await runOn(database, program, ['import', 'missing.csv', '--dry-run']);
  expect(output).toContain('finnes ikke');
});
