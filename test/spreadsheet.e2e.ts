import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { dropDatabase, makeDatabase } from './support/databases.js';
import { Imports } from './support/imports.js';
import { nasty, storeNasty } from './support/nasty-measures.js';
import { type Server, startServer } from './support/server.js';

/** LibreOffice: the program that SOFFICE_PATH names, else Debian's. */
const program = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice';
const isHere = existsSync(program);

const languages = ['nb', 'nn', 'en'] as const;

/** Semicolons, quotation marks, UTF-8, from the first line, no types of columns, bokmål. Source: LibreOffice's help, «Filter Options for CSV». */
const csvOptions = '59,34,76,1,,1044';

/** What is opened, what it is saved as, and what the program is told of it. */
const ways = [
  { from: 'xlsx', to: 'xlsx', told: ['--convert-to', 'xlsx'] },
  { from: 'csv', to: 'csv', told: ['--convert-to', `csv:Text - txt - csv (StarCalc):${csvOptions},false`] },
  { from: 'csv', to: 'xlsx', told: ['--convert-to', 'xlsx'] },
] as const;

const savedIn = ({ from, to }: (typeof ways)[number]): string => join(folder, `${from}-as-${to}`);

let database: string;
let folder: string;
let imports: Imports;
let server: Server;
(isHere ? describe : describe.skip)('what is exported, and opened and saved in LibreOffice', () => {
  beforeAll(async () => {
    database = await makeDatabase();
    await storeNasty(database);
    folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'));
    imports = new Imports(database, folder);
    server = await startServer({ database });
    for (const format of ['csv', 'xlsx']) {
      for (const lang of languages) {
        const answer = await fetch(`${server.url}/api/v1/measures.${format}?lang=${lang}`);
        await writeFile(join(folder, `${lang}.${format}`), Buffer.from(await answer.arrayBuffer()));
      }
    }
    for (const way of ways) await openAndSave(way);
  }, 180_000);
  afterAll(async () => {
    await server?.stop();
    await dropDatabase(database);
    await rm(folder, { recursive: true, force: true });
  });

  test.each(ways.flatMap((way) => languages.map((lang) => [way.from, way.to, lang, way] as const)))(
    'from %s as %s in %s comes back without a difference, the nastiest texts too',
    async (_, to, lang, way) => {
      const { rows, counts, notices } = await imports.preview(
        `saved.${to}`,
        await readFile(join(savedIn(way), `${lang}.${to}`)),
      );
      expect(notices).toEqual([]);
      expect(rows.filter(({ status }) => status !== 'SAME')).toEqual([]);
      expect(counts).toEqual({ NEW: 0, CHANGED: 0, SAME: 180 + nasty.length, POSSIBLE_DUPLICATE: 0, ERROR: 0 });
      const drafts = new Map(rows.map(({ draft }) => [draft?.id, draft]));
      for (const draft of nasty) expect(drafts.get(draft.id)).toEqual(draft);
    },
  );

  test('was written anew by the program, and what somebody changes there is seen', async () => {
    const saved = await readFile(join(savedIn(ways[1]), 'nb.csv'), 'utf8');
    const [headings = [], ...rows] = parse(saved, { bom: true, delimiter: ';', relax_quotes: true }) as string[][];
    const at = (heading: string): number => headings.indexOf(heading);
    const modus = rows.find((cells) => cells[at('Navn')] === 'Modus') as string[];
    expect(modus[at('Fylke (kode)')]).toBe('2');
    modus[at('Beskrivelse')] += ' Endret.';
    const quoted = [headings, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
    const { rows: seen } = await imports.preview('changed.csv', quoted.join('\n'));
    const changed = seen.filter(({ status }) => status !== 'SAME');
    expect(changed.map(({ name, differences }) => [name, differences.map(({ field }) => field)])).toEqual([
      ['Modus', ['description', 'provenance']],
    ]);
  });
});

/** Every language in one run of the program, with settings of its own. */
async function openAndSave(way: (typeof ways)[number]): Promise<void> {
  const opened = way.from === 'csv' ? [`--infilter=CSV:${csvOptions},false`] : [];
  const files = languages.map((lang) => join(folder, `${lang}.${way.from}`));
  const settings = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await promisify(execFile)(
    program,
    [settings, '--headless', '--norestore', ...opened, ...way.told, '--outdir', savedIn(way), ...files],
    { timeout: 100_000 },
  );
}
