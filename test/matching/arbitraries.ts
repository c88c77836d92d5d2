import * as fc from 'fast-check';
import type { Condition } from '../../src/rules/language/condition.js';
import type { MeasureFacts, YouthFacts } from '../../src/rules/language/facts.js';
import { fieldsOf, operatorsOf, type VocabularyField } from '../../src/rules/language/vocabulary.js';
import type { Rule } from '../../src/rules/sets/rule.js';
import { aRule } from './a-rule.js';

const counties = ['01', '03', '08', '12'];

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 4 });

/** A recorded value of a field. Numbers stay in a narrow range, so that conditions meet them. */
function recordedValue(field: VocabularyField): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'INTEGER':
      return fc.integer({ min: 14, max: 20 });
    case 'BOOLEAN':
      return fc.boolean();
    case 'CODE':
      return fc.constantFrom(...Object.keys(field.values ?? {}));
    case 'CODES':
      return fc.subarray(Object.keys(field.values ?? {}));
    case 'COUNTY':
      return fc.subarray(counties, { minLength: 1 });
  }
}

function factsOf<T>(fields: readonly VocabularyField[]): fc.Arbitrary<T> {
  return fc.record(
    Object.fromEntries(fields.map((field) => [field.key, maybe(recordedValue(field))])),
  ) as fc.Arbitrary<T>;
}

export const measureFacts: fc.Arbitrary<MeasureFacts> = factsOf<MeasureFacts>(fieldsOf('MEASURE'));

export const youthFacts: fc.Arbitrary<YouthFacts> = fc
  .tuple(factsOf<YouthFacts>(fieldsOf('YOUTH')), fc.boolean())
  .map(([facts, lastDay]) => ({
    ...facts,
    youngestAge: facts.age === null ? null : facts.age - (lastDay ? 0 : 1),
  }));

function comparison(fields: readonly VocabularyField[]): fc.Arbitrary<Condition> {
  return fc.constantFrom(...fields.filter((field) => field.type !== 'COUNTY')).chain((field) =>
    fc.constantFrom(...operatorsOf[field.type]).chain((operator) => {
      const all = Object.keys(field.values ?? {});
      const codes = fc.subarray(all, { minLength: Math.min(1, all.length), maxLength: Math.min(3, all.length) });
      const many = operator === 'in' || operator === 'notIn' || operator.startsWith('has');
      const value = operator === 'isEmpty' ? fc.boolean() : many ? codes : recordedValue(field);
      return value.map((chosen) => ({ field: field.name, operator, value: chosen }) as Condition);
    }),
  );
}

function conditionOver(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'condition' },
      { weight: 3, arbitrary: leaf },
      {
        weight: 2,
        arbitrary: fc.record({
          combinator: fc.constantFrom('and', 'or') as fc.Arbitrary<'and' | 'or'>,
          not: fc.boolean(),
          rules: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
        }) as fc.Arbitrary<Condition>,
      },
    ),
  })).node;
}

const always: Condition = { combinator: 'and', rules: [] };
export const youthCondition = conditionOver(comparison(fieldsOf('YOUTH')));
export const measureCondition = conditionOver(comparison(fieldsOf('MEASURE')));

const between = (field: string, operator: '<=' | '>=' | 'overlaps', value: string): Condition => ({
  field,
  operator,
  value,
  valueSource: 'field',
});
const gateCondition = conditionOver(
  fc.oneof(
    comparison(fieldsOf('MEASURE')),
    fc.constantFrom(
      between('measure.county', 'overlaps', 'youth.county'),
      between('measure.ageFrom', '<=', 'youth.age'),
      between('measure.ageTo', '>=', 'youth.age'),
    ),
  ),
);

const when = fc.oneof({ weight: 1, arbitrary: fc.constant(always) }, { weight: 3, arbitrary: youthCondition });
const ageBasis = fc.constantFrom('CALENDAR_YEAR', 'BIRTHDAY') as fc.Arbitrary<Rule['ageBasis']>;

function ruleOf(
  parts: Pick<Rule, 'level' | 'kind'>,
  measure: fc.Arbitrary<Condition | null>,
  weight: fc.Arbitrary<number | null>,
): fc.Arbitrary<Rule> {
  return fc
    .tuple(when, measure, weight, ageBasis)
    .map(([youth, condition, points, basis]) =>
      aRule({ ...parts, ageBasis: basis, when: youth, weight: points }, condition),
    );
}

const none = fc.constant(null);
const preference = ruleOf({ level: 'PAIR', kind: 'PREFERENCE' }, measureCondition, fc.integer({ min: 1, max: 3 }));
const caution = ruleOf({ level: 'PAIR', kind: 'CAUTION' }, measureCondition, fc.integer({ min: -3, max: -1 }));
const gate = ruleOf({ level: 'PAIR', kind: 'ELIGIBILITY' }, gateCondition, none);
const target = fc.oneof(
  ruleOf({ level: 'YOUTH', kind: 'ELIGIBILITY' }, none, none),
  ruleOf({ level: 'YOUTH', kind: 'EXCLUSION' }, none, none),
);

/** Rule sets of one to three mask words; few gates, so that not everything is excluded. */
export const rules: fc.Arbitrary<readonly Rule[]> = fc
  .tuple(
    fc.array(fc.oneof(preference, caution), { maxLength: 70, size: 'max' }),
    fc.array(gate, { maxLength: 2 }),
    fc.array(target, { maxLength: 2 }),
  )
  .map(([scored, gates, targets]) =>
    [...targets, ...gates, ...scored].map((rule, index) => ({ ...rule, code: `X${100 + index}` })),
  );

export const measures: fc.Arbitrary<readonly MeasureFacts[]> = fc.array(measureFacts, {
  minLength: 1,
  maxLength: 40,
  size: 'max',
});
