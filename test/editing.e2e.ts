import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { anEntry, mutations } from './support/an-entry.js';
import { addressOf, sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';
import { type Sample, signedIn } from './support/sign-in.js';

/** Counties keep their own measures: entered, changed, confirmed, closed, merged; proposed and decided; told in history. */

interface Result {
  readonly measure: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly name: string;
  } | null;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

let server: Server;
const cookies = new Map<Sample, { readonly cookie: string }>();
beforeAll(async () => {
  server = await startServer();
  for (const user of ['adviser', 'county-leader', 'national-editor', 'administrator'] as const) {
    cookies.set(user, await signedIn(server, user));
  }
});
afterAll(() => server.stop());

async function as(
  user: Sample | null,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<{
  readonly result: Result;
  readonly code: string | undefined;
  readonly text: string;
  readonly data: never;
}> {
  const own = user === null ? {} : cookies.get(user);
  const { body, text } = await server.query<Record<string, Result>>(document, variables, { ...own, ...headers });
  const [error] = body.errors;
  const result = body.data === null ? null : Object.values(body.data)[0];
  return { result: result as Result, code: error?.extensions?.code, text, data: body.data as never };
}

async function entered(changes: Readonly<Record<string, unknown>> = {}, user: Sample = 'county-leader') {
  const { result } = await as(user, mutations.create, { input: anEntry(changes) });
  if (result.measure === null) throw new Error(JSON.stringify(result.problems));
  return result.measure;
}

const read = `query ($id: ID!) { measure(id: $id) { id name status version municipality arena actors formVersion assuredBy
  mayChange county { number } provenance { field kind source } youthText { nb nn } weeklyTime { school }
  changes { nodes { version kind by because fields { field label before after } } } quality { score criteria { key score } } } }`;

const seen = async (id: string, user: Sample | null = null): Promise<Record<string, unknown> | null> =>
  ((await as(user, read, { id })).data as { measure: Record<string, unknown> | null }).measure;

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
      cookies.get('national-editor'),
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

describe('refusing', () => {
  const foreign = { input: anEntry({ county: '03' }) };
  test.each([
    [null, 'UNAUTHENTICATED'],
    ['adviser', 'FORBIDDEN'],
    ['administrator', 'FORBIDDEN'],
    ['county-leader', 'FORBIDDEN'],
  ] as const)('%s cannot enter a measure in another county: %s', async (user, code) => {
    expect((await as(user, mutations.create, foreign)).code).toBe(code);
  });

  test('a leader cannot reach, or move a measure to, another county by any mutation', async () => {
    const { id, version } = await entered({ county: '03' }, 'national-editor');
    const asked = { id, version, input: { ageFrom: 16 }, keep: id, remove: [id], because: 'ENDED' };
    for (const name of ['change', 'confirm', 'close', 'reopen'] as const) {
      const { because, ...rest } = asked;
      expect((await as('county-leader', mutations[name], name === 'close' ? asked : rest)).code).toBe('FORBIDDEN');
      expect(because).toBe('ENDED');
    }
    const own = await entered();
    expect((await as('county-leader', mutations.change, { ...own, input: { county: '03' } })).code).toBe('FORBIDDEN');
    const merged = { keep: own.id, version: own.version, remove: [id], input: {} };
    expect((await as('county-leader', mutations.merge, merged)).code).toBe('FORBIDDEN');
    expect(await seen(id)).toMatchObject({ version: 1, status: 'PUBLISHED' });
    expect(await seen(own.id)).toMatchObject({ version: 1, county: { number: '39' } });
  });

  test('what came from print is edited by nobody', async () => {
    const [row] = await sql<{ id: string; version: number }>(
      server.database,
      "select id, version from measure where dataset = 'named-in-sources' limit 1",
    );
    expect((await as('national-editor', mutations.change, { ...row, input: { ageFrom: 16 } })).code).toBe('FORBIDDEN');
  });

  test('two mutations in one document, or one behind a fragment, are refused before anything is done', async () => {
    const twice =
      'mutation { a: confirmMeasure(id: "x", version: 1) { problems { path } } b: confirmMeasure(id: "x", version: 1) { problems { path } } }';
    const hidden = 'mutation { ... on Mutation { confirmMeasure(id: "x", version: 1) { problems { path } } } }';
    for (const document of [twice, hidden]) expect((await as('county-leader', document)).code).toBe('INVALID');
  });

  test('an identity number is refused in every text, by its field, and not repeated', async () => {
    for (const field of [
      'name',
      'description',
      'responsible',
      'municipality',
      'contact',
      'youthTextNb',
      'youthTextNn',
    ]) {
      const answer = await as('county-leader', mutations.create, { input: anEntry({ [field]: 'Ring 13097248022' }) });
      expect([answer.code, answer.text.includes('13097248022'), answer.text.includes(`input.${field}`)]).toEqual([
        'INVALID',
        false,
        true,
      ]);
    }
  });

  test('the database itself keeps a leader within the county, whatever the service thinks', async () => {
    const { id } = await entered({ county: '03' }, 'national-editor');
    const own = await entered();
    const draft = (await as('national-editor', mutations.create, { input: { name: 'x', county: '03' }, draft: true }))
      .result.measure;
    const touched = async (statement: string) => {
      const client = new pg.Client({ connectionString: addressOf(server.database) });
      await client.connect();
      try {
        await client.query(
          "begin; set local role tiltaksregister_writer; set local tiltak.reach = 'Y2024 39,Y2012 07'",
        );
        const { rows } = await client.query(statement, [[id, own.id, draft?.id]]);
        return rows.map((row: { id: string }) => row.id).sort();
      } finally {
        await client.end();
      }
    };
    expect(await touched("update measure set name = 'kapret' where id = any($1) returning id")).toEqual([own.id]);
    expect(await touched('select id from measure where id = any($1)')).toEqual([id, own.id].sort());
    const moved = touched("update measure set county_number = '03' where id = any($1) returning id");
    await expect(moved).rejects.toThrow(/row-level security/);
    await expect(touched('delete from measure where id = any($1) returning id')).rejects.toThrow(/permission denied/);
    await expect(touched('delete from audit where act = any($1) returning act')).rejects.toThrow(/permission denied/);
  });
});

describe('proposing', () => {
  test('an adviser proposes, the leader sees a difference per field and accepts a part of it', async () => {
    const { id, version } = await entered({ ageFrom: 16 });
    const input = { ageFrom: 17, ageTo: 20 };
    const proposed = await as('adviser', mutations.propose, {
      id,
      version,
      input,
      because: 'Sagt på telefon',
      source: 'OT Larvik',
    });
    const { proposal } = proposed.result as unknown as { proposal: { id: string } };
    expect(proposal).toMatchObject({
      status: 'OPEN',
      stale: false,
      changes: [
        { field: 'ageFrom', before: '16 år', proposed: '17 år', current: '16 år' },
        { field: 'ageTo', before: 'ikke registrert', proposed: '20 år' },
      ],
    });
    const list = '{ proposals(status: OPEN) { nodes { id mine mayDecide proposedBy because } } }';
    expect((await as('adviser', list)).text).toContain(`"id":"${proposal.id}","mine":true,"mayDecide":false`);
    expect((await as('county-leader', list)).text).toContain(`"id":"${proposal.id}","mine":false,"mayDecide":true`);
    expect((await as('administrator', list)).code).toBe('FORBIDDEN');
    expect((await as('adviser', mutations.decide, { id: proposal.id, accept: true })).code).toBe('FORBIDDEN');
    const decided = await as('county-leader', mutations.decide, { id: proposal.id, accept: true, fields: ['ageTo'] });
    expect(decided.result).toMatchObject({ proposal: { status: 'PARTLY_ACCEPTED', accepted: ['ageTo'] } });
    const after = (await seen(id)) as { changes: { nodes: { because: string; fields: { field: string }[] }[] } };
    expect(after.changes.nodes[0]?.fields.map(({ field }) => field)).toEqual(['ageTo']);
    expect(after.changes.nodes[0]?.because).toContain('Sagt på telefon');
    expect((await as('county-leader', mutations.decide, { id: proposal.id, accept: true })).code).toBe('CONFLICT');
  });

  test('a proposal on a field that has moved on says so', async () => {
    const { id, version } = await entered({ capacity: 5 });
    const { result } = await as('adviser', mutations.propose, {
      id,
      version,
      input: { capacity: 6 },
      because: 'Ny gruppe',
    });
    await as('county-leader', mutations.change, { id, version, input: { capacity: 8 } });
    const { text } = await as(
      'county-leader',
      '{ proposals(status: OPEN) { nodes { id stale changes { current proposed stale } } } }',
    );
    const proposal = (result as unknown as { proposal: { id: string } }).proposal.id;
    expect(text).toContain(
      `"id":"${proposal}","stale":true,"changes":[{"current":"8 plasser","proposed":"6 plasser","stale":true}]`,
    );
  });

  test('declining needs a reason, an empty proposal is none, and the anonymous are asked to sign in', async () => {
    const { id, version } = await entered();
    const empty = await as('adviser', mutations.propose, {
      id,
      version,
      input: { name: 'Prøveverkstedet' },
      because: 'x',
    });
    expect(empty.result.problems.map(({ path }) => path)).toEqual(['input']);
    expect((await as(null, mutations.propose, { id, version, input: { capacity: 3 }, because: 'x' })).code).toBe(
      'UNAUTHENTICATED',
    );
    const { result } = await as('adviser', mutations.propose, { id, version, input: { capacity: 3 }, because: 'x' });
    const proposal = (result as unknown as { proposal: { id: string } }).proposal.id;
    const bare = await as('county-leader', mutations.decide, { id: proposal, accept: false });
    expect(bare.result.problems.map(({ path }) => path)).toEqual(['reason']);
    const declined = await as('county-leader', mutations.decide, {
      id: proposal,
      accept: false,
      reason: 'NOT_CORRECT',
    });
    expect(declined.result).toMatchObject({ proposal: { status: 'DECLINED', declineReason: 'NOT_CORRECT' } });
    expect(await seen(id)).toMatchObject({ version: 1 });
  });
});

describe('what waits and who did what', () => {
  test('a county’s desk shows what is to be confirmed, drafts and proposals, to those who write there', async () => {
    const { id } = await entered({ name: 'Gammel bekreftelse' });
    await sql(server.database, "update measure set assured_at = now() - interval '400 days' where id = $1", [id]);
    await sql(
      server.database,
      `update measure_read set doc = jsonb_set(doc, '{assuredAt}', '"2025-01-01T00:00:00.000Z"') where id = $1`,
      [id],
    );
    await sql(server.database, 'notify measure_changed');
    const desk =
      '{ countyDesk(county: "Vestfold") { published toConfirmCount toConfirm { id } drafts { id } proposals { id } } }';
    for (let tries = 0; tries < 50 && !(await as('county-leader', desk)).text.includes(id); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await as('county-leader', desk)).data).toMatchObject({ countyDesk: { toConfirm: [{ id }] } });
    expect((await as(null, desk)).code).toBe('UNAUTHENTICATED');
    expect((await as('county-leader', desk.replace('Vestfold', 'Oslo'))).code).toBe('FORBIDDEN');
  });

  test('an administrator sees who did what and what was refused, and nobody else does', async () => {
    const { id } = await entered();
    await as('adviser', mutations.close, { id, version: 1 });
    const log = '{ auditLog(first: 3) { actor role act subject outcome } }';
    expect((await as('administrator', log)).data).toMatchObject({
      auditLog: [
        { actor: 'sample adviser', role: 'ADVISER', act: 'closeMeasure', subject: id, outcome: 'FORBIDDEN' },
        { role: 'COUNTY_LEADER 39', act: 'createMeasure', outcome: 'DONE' },
        {},
      ],
    });
    for (const user of [null, 'national-editor'] as const) expect((await as(user, log)).data).toBeNull();
  });

  test('the form is the one of NOVA-13/13 and what the register asks besides, in the reader’s language', async () => {
    const { text } = await as(
      null,
      '{ measureForm { version items { field label section kind needed answers { code } } } }',
      {},
      { 'accept-language': 'nn' },
    );
    expect(text).toContain('"field":"inclusionCriteria","label":"Kriterium"');
    expect(text.match(/"field":/g)).toHaveLength(34);
    const old = await as(null, '{ measureForm(version: NOVA_2012) { items { field } } }');
    expect(old.text.match(/"field":/g)).toHaveLength(10);
  });
});
