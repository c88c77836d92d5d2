import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import {
  accessMatrix,
  machineActions,
  type Row,
  type Things,
  type Visitor,
  visitors,
  Word,
} from './support/access-matrix.js';
import { anEntry, mutations } from './support/an-entry.js';
import { sql } from './support/databases.js';
import { freePort } from './support/free-port.js';
import { type Issuer, startIssuer } from './support/issuer.js';
import { type Server, startServer } from './support/server.js';
import { type Sample, signedIn } from './support/sign-in.js';

/** Who may use what, cell by cell: every field x everybody x own and another's county x six ways of asking. */

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const mutationNames = new Set(Object.keys(schema.getMutationType()?.getFields() ?? {}));

let server: Server;
/** The same register, served to programs with a token. */
let forMachines: Server;
let issuer: Issuer;
const cookies = new Map<Visitor, Record<string, string>>([['anonymous', {}]]);
const things = new Map<'own' | 'foreign', Things>();

async function as<Data>(user: Sample, document: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
  const { body, text } = await server.query<Data>(document, variables, cookies.get(user));
  if (body.data === null) throw new Error(text);
  return body.data;
}

beforeAll(async () => {
  server = await startServer();
  await startForMachines();
  for (const user of visitors) {
    if (user !== 'anonymous' && user !== 'machine') cookies.set(user, await signedIn(server, user));
  }
  const year = { schoolYear: '2026/27', deadline: '2099-12-31' };
  const made = new Map<string, string>();
  for (const county of ['39', '03']) {
    const { createMeasure } = await as<{ createMeasure: { measure: { id: string } } }>(
      'national-editor',
      mutations.create,
      {
        input: anEntry({ county }),
      },
    );
    made.set(county, createMeasure.measure.id);
  }
  const { startRound } = await as<{ startRound: { round: { id: string } } }>(
    'national-editor',
    'mutation ($input: RoundInput!) { startRound(input: $input) { round { id } problems { path } } }',
    { input: year },
  );
  for (const [side, county] of [
    ['own', '39'],
    ['foreign', '03'],
  ] as const) {
    const measure = made.get(county) ?? '';
    const asked = { id: measure, version: 1, input: { capacity: 7 }, because: 'Prøve' };
    const { proposeChange } = await as<{ proposeChange: { proposal: { id: string } } }>(
      'national-editor',
      mutations.propose,
      asked,
    );
    const [webhook] = await sql<{ id: string }>(
      server.database,
      `insert into webhook (id, county, url, changes, status, secret_number, secret_since, created_at, created_by, failures,
         next_try_at) values (gen_random_uuid(), $1, 'https://mottaker.example/', '', 'ACTIVE', 1, now(), now(), '', 0, now())
       returning id`,
      [county],
    );
    const proposal = proposeChange.proposal.id;
    things.set(side, { county, measure, proposal, round: startRound.round.id, webhook: webhook?.id ?? '' });
  }
});
afterAll(async () => {
  await forMachines.stop();
  await server.stop();
  await issuer.close();
});

async function startForMachines(): Promise<void> {
  const port = await freePort();
  issuer = await startIssuer(`http://127.0.0.1:${port}`);
  const rule = { claim: 'azp', value: 'nabo', role: 'MACHINE', counties: ['39'], actions: machineActions };
  const env = { PORT: `${port}`, ...(await issuer.settings([rule])) };
  forMachines = await startServer({ database: server.database, env });
}

test('every field of the API has a row', () => {
  const fields = [...Object.keys(schema.getQueryType()?.getFields() ?? {}), ...mutationNames];
  expect(Object.keys(accessMatrix).sort()).toEqual(fields.sort());
});

function literal(value: unknown): string {
  if (value instanceof Word) return value.text;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${literal(inner)}`)
    .join(', ')} }`;
}

function plainValue(value: unknown): unknown {
  if (value instanceof Word) return value.text;
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainValue(inner)]));
}

function withArguments(
  args: Readonly<Record<string, unknown>>,
  write: (name: string, value: unknown) => string,
): string {
  const written = Object.entries(args).map(([name, value]) => `${name}: ${write(name, value)}`);
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}

