import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { anEntry, mutations } from './support/an-entry.js';
import { addressOf, sql } from './support/databases.js';
import { type Editing, startEditing } from './support/editing.js';

/** What is refused, what is proposed and decided, what waits, and who did what. */

let server: Editing['server'];
let as: Editing['as'];
let entered: Editing['entered'];
let seen: Editing['seen'];
beforeAll(async () => {
  ({ server, as, entered, seen } = await startEditing());
});
afterAll(() => server.stop());

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

  test('an id that is none is not found', async () => {
    for (const id of ['x', '11111111-1111-4111-8111-111111111111']) {
      expect((await as('county-leader', mutations.decide, { id, accept: true })).code).toBe('NOT_FOUND');
      expect((await as('county-leader', mutations.confirm, { id, version: 1 })).code).toBe('NOT_FOUND');
      expect((await as('adviser', mutations.propose, { id, version: 1, input: {}, because: 'x' })).code).toBe(
        'NOT_FOUND',
      );
      expect(await seen(id)).toBeNull();
    }
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
    expect(text.match(/"field":/g)).toHaveLength(38);
    const old = await as(null, '{ measureForm(version: NOVA_2012) { items { field } } }');
    expect(old.text.match(/"field":/g)).toHaveLength(10);
  });
});
