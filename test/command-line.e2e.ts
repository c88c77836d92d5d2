import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { runOn } from './support/commands.js';
import { dropDatabase, makeDatabase } from './support/databases.js';

jest.setTimeout(120_000);

const nb = { LANG: 'nb_NO.UTF-8' };
const nn = { LANG: 'nn_NO.UTF-8' };
const en = { LANG: 'en_US.UTF-8' };
const program = 'bundle/cli.js';

let database: string;
let folder: string;
let youths: string;
beforeAll(async () => {
  database = await makeDatabase();
  folder = await mkdtemp(join(tmpdir(), 'command-line-'));
  youths = join(folder, 'youths.csv');
  await writeFile(youths, 'row;birthYear;county\n1;2007;Oslo\n2;1700;Oslo\n');
});
afterAll(async () => {
  await dropDatabase(database);
  await rm(folder, { recursive: true, force: true });
});

/** Words that each language has and the others have not, for each thing a command can say. */
const said: readonly (readonly [
  name: string,
  args: () => readonly string[],
  words: readonly [string, string, string],
])[] = [
  [
    'how it is called',
    () => ['help'],
    [
      'Bruk: npm run cli -- KOMMANDO\n  migrate             bring tabellene',
      'bring tabellane',
      'Usage: npm run cli -- COMMAND',
    ],
  ],
  ['migrate', () => ['migrate'], ['Ingen migreringer å kjøre.', 'Ingen migreringar å køyre.', 'Nothing to migrate.']],
  ['drift', () => ['drift'], ['stemmer overens', 'stemmer overeins', 'agree']],
  ['seed', () => ['seed'], ['regelsett: 0 lagret', 'regelsett: 0 lagra', 'rule sets: 0 written']],
  ['schema', () => ['schema', '--check'], ['passer til koden', 'passar til koden', 'fits the code']],
  [
    'audit',
    () => ['audit'],
    ['trykte tall mot 137 tiltak', 'trykte tal mot 137 tiltak', 'printed figures against 137 measures'],
  ],
  ['rules diff', () => ['rules', 'diff', '1', '2'], ['* Y03 endret: kind', '* Y03 endra: kind', '* Y03 changed: kind']],
  [
    'rules, called wrongly',
    () => ['rules'],
    ['de gjennomregnede eksemplene', 'dei gjennomrekna døma', 'its worked cases'],
  ],
  [
    'a refusal',
    () => ['rules', 'diff', '1', '99'],
    ['Regelsettet finnes ikke.', 'Regelsettet finst ikkje.', 'There is no such rule set.'],
  ],
  ['reindex', () => ['reindex', '--dry-run'], ['har ordene deres', 'har orda deira', 'holds their words']],
  [
    'suggest',
    () => ['suggest', '--in', youths, '--out', join(folder, 'out.csv')],
    ['1 av 2 rader besvart', '1 av 2 rader svara på', '1 of 2 rows answered'],
  ],
  ['suggest, called wrongly', () => ['suggest'], ['har kolonnene', 'har kolonnane', 'has the columns']],
];

test.each(said)('%s is said in the language of LANG, and in no other', async (_, args, words) => {
  for (const [place, env] of [nb, nn, en].entries()) {
    const { output } = await runOn(database, program, args(), { MEILISEARCH_BIN: 'none', ...env });
    expect(words.map((word) => output.includes(word))).toEqual(words.map((_word, at) => at === place));
  }
});

test('LC_ALL counts before LANG, and without either it is bokmål', async () => {
  expect((await runOn(database, program, ['rules'], { LC_ALL: 'en_GB.UTF-8', ...nn })).output).toContain('Usage');
  expect((await runOn(database, program, ['rules'])).output).toContain('de gjennomregnede eksemplene');
});
