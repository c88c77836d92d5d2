import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Asking, aYouth, codes } from './matching/asking.js';
import { type Server, startServer } from './support/server.js';

let server: Server;
let asking: Asking;
beforeAll(async () => {
  server = await startServer();
  asking = new Asking(server);
});
afterAll(async () => {
  await server.stop();
});

describe('suggestions', () => {
  test('the measures of the county come best first, and the points of hits and cautions are the score', async () => {
    const answer = await asking.ask(aYouth);
    expect(answer.suggestions.length).toBeGreaterThan(3);
    let before = Number.POSITIVE_INFINITY;
    for (const { score, possible, hits, cautions, measure } of answer.suggestions) {
      expect(measure.county?.name).toBe('Telemark');
      expect(score).toBeLessThanOrEqual(before);
      expect([...hits, ...cautions].reduce((sum, entry) => sum + entry.points, 0)).toBe(score);
      expect(score).toBeLessThanOrEqual(possible);
      before = score;
    }
    expect(answer.ruleSet.number).toBe(2);
    expect(answer.asOf).toBe('2025-02-01');
  });

  test('ties share a rank, and the next rank leaves their places out', async () => {
    const { suggestions } = await asking.askAll(aYouth, { filter: { counties: ['Telemark'] } });
    for (const { rank, shared, score } of suggestions) {
      expect(rank).toBe(1 + suggestions.filter((other) => other.score > score).length);
      expect(shared).toBe(suggestions.filter((other) => other.score === score).length > 1);
    }
  });

  test('the target group, its group and the priority follow from the rules and the law of the day', async () => {
    const { youth } = await asking.ask(aYouth);
    expect(youth).toMatchObject({ inTargetGroup: true, targetGroup: 'C', priority: 'HIGH', missingInformation: [] });
    expect(codes(youth.outcomes)).toEqual(['Y01', 'Y02', 'Y03', 'Y09', 'Y04', 'Y05', 'Y06', 'Y07', 'Y08']);
  });

  test.each([
    ['2024-07-31', { birthYear: 2003, monthsOutside: 5 }, true],
    ['2024-08-01', { birthYear: 2002, monthsOutside: 5 }, true],
    ['2013-12-31', { birthYear: 1992, monthsOutside: 5 }, true],
    ['2024-07-31', { birthYear: 2002, monthsOutside: 5 }, false],
    ['2025-02-01', { birthYear: 2007, aboutToQuit: true }, true],
    ['2025-02-01', { birthYear: 2007 }, null],
    ['2025-02-01', { monthsOutside: 5 }, null],
    ['2025-02-01', { birthYear: 2007, monthsOutside: 5, otStatusCode: 'OTFU_IM' }, false],
    ['2025-02-01', { birthYear: 2007, otStatusCode: 'OTUK' }, true],
  ])('on %s a youth of whom %j is known is in the target group: %s', async (asOf, youth, expected) => {
    const answer = await asking.ask(youth, { asOf });
    expect(answer.youth.inTargetGroup).toBe(expected);
  });

  test('what is not known of the youth is null, said to be missing, and excludes nothing', async () => {
    const { youth, suggestions, excludedCount } = await asking.ask({});
    expect(youth).toMatchObject({ inTargetGroup: null, targetGroup: null, priority: null });
    expect(youth.missingInformation.map(({ field }) => field).sort()).toEqual([
      'aboutToQuit',
      'birthYear',
      'county',
      'goals',
      'monthsOutside',
      'needs',
      'otStatusCode',
    ]);
    expect(excludedCount).toBe(0);
    expect(suggestions).toHaveLength(10);
  });

  test('what the register does not record is unknown: neither hit nor miss', async () => {
    const { suggestions } = await asking.askAll({ ...aYouth, county: 'Oslo' });
    expect(suggestions.length).toBeGreaterThan(0);
    for (const { hits, misses, unknown } of suggestions) {
      expect(codes(unknown)).toEqual(expect.arrayContaining(['P14', 'G02', 'G03', 'K05']));
      expect([...codes(hits), ...codes(misses)]).not.toContain('P14');
    }
  });

  test('a register of 2012/13 is in use in its own school year', async () => {
    const then = await asking.ask({ ...aYouth, birthYear: 1995 }, { asOf: '2013-02-01' });
    expect(codes(then.suggestions[0]?.unknown ?? [])).not.toContain('G03');
    const later = await asking.ask({ ...aYouth, birthYear: 1995 }, { asOf: '2013-08-01' });
    expect(codes(later.suggestions[0]?.unknown ?? [])).toContain('G03');
  });

  test('only the reconstruction is suggested from unless the filter says otherwise', async () => {
    const plain = await asking.askAll({});
    const named = await asking.askAll({}, { filter: { datasets: ['named-in-sources'] } });
    const ids = new Set(plain.suggestions.map(({ measure }) => measure.id));
    expect(named.suggestions.length).toBeGreaterThan(20);
    expect(named.suggestions.filter(({ measure }) => ids.has(measure.id))).toEqual([]);
  });

  test('an empty filter list leaves nothing to suggest', async () => {
    const answer = await asking.ask(aYouth, { filter: { datasets: [] } });
    expect(answer).toMatchObject({ suggestions: [], excludedCount: 0, excluded: [] });
  });

  test('a county of any division is understood through the counties of 2012', async () => {
    const [agder, viken] = [
      await asking.ask({ ...aYouth, county: '42' }),
      await asking.askAll({ ...aYouth, county: 'Viken' }),
    ];
    expect(new Set(agder.suggestions.map(({ measure }) => measure.county?.name))).toEqual(
      new Set(['Aust-Agder', 'Vest-Agder']),
    );
    const names = new Set(viken.suggestions.map(({ measure }) => measure.county?.name));
    expect(names).toEqual(new Set(['Østfold', 'Akershus', 'Buskerud']));
    const { excluded } = await asking.ask({ ...aYouth, county: 'Viken' });
    const gate = excluded[0]?.because.find(({ code }) => code === 'G01');
    expect(gate?.because.map(({ text }) => text).join()).toContain('Viken (2020-2023');
  });
});

