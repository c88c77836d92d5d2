import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Check, hsdsChecks, profileCheck } from './support/hsds.js';
import { type Server, startServer } from './support/server.js';

type Json = Record<string, unknown>;
interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly (Json & { readonly id: string; readonly name: string })[];
}

let server: Server;
let official: Awaited<ReturnType<typeof hsdsChecks>>;
let services: readonly Json[];
beforeAll(async () => {
  server = await startServer();
  official = await hsdsChecks([
    'service',
    'service_list',
    'organization',
    'organization_list',
    'service_at_location',
    'service_at_location_list',
    'taxonomy',
    'taxonomy_term',
  ]);
  services = await linesOf('services?format=ndjson&full=true');
});
afterAll(() => server.stop());

const send = (path: string, headers: Record<string, string> = {}) => server.send(`/api/v1/hsds/${path}`, { headers });

async function get<T = Page>(path: string): Promise<T> {
  const { status, text } = await send(path);
  expect([path, status, status === 200 ? '' : text]).toEqual([path, 200, '']);
  return JSON.parse(text);
}

async function linesOf(path: string): Promise<readonly Json[]> {
  const { text, headers } = await send(path);
  expect(headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

async function profile(name: string): Promise<Check> {
  return profileCheck(JSON.parse((await server.send(`/api/schemas/${name}.json`, {})).text));
}

const official3 = (name: string): Check => official[name] as Check;

/** What both say of every object of a list. */
async function faults(objects: readonly Json[], name: string, ours: string): Promise<readonly string[]> {
  const [theirs, own] = [official3(name), await profile(ours)];
  return objects.flatMap((object) => [...theirs(object), ...own(object)]);
}

describe('every measure', () => {
  test('is a service that fits HSDS 3.0 and the profile', async () => {
    const { count } = JSON.parse((await server.send('/api/v1/measures.json', {})).text);
    expect(services).toHaveLength(count);
    expect(await faults(services, 'service', 'hsds-service')).toEqual([]);
  });

  test('has every coded field as an attribute, not recorded too, and where each field comes from', async () => {
    const modus = services.find(({ name }) => name === 'Modus') as Json & { attributes: readonly Json[] };
    const said = (type: string) =>
      modus.attributes
        .filter(({ link_type }) => link_type === type)
        .map(({ taxonomy_term: term, value }) => [(term as Json)['code'], value ?? null]);
    expect(said('arena')).toEqual([['NOT_RECORDED', null]]);
    expect(said('contents.TREATMENT')).toEqual([['NOT_RECORDED', null]]);
    expect(said('field')).toContainEqual(['dataset', 'named-in-sources']);
    expect(said('provenance')).toContainEqual(['PUBLISHED', 'name: NOVA-13/13 table 3-1']);
    const invented = services.filter(({ attributes }) =>
      (attributes as readonly Json[]).some(
        ({ link_type, taxonomy_term: term }) =>
          link_type === 'provenance' && (term as Json)['code'] === 'RECONSTRUCTED',
      ),
    );
    expect(invented).toHaveLength(137);
  });

  test('says the same as the file of measures', async () => {
    const file = JSON.parse((await server.send('/api/v1/measures.json', {})).text);
    for (const measure of file.measures) {
      const service = services.find(({ id }) => id === measure.id) as Json & { attributes: readonly Json[] };
      expect([service['name'], service['minimum_age'] ?? null, service['maximum_age'] ?? null]).toEqual([
        measure.name,
        measure.ageFrom,
        measure.ageTo,
      ]);
      const codes = service.attributes
        .filter(({ link_type }) => link_type === 'actors')
        .map(({ taxonomy_term: term }) => (term as Json)['code']);
      const none = measure.actors === null ? ['NOT_RECORDED'] : ['NO_CODES'];
      expect(codes).toEqual(measure.actors?.length > 0 ? measure.actors : none);
    }
  });

  test('has the same ids in every language, and labels in each', async () => {
    const [nn] = (await get('services?full=true&per_page=1&lang=nn')).contents;
    const [en] = (await get('services?full=true&per_page=1&lang=en')).contents;
    const ids = (service: unknown): unknown => JSON.stringify(service).match(/[\da-f]{8}-[\da-f-]{27}/g);
    expect(ids(nn)).toEqual(ids(en));
    expect(JSON.stringify(nn)).toContain('Ikkje registrert');
    expect(JSON.stringify(en)).toContain('Not recorded');
  });
});

describe('the checks bite', () => {
  const attributes = (service: Json) => service['attributes'] as readonly Json[];
  const broken: readonly [what: string, by: 'both' | 'profile', (service: Json) => Json][] = [
    ['without its id', 'both', ({ id: _, ...rest }) => rest],
    ['of an unknown status', 'both', (service) => ({ ...service, status: 'open' })],
    ['with an id that is no uuid', 'both', (service) => ({ ...service, id: '12' })],
    ['with an age as text', 'both', (service) => ({ ...service, minimum_age: '16' })],
    [
      'with a term without its label',
      'both',
      (service) => ({
        ...service,
        attributes: attributes(service).map((one, at) => {
          const { name: _, ...term } = one['taxonomy_term'] as Json;
          return at === 0 ? { ...one, taxonomy_term: term } : one;
        }),
      }),
    ],
    ['confirmed on 15.06.2013', 'profile', (service) => ({ ...service, assured_date: '15.06.2013' })],
    ['confirmed on the 31st of June', 'profile', (service) => ({ ...service, assured_date: '2013-06-31' })],
    ['with a field of its own', 'profile', (service) => ({ ...service, person: 'N.N.' })],
    ['without its history', 'profile', (service) => ({ ...service, metadata: [] })],
    ['without one of its codes', 'profile', (service) => ({ ...service, attributes: attributes(service).slice(0, 3) })],
    [
      'with a history entry without its day',
      'both',
      (service) => ({
        ...service,
        metadata: (service['metadata'] as readonly Json[]).map(({ last_action_date: _, ...rest }) => rest),
      }),
    ],
  ];

  test.each(broken)('a service %s is refused by %s', async (_, by, breaking) => {
    const object = breaking(services[0] as Json);
    expect((await profile('hsds-service'))(object)).not.toEqual([]);
    if (by === 'both') expect(official3('service')(object)).not.toEqual([]);
  });
});

describe('lists', () => {
  test.each([
    ['services', 'service_list', 'hsds-service-summary'],
    ['services?minimal=true', 'service_list', 'hsds-service-minimal'],
    ['organizations', 'organization_list', 'hsds-organization-summary'],
    ['organizations?full=true', 'organization', 'hsds-organization'],
    ['service_at_locations', 'service_at_location_list', 'hsds-service-at-location-summary'],
    ['service_at_locations?full=true', 'service_at_location', 'hsds-service-at-location'],
    ['taxonomies', 'taxonomy', 'hsds-taxonomy'],
    ['taxonomy_terms', 'taxonomy_term', 'hsds-taxonomy-term'],
  ])('%s fits %s and %s, in a page and in lines', async (path, name, ours) => {
    const mark = path.includes('?') ? '&' : '?';
    const { contents, ...page } = await get(path);
    expect(await faults(contents, name, ours)).toEqual([]);
    expect(page).toMatchObject({ page_number: 1, size: contents.length, first_page: true, empty: false });
    const lines = await linesOf(`${path}${mark}format=ndjson`);
    expect(lines).toHaveLength(page.total_items);
    expect(await faults(lines, name, ours)).toEqual([]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  test('pages together hold everything once, and a page after the last is empty', async () => {
    const ids: string[] = [];
    let pages = 1;
    for (let page = 1; page <= pages; page++) {
      const got = await get(`services?page=${page}&per_page=37`);
      pages = got.total_pages;
      expect([got.first_page, got.last_page]).toEqual([page === 1, page === pages]);
      ids.push(...got.contents.map(({ id }) => id));
    }
    expect(ids.sort()).toEqual(services.map(({ id }) => String(id)).sort());
    expect(await get(`services?page=${pages + 1}`)).toMatchObject({ empty: true, last_page: true, contents: [] });
  });

  test('each object answers at its own address, and an unknown one does not', async () => {
    for (const [list, name, ours] of [
      ['services', 'service', 'hsds-service'],
      ['organizations', 'organization', 'hsds-organization'],
      ['service_at_locations', 'service_at_location', 'hsds-service-at-location'],
      ['taxonomies', 'taxonomy', 'hsds-taxonomy'],
      ['taxonomy_terms', 'taxonomy_term', 'hsds-taxonomy-term'],
    ] as const) {
      const { contents } = await get(`${list}?per_page=3`);
      for (const { id } of contents) {
        const object = await get<Json>(`${list}/${id}`);
        expect(object['id']).toBe(id);
        expect(await faults([object], name, ours)).toEqual([]);
      }
      expect((await send(`${list}/00000000-0000-0000-0000-000000000000`)).status).toBe(404);
      expect((await send(`${list}/constructor`)).status).toBe(404);
    }
  });
});

describe('what is asked for', () => {
  test('organizations, terms and taxonomies choose services', async () => {
    const [organization] = (await get('organizations?search=akershus')).contents;
    const { services: own } = await get<{ services: readonly Json[] }>(`organizations/${organization?.id}`);
    const chosen = await get(`services?organization_id=${organization?.id}&per_page=100`);
    expect(chosen.contents.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    expect(chosen.total_items).toBeGreaterThan(0);

    const { contents: terms } = await get('taxonomy_terms?search=nav&per_page=100');
    const nav = terms.find((term) => term['code'] === 'NAV' && term['taxonomy'] === 'Involverte aktører');
    const { count } = JSON.parse((await server.send('/api/v1/measures.json?actors=NAV', {})).text);
    expect((await get(`services?taxonomy_term_id=${nav?.id}`)).total_items).toBe(count);
    expect((await get(`services?taxonomy_id=${nav?.['taxonomy_id']}`)).total_items).toBe(services.length);
    expect((await get(`services?actors=NAV`)).total_items).toBe(count);
  });

  test('words are searched for as in the search, and the day of a change is', async () => {
    const found = await get('services?search=modus');
    expect(found.contents[0]?.name).toBe('Modus');
    expect(found.total_items).toBeLessThan(services.length);
    expect((await get('services?modified_after=2999-01-01')).total_items).toBe(0);
    expect((await get('services?modified_after=2000-01-01T00:00:00%2B01:00')).total_items).toBe(services.length);
  });

  test('every problem is named with its parameter, and no value is repeated', async () => {
    const query =
      'page=0&per_page=1000&full=ja&format=kanari&modified_after=15.06.2013&taxonomy_id=KANARI&postcode=0150&arenas=X';
    const { status, body, text } = await send(`services?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0]?.extensions?.problems?.map(({ path }) => path).sort()).toEqual(
      ['page', 'per_page', 'full', 'format', 'modified_after', 'taxonomy_id', 'postcode', 'arenas'].sort(),
    );
    expect(text).not.toMatch(/kanari/i);
    expect((await send('taxonomies?actors=NAV&page=1&page=2')).status).toBe(400);
    expect((await send('services?search=15%2001%2090%20000%2000')).status).toBe(200);
  });

  test('a copy is known by its tag, and the root says what this is', async () => {
    const first = await send('services');
    const tag = first.headers.get('etag') ?? '';
    expect((await send('services', { 'if-none-match': tag })).status).toBe(304);
    expect((await send('services?page=2', { 'if-none-match': tag })).status).toBe(200);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const root = await get<Json>('');
    expect(root).toMatchObject({ version: '3.0' });
    expect(JSON.parse((await server.send('/api/v1/hsds', {})).text)).toEqual(root);
    expect((await send('kanari')).status).toBe(404);
    for (const url of [root['profile'], root['openapi_url']]) expect((await fetch(String(url))).status).toBe(200);
  });
});
