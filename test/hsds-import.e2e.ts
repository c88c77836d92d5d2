import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEntry, mutations } from './support/an-entry.js';
import { dropDatabase, makeDatabase } from './support/databases.js';
import { Imports } from './support/imports.js';
import { nasty, storeNasty } from './support/nasty-measures.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';
import { handIn } from './support/uploads.js';

/** Services of HSDS 3.0 handed in as a file: our own without a difference, others as far as HSDS goes. */

type Json = Readonly<Record<string, unknown>>;

let database: string;
let folder: string;
let imports: Imports;
let server: Server;
beforeAll(async () => {
  database = await makeDatabase();
  await storeNasty(database);
  folder = await mkdtemp(join(tmpdir(), 'hsds-import-'));
  imports = new Imports(database, folder);
  server = await startServer({ database });
});
afterAll(async () => {
  await server.stop();
  await dropDatabase(database);
  await rm(folder, { recursive: true, force: true });
});

const hsds = async (path: string): Promise<string> => (await server.send(`/api/v1/hsds/${path}`, {})).text;

test.each(['nb', 'nn', 'en'])('every service is read back without a difference, in %s', async (lang) => {
  const lines = (await hsds(`services?format=ndjson&full=true&lang=${lang}`)).split('\n').filter(Boolean);
  const { rows, counts } = await imports.preview('services.json', `[${lines.join(',')}]`);
  expect(rows.filter(({ status }) => status !== 'SAME')).toEqual([]);
  expect(counts).toEqual({ NEW: 0, CHANGED: 0, SAME: 180 + nasty.length, POSSIBLE_DUPLICATE: 0, ERROR: 0 });
});

test('a page of services, and one alone, are files too', async () => {
  const page = await hsds('services?full=true&per_page=20');
  expect((await imports.preview('page.json', page)).counts).toMatchObject({ SAME: 20, ERROR: 0 });
  const [first] = (JSON.parse(page) as { contents: readonly { id: string }[] }).contents;
  expect((await imports.preview('one.json', await hsds(`services/${first?.id}`))).counts).toMatchObject({ SAME: 1 });
});

const foreign = {
  id: '2f4b1d0e-6a55-4c5c-9c55-0d9b1f1f4a11',
  name: 'Samtaletilbud for unge',
  description: 'Samtaler og veiledning, laget for prøver.',
  status: 'active',
  minimum_age: 16,
  organization: { id: 'x', name: 'Eksempel AS', description: 'Laget for prøver.' },
  service_at_locations: [{ location: { addresses: [{ city: 'Larvik' }] } }],
};

test('of another’s service what HSDS does not say is not recorded', async () => {
  const { rows } = await imports.preview('others.json', JSON.stringify([foreign]));
  expect(rows[0]).toMatchObject({ status: 'NEW', problems: [] });
  expect(rows[0]?.draft).toMatchObject({
    ...{ id: foreign.id, municipality: 'Larvik', countyNumber: '39', ageFrom: 16, ageTo: null },
    ...{ responsible: 'Eksempel AS', arena: null, actors: null, goals: null, curriculumGoal: null },
  });
  expect(rows[0]?.draft?.contents.every(({ answer }) => answer === 'NOT_RECORDED')).toBe(true);
});

test.each<[string, string, readonly Json[]]>([
  ['ageFrom', 'an age as text', [{ ...foreign, minimum_age: '16' }]],
  ['description', 'no description', [{ ...foreign, description: undefined }]],
  ['id', 'an id that is none', [{ ...foreign, id: '123' }]],
  ['id', 'two services with one id', [foreign, foreign]],
  ['name', 'an identity number in a text', [{ ...foreign, name: 'Ring 01018010018' }]],
])('%s: %s is a problem of its row', async (heading, _, services) => {
  const { rows, counts } = await imports.preview('wrong.json', JSON.stringify(services));
  expect(counts['ERROR']).toBe(1);
  const labels = { ageFrom: 'ageFrom', description: 'Beskrivelse', id: 'Id', name: 'Navn' } as const;
  expect(rows.flatMap(({ problems }) => problems).map((problem) => problem.heading)).toContain(
    labels[heading as keyof typeof labels],
  );
  expect(JSON.stringify(rows)).not.toContain('01018010018');
});

test('an answer that no form has is an error, and a file that is cut off is none', async () => {
  const [own] = JSON.parse(`[${(await hsds('services?format=ndjson&full=true')).split('\n')[0]}]`) as [
    { attributes: { link_type: string; taxonomy_term: { code: string } }[] },
  ];
  const arena = own.attributes.find(({ link_type }) => link_type === 'arena');
  if (arena !== undefined) arena.taxonomy_term.code = 'MOON';
  const { rows } = await imports.preview('wrong.json', JSON.stringify([own]));
  expect(rows[0]).toMatchObject({ status: 'ERROR' });
  expect(await imports.refused('cut.json', JSON.stringify([foreign]).slice(0, -20))).toContain('HSDS 3.0');
});

test('a service of the register that was changed elsewhere is stored by its leader', async () => {
  const { body } = await server.query<{ createMeasure: { measure: { id: string } } }>(
    mutations.create,
    { input: anEntry({ name: 'Tjenesten' }) },
    await signedIn(server, 'county-leader'),
  );
  const { id } = body.data.createMeasure.measure;
  let service: Json = {};
  for (let tries = 0; tries < 50 && service['name'] === undefined; tries++) {
    service = JSON.parse(await hsds(`services/${id}`));
    await new Promise((next) => setTimeout(next, 50));
  }
  const changed = JSON.stringify({ ...service, description: 'Beskrevet på nytt et annet sted.', minimum_age: 17 });
  const previewed = (await handIn(server, 'county-leader', changed)).body;
  expect(previewed.rows[0]?.differences.map(({ field, after }) => [field, after])).toEqual([
    ['description', 'Beskrevet på nytt et annet sted.'],
    ['ageFrom', '17 år'],
  ]);
  expect((await handIn(server, 'county-leader', changed, { do: 'apply' })).body).toMatchObject({ changed: 1 });
});

test('another’s service, which lacks what the form asks, comes back in our own JSON and is stored once it is completed', async () => {
  const file = JSON.stringify(foreign);
  expect((await handIn(server, 'county-leader', file)).body.counts).toMatchObject({ ERROR: 1 });
  const back = JSON.parse((await handIn(server, 'county-leader', file, { do: 'wrong-rows' })).text) as {
    measures: readonly Json[];
  };
  expect(back.measures).toEqual([expect.objectContaining({ name: foreign.name, countyNumber: '39', ageFrom: 16 })]);
  const criteria = ['AGAINST_DROPOUT', 'ACTIVE_PARTICIPATION', 'AGES_15_TO_21', 'SYSTEMATIC_MODEL'];
  const answered = { inclusionCriteria: criteria, exclusions: [], schoolYear: '2026/27' };
  const completed = { measures: back.measures.map((one) => ({ ...one, ...answered })) };
  const { text, body } = await handIn(server, 'county-leader', JSON.stringify(completed), { do: 'apply' });
  expect([text, body.entered]).toEqual([text, 1]);
});
