import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { dropDatabase, makeDatabase } from './support/databases.js';
import { Imports } from './support/imports.js';
import { nastyMeasures, storeNasty } from './support/nasty-measures.js';
import { type Server, startServer } from './support/server.js';

/** Exported, opened and saved in a spreadsheet program, and handed in again: nothing may differ. */

const soffice = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice';
const languages = ['nb', 'nn', 'en'] as const;
const whereItIs = existsSync(soffice) ? describe : describe.skip;
jest.setTimeout(300_000);

/** LibreOffice’s numbers for: semicolon, quote, UTF-8, from the first line; what is quoted is text. */
const csvAsText = '59,34,76,1,,0,true,false';

/** Texts that LibreOffice 7.4 itself writes otherwise than it read them: it leaves out the escape of an escape in XLSX. */
const lostByLibreOffice = [['_x005F_x000D_', '_x000D_']] as const;

/** Opens files and saves them again under their names in another folder. */
async function openedAndSaved(files: readonly string[], folder: string, format: 'csv' | 'xlsx'): Promise<void> {
  const asCsv = [`--infilter=CSV:${csvAsText}`, '--convert-to', `csv:Text - txt - csv (StarCalc):${csvAsText}`];
  await promisify(execFile)(
    soffice,
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...(format === 'csv' ? asCsv : ['--convert-to', 'xlsx:Calc MS Excel 2007 XML']),
      '--outdir',
      join(folder, 'saved'),
      ...files,
    ],
    { timeout: 240_000 },
  );
}

whereItIs('LibreOffice', () => {
  let database: string;
  let folder: string;
  let imports: Imports;
  let server: Server;
  beforeAll(async () => {
    database = await makeDatabase();
    await storeNasty(database);
    folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'));
    await mkdir(join(folder, 'exported'));
    imports = new Imports(database, folder);
    server = await startServer({ database });
    for (const format of ['csv', 'xlsx'] as const) {
      const files = languages.map((language) => join(folder, 'exported', `${language}.${format}`));
      for (const [at, file] of files.entries()) {
        const answer = await fetch(`${server.url}/api/v1/measures.${format}?lang=${languages[at]}`);
        await writeFile(file, Buffer.from(await answer.arrayBuffer()));
      }
      await openedAndSaved(files, folder, format);
    }
  });
  afterAll(async () => {
    await server.stop();
    await dropDatabase(database);
    await rm(folder, { recursive: true, force: true });
  });

  test.each(['csv', 'xlsx'].flatMap((format) => languages.map((language) => `${language}.${format}`)))(
    'saves %s without a difference',
    async (name) => {
      const [before, saved] = [join(folder, 'exported', name), join(folder, 'saved', basename(name))];
      const bytes = await readFile(saved);
      expect(bytes.equals(await readFile(before))).toBe(false);
      const { rows, counts, notices } = await imports.preview(name, bytes);
      const lost = name.endsWith('.xlsx') ? lostByLibreOffice : [];
      expect(rows.flatMap(({ status, name: now }) => (status === 'SAME' ? [] : [now]))).toEqual(
        lost.map(([, saved]) => saved),
      );
      expect([notices, counts]).toEqual([
        [],
        {
          NEW: 0,
          CHANGED: 0,
          SAME: 180 + nastyMeasures.length - lost.length,
          POSSIBLE_DUPLICATE: 0,
          ERROR: lost.length,
        },
      ]);
      const drafts = new Map(rows.map(({ draft }) => [draft?.id, draft]));
      const kept = nastyMeasures.filter((draft) => !lost.some(([text]) => text === draft.name));
      expect(kept.length).toBeGreaterThanOrEqual(60);
      for (const draft of kept) expect(drafts.get(draft.id)).toEqual(draft);
    },
  );
});
