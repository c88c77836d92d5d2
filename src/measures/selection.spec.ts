import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aCatalogue, aMeasure } from '../../test/support/a-measure.js';
import { Actor, Answer, Arena, Content, CurriculumGoal, MeasureGoal } from '../codes/measure-codes.js';
import { countOf, has, positions } from './bitset.js';
import type { Catalogue } from './catalogue.js';
import { Dimension, valuesOf } from './dimensions.js';
import { facetCounts } from './facets.js';
import type { MeasureDocument } from './measure-document.js';
import { compileFilter, type MeasureFilter } from './measure-filter.js';
import { scopeOf, selectMeasures } from './selection.js';

const some = <T>(codes: Record<string, T>) => fc.subarray(Object.values(codes));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });

const measures: fc.Arbitrary<readonly MeasureDocument[]> = fc
  .array(
    fc.record({
      countyNumber: fc.constantFrom('01', '08', '12'),
      arena: maybe(fc.constantFrom(...Object.values(Arena))),
      actors: maybe(some(Actor)),
      curriculumGoal: maybe(fc.constantFrom(...Object.values(CurriculumGoal))),
      otherDocumentedCompetence: fc.constantFrom(...Object.values(Answer)),
      goals: maybe(some(MeasureGoal)),
      contents: fc
        .array(fc.constantFrom(...Object.values(Answer)), { minLength: 6, maxLength: 6 })
        .map((answers) =>
          Object.values(Content).map((content, index) => ({ content, answer: answers[index] ?? 'NO' })),
        ),
      ageFrom: maybe(fc.integer({ min: 14, max: 20 })),
      ageTo: maybe(fc.integer({ min: 20, max: 25 })),
      active: maybe(fc.boolean()),
    }),
    { minLength: 1, maxLength: 80, size: 'max' },
  )
  .map((entries) =>
    entries.map((entry, index) =>
      aMeasure({ ...entry, id: `id-${String(index).padStart(3, '0')}`, name: `T ${index}` }),
    ),
  );

const filters: fc.Arbitrary<MeasureFilter> = fc.record(
  {
    counties: fc.subarray(['Telemark', '12', 'Viken', '39']),
    arenas: some(Arena),
    actors: some(Actor),
    documentedCompetences: fc.subarray(['CURRICULUM', 'OTHER_DOCUMENTED', 'NONE'] as const),
    otherDocumentedCompetence: some(Answer),
    goals: some(MeasureGoal),
    contents: fc.array(fc.record({ content: fc.constantFrom(...Object.values(Content)), answers: some(Answer) }), {
      maxLength: 2,
    }),
    age: fc.integer({ min: 13, max: 26 }),
    active: fc.boolean(),
    notRecorded: fc.subarray([Dimension.ARENA, Dimension.GOAL, Dimension.ACTIVE, Dimension.DOCUMENTED_COMPETENCE]),
  },
  { requiredKeys: [] },
);

const selected = (catalogue: Catalogue, filter: MeasureFilter | null) =>
  selectMeasures(catalogue.index, compileFilter(filter));

/** Written again, one measure and one clause at a time. */
function naively(all: readonly MeasureDocument[], filter: MeasureFilter, left: Dimension | null): MeasureDocument[] {
  return all.filter((measure) => {
    const age = filter.age ?? null;
    if (age !== null && measure.ageFrom !== null && measure.ageFrom > age) return false;
    if (age !== null && measure.ageTo !== null && measure.ageTo < age) return false;
    return compileFilter(filter)
      .clauses.filter((clause) => clause.dimension !== left)
      .every((clause) => {
        const values = valuesOf(measure, clause.dimension);
        return values === null ? clause.notRecorded : values.some((value) => clause.values.includes(value));
      });
  });
}

