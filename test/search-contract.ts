import { expect, test } from '@jest/globals';
import { ask, countAt, type SearchAnswer, search } from './search-questions.js';
import type { Server } from './support/server.js';

const keys = (answer: SearchAnswer): readonly string[] => answer.nodes.map((node) => node.key);

/** Nasty questions: each gets a right answer or a typed refusal. Source: the list of inputs in docs/decisions/0043. */
const nasty: readonly (readonly [string, string])[] = [
  ['ten thousand letters', 'x'.repeat(10_000)],
  ['fifty words', Array.from({ length: 50 }, (_, index) => `ord${index}`).join(' ')],
  [
    'thirty known words',
    Array.from({ length: 30 }, () => 'nav skole bedrift')
      .join(' ')
      .slice(0, 400),
  ],
  ['only common words', 'og i på til'],
  ['only punctuation', '…!?.,;:()[]{}'],
  ['unbalanced quotes', '"tett oppfølging'],
  ['quotes with nothing in them', '"" "" -""'],
  ['only a minus', '-'],
  ['only excluded words', '-nav -skole'],
  ['emoji', '👩‍👩‍👧‍👦 🙂'],
  ['NUL', 'nav\u0000skole'],
  ['a lone surrogate', 'nav \ud800'],
  ['right-to-left marks', '\u202Enav\u202C'],
  ['zero-width joiners', '\u200D\u200D'],
  ['letters in pieces', 'oppfo\u0338lging a\u030A'],
  ['a hundred marks on one letter', `a${'\u0301'.repeat(300)}`],
  ['SQL', "'; drop table measure; --"],
  ['SQL wildcards', '% _ %%'],
  ['a tsquery', "nav & !skole | ('x':* <-> y)"],
  ['a Meilisearch filter', '39" OR name EXISTS OR id = "x'],
  ['backslashes', '\\" \\\\ \\x41'],
  ['code', '{{7*7}} %s%n <script>'],
  ['names of JavaScript', '__proto__ constructor toString'],
  ['full-width letters', 'Ｖｅｓｔｆｏｌｄ'],
];

