import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mutations } from './support/an-entry.js';
import { type Editing, startEditing } from './support/editing.js';

let editing: Editing;
let ids: readonly string[];
beforeAll(async () => {
  editing = await startEditing();
  const one = await editing.entered({
    name: 'Båtverkstedet',
    arena: 'ENTERPRISE',
    actors: ['OT', 'NAV'],
    goals: ['MOTIVATE', 'WORK_PRACTICE'],
    freePlaces: 3,
    contents: [{ content: 'CLOSE_FOLLOW_UP', answer: 'YES' }],
    periods: ['2026-12-20/2027-01-05'],
    mayBeShared: ['NAME', 'AGE'],
  });
  const other = await editing.entered({
    name: 'Sykkelkjelleren',
    arena: 'ENTERPRISE',
    actors: ['NAV', 'OT'],
    goals: ['MOTIVATE'],
    freePlaces: 0,
    contents: [{ content: 'CLOSE_FOLLOW_UP', answer: 'NO' }],
  });
  const far = await editing.entered({ name: 'Nettskolen i stua', arena: 'SCHOOL', actors: null, goals: [] });
  ids = [one.id, other.id, far.id];
});
afterAll(() => editing?.server.stop());

const compare = `query ($ids: [ID!]!) { compareMeasures(ids: $ids) {
  measures { name } missing rows { field label values same } } }`;

interface Compared {
  readonly compareMeasures: {
    readonly measures: readonly { readonly name: string }[];
    readonly missing: readonly string[];
    readonly rows: readonly {
      readonly field: string;
      readonly label: string;
      readonly values: readonly (string | null)[];
      readonly same: boolean | null;
    }[];
  };
}

const compared = async (asked: readonly string[], language = 'nb') =>
  ((await editing.as(null, compare, { ids: asked }, { 'accept-language': language })).data as Compared).compareMeasures;

describe('measures beside each other', () => {
  test('say the same, something else, or nobody knows', async () => {
    const { measures, missing, rows } = await compared(ids.slice(0, 2));
    expect([measures.map(({ name }) => name), missing]).toEqual([['Båtverkstedet', 'Sykkelkjelleren'], []]);
    const row = (field: string) => rows.find((one) => one.field === field);
    expect(row('arena')).toEqual({
      field: 'arena',
      label: 'Arena for opplæringen',
      values: ['Bedrift', 'Bedrift'],
      same: true,
    });
    expect(row('actors')?.same).toBe(true);
    expect(row('goals')).toMatchObject({ same: false });
    expect(row('freePlaces')).toMatchObject({ values: ['3 plasser', '0 plasser'], same: false });
    expect(row('contents.CLOSE_FOLLOW_UP')).toMatchObject({ values: ['Ja', 'Nei'], same: false });
    expect(row('contents.TREATMENT')).toMatchObject({ values: [null, null], same: null });
    expect(row('duration')).toBeUndefined();
    expect(row('mayBeShared')).toMatchObject({ values: ['Navn, Alder', null], same: null });
    expect(row('periods')?.values.map((text) => text?.replace(/\s/g, ' '))).toEqual([
      '20. des. 2026–5. jan. 2027',
      undefined,
    ]);
    expect(row('county')).toMatchObject({ values: ['Vestfold', 'Vestfold'], same: true });
    expect(rows.map(({ field }) => field)).not.toContain('provenance');
  });

  test('stand in the order asked for, and those that are not public are named', async () => {
    const nobody = '00000000-0000-4000-8000-00000000dead';
    const { measures, missing } = await compared([ids[1] as string, nobody, ids[0] as string, 'not an id']);
    expect(measures.map(({ name }) => name)).toEqual(['Sykkelkjelleren', 'Båtverkstedet']);
    expect(missing).toEqual([nobody, 'not an id']);
  });

  test.each([[[]], [[1, 1]], [[1, 2, 3, 4, 5]]])('are at most four, each once: %j', async (places) => {
    const some = places.map((place) => `00000000-0000-4000-8000-00000000000${place}`);
    expect((await editing.as(null, compare, { ids: some })).code).toBe('INVALID');
  });
});

const similar = `query ($id: ID!) { measure(id: $id) { similar(first: 3) { score because measure { name dataset } } } }`;

interface Similar {
  readonly measure: {
    readonly similar: readonly {
      readonly score: number;
      readonly because: readonly string[];
      readonly measure: { readonly name: string; readonly dataset: string };
    }[];
  };
}

describe('measures like one', () => {
  test('have most of what it has, and say what; what is not alike is left out', async () => {
    const { measure } = (await editing.as(null, similar, { id: ids[0] })).data as Similar;
    const [first] = measure.similar;
    expect(first?.measure.name).toBe('Sykkelkjelleren');
    expect(first?.because).toEqual([
      'Arena for opplæringen: Bedrift',
      'Målsetting: Motivere, veilede/klargjøre for opplæring/annen aktivitet',
      'Fylke: Vestfold',
      'Involverte aktører: OT, NAV',
    ]);
    expect(first?.score).toBeLessThan(1);
    expect(measure.similar.map((one) => one.measure.name)).not.toContain('Nettskolen i stua');
    expect(measure.similar.map((one) => one.measure.name)).not.toContain('Båtverkstedet');
  });

  test('invented ones stand only beside invented ones', async () => {
    const list = `{ measures(first: 60) { nodes { dataset similar(first: 5) { measure { dataset } } } } }`;
    const { measures } = (await editing.as(null, list)).data as {
      measures: { nodes: { dataset: string; similar: { measure: { dataset: string } }[] }[] };
    };
    const pairs = measures.nodes.flatMap((one) =>
      one.similar.map(({ measure }) => [one.dataset, measure.dataset].map((name) => name.startsWith('nova-2013'))),
    );
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.filter(([one, other]) => one !== other)).toEqual([]);
  });
});

test.each([
  ['a day that does not exist', ['2027-02-30/2027-03-01']],
  ['an end before its beginning', ['2027-03-01/2027-02-01']],
  ['a day in two', ['2026-12-20/2027-01-05', '2027-01-05/2027-01-09']],
  ['more than ten', Array.from({ length: 11 }, (_, at) => `20${30 + at}-01-01/20${30 + at}-01-02`)],
])('periods with %s are a problem beside the field', async (_, periods) => {
  const { result } = await editing.as('county-leader', mutations.create, {
    input: { name: 'Verft', county: '39', periods },
    draft: true,
  });
  expect(result.problems.map(({ path }) => path)).toEqual(['periods']);
});

interface Changes {
  readonly nodes: readonly { readonly fields: readonly { readonly before: string; readonly after: string }[] }[];
}

test('periods and what may be shared are in history, in words', async () => {
  const { id, version } = await editing.entered({ name: 'Seilmakeriet', municipality: 'Færder' });
  const input = { periods: ['2027-06-21/2027-08-15'], mayBeShared: [] };
  await editing.as('county-leader', mutations.change, { id, version, input });
  const { changes } = (await editing.seen(id)) as { readonly changes: Changes };
  const [latest] = changes.nodes;
  expect(latest?.fields.map(({ before, after }) => [before, after.replace(/\s/g, ' ')])).toEqual([
    ['ikke registrert', '21. juni–15. aug. 2027'],
    ['ikke registrert', 'ingen'],
  ]);
});
