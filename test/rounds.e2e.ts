import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fields } from '../src/measures/fields/fields.js';
import { anEntry, mutations } from './support/an-entry.js';
import { sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';
import { type Sample, signedIn } from './support/sign-in.js';

/** Mapping rounds: a whole school year from start to frozen dataset, and a second one with changes. */

const round =
  'round { id status dataset counties { county { number } status confirmed changed added closed left mayAnswer entries { id outcome } } } problems { path message }';
const start = `mutation ($input: RoundInput!) { startRound(input: $input) { ${round} } }`;
const submit = `mutation ($round: ID!, $county: String!) { submitCounty(round: $round, county: $county) { ${round} } }`;
const giveBack = `mutation ($round: ID!, $county: String!, $because: String!) { returnCounty(round: $round, county: $county, because: $because) { ${round} } }`;
const close = `mutation ($round: ID!) { closeRound(round: $round) { ${round} } }`;

interface County {
  readonly county: { readonly number: string };
  readonly status: string;
  readonly confirmed: number;
  readonly changed: number;
  readonly added: number;
  readonly closed: number;
  readonly left: number;
  readonly mayAnswer: boolean;
  readonly entries: readonly { readonly id: string; readonly outcome: string }[];
}

interface Result {
  readonly round: {
    readonly id: string;
    readonly status: string;
    readonly dataset: string;
    readonly counties: readonly County[];
  } | null;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

let server: Server;
const cookies = new Map<Sample, { readonly cookie: string }>();
beforeAll(async () => {
  server = await startServer();
  for (const user of ['adviser', 'county-leader', 'national-editor'] as const)
    cookies.set(user, await signedIn(server, user));
});
afterAll(() => server.stop());

async function as(user: Sample | null, document: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { body, text } = await server.query<Record<string, never>>(
    document,
    variables,
    user === null ? {} : cookies.get(user),
  );
  const result = body.data === null ? null : Object.values(body.data)[0];
  return { result: result as unknown as Result, code: body.errors[0]?.extensions?.code, text };
}

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const county = (result: Result, number: string): County | undefined =>
  result.round?.counties.find((one) => one.county.number === number);

async function entered(
  changes: Readonly<Record<string, unknown>>,
  user: Sample = 'national-editor',
): Promise<{ id: string; version: number }> {
  const { body, text } = await server.query<{ createMeasure: { measure: { id: string; version: number } | null } }>(
    mutations.create,
    { input: anEntry(changes) },
    cookies.get(user),
  );
  if (body.data?.createMeasure.measure == null) throw new Error(text);
  return body.data.createMeasure.measure;
}

type Row = Readonly<Record<string, unknown>> & { readonly countyNumber: string };
const rows = JSON.parse(readFileSync('seeds/nova-2013-reconstruction.json', 'utf8')) as readonly Row[];

/** What the reconstruction says of a measure, as a county would have typed it. */
function typed(row: Row): Record<string, unknown> {
  const asked = Object.entries(fields).filter(([, field]) =>
    (field as { askedIn?: readonly string[] }).askedIn?.includes('REGISTER_2026'),
  );
  const said = asked.flatMap(([name]) =>
    row[name] === undefined || name === 'countyNumber' ? [] : [[name, row[name]] as const],
  );
  return { ...Object.fromEntries(said), county: row.countyNumber, division: 'Y2012' };
}

const tables = (dataset: string) =>
  `{ publishedTables(dataset: "${dataset}") { id rows { key cells { column live count base } } } }`;

describe('the year 2012/13 mapped again', () => {
  let id: string;

  test('starts with nothing laid before 19 counties', async () => {
    const { result } = await as('national-editor', start, {
      input: { schoolYear: '2012/13', division: 'Y2012', deadline: tomorrow },
    });
    id = result.round?.id ?? '';
    expect(result.round?.counties).toHaveLength(19);
    expect(result.round?.counties.every(({ status, entries }) => status === 'WAITING' && entries.length === 0)).toBe(
      true,
    );
  });

  test('137 measures are typed, 19 counties submit, and the frozen dataset gives the tables of the seed', async () => {
    expect(rows).toHaveLength(137);
    for (const row of rows) await entered(typed(row));
    const numbers = [...new Set(rows.map((row) => row.countyNumber))].sort();
    for (const number of numbers) {
      const { result } = await as('national-editor', submit, { round: id, county: number });
      expect([result.problems, county(result, number)?.status]).toEqual([[], 'SUBMITTED']);
    }
    const { result } = await as('national-editor', close, { round: id });
    expect(result.round).toMatchObject({ status: 'CLOSED', dataset: 'round-2012-13' });
    for (let tries = 0; tries < 50 && !(await as(null, tables('round-2012-13'))).text.includes('"4-1"'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await as(null, tables('round-2012-13'))).text).toBe(
      (await as(null, tables('nova-2013-reconstruction'))).text,
    );
    const [frozen] = await sql(
      server.database,
      "select count(*)::int, count(distinct form_version)::int as forms from measure where dataset = 'round-2012-13'",
    );
    expect(frozen).toEqual({ count: 137, forms: 1 });
  });

  test('what is frozen stands in no list beside the measures themselves, and is edited by nobody', async () => {
    const count = async (filter: string) => {
      const { body } = await server.query<{
        measures: { totalCount: number; nodes: { id: string; version: number }[] };
      }>(`{ measures(first: 1${filter}) { totalCount nodes { id version } } }`);
      return body.data.measures;
    };
    expect((await count('')).totalCount).toBe(180 + 137);
    const frozen = await count(', filter: { datasets: ["round-2012-13"] }');
    expect(frozen.totalCount).toBe(137);
    const { text } = await as(null, '{ searchMeasures(query: "arbeidspraksis", first: 100) { nodes { dataset } } }');
    expect(text).not.toContain('round-2012-13');
    expect((await as('national-editor', mutations.change, { ...frozen.nodes[0], input: { ageFrom: 16 } })).code).toBe(
      'FORBIDDEN',
    );
  });

  test('a closed round takes no more answers', async () => {
    expect((await as('national-editor', submit, { round: id, county: '07' })).code).toBe('CONFLICT');
    expect((await as('national-editor', close, { round: id })).code).toBe('CONFLICT');
  });
});

describe('a second round', () => {
  let id: string;
  let laid: County;

  test('lays before a county of today what its former counties had, and leaves out what is another’s', async () => {
    const { result } = await as('national-editor', start, {
      input: { schoolYear: '2026/27', counties: ['Vestfold', 'Oslo'], deadline: tomorrow },
    });
    id = result.round?.id ?? '';
    laid = county(result, '39') as County;
    expect(laid.entries).toHaveLength(rows.filter((row) => row.countyNumber === '07').length);
    expect(laid.left).toBe(laid.entries.length);
    const again = await as('national-editor', start, {
      input: { schoolYear: '2026/27', counties: ['39'], deadline: tomorrow },
    });
    expect(again.result.problems.map(({ path }) => path)).toEqual(['schoolYear']);
  });

  test('each measure is confirmed, changed, closed or new, and everybody sees how far the county is', async () => {
    const [first, second, third, ...rest] = laid.entries.map((entry) => entry.id);
    const early = await as('county-leader', submit, { round: id, county: '39' });
    expect(early.result.problems.map(({ path }) => path)).toEqual(['county']);
    await as('county-leader', mutations.confirm, { id: first, version: 1 });
    await as('county-leader', mutations.change, { id: second, version: 1, input: { arena: 'SCHOOL', capacity: 12 } });
    await as('county-leader', mutations.close, { id: third, version: 1 });
    for (const one of rest) await as('county-leader', mutations.confirm, { id: one, version: 1 });
    await entered({ name: 'Helt nytt' }, 'county-leader');
    const seen = '{ rounds { id counties { county { number } confirmed changed closed added left mayAnswer } } }';
    const { text } = await as(null, seen);
    expect(text).toContain(
      `"county":{"number":"39"},"confirmed":${rest.length + 1},"changed":1,"closed":1,"added":1,"left":0,"mayAnswer":false`,
    );
  });

  test('a leader submits own county, and no other; the editor gives it back with a reason, and it is submitted again', async () => {
    expect((await as('county-leader', submit, { round: id, county: '03' })).code).toBe('FORBIDDEN');
    expect((await as('adviser', submit, { round: id, county: '39' })).code).toBe('FORBIDDEN');
    expect((await as(null, submit, { round: id, county: '39' })).code).toBe('UNAUTHENTICATED');
    await as('county-leader', submit, { round: id, county: '39' });
    expect((await as('county-leader', giveBack, { round: id, county: '39', because: 'x' })).code).toBe('FORBIDDEN');
    const returned = await as('national-editor', giveBack, { round: id, county: '39', because: 'Hva med Larvik?' });
    expect(county(returned.result, '39')).toMatchObject({ status: 'RETURNED' });
    expect((await as('national-editor', giveBack, { round: id, county: '39', because: 'x' })).code).toBe('CONFLICT');
    const again = await as('county-leader', submit, { round: id, county: '39' });
    expect(county(again.result, '39')).toMatchObject({ status: 'SUBMITTED', left: 0 });
  });

  test('what is changed after a county submitted is not in what is frozen, and a county that did not answer is not there', async () => {
    const late = await entered({ name: 'For sent' }, 'county-leader');
    await as('national-editor', close, { round: id });
    const frozen = await sql<{ name: string; county_number: string; school_year: string }>(
      server.database,
      "select name, county_number, school_year from measure where dataset = 'round-2026-27'",
    );
    expect(frozen).toHaveLength(laid.entries.length);
    expect(frozen.map(({ name }) => name)).toContain('Helt nytt');
    expect(frozen.map(({ name }) => name)).not.toContain('For sent');
    expect(new Set(frozen.map(({ school_year }) => school_year))).toEqual(new Set(['2026/27']));
    expect(late.version).toBe(1);
  });
});

test('the second year stands beside the first, cell by cell', async () => {
  const query = `{ coverage(rows: ARENA, filter: { datasets: ["round-2026-27"], counties: ["39"] }, compareWith: "round-2012-13") {
    rows { key cells { count } } comparedWith { dataset rows { key cells { count change } } } } }`;
  type Rows<Cell> = { key: string; cells: Cell[] }[];
  const { body } = await server.query<{
    coverage: {
      rows: Rows<{ count: number }>;
      comparedWith: { dataset: string; rows: Rows<{ count: number; change: string }> };
    };
  }>(query);
  const { rows: now, comparedWith } = body.data.coverage;
  const inYear = async (dataset: string, arena: string) => {
    const count =
      "select count(*)::int from measure where dataset = $1 and arena = $2 and county_number in ('07', '39')";
    return (await sql<{ count: number }>(server.database, count, [dataset, arena]))[0]?.count ?? 0;
  };
  let changed = 0;
  for (const { key, cells } of comparedWith.rows.filter((row) => row.key !== 'NOT_RECORDED')) {
    const [after, before] = [await inYear('round-2026-27', key), await inYear('round-2012-13', key)];
    const change = after === before ? 'SAME' : after > before ? 'MORE' : 'FEWER';
    expect([key, now.find((row) => row.key === key)?.cells[0]?.count, cells]).toEqual([
      key,
      after,
      [{ count: before, change }],
    ]);
    if (change !== 'SAME') changed++;
  }
  expect(changed).toBeGreaterThan(0);
  const wrong = await as(null, '{ coverage(rows: ARENA, compareWith: "x") { total } }');
  expect(wrong.code).toBe('INVALID');
});

test.each([
  ['schoolYear', { schoolYear: '2026', deadline: tomorrow }],
  ['deadline', { schoolYear: '2027/28', deadline: '2020-01-01' }],
  ['counties', { schoolYear: '2027/28', deadline: tomorrow, counties: [] }],
  ['counties.0', { schoolYear: '2027/28', deadline: tomorrow, counties: ['Atlantis'] }],
])('a round with a wrong %s is not started', async (path, input) => {
  const { result } = await as('national-editor', start, { input });
  expect(result.problems.map((problem) => problem.path)).toEqual([path]);
});

test('after the deadline a county is told so, and the national editor submits for it', async () => {
  const { result } = await as('national-editor', start, {
    input: { schoolYear: '2028/29', counties: ['39'], deadline: tomorrow },
  });
  const id = result.round?.id;
  await sql(server.database, "update round set deadline = '2020-01-01' where id = $1", [id]);
  expect((await as('county-leader', submit, { round: id, county: '39' })).code).toBe('CONFLICT');
  const { code, result: forced } = await as('national-editor', submit, { round: id, county: '39' });
  expect([code, forced.problems.map(({ path }) => path)]).toEqual([undefined, ['county']]);
});

test.each(['adviser', 'county-leader', null] as const)('%s starts and closes no round', async (user) => {
  const code = user === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  expect((await as(user, start, { input: { schoolYear: '2029/30', deadline: tomorrow } })).code).toBe(code);
  expect((await as(user, close, { round: '11111111-1111-4111-8111-111111111111' })).code).toBe(code);
});
