import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anEntry, mutations } from './support/an-entry.js';
import { sql } from './support/databases.js';
import { type Editing, startEditing } from './support/editing.js';

/** Counties keep their own measures: entered, changed, confirmed, closed, merged; told in history; done once. */

let editing: Editing;
let server: Editing['server'];
let as: Editing['as'];
let entered: Editing['entered'];
let seen: Editing['seen'];
beforeAll(async () => {
  editing = await startEditing();
  ({ server, as, entered, seen } = editing);
});
afterAll(() => server.stop());

describe('entering', () => {
  test('a county leader enters a measure, and everybody sees it at once, with where it comes from', async () => {
    const { id } = await entered({ municipality: 'Larvik', youthTextNb: 'Du lager ting.', weeklyHoursSchool: 4 });
    expect(await seen(id)).toMatchObject({
      status: 'PUBLISHED',
      version: 1,
      municipality: 'Larvik',
      actors: ['OT', 'NAV'],
      formVersion: 'REGISTER_2026',
      assuredBy: 'COUNTY_LEADER 39',
      county: { number: '39' },
      youthText: { nb: 'Du lager ting.', nn: null },
      weeklyTime: { school: 4 },
      mayChange: false,
      changes: { nodes: [{ version: 1, kind: 'CREATED', by: 'Fylkeskoordinator, Vestfold', fields: [] }] },
    });
    const { provenance } = (await seen(id)) as { provenance: { field: string; kind: string; source: string }[] };
    expect(provenance).toContainEqual({ field: 'arena', kind: 'REPORTED', source: 'COUNTY_LEADER 39' });
    expect(provenance.map(({ field }) => field)).not.toContain('ageFrom');
    const found = await server.query<{ searchMeasures: { nodes: { id: string }[] } }>(
      '{ searchMeasures(query: "prøveverksted larvik") { nodes { id } } }',
    );
    expect(found.body.data.searchMeasures.nodes.map((node) => node.id)).toContain(id);
  });

  test('everything that is missing or wrong is named at once, and nothing is stored', async () => {
    const before = await sql(server.database, 'select count(*)::int from measure');
    const input = anEntry({
      description: ' ',
      schoolYear: '2026',
      county: 'Atlantis',
      ageFrom: 30,
      exclusions: ['SUMMER_OFFER'],
      inclusionCriteria: ['AGAINST_DROPOUT'],
      links: ['javascript:alert(1)'],
    });
    const wrongCounty = await as('county-leader', mutations.create, { input });
    expect(wrongCounty.result.problems.map(({ path }) => path)).toEqual(['county']);
    const { result } = await as('county-leader', mutations.create, { input: { ...input, county: 'Vestfold' } });
    expect(new Set(result.problems.map(({ path }) => path))).toEqual(
      new Set(['description', 'schoolYear', 'ageFrom', 'exclusions', 'inclusionCriteria', 'links']),
    );
    expect(await sql(server.database, 'select count(*)::int from measure')).toEqual(before);
  });

  test('a draft needs only a name, is seen by those who write in the county, and becomes public when it is whole', async () => {
    const { result } = await as('county-leader', mutations.create, {
      input: { name: 'Uferdig', county: '39' },
      draft: true,
    });
    const { id = '', version } = result.measure ?? {};
    expect(result.measure).toMatchObject({ status: 'DRAFT', version: 1 });
    for (const user of [null, 'adviser', 'administrator'] as const) expect(await seen(id, user)).toBeNull();
    expect(await seen(id, 'county-leader')).toMatchObject({ name: 'Uferdig', mayChange: true });
    const early = await as('county-leader', mutations.change, { id, version, input: {}, publish: true });
    expect(early.result.problems.map(({ path }) => path)).toContain('inclusionCriteria');
    const whole = await as('county-leader', mutations.change, { id, version, input: anEntry(), publish: true });
    expect(whole.result.measure).toMatchObject({ status: 'PUBLISHED', version: 2 });
    expect(await seen(id)).toMatchObject({ changes: { nodes: [{ version: 2, kind: 'CREATED', fields: [] }] } });
  });

  test('a draft that is thrown away was never public, and is not now', async () => {
    const { result } = await as('county-leader', mutations.create, {
      input: { name: 'Kastes', county: '39' },
      draft: true,
    });
    const { id = '', version } = result.measure ?? {};
    await as('county-leader', mutations.close, { id, version });
    expect([await seen(id), (await seen(id, 'county-leader'))?.['status']]).toEqual([null, 'CLOSED']);
  });
});