test('the index selects what one look at each measure selects', () => {
  fc.assert(
    fc.property(measures, filters, (all, filter) => {
      const catalogue = aCatalogue(all);
      const found = positions(selected(catalogue, filter)).map((position) => catalogue.measures[position]?.id);
      const expected = naively(catalogue.measures, filter, null).map((measure) => measure.id);
      expect(found).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a facet counts each value as if its own dimension were not filtered, and not recorded by itself', () => {
  fc.assert(
    fc.property(measures, filters, (all, filter) => {
      const catalogue = aCatalogue(all);
      for (const facet of facetCounts(catalogue.index, compileFilter(filter), null)) {
        const base = naively(catalogue.measures, filter, facet.dimension);
        for (const { value, count } of facet.values) {
          const expected = base.filter((measure) => {
            const values = valuesOf(measure, facet.dimension);
            return value === null ? values === null : (values?.includes(value) ?? false);
          });
          expect(count).toBe(expected.length);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('an empty list selects nothing, no filter selects all', () => {
  const catalogue = aCatalogue([aMeasure()]);
  expect(countOf(selected(catalogue, { counties: [] }))).toBe(0);
  expect(countOf(selected(catalogue, { contents: [{ content: 'TREATMENT', answers: [] }] }))).toBe(0);
  expect(countOf(selected(catalogue, null))).toBe(1);
});

test('what is not recorded is found when it is asked for and never counted as no', () => {
  const catalogue = aCatalogue([
    aMeasure({ contents: Object.values(Content).map((content) => ({ content, answer: 'NOT_RECORDED' })) }),
  ]);
  const count = (answers: readonly Answer[]) =>
    countOf(selected(catalogue, { contents: [{ content: 'CLOSE_FOLLOW_UP', answers }] }));
  expect([count(['NO']), count(['YES', 'NO']), count(['NOT_RECORDED'])]).toEqual([0, 0, 1]);
});

test('an unknown age limit rules nothing out', () => {
  const catalogue = aCatalogue([aMeasure({ ageFrom: null, ageTo: 19 })]);
  expect(countOf(selected(catalogue, { age: 15 }))).toBe(1);
  expect(countOf(selected(catalogue, { age: 20 }))).toBe(0);
});

test('an OT code is found however it is written', () => {
  const catalogue = aCatalogue([aMeasure({ otStatusCode: 'OTKO' }), aMeasure({ id: 'b', otStatusCode: null })]);
  expect(countOf(selected(catalogue, { otStatusCodes: ['otko'] }))).toBe(1);
  expect(countOf(selected(catalogue, { otStatusCodes: ['OTAP'] }))).toBe(0);
  expect(countOf(selected(catalogue, { otStatusCodes: ['OTAP'], notRecorded: ['OT_STATUS_CODE'] }))).toBe(1);
});

/** Every measure that `measure` could turn out to be when what is not recorded is filled in, for one field. */
function completions(measure: MeasureDocument): readonly MeasureDocument[] {
  const arenas = measure.arena === null ? Object.values(Arena) : [measure.arena];
  const actives = measure.active === null ? [true, false] : [measure.active];
  const others =
    measure.otherDocumentedCompetence === 'NOT_RECORDED'
      ? (['YES', 'NO'] as const)
      : [measure.otherDocumentedCompetence];
  return arenas.flatMap((arena) =>
    actives.flatMap((active) =>
      others.map((otherDocumentedCompetence) => aMeasure({ ...measure, arena, active, otherDocumentedCompetence })),
    ),
  );
}

test('certain is what fits however the blanks are filled in, possible is what some way of filling them in makes fit', () => {
  const asked = fc.record(
    {
      arenas: fc.subarray(Object.values(Arena), { maxLength: 4 }),
      active: fc.boolean(),
      otherDocumentedCompetence: fc.constantFrom(['YES'] as const, ['NO'] as const),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(measures, asked, (all, filter) => {
      const catalogue = aCatalogue(all);
      const { certain, possible, undecided } = scopeOf(catalogue.index, compileFilter(filter));
      catalogue.measures.forEach((measure, position) => {
        const fits = completions(measure).map((whole) => naively([whole], filter, null).length === 1);
        expect(has(certain, position)).toBe(fits.every(Boolean));
        expect(has(possible, position)).toBe(fits.some(Boolean));
        expect(has(undecided, position)).toBe(fits.some(Boolean) && !fits.every(Boolean));
      });
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['what is recorded as something else is out', { arenas: ['SCHOOL'] }, [0, 0, 0]],
  ['what is not recorded could fit', { goals: ['MOTIVATE'] }, [0, 1, 1]],
  ['what is asked for as not recorded is certain', { goals: ['MOTIVATE'], notRecorded: ['GOAL'] }, [1, 1, 0]],
  ['an empty list could fit nothing', { goals: [] }, [0, 0, 0]],
  ['an age that no recorded limit rules out is selected, and not decided', { age: 17 }, [1, 1, 1]],
  ['an age below the recorded limit is out', { age: 15 }, [0, 0, 0]],
  ['no filter leaves nothing open', {}, [1, 1, 0]],
] as const)('%s', (_, filter, expected) => {
  const catalogue = aCatalogue([aMeasure({ arena: 'ENTERPRISE', goals: null, ageFrom: 16, ageTo: null })]);
  const { certain, possible, undecided } = scopeOf(catalogue.index, compileFilter(filter));
  expect([certain, possible, undecided].map(countOf)).toEqual(expected);
});

test('an age within both recorded limits is decided', () => {
  const catalogue = aCatalogue([aMeasure({ ageFrom: 16, ageTo: 19 })]);
  expect(countOf(scopeOf(catalogue.index, compileFilter({ age: 17 })).undecided)).toBe(0);
});
