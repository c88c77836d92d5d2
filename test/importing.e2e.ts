import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mutations } from './support/an-entry.js';
import { cliOn } from './support/commands.js';
import { sql } from './support/databases.js';
import { type Editing, startEditing } from './support/editing.js';
import { aRegisterCsv, handIn } from './support/uploads.js';

let editing: Editing;
let folder: string;
beforeAll(async () => {
  editing = await startEditing();
  folder = await mkdtemp(join(tmpdir(), 'importing-'));
});
afterAll(async () => {
  await editing.server.stop();
  await rm(folder, { recursive: true, force: true });
});

const leader = 'county-leader';
const kept = (name: string) =>
  sql(
    editing.server.database,
    `select m.version, m.status, m.dataset, m.assured_by, m.form_version, m.municipality,
       (select count(*)::int from measure_change c where c.measure_id = m.id) as changes,
       (select count(*)::int from measure_read r where r.id = m.id and r.version = m.version) as read
     from measure m where m.name = $1`,
    [name],
  );

describe('applying a preview', () => {
  test('stores what is new and changed, with history and what readers see; the same file again changes nothing', async () => {
    const { server } = editing;
    const file = aRegisterCsv([{ Navn: 'Fra fil A ' }, { Navn: 'Fra fil B', Kommune: 'Larvik' }]);
    const preview = await handIn(server, leader, file);
    expect(preview.body.counts).toMatchObject({ NEW: 2, ERROR: 0 });
    const applied = await handIn(server, leader, file, { do: 'apply' });
    expect([applied.status, applied.body]).toEqual([200, { entered: 2, changed: 0 }]);
    expect(await kept('Fra fil A')).toEqual([
      {
        version: 1,
        status: 'PUBLISHED',
        dataset: 'register',
        assured_by: 'COUNTY_LEADER 39',
        form_version: 'REGISTER_2026',
        municipality: null,
        changes: 1,
        read: 1,
      },
    ]);
    const again = await handIn(server, leader, file);
    expect(again.body.counts).toMatchObject({ NEW: 0, CHANGED: 0, SAME: 2, ERROR: 0 });
    expect((await handIn(server, leader, file, { do: 'apply' })).body).toEqual({ entered: 0, changed: 0 });
    const changed = file.replace('Larvik', 'Færder');
    const told = await handIn(server, leader, changed);
    expect(told.body.rows.map(({ status, differences }) => [status, differences])).toEqual([
      ['CHANGED', [{ field: 'municipality', label: 'Kommune', before: 'Larvik', after: 'Færder' }]],
    ]);
    expect((await handIn(server, leader, changed, { do: 'apply' })).body).toEqual({ entered: 0, changed: 1 });
    expect(await kept('Fra fil B')).toMatchObject([{ version: 2, municipality: 'Færder', changes: 2, read: 1 }]);
    const [audited] = await sql(
      server.database,
      "select actor, role, outcome from audit where act = 'importMeasures' order by id desc limit 1",
    );
    expect(audited).toMatchObject({ role: 'COUNTY_LEADER 39', outcome: 'DONE' });
  });

  test('only the chosen rows are stored; a possible duplicate only where it is chosen', async () => {
    const { server } = editing;
    await editing.entered({ name: 'Finnes fra før' });
    const file = aRegisterCsv([{ Navn: 'Valgt' }, { Navn: 'Ikke valgt' }, { Navn: 'Finnes fra før' }]);
    const { body } = await handIn(server, leader, file);
    expect(body.rows.map(({ status, suggested }) => [status, suggested])).toEqual([
      ['NEW', true],
      ['NEW', true],
      ['POSSIBLE_DUPLICATE', false],
    ]);
    expect(body.rows[2]?.duplicates).toMatchObject([{ name: 'Finnes fra før' }]);
    const { text } = await server.send('/api/schemas/import-preview.json', { method: 'GET' });
    const check = new Ajv2020().compile(JSON.parse(text));
    expect([check(body), check.errors, check({ ...body, rows: [{ row: 2 }] })]).toEqual([true, null, false]);
    const applied = await handIn(server, leader, file, { do: 'apply', rows: '[[2,null],[4,null]]' });
    expect(applied.body).toEqual({ entered: 2, changed: 0 });
    expect(await kept('Ikke valgt')).toEqual([]);
    expect(await kept('Finnes fra før')).toHaveLength(2);
    const missing = await handIn(server, leader, file, { do: 'apply', rows: '[17]' });
    expect([missing.status, missing.body.errors?.[0]?.extensions.problems?.[0]?.path]).toEqual([400, 'row 17']);
  });

  test('a measure that was changed meanwhile is a conflict of its row; nothing is stored, and the others can be', async () => {
    const { server } = editing;
    const mine = await editing.entered({ name: 'Endres imens' });
    const confirmed = await editing.entered({ name: 'Bekreftes imens' });
    const file = aRegisterCsv([
      { Navn: 'Endres imens', Id: mine.id, Kommune: 'Holmestrand' },
      { Navn: 'Bekreftes imens', Id: confirmed.id, Kommune: 'Holmestrand' },
      { Navn: 'Upåvirket' },
    ]);
    const { body } = await handIn(server, leader, file);
    const rows = JSON.stringify(body.rows.map(({ row, version }) => [row, version]));
    expect(rows).toBe('[[2,1],[3,1],[4,null]]');
    await editing.as(leader, mutations.change, { id: mine.id, version: 1, input: { municipality: 'Tønsberg' } });
    await editing.as(leader, mutations.confirm, { id: confirmed.id, version: 1 });
    const refused = await handIn(server, leader, file, { do: 'apply', rows });
    expect(refused.status).toBe(409);
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', problems: [{ path: 'row 2' }] });
    expect(await kept('Upåvirket')).toEqual([]);
    const others = await handIn(server, leader, file, { do: 'apply', rows: '[[3,1],[4,null]]' });
    expect(others.body).toEqual({ entered: 1, changed: 1 });
    expect(await kept('Endres imens')).toMatchObject([{ version: 2, municipality: 'Tønsberg' }]);
    expect(await kept('Bekreftes imens')).toMatchObject([{ version: 3, municipality: 'Holmestrand' }]);
  });

  test('the same key does it once, and for another file it is refused', async () => {
    const { server } = editing;
    const key = { 'idempotency-key': 'importing-once' };
    const file = aRegisterCsv([{ Navn: 'Én gang' }]);
    const first = await handIn(server, leader, file, { do: 'apply' }, key);
    const second = await handIn(server, leader, file, { do: 'apply' }, key);
    expect([first.body, second.body]).toEqual([
      { entered: 1, changed: 0 },
      { entered: 1, changed: 0 },
    ]);
    expect(await kept('Én gang')).toMatchObject([{ version: 1, changes: 1 }]);
    const other = await handIn(server, leader, aRegisterCsv([{ Navn: 'To' }]), { do: 'apply' }, key);
    expect(other.body.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  test('two who hand in the same new rows at the same time make them once', async () => {
    const { server } = editing;
    const file = aRegisterCsv(Array.from({ length: 20 }, (_, at) => ({ Navn: `Samtidig ${at}` })));
    const rows = JSON.stringify(Array.from({ length: 20 }, (_, at) => [at + 2, null]));
    const both = await Promise.all([1, 2].map(() => handIn(server, leader, file, { do: 'apply', rows })));
    const outcomes = both.map(({ status, body }) => (status === 200 ? body.entered : status));
    expect(outcomes).toContain(20);
    expect([0, 409]).toContain(outcomes.find((one) => one !== 20));
    expect(await kept('Samtidig 7')).toMatchObject([{ version: 1, changes: 1 }]);
  });
});

describe('on the command line', () => {
  const file = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };

  test('a file is stored by whom the call names, and the wrong rows come back in a file that can be mended', async () => {
    const { database } = editing.server;
    const path = await file('cli.csv', aRegisterCsv([{ Navn: 'Fra linjen' }, { Navn: 'Feil år', Skoleår: '26' }]));
    const wrong = join(folder, 'wrong.csv');
    const as = ['--as', 'COUNTY_LEADER 39', '--by', 'prøve'];
    const ran = await cliOn(database, 'import', path, ...as, '--wrong', wrong);
    expect([ran.code, ran.output]).toEqual([1, expect.stringContaining('Lagret: 1 nye, 0 endret.')]);
    expect(await kept('Fra linjen')).toMatchObject([{ version: 1, assured_by: 'COUNTY_LEADER 39' }]);
    const audit = await sql(database, "select 1 from audit where actor = 'command-line prøve' and outcome = 'DONE'");
    expect(audit).toHaveLength(1);
    const back = await readFile(wrong, 'utf8');
    expect(back).toContain('Hva må rettes');
    expect(back).not.toContain('Fra linjen');
    await writeFile(wrong, back.replace(';26;', ';2026/27;'));
    const mended = await cliOn(database, 'import', wrong, ...as);
    expect([mended.code, mended.output]).toEqual([0, expect.stringContaining('Lagret: 1 nye, 0 endret.')]);
  });

  test.each([
    ['nobody', []],
    ['nobody in particular', ['--as', 'COUNTY_LEADER 39']],
  ])('as %s nothing is stored', async (_, args) => {
    const path = await file('nobody.csv', aRegisterCsv([{ Navn: 'Ingen' }]));
    expect((await cliOn(editing.server.database, 'import', path, ...args)).code).toBe(2);
    expect(await kept('Ingen')).toEqual([]);
  });
});
