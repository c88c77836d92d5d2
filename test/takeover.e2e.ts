import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';

const many = 3_000;

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

interface Seen {
  /** Of the whole register. */
  readonly all: number;
  /** Of the measures that have a word, as the search finds it. */
  readonly found: number;
  /** The measures that the facets of that search add up to. */
  readonly counted: number;
}

async function see(word: string): Promise<Seen> {
  const { body } = await server.query<{
    measures: { totalCount: number };
    searchMeasures: {
      totalCount: number;
      facets: { name: string; values: { count: number }[] }[];
    };
  }>(`{ measures(first: 1) { totalCount }
    searchMeasures(query: "${word}", first: 1) { totalCount facets { name values { count } } } }`);
  const { measures, searchMeasures } = body.data;
  const facet = searchMeasures.facets.find(({ name }) => name === 'DATASET');
  const counted = (facet?.values ?? []).reduce((sum, { count }) => sum + count, 0);
  return { all: measures.totalCount, found: searchMeasures.totalCount, counted };
}

/** Copies of a measure of the register, with a text of the usual length, in one transaction that tells of it. */
async function storeMany(word: string): Promise<void> {
  await sql(
    server.database,
    `with copies as (select gen_random_uuid() as id, nth from generate_series(1, ${many}) as nth),
      stored as (
        insert into measure_read (id, version, doc)
        select copies.id, 1, model.doc || jsonb_build_object('id', copies.id::text, 'name', 'Masse ' || nth,
          'description', '${word} ' || repeat('verksted med praksis nr' || nth || 'x og tett oppfølging hver uke ', 12))
        from copies, (select doc from measure_read order by id limit 1) model
        returning 1)
    select pg_notify('measure_changed', '') from (select count(*) from stored) all_of_them`,
  );
}

/** Asks again and again until all are seen. @returns what was seen, in turn; the last one has them all */
async function seenUntil(word: string, wanted: number): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const now = await see(word);
    seen.push(now);
    if (now.all >= wanted && now.found > 0) return seen;
  }
  throw new Error('the change is not seen');
}

test('while thousands of measures are taken over the service answers, and nobody sees a part of them', async () => {
  const before = await see('zyqxolitt');
  expect(before).toEqual({ all: before.all, found: 0, counted: 0 });
  let health = 0;
  let over = false;
  await storeMany('Zyqxolitt');
  const pings = (async () => {
    while (!over) {
      expect((await server.send('/internal/health/live', {})).status).toBe(200);
      health++;
    }
  })();
  const seen = await seenUntil('zyqxolitt', before.all + many);
  over = true;
  await pings;
  const after = { all: before.all + many, found: many, counted: many };
  expect([...new Set(seen.map((one) => JSON.stringify(one)))].map((text) => JSON.parse(text))).toEqual([before, after]);
  // In one go there is time for a handful: what comes in before it begins, and what has waited until it is over.
  expect(seen.length).toBeGreaterThan(20);
  expect(health).toBeGreaterThan(20);
});

test('a change that comes while many are taken over is seen after them', async () => {
  const { all } = await see('wuxamarin');
  const [row] = await sql<{ id: string }>(server.database, 'select id from measure_read order by id desc limit 1');
  await storeMany('Wuxamarin');
  await see('wuxamarin');
  await sql(
    server.database,
    `update measure_read set doc = jsonb_set(doc, '{description}', '"Qolvadrik"') where id = '${row?.id}'`,
  );
  await sql(server.database, `select pg_notify('measure_changed', '${row?.id}')`);
  const seen = await seenUntil('qolvadrik', all + many);
  expect(seen.at(-1)).toEqual({ all: all + many, found: 1, counted: 1 });
  expect((await see('wuxamarin')).found).toBe(many);
});