describe('changing', () => {
  test('what is left out stays, null takes away, and history tells what was before', async () => {
    const { id, version } = await entered({ municipality: 'Larvik', ageFrom: 16 });
    const input = { municipality: null, ageTo: 21, contents: [{ content: 'CLOSE_FOLLOW_UP', answer: 'YES' }] };
    await as('county-leader', mutations.change, { id, version, input, because: 'Nye lokaler' });
    const after = (await seen(id)) as { changes: { nodes: { because: string; fields: unknown[] }[] } };
    expect(after).toMatchObject({ municipality: null, version: 2, arena: 'ALTERNATIVE_ARENA' });
    expect(after.changes.nodes[0]).toMatchObject({ kind: 'CHANGED', because: 'Nye lokaler' });
    expect(after.changes.nodes[0]?.fields).toEqual([
      { field: 'municipality', label: 'Kommune', before: 'Larvik', after: 'ikke registrert' },
      {
        field: 'contents',
        label: 'Innhold',
        before: 'Tett oppfølging av enkeltungdom (minst hver 14. dag): Ikke registrert',
        after: 'Tett oppfølging av enkeltungdom (minst hver 14. dag): Ja',
      },
      { field: 'ageTo', label: 'Tar inn til og med alder', before: 'ikke registrert', after: '21 år' },
    ]);
  });

  test('two editors at once: the second is told what the first changed, and loses nothing', async () => {
    const { id, version } = await entered();
    await as('county-leader', mutations.change, { id, version, input: { ageFrom: 17 } });
    const { body } = await server.query(
      mutations.change,
      { id, version, input: { ageTo: 20 } },
      editing.cookie('national-editor'),
    );
    expect(body.errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      problems: [{ path: 'ageFrom' }],
    });
    expect(await seen(id)).toMatchObject({ version: 2 });
  });

  test('of twenty at once with the same version one is stored and nineteen are told', async () => {
    const { id, version } = await entered();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, count) =>
        as('county-leader', mutations.change, { id, version, input: { capacity: count + 1 } }),
      ),
    );
    expect(all.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(all.filter(({ code }) => code === 'CONFLICT')).toHaveLength(19);
    expect(
      await sql(server.database, 'select version from measure_change where measure_id = $1 order by 1', [id]),
    ).toEqual([{ version: 1 }, { version: 2 }]);
  });

  test('confirming says who answers for it and when; closing takes it out of sight and keeps it', async () => {
    const { id, version } = await entered();
    const confirmed = await as('national-editor', mutations.confirm, { id, version });
    expect(confirmed.result.measure).toMatchObject({ version: 2, assuredBy: 'NATIONAL_EDITOR' });
    await as('county-leader', mutations.close, { id, version: 2 });
    const count = '{ measures(filter: { datasets: ["register"] }, first: 100) { nodes { id } } }';
    const { body } = await server.query<{ measures: { nodes: { id: string }[] } }>(count);
    expect(body.data.measures.nodes.map((node) => node.id)).not.toContain(id);
    expect(await seen(id)).toMatchObject({
      status: 'CLOSED',
      changes: { nodes: [{ kind: 'CLOSED', because: 'ENDED' }, { kind: 'CONFIRMED' }, { kind: 'CREATED' }] },
    });
    await as('county-leader', mutations.reopen, { id, version: 3 });
    expect(await seen(id)).toMatchObject({ status: 'PUBLISHED', version: 4 });
  });

  test('doubles become one, and both keep their history', async () => {
    const [keep, other] = [await entered({ name: 'Dobbel' }), await entered({ name: 'Dobbelt' })];
    const { result } = await as('county-leader', mutations.merge, {
      keep: keep.id,
      version: 1,
      remove: [other.id],
      input: { capacity: 9 },
    });
    expect(result.measure).toMatchObject({ id: keep.id, version: 2 });
    expect(await seen(other.id)).toMatchObject({
      status: 'CLOSED',
      changes: { nodes: [{ because: `MERGED ${keep.id}` }, { kind: 'CREATED' }] },
    });
    const again = await as('county-leader', mutations.merge, {
      keep: keep.id,
      version: 2,
      remove: [keep.id],
      input: {},
    });
    expect(again.result.problems.map(({ path }) => path)).toEqual(['remove']);
  });

  test('while one writes, measures like it in the county are shown', async () => {
    const { id } = await entered({ name: 'Båtbyggerverkstedet' });
    const query = `query ($input: MeasureInput!) { nearDuplicates(input: $input) { score because measure { id } } }`;
    const { body } = await server.query<{ nearDuplicates: { score: number; measure: { id: string } }[] }>(query, {
      input: { name: 'båtbygger-verkstedet', county: '39' },
    });
    expect(body.data.nearDuplicates[0]).toMatchObject({ measure: { id }, because: ['samme navn', 'samme fylke'] });
    const elsewhere = await server.query<{ nearDuplicates: unknown[] }>(query, {
      input: { name: 'båtbyggerverkstedet', county: '03' },
    });
    expect(elsewhere.body.data.nearDuplicates).toEqual([]);
  });
});

describe('doing it once', () => {
  test('the same request with the same key is done once and answered alike', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const input = anEntry({ name: 'Bare én gang' });
    const all = await Promise.all(
      Array.from({ length: 8 }, () => as('county-leader', mutations.create, { input }, headers)),
    );
    expect(new Set(all.map(({ result }) => result.measure?.id)).size).toBe(1);
    expect(await sql(server.database, "select count(*)::int from measure where name = 'Bare én gang'")).toEqual([
      { count: 1 },
    ]);
    const other = await as('county-leader', mutations.create, { input: anEntry({ name: 'Noe annet' }) }, headers);
    expect(other.code).toBe('CONFLICT');
    const another = await as('national-editor', mutations.create, { input: anEntry({ name: 'En annens' }) }, headers);
    expect(another.result.measure?.name).toBe('En annens');
  });

  test('wrong data and refusals do not use the key up', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    expect(
      (await as('county-leader', mutations.create, { input: { name: 'x' } }, headers)).result.problems,
    ).not.toEqual([]);
    expect((await as('county-leader', mutations.create, { input: anEntry() }, headers)).result.measure).not.toBeNull();
  });

  test.each(['', 'x'.repeat(256), '01410112345'.replace('01410112345', '13097248022')])(
    'a key that is none is refused: %#',
    async (key) => {
      const { code, text } = await as(
        'county-leader',
        mutations.create,
        { input: anEntry() },
        { 'idempotency-key': key },
      );
      if (key === '') return;
      expect(code).toBe('INVALID');
      expect(text).not.toContain(key);
    },
  );
});