type Asking = (kind: string, name: string, row: Row, args: Readonly<Record<string, unknown>>) => object;

/** Each makes the body of a request. What is hidden behind a fragment or a batch is refused for everybody. */
const ways: Readonly<Record<string, Asking>> = {
  plain: (kind, name, row, args) => ({
    query: `${kind} { ${name}${withArguments(args, (_, value) => literal(value))} ${row.selection} }`,
  }),
  alias: (kind, name, row, args) => ({
    query: `${kind} { viewer: ${name}${withArguments(args, (_, value) => literal(value))} ${row.selection} }`,
  }),
  variables: (kind, name, row, args) => {
    const declared = Object.keys(args).map((argument) => `$${argument}: ${row.types[argument]}`);
    const head = declared.length === 0 ? '' : `(${declared.join(', ')})`;
    const query = `${kind} ${head} { ${name}${withArguments(args, (argument) => `$${argument}`)} ${row.selection} }`;
    return { query, variables: plainValue(args) };
  },
  named: (kind, name, row, args) => ({
    query: `${kind} Viewer { ${name}${withArguments(args, (_, value) => literal(value))} ${row.selection} }`,
    operationName: 'Viewer',
  }),
  'inside a fragment': (kind, name, row, args) => ({
    query: `${kind} { ...f } fragment f on ${kind === 'query' ? 'Query' : 'Mutation'} { ${name}${withArguments(args, (_, value) => literal(value))} ${row.selection} }`,
  }),
  'beside what is allowed': (kind, name, row, args) => {
    const asked = `${name}${withArguments(args, (_, value) => literal(value))} ${row.selection}`;
    return {
      query: kind === 'query' ? `query { viewer { role } other: ${asked} }` : `mutation { a: ${asked} b: ${asked} }`,
    };
  },
};

const refusedForAll = (kind: string, way: string): boolean =>
  kind === 'mutation' && (way === 'inside a fragment' || way === 'beside what is allowed');

async function codeOf(visitor: Visitor, body: object): Promise<string> {
  const [asked, own] =
    visitor === 'machine'
      ? [forMachines, { authorization: `Bearer ${await issuer.token()}` }]
      : [server, cookies.get(visitor)];
  const { body: answer } = await asked.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...own },
    body: JSON.stringify(body),
  });
  return answer.errors[0]?.extensions?.code ?? 'answered';
}

/** What is not somebody's to see is to them as if it were not there. */
const refusals: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'FORBIDDEN',
};

function expected(row: Row, visitor: Visitor, side: 'own' | 'foreign'): string {
  if (row[side].includes(visitor)) return 'let through';
  return visitor === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

const cells = Object.keys(accessMatrix).flatMap((name) => Object.keys(ways).map((way) => [name, way] as const));

test.each(cells)('%s, asked for %s: everybody gets what the table says, and nothing is changed', async (name, way) => {
  const row = accessMatrix[name] as Row;
  const kind = mutationNames.has(name) ? 'mutation' : 'query';
  for (const side of ['own', 'foreign'] as const) {
    const body = (ways[way] as Asking)(kind, name, row, row.args(things.get(side) as Things));
    for (const visitor of visitors) {
      const code = await codeOf(visitor, body);
      const through = refusals[code] ?? 'let through';
      if (refusedForAll(kind, way)) expect([visitor, side, code]).toEqual([visitor, side, 'INVALID']);
      else expect([visitor, side, through]).toEqual([visitor, side, expected(row, visitor, side)]);
    }
  }
});

test('a list of requests in one is refused for everybody', async () => {
  for (const visitor of visitors) expect(await codeOf(visitor, [{ query: '{ viewer { role } }' }])).toBe('INVALID');
});

test('whoever may and whoever may not has changed nothing', async () => {
  const left = await sql(server.database, "select version, status from measure where dataset = 'register'");
  expect(left).toEqual([
    { version: 1, status: 'PUBLISHED' },
    { version: 1, status: 'PUBLISHED' },
  ]);
  expect(await sql(server.database, 'select distinct status from proposal')).toEqual([{ status: 'OPEN' }]);
});