describe('law by date', () => {
  test.each([
    ['2024-07-31', 2003, true],
    ['2024-07-31', 2002, false],
    ['2024-08-01', 2002, true],
    ['2024-08-01', 2000, true],
    ['2024-12-31', 2000, true],
    ['2025-01-01', 2000, false],
    ['2024-08-01', 1999, false],
    ['2024-08-01', 2009, true],
    ['2024-08-01', 2010, false],
  ])('on %s a youth born in %i is in the target group: %s', async (asOf, birthYear, expected) => {
    const answer = await asking.ask({ ...aYouth, birthYear, monthsOutside: 4 }, { asOf });
    expect(answer.youth.inTargetGroup).toBe(expected);
    expect(answer.suggestions.length > 0).toBe(expected);
  });

  test('outside the target group every measure is excluded by the rule and its law', async () => {
    const answer = await asking.ask({ ...aYouth, birthYear: 1999 });
    expect(answer.suggestions).toEqual([]);
    expect(answer.excludedCount).toBe(137);
    expect(codes(answer.excluded[0]?.because ?? [])).toContain('Y01');
    expect(answer.excluded[0]?.because[0]?.evidence[0]?.source).toBe('Vestfold-2024');
  });

  test('twelve months outside is one year, eleven is not', async () => {
    const [eleven, twelve] = [
      await asking.ask({ ...aYouth, monthsOutside: 11 }),
      await asking.ask({ ...aYouth, monthsOutside: 12 }),
    ];
    expect([eleven.youth.targetGroup, twelve.youth.targetGroup]).toEqual(['B', 'C']);
    expect([eleven.youth.priority, twelve.youth.priority]).toEqual(['NORMAL', 'HIGH']);
  });

  test('an interpretation of the law is said to be one', async () => {
    const { body } = await server.query<{ ruleSet: { rules: readonly Record<string, string>[] } }>(
      '{ ruleSet { rules { code certainty legalBasis validFrom validTo } } }',
    );
    const rows = body.data.ruleSet.rules.filter((rule) => rule['code'] === 'Y01');
    expect(rows).toEqual([
      {
        code: 'Y01',
        certainty: 'SOURCED',
        legalBasis: 'Opplæringslova (1998) § 3-6',
        validFrom: null,
        validTo: '2024-07-31',
      },
      {
        code: 'Y01',
        certainty: 'INTERPRETATION',
        legalBasis: 'Opplæringslova (2023) § 9-4',
        validFrom: '2024-08-01',
        validTo: null,
      },
    ]);
  });
});

describe('wrong input', () => {
  test('every problem comes at once, with its path, and nothing is echoed', async () => {
    const youth = { birthYear: 1800, monthsOutside: -1, county: 'Narnia', otStatusCode: 'XXXX' };
    expect(await asking.refusal(youth)).toEqual({
      code: 'INVALID',
      paths: ['youth.birthYear', 'youth.county', 'youth.monthsOutside', 'youth.otStatusCode'],
    });
  });

  test('a birth year after the day asked about', async () => {
    expect(await asking.refusal({ birthYear: 2026 })).toEqual({ code: 'INVALID', paths: ['youth.birthYear'] });
  });

  test('about to quit and twenty months outside contradict each other', async () => {
    expect(await asking.refusal({ aboutToQuit: true, monthsOutside: 20 })).toEqual({
      code: 'INVALID',
      paths: ['youth.aboutToQuit', 'youth.monthsOutside'],
    });
  });

  test('months outside longer than a life', async () => {
    expect(await asking.refusal({ birthYear: 2020, monthsOutside: 100 })).toEqual({
      code: 'INVALID',
      paths: ['youth.monthsOutside'],
    });
  });

  test.each([
    [{ ruleSet: 77 }, 'NOT_FOUND'],
    [{ filter: { counties: ['Narnia'] } }, 'INVALID'],
    [{ first: 0 }, 'INVALID'],
    [{ first: 101 }, 'INVALID'],
    [{ asOf: '2025-02-30' }, 'INVALID'],
  ])('%j is refused', async (more, code) => {
    expect((await asking.refusal({}, more)).code).toBe(code);
  });

  test('nothing of a youth is printed', async () => {
    await asking.ask({ ...aYouth, birthYear: 2004, county: 'Sogn og Fjordane' });
    expect(server.output()).not.toMatch(/2004|Sogn og Fjordane/);
  });
});
