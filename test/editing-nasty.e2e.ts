import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEntry, mutations } from './support/an-entry.js';
import { sql } from './support/databases.js';
import { nastyTexts } from './support/nasty-texts.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';

/** Nasty texts in every text of the form: kept exactly, or refused by the field; nothing half written, nothing repeated. */

const fields = [
  'name',
  'description',
  'municipality',
  'responsible',
  'schoolYear',
  'youthTextNb',
  'youthTextNn',
  'contact',
  'county',
];
const read = `query ($id: ID!) { measure(id: $id) { name description municipality responsible contact youthText { nb nn } } }`;

let server: Server;
let cookie: { readonly cookie: string };
beforeAll(async () => {
  server = await startServer();
  cookie = await signedIn(server, 'national-editor');
});
afterAll(() => server.stop());

interface Created {
  readonly createMeasure: {
    readonly measure: { readonly id: string } | null;
    readonly problems: readonly { readonly path: string }[];
  };
}

async function knock(field: string, text: string): Promise<void> {
  const {
    status,
    body,
    text: said,
  } = await server.query<Created | null>(mutations.create, { input: anEntry({ [field]: text }) }, cookie);
  expect(status).toBeLessThan(500);
  const answer = body.data?.createMeasure;
  const refused = answer === undefined || answer.measure === null;
  if (!refused) return expectKept(answer.measure?.id ?? '', field, text);
  const paths = [
    ...body.errors.flatMap(({ extensions }) => extensions?.problems?.map(({ path }) => path) ?? []),
    ...(answer?.problems.map(({ path }) => path) ?? []),
  ];
  expect(paths.map((path) => path.replace(/^input\./, ''))).toEqual([field]);
  if (text.trim().length >= 12) expect(said).not.toContain(JSON.stringify(text).slice(1, -1));
}

async function expectKept(id: string, field: string, text: string): Promise<void> {
  if (field === 'county' || field === 'schoolYear') return;
  const { body } = await server.query<{
    measure: Record<string, unknown> & { youthText: Record<string, unknown> | null };
  }>(read, { id }, cookie);
  const { youthText, ...measure } = body.data.measure;
  const kept = { ...measure, youthTextNb: youthText?.['nb'] ?? null, youthTextNn: youthText?.['nn'] ?? null } as Record<
    string,
    unknown
  >;
  expect(kept[field]).toBe(text.trim().normalize('NFC') || null);
}

test.each(nastyTexts)('%s', async (_, text) => {
  for (const field of fields) await knock(field, text);
});

test('whatever was sent, every measure has its history, and nobody printed any of it', async () => {
  const torn = await sql(
    server.database,
    `select m.id from measure m where m.dataset = 'register' and not exists
       (select 1 from measure_change c where c.measure_id = m.id and c.version = m.version and c.after ->> 'name' = m.name)`,
  );
  expect(torn).toEqual([]);
  expect(server.output()).not.toContain('KANARI');
});
