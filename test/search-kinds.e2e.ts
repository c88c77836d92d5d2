import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countAt, type SearchAnswer, search } from './search-questions.js';
import { type Server, startServer } from './support/server.js';

/** Each kind of question that once went wrong, by several examples, through the door. */
let server: Server;
beforeAll(async () => {
  server = await startServer({ env: { MEILISEARCH_BIN: 'none' } });
});
afterAll(() => server.stop());

const keysOf = ({ nodes }: SearchAnswer): readonly string[] => nodes.map(({ key }) => key);
const counted = (answer: SearchAnswer): number => countAt(answer, 'FULL') + countAt(answer, 'PARTIAL');

/** Each recorded value of a dimension on the hits, with how many of the hits have it. */
function facet({ facets }: SearchAnswer, name: string): ReadonlyMap<string | null, number> {
  const values = facets.find((one) => one.name === name)?.values ?? [];
  return new Map(values.map(({ value, count }) => [value, count]));
}

test.each([
  ['uten NAV', 'ACTOR', 'NAV'],
  ['utan NAV', 'ACTOR', 'NAV'],
  ['ikke behandling', 'CONTENT_TREATMENT', 'YES'],
  ['ingen behandling', 'CONTENT_TREATMENT', 'YES'],
  ['arbeidspraksis uten behandling', 'CONTENT_TREATMENT', 'YES'],
  ['ikke Oslo', 'COUNTY', '03'],
  ['arbeidspraksis ikke Telemark', 'COUNTY', '08'],
])('«%s»: no measure that is recorded with it, and the opposite is never offered', async (query, dimension, value) => {
  const answer = await search(server, query);
  expect(answer.totalCount).toBeGreaterThan(0);
  expect(facet(answer, dimension).get(value) ?? 0).toBe(0);
  expect(answer.edges[0]?.matchLevel).toBe('FULL');
  for (const { values } of answer.suggestedFilters) expect(values).not.toContain(value);
});

test.each(['ikke behandling', 'uten NAV'])(
  '«%s»: recorded no comes first, not recorded is told apart',
  async (query) => {
    const answer = await search(server, query, { first: 100 });
    expect([countAt(answer, 'FULL') > 0, countAt(answer, 'PARTIAL') > 0]).toEqual([true, true]);
    const notRecorded = facet(answer, query === 'uten NAV' ? 'ACTOR' : 'CONTENT_TREATMENT').get(null);
    expect(countAt(answer, 'PARTIAL')).toBe(notRecorded);
  },
);

test.each(['ikke behandling', 'ingen behandling'])('«%s» offers the filter that says no', async (query) => {
  const { suggestedFilters } = await search(server, query);
  expect(suggestedFilters).toContainEqual({ field: 'contents.TREATMENT', values: ['NO'] });
});

test.each([
  ['jente 17', ['17']],
  ['18+', ['18', '19', '20', '21', '22', '23', '24']],
  ['mellom 16 og 19 år', ['16', '17', '18', '19']],
  ['20 år og eldre', ['20', '21', '22', '23', '24']],
  ['sytten år', ['17']],
  ['søtten år', ['17']],
  ['frå 16 til 18 år', ['16', '17', '18']],
  ['under 18', ['15', '16', '17']],
])('«%s» offers ages and is no word to find', async (query, values) => {
  const answer = await search(server, query);
  expect(answer.suggestedFilters).toContainEqual({ field: 'age', values });
});

test.each(['skoleåret 24/25', 'skuleåret 2024/25', '2024/2025', 'skoleåret 2024'])(
  '«%s» offers the school year',
  async (query) => {
    const { suggestedFilters } = await search(server, query);
    expect(suggestedFilters).toContainEqual({ field: 'schoolYears', values: ['2024/25'] });
  },
);

test.each([
  ['tiltak i Bergen', 'Bergen', 'Vestland'],
  ['OT Trondheim', 'Trondheim', 'Trøndelag'],
  ['Stavanger', 'Stavanger', 'Rogaland'],
  ['Guovdageaidnu', 'Kautokeino', 'Finnmark'],
  ['Horten', 'Horten', 'Vestfold'],
  ['praksis i Mo i Rana', 'Rana', 'Nordland'],
])('«%s»: the municipality is known, its county is offered and both are said', async (query, name, county) => {
  const answer = await search(server, query);
  expect(counted(answer)).toBeGreaterThan(0);
  expect(answer.places.map((place) => place.county)).toEqual([expect.stringContaining(county)]);
  expect(answer.places[0]?.name).toContain(name);
  expect(answer.notices[0]?.text).toContain(name);
  expect(answer.suggestedFilters.find(({ field }) => field === 'counties')?.values[0]).toContain(county);
});

test('measures of the municipality come before those of its county', async () => {
  const answer = await search(server, 'Horten');
  expect(keysOf(answer)[0]).toBe('gode-overganger-horten');
  expect(answer.places[0]).toMatchObject({ inMunicipality: 1 });
  expect(answer.edges[1]?.matchedBy).toContainEqual({ field: 'COUNTY', value: '07' });
});

