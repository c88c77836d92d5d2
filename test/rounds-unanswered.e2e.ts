import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEntry, mutations } from './support/an-entry.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';

/** A mapped year that not all counties have answered: Vestfold with one measure, and nobody else. */

let server: Server;
beforeAll(async () => {
  server = await startServer();
  const editor = await signedIn(server, 'national-editor');
  const leader = await signedIn(server, 'county-leader');
  const act = async (
    document: string,
    variables: Readonly<Record<string, unknown>>,
    cookie: { readonly cookie: string },
  ) => {
    const { body, text } = await server.query<Record<string, { round?: { id: string } | null }>>(
      document,
      variables,
      cookie,
    );
    if (body.data === null) throw new Error(text);
    return Object.values(body.data)[0]?.round?.id;
  };
  const deadline = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const input = { schoolYear: '2026/27', counties: ['Vestfold', 'Oslo'], deadline };
  const round = await act(
    'mutation ($input: RoundInput!) { startRound(input: $input) { round { id } } }',
    { input },
    editor,
  );
  await act(mutations.create, { input: anEntry({ arena: 'SCHOOL' }) }, leader);
  const answers = 'mutation ($round: ID!) { submitCounty(round: $round, county: "39") { round { id } } }';
  await act(answers, { round }, leader);
  await act('mutation ($round: ID!) { closeRound(round: $round) { round { id } } }', { round }, editor);
  const seen = '{ measures(first: 1, filter: { datasets: ["round-2026-27"] }) { totalCount } }';
  for (let tries = 0; tries < 50; tries++) {
    const { body } = await server.query<{ measures: { totalCount: number } }>(seen);
    if (body.data?.measures.totalCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the mapped year was not frozen');
});
afterAll(() => server.stop());

interface Mapped {
  readonly caution: string | null;
  readonly gaps: readonly { readonly row: string; readonly column: string }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly { atMost: number | null }[] }[];
  readonly comparedWith: {
    readonly caution: string | null;
    readonly rows: readonly { key: string; cells: { count: number | null; change: string }[] }[];
  } | null;
}
async function counted(rows: string, filter: string, more = ''): Promise<Mapped> {
  const { body } = await server.query<{ coverage: Mapped }>(
    `{ coverage(rows: ${rows}, columns: ARENA, division: Y2024, filter: { ${filter} }${more}) {
      caution gaps { row column } rows { key cells { atMost } }
      comparedWith { caution rows { key cells { count change } } } } }`,
  );
  return body.data.coverage;
}
const year = 'datasets: ["round-2026-27"]';

test('lists gaps of the county that answered, and of no other', async () => {
  const { gaps, rows, caution } = await counted('COUNTY', year);
  expect(new Set(gaps.map(({ row }) => row))).toEqual(new Set(['39']));
  const most = (key: string) => rows.find((row) => row.key === key)?.cells.map(({ atMost }) => atMost);
  expect(most('39')).not.toContain(null);
  expect(new Set(most('03'))).toEqual(new Set([null]));
  expect(caution).toMatch(/^Ikke svart da kartleggingen ble avsluttet: Oslo, Rogaland, /);
  expect(caution).not.toContain('Vestfold');
});

test('has no gap of the country, and those of what did answer', async () => {
  expect((await counted('GOAL', year)).gaps).toEqual([]);
  const own = await counted('GOAL', `${year}, counties: ["39"]`);
  expect(own.gaps.length).toBeGreaterThan(0);
  expect(own.caution ?? '').not.toContain('Ikke svart');
});

test('gives no measures per youth, and says for whom it knows nothing', async () => {
  const { body } = await server.query<{
    needAndSupply: { county: { number: string } | null; perThousand: number | null; note: string | null }[];
    targetMatrix: { caution: string };
  }>(
    `{ needAndSupply(division: Y2024, filter: { ${year} }) { county { number } perThousand note }
       targetMatrix(division: Y2024, counties: ["03"], filter: { ${year} }) { caution } }`,
  );
  const row = (number: string | null) =>
    body.data.needAndSupply.find(({ county: one }) => (one?.number ?? null) === number);
  expect(row('03')).toMatchObject({ perThousand: null, note: expect.stringMatching(/^Ikke svart .*: Oslo\./) });
  expect(row(null)).toMatchObject({
    perThousand: null,
    note: expect.stringMatching(/^Ikke svart .*: Oslo, Rogaland/),
  });
  expect(row('39')?.note ?? '').not.toContain('Ikke svart');
  expect(body.data.targetMatrix.caution).toMatch(/^Ikke svart .*: Oslo\./);
});

test('is not held against a year that all answered as if it had less', async () => {
  const later = await counted('COUNTY', year, ', compareWith: "nova-2013-reconstruction"');
  const cells = (table: Mapped, key: string) => table.comparedWith?.rows.find((row) => row.key === key)?.cells ?? [];
  expect(new Set(cells(later, '03').map(({ change }) => change))).toEqual(new Set(['NOT_RECORDED_NOW']));
  expect(later.comparedWith?.caution).toBeNull();
  const earlier = await counted('COUNTY', 'datasets: ["nova-2013-reconstruction"]', ', compareWith: "round-2026-27"');
  expect(earlier.caution ?? '').not.toContain('Ikke svart');
  expect(earlier.comparedWith?.caution).toMatch(/^Ikke svart .*: Oslo, /);
  expect(new Set(cells(earlier, '03').map(({ count, change }) => `${count} ${change}`))).toEqual(
    new Set(['null NOT_RECORDED_THEN']),
  );
});