/** What every engine must do. `server` is asked for when a test runs. */
export function engineContract(engine: 'EMBEDDED' | 'MEILISEARCH', server: () => Server): void {
  test('the engine says who it is', async () => {
    expect(await search(server(), 'arbeidspraksis')).toMatchObject({ engine, degraded: false });
  });

  test.each([
    ['oppfølgingstenesta', 'oppfølgingstjenesten'],
    ['behandlingstilbod', 'behandlingstilbud'],
    ['kvardagsmeistring', 'hverdagsmestring'],
    ['samarbeid med heimen', 'samarbeid med hjemmet'],
    ['arbeidsmarknadsopplæring', 'arbeidsmarkedsopplæring'],
    ['laerekandidat', 'lærekandidat'],
  ])('%s finds what %s finds', async (one, other) => {
    const [first, second] = [await search(server(), one), await search(server(), other)];
    expect(first.totalCount).toBeGreaterThan(0);
    expect(keys(first)).toEqual(keys(second));
  });

  test.each([
    ['Pøbelprosjektet', 'pobelprosjektet'],
    ['truckførarbevis', 'amo-kurs'],
    ['AMO', 'amo-kurs'],
    ['ny sjans', 'nysjans'],
    ['Den tredje vei', 'den-tredje-vei'],
    ['Praksisplass NAV/OT', 'praksisplass-nav-ot'],
  ])('%s finds %s first', async (query, key) => {
    expect(keys(await search(server(), query))[0]).toBe(key);
  });

  test('a typing error is corrected and said, and its hits are not called full', async () => {
    const answer = await search(server(), 'pøbelprosjeket');
    expect(answer.didYouMean).toBe('pøbelprosjektet');
    expect(answer.edges[0]).toMatchObject({ matchLevel: 'PARTIAL', node: { key: 'pobelprosjektet' } });
  });

  test('a half-typed word finds its measures', async () => {
    expect((await search(server(), 'pøbelpr')).nodes[0]?.key).toBe('pobelprosjektet');
  });

  test('what the register does not have is said so; near hits are shown, counted as near, and facets count the same', async () => {
    const answer = await search(server(), 'sommarjobb', { first: 100 });
    expect([countAt(answer, 'FULL'), countAt(answer, 'PARTIAL')]).toEqual([0, 0]);
    expect(answer.totalCount).toBe(countAt(answer, 'NEAR'));
    for (const { values } of answer.facets.filter(({ name }) => name === 'ARENA' || name === 'DATASET')) {
      expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(answer.totalCount);
    }
  });

  test('an excluded word is in no hit, a phrase is in every one', async () => {
    const answer = await search(server(), '"tett oppfølging" -nav', { first: 100 });
    expect(answer.totalCount).toBeGreaterThan(0);
    expect(answer.totalCount).toBeLessThan((await search(server(), '"tett oppfølging"')).totalCount);
  });

  test('facets count every hit exactly, each as if its own filter were not set', async () => {
    const all = await search(server(), 'arbeidspraksis', { first: 100 });
    const arenas = all.facets.find((facet) => facet.name === 'ARENA')?.values ?? [];
    expect(arenas.reduce((sum, { count }) => sum + count, 0)).toBe(all.totalCount);
    for (const { value, count } of arenas.filter((entry) => entry.value !== null)) {
      const filtered = await search(server(), 'arbeidspraksis', { filter: { arenas: [value] } });
      expect(filtered.totalCount).toBe(count);
      expect(filtered.facets.find((facet) => facet.name === 'ARENA')?.values.map((entry) => entry.count)).toEqual(
        arenas.map((entry) => entry.count),
      );
    }
  });

  test('pages hold every hit once, in one order', async () => {
    const whole = await search(server(), 'veiledning', { first: 100 });
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: SearchAnswer = await search(server(), 'veiledning', { first: 7, after });
      seen.push(...page.nodes.map((node) => node.id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen).toHaveLength(whole.totalCount);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 100)).toEqual(whole.nodes.map((node) => node.id));
  });

  test('an empty question gives every measure in name order', async () => {
    const answer = await search(server(), '', { first: 100 });
    expect(answer.totalCount).toBe(180);
    const names = answer.nodes.map((node) => node.name);
    expect([...names].sort(new Intl.Collator('nb', { numeric: true }).compare)).toEqual(names);
  });

  test('a filter that removes the last hit is named, with what comes back without it', async () => {
    const filter = { counties: ['Oslo'], arenas: ['SCHOOL'] };
    const answer = await search(server(), 'pøbelprosjektet', { filter });
    expect(answer.totalCount).toBe(0);
    expect(answer.relaxations).toEqual([]);
    const one = await search(server(), 'pøbelprosjektet', { filter: { counties: ['Oslo'] } });
    expect(one.relaxations).toEqual([{ filter: 'counties', word: null, totalCount: 1 }]);
  });

  test('a word that removes the last hit is named', async () => {
    const { relaxations } = await search(server(), 'praksisplass bilverksted');
    expect(relaxations[0]).toMatchObject({ filter: null, word: 'bilverksted' });
  });

  test('highlights are places in the measure’s own text', async () => {
    const { edges } = await search(server(), 'pøbelprosjekt');
    const [edge] = edges;
    const marked = edge?.highlights.map(({ field, from, to }) => edge.node[field].slice(from, to));
    expect(new Set(marked)).toEqual(new Set(['Pøbelprosjektet']));
  });

  test.each(nasty)('%s gets a right answer or a typed refusal, soon', async (_what, query) => {
    await search(server(), 'varm opp');
    const start = performance.now();
    const { status, body, text } = await ask(server(), query);
    expect(performance.now() - start).toBeLessThan(300);
    expect(status).toBeLessThan(500);
    if (body.errors.length > 0) {
      expect(body.errors.map((error) => error.extensions?.code)).toEqual(['INVALID']);
      if (query.length > 8) expect(text).not.toContain(query.slice(0, 40));
    }
    expect(server().output()).not.toContain(query.slice(0, 20).trim() || 'never');
  });

  test('an identity number is refused and not repeated', async () => {
    const { body, text } = await ask(server(), 'tiltak for 13097248022');
    expect(body.errors[0]?.extensions?.code).toBe('INVALID');
    expect(text).not.toContain('13097248022');
    expect(server().output()).not.toContain('13097248022');
  });

  test('injection in any facet value is refused or finds nothing, and harms nothing', async () => {
    const value = '39" OR name EXISTS OR id = "x';
    for (const field of ['datasets', 'schoolYears', 'counties', 'arenas', 'actors', 'goals']) {
      const { status, body } = await ask(server(), 'nav', { filter: { [field]: [value] } });
      expect(status).toBeLessThan(500);
      if (body.errors.length === 0) expect(body.data?.searchMeasures.totalCount).toBe(0);
    }
    expect((await search(server(), 'nav')).totalCount).toBeGreaterThan(0);
  });
}
