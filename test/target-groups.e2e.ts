import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anEntry, mutations } from './support/an-entry.js';
import { type Editing, startEditing } from './support/editing.js';

/** For whom a measure is, and its category: a leader's judgement, which stands with a reason. */

let editing: Editing;
let server: Editing['server'];
beforeAll(async () => {
  editing = await startEditing();
  server = editing.server;
});
afterAll(() => server.stop());

const create = `mutation ($input: MeasureInput!, $draft: Boolean! = false, $because: String) {
  createMeasure(input: $input, draft: $draft, because: $because) { measure { id version status name } problems { path message } } }`;

const matrix = async () => {
  const { body } = await server.query<{
    targetMatrix: {
      total: number;
      groups: { key: string; certain: number; notRecorded: number }[];
      cells: { group: string; category: string; certain: number; possible: number; notRecorded: number }[];
    };
  }>(`{ targetMatrix(counties: ["39"], filter: { datasets: ["register"] }) { total
    groups { key certain notRecorded } cells { group category certain possible notRecorded } } }`);
  expect(body.errors).toEqual([]);
  return body.data.targetMatrix;
};

const judged = async (id: string) => {
  const { body } = await server.query<{ measure: Record<string, unknown> }>(
    `query($id: ID!) { measure(id: $id) { targetGroups recordedCategories categories provenance { field kind source }
      changes { nodes { because fields { field before after } } } } }`,
    { id },
  );
  return body.data.measure as {
    readonly targetGroups: string[] | null;
    readonly recordedCategories: string[] | null;
    readonly categories: string[] | null;
    readonly provenance: { field: string; kind: string; source: string }[];
    readonly changes: {
      nodes: { because: string | null; fields: { field: string; before: string; after: string }[] }[];
    };
  };
};

const change = (
  id: string,
  version: number,
  input: Record<string, unknown>,
  because: string | null,
  user = 'county-leader',
) => editing.as(user as 'county-leader', mutations.change, { id, version, input, because });

describe('target groups and categories', () => {
  test('are recorded with a reason, told in the history, and counted in the matrix', async () => {
    const { id } = await editing.entered({
      actors: ['OT', 'NAV'],
      goals: ['WORK_PRACTICE'],
      curriculumGoal: 'PARTIAL_ALL',
    });
    expect(await judged(id)).toMatchObject({
      targetGroups: null,
      recordedCategories: null,
      categories: ['CATEGORY_1', 'CATEGORY_3'],
    });
    const before = await matrix();
    expect(before.cells.filter(({ certain }) => certain > 0)).toEqual([]);
    expect(before.groups.map(({ notRecorded }) => notRecorded)).toEqual([1, 1, 1]);

    const silent = await change(id, 1, { targetGroups: ['B'], recordedCategories: ['CATEGORY_3'] }, '  ');
    expect(silent.result).toMatchObject({ measure: null, problems: [{ path: 'because' }] });
    expect(silent.result.problems[0]?.message).toBe('Skriv hvorfor målgruppen eller kategorien er satt eller endret.');
    expect((await judged(id)).targetGroups).toBeNull();

    const why = 'Alle som tas inn, har vært ute under ett år.';
    const done = await change(id, 1, { targetGroups: ['C', 'B'], recordedCategories: ['CATEGORY_3'] }, why);
    expect(done.result.problems).toEqual([]);
    const now = await judged(id);
    expect(now).toMatchObject({
      targetGroups: ['B', 'C'],
      recordedCategories: ['CATEGORY_3'],
      categories: ['CATEGORY_3'],
    });
    expect(now.provenance).toContainEqual({ field: 'targetGroups', kind: 'REPORTED', source: 'COUNTY_LEADER 39' });
    expect(now.provenance).toContainEqual({
      field: 'recordedCategories',
      kind: 'REPORTED',
      source: 'COUNTY_LEADER 39',
    });
    expect(now.changes.nodes[0]).toMatchObject({
      because: why,
      fields: [
        { field: 'targetGroups', before: 'ikke registrert' },
        { field: 'recordedCategories', before: 'ikke registrert' },
      ],
    });
    const after = await matrix();
    const certain = after.cells.filter((cell) => cell.certain > 0).map(({ group, category }) => `${group} ${category}`);
    expect(certain).toEqual(['B CATEGORY_3', 'C CATEGORY_3']);
    for (const cell of after.cells) expect(cell.notRecorded).toBe(cell.possible - cell.certain);

    const empty = await change(id, 2, { targetGroups: [], recordedCategories: [] }, 'Vi tok feil.');
    expect(empty.result.problems).toEqual([]);
    expect(await judged(id)).toMatchObject({ targetGroups: [], categories: ['NONE'] });
    expect((await matrix()).cells.every((cell) => cell.possible === 0)).toBe(true);
    const taken = await change(id, 3, { targetGroups: null, recordedCategories: null }, 'Ikke avklart.');
    expect(taken.result.problems).toEqual([]);
    expect(await judged(id)).toMatchObject({ targetGroups: null, categories: ['CATEGORY_1', 'CATEGORY_3'] });
  });

  test('a new measure needs the reason too; a draft needs it when it is published', async () => {
    const { result } = await editing.as('county-leader', create, { input: anEntry({ targetGroups: ['A'] }) });
    expect(result.problems.map(({ path }) => path)).toEqual(['because']);
    const said = await editing.as('county-leader', create, {
      input: anEntry({ targetGroups: ['A'] }),
      because: 'For elever.',
    });
    expect(said.result.problems).toEqual([]);
    const draft = await editing.as('county-leader', create, { input: anEntry({ targetGroups: ['A'] }), draft: true });
    expect(draft.result.problems).toEqual([]);
    const { id = '', version = 0 } = draft.result.measure ?? {};
    const publish = (because: string | null) =>
      editing.as('county-leader', mutations.change, { id, version, input: {}, because, publish: true });
    expect((await publish(null)).result.problems.map(({ path }) => path)).toEqual(['because']);
    expect((await publish('For elever.')).result).toMatchObject({ problems: [], measure: { status: 'PUBLISHED' } });
  });

  test.each([
    ['adviser', 'FORBIDDEN'],
    [null, 'UNAUTHENTICATED'],
  ] as const)('%s may not record them', async (user, code) => {
    const { id } = await editing.entered({});
    const asked = { id, version: 1, input: { targetGroups: ['A'] }, because: 'Prøve' };
    expect((await editing.as(user, mutations.change, asked)).code).toBe(code);
    expect((await judged(id)).targetGroups).toBeNull();
  });

  test('a leader may not record them of another county’s measure, and an unknown code is refused', async () => {
    const { id } = await editing.entered({ county: '03' }, 'national-editor');
    expect((await change(id, 1, { targetGroups: ['A'] }, 'Prøve')).code).toBe('FORBIDDEN');
    const own = await editing.entered({});
    expect((await change(own.id, 1, { targetGroups: ['D'] }, 'Prøve')).code).toBe('INVALID');
    expect((await change(own.id, 1, { recordedCategories: ['NONE'] }, 'Prøve')).code).toBe('INVALID');
  });
});
