import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

test('a municipality comes with its county, and with what it was in another division', async () => {
  const query = `{ municipalities(name: "Askim") { number name county { name }
    in(division: Y2012) { name county { name } } } }`;
  const before = ['Trøgstad', 'Spydeberg', 'Askim', 'Eidsberg', 'Hobøl'];
  expect((await server.query(query)).body).toMatchObject({
    errors: [],
    data: {
      municipalities: [
        {
          number: '3118',
          name: 'Indre Østfold',
          county: { name: 'Østfold' },
          in: before.map((name) => ({ name, county: { name: 'Østfold' } })),
        },
      ],
    },
  });
});

test('the municipalities of a county, however the county is written', async () => {
  for (const county of ['55', 'Troms', 'troms fylkeskommune', 'Troms - Romsa - Tromssa', 'Romsa']) {
    const { body } = await server.query<{ municipalities: { number: string }[] }>(
      'query($county: String) { municipalities(county: $county) { number } }',
      { county },
    );
    expect(body.errors).toEqual([]);
    expect(body.data.municipalities).toHaveLength(21);
  }
});

test('a county of another division is refused by the name of the field', async () => {
  const { body } = await server.query('{ municipalities(division: Y2012, county: "Viken") { number } }');
  expect(body.errors).toMatchObject([{ extensions: { code: 'INVALID', problems: [{ path: 'county' }] } }]);
});

test('Viken became three counties, and no municipality went elsewhere', async () => {
  const { body } = await server.query<{
    counties: { name: string; relations: { county: { name: string }; kind: string; transfers: object[] }[] }[];
  }>(
    '{ counties(division: Y2020) { name relations(division: Y2024) { county { name } kind transfers { municipality } } } }',
  );
  expect(body.data.counties.find(({ name }) => name === 'Viken')?.relations).toEqual(
    ['Østfold', 'Akershus', 'Buskerud'].map((name) => ({ county: { name }, kind: 'SPLIT', transfers: [] })),
  );
});

test.each(['Trondelag', 'Møre & Romsdal', 'Sør  Trøndelag', 'Oslo kommune', 'Troms - Romsa - Tromssa', '3'])(
  'a filter and a youth understand %s',
  async (county) => {
    const { body } = await server.query<{ measures: { totalCount: number }; suggestMeasures: object }>(
      `query($county: String!) { measures(filter: { counties: [$county] }) { totalCount }
        suggestMeasures(youth: { county: $county }) { youth { inTargetGroup } } }`,
      { county },
    );
    expect(body.errors).toEqual([]);
    expect(body.data.measures.totalCount).toBeGreaterThan(0);
  },
);
