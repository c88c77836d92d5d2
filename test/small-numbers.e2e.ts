import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Server, startServer } from './support/server.js';
import { type Count, countsOn } from './support/youth-counts.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const counts = (filter: Record<string, unknown>) => countsOn(server, filter);

describe('small numbers', () => {
  test('no answer holds a number of youths from 1 to 4, and what is hidden cannot be worked out', async () => {
    const all = await counts({});
    expect(all.filter(({ persons }) => persons !== null && persons < 5)).toEqual([]);
    expect(all.some(({ why }) => why === 'SUPPRESSED')).toBe(true);
    const hiddenIn2011 = all
      .filter(({ why }) => why === 'SUPPRESSED')
      .map(({ area, dimension, key }) => [area?.number, dimension, key].join());
    // An attacker subtracts the codes of a group from the group, groups from the whole, counties from the country.
    const byArea = new Map<string, Count[]>();
    for (const count of all.filter(({ date }) => date === '2011-01-01')) {
      const area = count.area?.number ?? 'nation';
      byArea.set(area, [...(byArea.get(area) ?? []), count]);
    }
    const { body } = await server.query<{
      codeLists: { name: string; version: string; codes: { code: string; group: number }[] }[];
    }>('{ codeLists { name version codes { code group } } }');
    const codes =
      body.data.codeLists.find(({ name, version }) => name === 'OtStatusCode' && version === '2011')?.codes ?? [];
    for (const [area, own] of byArea) {
      const unknownAmong = (wanted: readonly string[]) =>
        own.filter(({ dimension, key, why }) => wanted.includes(`${dimension} ${key}`) && why === 'SUPPRESSED').length;
      for (let group = 1; group <= 7; group++) {
        const members = codes.filter((one) => one.group === group).map(({ code }) => `STATUS_CODE ${code}`);
        expect([area, group, unknownAmong([`STATUS_GROUP ${group}`, ...members])]).not.toEqual([area, group, 1]);
      }
      const whole = ['ALL ALL', 'TARGET_GROUP TARGET_GROUP', ...[4, 5, 6, 7].map((group) => `STATUS_GROUP ${group}`)];
      expect([area, unknownAmong(whole)]).not.toEqual([area, 1]);
    }
    // Every other way to ask gives the same cells.
    for (const filter of [
      { counties: ['Telemark'] },
      { keys: ['OTLK'] },
      { dimensions: ['STATUS_GROUP'] },
      { systems: ['KD_2011'] },
    ]) {
      const part = (await counts(filter)).filter(({ date }) => date === '2011-01-01');
      for (const one of part) {
        const hidden = hiddenIn2011.includes([one.area?.number, one.dimension, one.key].join());
        expect(one.why === 'SUPPRESSED').toBe(hidden);
      }
    }
  });

  test.each(['Y2012', 'Y2018', 'Y2020', 'Y2024'])(
    'indicators and need beside supply by the counties of %s are made of what is shown',
    async (division) => {
      const shown = new Set((await counts({})).flatMap(({ persons }) => persons ?? []));
      const { body } = await server.query<{
        indicators: { code: string; values: { numerator: number | null; denominator: number | null }[] }[];
        needAndSupply: { youths: number | null; unknown: number | null }[];
      }>(
        `query($division: CountyDivision) {
          indicators(division: $division) { code values { numerator denominator } }
          needAndSupply(division: $division) { youths unknown } }`,
        { division },
      );
      expect(body.errors).toEqual([]);
      const rests = body.data.indicators.flatMap(({ code, values }) => (code === 'CONTACT_SHARE' ? values : []));
      const parts = body.data.indicators.flatMap(({ code, values }) => (code === 'CONTACT_SHARE' ? [] : values));
      const told = [
        ...[...rests, ...parts].flatMap(({ numerator, denominator }) => [numerator, denominator]),
        ...body.data.needAndSupply.flatMap(({ youths, unknown }) => [youths, unknown]),
      ].filter((number) => number !== null);
      expect(told.length).toBeGreaterThan(50);
      for (const number of told) expect(number).toBeGreaterThanOrEqual(5);
      if (division !== 'Y2012') return;
      for (const { numerator } of parts) expect(numerator === null || shown.has(numerator)).toBe(true);
    },
  );

  test('a wrong question is refused with its paths', async () => {
    const { body } = await server.query(
      '{ youthCounts(filter: { counties: ["Atlantis"], from: "2024-01-01", to: "2023-01-01" }) { key } }',
    );
    expect(body.errors[0]?.extensions).toMatchObject({
      code: 'INVALID',
      problems: [{ path: 'filter.counties.0' }, { path: 'filter.to' }],
    });
    const other = await server.query('{ indicators(division: Y2024, counties: ["Viken"]) { code } }');
    expect(other.body.errors[0]?.extensions?.code).toBe('INVALID');
  });
});