test.each(['tiltak', 'tiltak i skolen', 'et tiltak'])('«%s»: the word tiltak says nothing', async (query) => {
  const answer = await search(server, query, { first: 100 });
  const without = await search(server, query.replace('tiltak', '').trim() === 'et' ? '' : query.replace('tiltak', ''), {
    first: 100,
  });
  expect(keysOf(answer)).toEqual(keysOf(without));
});

test.each(['og i på til', 'som er for', '%', '???'])('«%s» says nothing, and finds nothing', async (query) => {
  expect((await search(server, query)).totalCount).toBe(0);
});

test.each([
  'xyzzyplugh arbeidspraksis',
  'arbeidspraksis i xyzzyplugh for ungdom',
  'jeg leter etter xyzzyplugh og veiledning',
])('«%s»: an unknown word empties nothing', async (query) => {
  expect(countAt(await search(server, query), 'PARTIAL')).toBeGreaterThan(0);
});

test('with its dataset named, a question has the same answer whatever else is loaded', async () => {
  const datasets = ['named-in-sources'];
  const { nodes } = await search(server, 'arbeidspraksis i Vestfold', { filter: { datasets }, first: 100 });
  const counts = (await search(server, 'arbeidspraksis', { filter: { datasets } })).totalCount;
  expect(nodes.length).toBeGreaterThan(0);
  expect(counts).toBeGreaterThan(0);
});

test.each([
  'praksis –bedrift',
  'praksis \u2010bedrift',
  'praksis \u2011bedrift',
  'praksis \u2012bedrift',
  'praksis —bedrift',
  'praksis \u2212bedrift',
  'praksis \uFE63bedrift',
  'praksis \uFF0Dbedrift',
])('«%s»: every dash before a word leaves it out', async (query) => {
  expect(keysOf(await search(server, query))).toEqual(keysOf(await search(server, 'praksis -bedrift')));
});

test.each([
  ['„', '“'],
  ['“', '”'],
  ['”', '”'],
  ['‟', '”'],
  ['＂', '＂'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['‘', '’'],
  ['″', '″'],
  ["'", "'"],
])('%sarbeidspraksis i bedrift%s is a phrase', async (open, close) => {
  const phrase = await search(server, '"arbeidspraksis i bedrift"');
  expect(phrase.totalCount).toBeGreaterThan(0);
  expect((await search(server, `${open}arbeidspraksis i bedrift${close}`)).totalCount).toBe(phrase.totalCount);
});

test.each(['2013', '2025', 'praksis 2019'])('«%s»: a word with a digit is never corrected', async (query) => {
  expect((await search(server, query)).didYouMean).toBeNull();
});

test.each([
  ['"ord som ikke finnes" Oslo', '"ord som ikke finnes"'],
  ['"helt ukjent frase" veiledning', 'helt ukjent frase'],
])('%s: a phrase that is in the way is named', async (query, left) => {
  const { totalCount, relaxations } = await search(server, query);
  expect(totalCount).toBe(0);
  expect(relaxations[0]?.word).toBe(left.replaceAll('"', ''));
});

test('a word that is left out and in the way is named', async () => {
  const { totalCount, relaxations } = await search(server, 'windjammer -windjammer');
  expect(totalCount).toBe(0);
  expect(relaxations.map(({ word }) => word)).toContain('windjammer');
});

test.each(['skole', 'bedrift', 'NAV', 'veiledning', 'behandling'])(
  '«%s»: where a code matched it is named, where a word did it is marked',
  async (query) => {
    const { edges } = await search(server, query);
    for (const { highlights, matchedBy } of edges) expect(highlights.length + matchedBy.length).toBeGreaterThan(0);
  },
);

test.each(['skole', 'i skolen'])('«%s» is never only an arena that is not a school', async (query) => {
  const { edges } = await search(server, query, { first: 100 });
  for (const { highlights, matchedBy } of edges) {
    if (highlights.length === 0) expect(matchedBy.map(({ value }) => value)).not.toEqual(['ALTERNATIVE_ARENA']);
  }
});

test.each(['arbeid', 'sosialhjelp', 'tjeneste'])('«%s» marks no part of another word’s synonym', async (query) => {
  const { edges } = await search(server, query);
  const marked = edges.flatMap(({ node, highlights }) =>
    highlights.map(({ field, from, to }) => node[field].slice(from, to).toLowerCase()),
  );
  for (const wrong of ['nav', 'ppt', 'sosial']) expect(marked).not.toContain(wrong);
});

test.each(['praksisplass bilverksted', 'sommarjobb', 'tiltak for jente 17 i Bergen', 'NAV'])(
  '«%s»: levels add up to the hits, and facets count the same',
  async (query) => {
    const answer = await search(server, query);
    expect(answer.levels.map(({ level }) => level)).toEqual(['FULL', 'PARTIAL', 'NEAR']);
    expect(answer.levels.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(answer.totalCount);
    const datasets = [...facet(answer, 'DATASET').values()];
    expect(datasets.reduce((sum, count) => sum + count, 0)).toBe(answer.totalCount);
  },
);
