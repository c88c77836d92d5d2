import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEntry, mutations } from './support/an-entry.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';

/** A real installation: nothing invented, and what counties enter is what is counted and suggested. */

let server: Server;
beforeAll(async () => {
  server = await startServer({ env: { SEEDS: 'none' } });
});
afterAll(() => server.stop());

const count = async (): Promise<number> => {
  const { body } = await server.query<{ measures: { totalCount: number } }>('{ measures { totalCount } }');
  return body.data.measures.totalCount;
};

test('starts without a measure, with its rules, and answers every page', async () => {
  expect(await count()).toBe(0);
  const { body } = await server.query(
    `{ ruleSet { number } searchMeasures(query: "skole") { totalCount } coverage(rows: ARENA) { total datasets }
      suggestMeasures(youth: {}, first: 1) { suggestions { rank } } needAndSupply { measures } }`,
  );
  expect(body.errors).toEqual([]);
  expect(body.data).toMatchObject({
    searchMeasures: { totalCount: 0 },
    coverage: { total: 0, datasets: ['register'] },
  });
});

test('what a county enters is found, counted and suggested', async () => {
  await server.query(mutations.create, { input: anEntry() }, await signedIn(server, 'county-leader'));
  expect(await count()).toBe(1);
  const { body } = await server.query(
    '{ coverage(rows: ARENA) { total } suggestMeasures(youth: {}, first: 1) { suggestions { measure { name } } } }',
  );
  expect(body.data).toEqual({
    coverage: { total: 1 },
    suggestMeasures: { suggestions: [{ measure: { name: 'Prøveverkstedet' } }] },
  });
});
