import * as fc from 'fast-check';
import type * as Engines from '../../src/rules/engine/engine.js';
import type * as Outcomes from '../../src/rules/engine/outcome.js';
import type * as Conditions from '../../src/rules/language/condition.js';
import { type MeasureFacts, unknownYouth, type YouthFacts } from '../../src/rules/language/facts.js';
import { fieldsOf } from '../../src/rules/language/vocabulary.js';
import type * as Rules from '../../src/rules/sets/rule.js';
import type { Rule } from '../../src/rules/sets/rule.js';
import type * as Cases from '../../src/rules/sets/rule-case.js';
import { aRule } from './a-rule.js';
import { measureCondition, measureFacts, measures, rules, youthCondition, youthFacts } from './arbitraries.js';
import { evaluate, naiveMatch, outcome } from './naive.js';

/** The modules that are tested; a mutant is a copy of them with one thing wrong. */
export interface Subject {
  readonly condition: typeof Conditions;
  readonly engine: typeof Engines;
  readonly outcome: typeof Outcomes;
  readonly cases: typeof Cases;
  readonly rule: typeof Rules;
}

export interface PropertyOf {
  readonly name: string;
  /** @throws where it does not hold */
  readonly check: (subject: Subject, options: fc.Parameters<unknown>) => void;
}

const truths = { yes: 1, no: -1, unknown: 0 } as const;

/** @throws Error where the two are not the same as JSON */
export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${is?.slice(0, 2000)} instead of ${should?.slice(0, 2000)}`);
}

/** A property over random values. */
export function property<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (subject: Subject, ...values: T) => void,
): PropertyOf['check'] {
  return (subject, options) => {
    const tuple = fc.tuple(...(arbitraries as unknown as [fc.Arbitrary<unknown>]));
    fc.assert(
      fc.property(tuple as unknown as fc.Arbitrary<T>, (values) => holds(subject, ...values)),
      options as fc.Parameters<[T]>,
    );
  };
}

const youths = fc.array(youthFacts, { minLength: 1, maxLength: 4 });
const few = fc.integer({ min: 1, max: 8 });
const basis = fc.constantFrom('CALENDAR_YEAR', 'BIRTHDAY') as fc.Arbitrary<Rule['ageBasis']>;

function rankedOf({ engine }: Subject, built: Engines.Engine, youth: YouthFacts, first: number): readonly unknown[] {
  return engine.match(built, youth, null, first).ranked.map(({ place, score, rank, shared }) => ({
    position: built.positionAt[place],
    score,
    rank,
    shared,
  }));
}

function subjectOf(youth: YouthFacts, measure: MeasureFacts): Outcomes.Subject {
  return { youth, measure, youthCounty: null, measureCounty: null };
}

/** Facts with one unknown filled in from others, or as they are. */
function filled<T extends object>(facts: T, from: T, key: string): T {
  const known = (facts as Record<string, unknown>)[key] !== null;
  return known ? facts : { ...facts, [key]: (from as Record<string, unknown>)[key] };
}

export const properties: readonly PropertyOf[] = [
  {
    name: 'a random condition gives what an independent evaluator gives',
    check: property(
      [youthCondition, measureCondition, youthFacts, measureFacts, basis],
      (subject, when, then, youth, measure, on) => {
        for (const condition of [when, then]) {
          const actual = subject.condition.compile(condition, on)(youth, measure);
          same(actual + 0, truths[evaluate(condition, youth, measure, on)]);
        }
      },
    ),
  },
  {
    name: 'one engine with many youths ranks, excludes and scores as the naive evaluation does',
    check: property([rules, measures, youths, few], (subject, set, all, several, first) => {
      const built = subject.engine.buildEngine(set, all);
      for (const youth of [...several, ...several]) {
        const naive = naiveMatch(set, youth, all);
        const { part } = subject.engine.match(built, youth, null, first);
        same([part.inTargetGroup + 0, part.possible], [truths[naive.inTargetGroup], naive.possible]);
        same(rankedOf(subject, built, youth, first), naive.ranked.slice(0, first));
        same(rankedOf(subject, built, youth, all.length), naive.ranked);
      }
    }),
  },
  {
    name: 'narrowing to some measures ranks those as if the others were not there',
    check: property(
      [rules, measures, youthFacts, few, fc.array(fc.nat(39))],
      (subject, set, all, youth, first, chosen) => {
        const positions = [...new Set(chosen.filter((position) => position < all.length))].sort((a, b) => a - b);
        const within = new Uint32Array((all.length + 31) >>> 5);
        for (const position of positions)
          within[position >>> 5] = (within[position >>> 5] as number) | (1 << (position & 31));
        const built = subject.engine.buildEngine(set, all);
        const actual = subject.engine
          .match(built, youth, within, first)
          .ranked.map(({ place, score, rank, shared }) => ({
            position: built.positionAt[place],
            score,
            rank,
            shared,
          }));
        const naive =
          positions.length === 0
            ? []
            : naiveMatch(
                set,
                youth,
                positions.map((at) => all[at] as MeasureFacts),
              ).ranked;
        same(
          actual,
          naive.slice(0, first).map((entry) => ({ ...entry, position: positions[entry.position] })),
        );
      },
    ),
  },
  {
    name: 'the explanation partitions the rules, agrees with the naive outcomes and sums to the score',
    check: property([rules, measures, youthFacts], (subject, set, all, youth) => {
      const built = subject.engine.buildEngine(set, all);
      const { part, ranked } = subject.engine.match(built, youth, null, all.length);
      for (const { place, score } of ranked) {
        const measure = all[built.positionAt[place] as number] as MeasureFacts;
        const found = subject.outcome.explain(built, part, place, subjectOf(youth, measure));
        const unknown = found.unknown.filter(({ rule }) => rule.kind !== 'ELIGIBILITY');
        const lists = [found.hits, found.misses, unknown, found.cautions, found.clearedCautions, found.notApplicable];
        const entries = [...lists.flat(), ...found.gates];
        const pairs = set.filter((rule) => rule.level === 'PAIR');
        same(entries.map(({ rule }) => rule.code).sort(), pairs.map((rule) => rule.code).sort());
        same(
          entries.map((entry) => `${entry.rule.code} ${entry.outcome}`).sort(),
          pairs.map((rule) => `${rule.code} ${outcome(rule, youth, measure)}`).sort(),
        );
        same(
          [...found.hits, ...found.cautions].reduce((sum, entry) => sum + entry.points, 0),
          score,
        );
      }
    }),
  },
  {
    name: 'what is excluded is explained by a rule that is definitely false, and nothing else is excluded',
    check: property([rules, measures, youthFacts], (subject, set, all, youth) => {
      const built = subject.engine.buildEngine(set, all);
      const found = subject.engine.match(built, youth, null, all.length);
      const open = new Set(found.ranked.map(({ place }) => place));
      for (let place = 0; place < built.size; place++) {
        const measure = all[built.positionAt[place] as number] as MeasureFacts;
        const reasons = subject.outcome.excludedBy(built, found, subjectOf(youth, measure));
        same(reasons.length === 0, open.has(place));
      }
    }),
  },
  {
    name: 'the order of the rules changes nothing',
    check: property([rules, measures, youthFacts], (subject, set, all, youth) => {
      const forwards = subject.engine.buildEngine(set, all);
      const backwards = subject.engine.buildEngine([...set].reverse(), all);
      same(rankedOf(subject, forwards, youth, all.length), rankedOf(subject, backwards, youth, all.length));
    }),
  },
  {
    name: 'the order of the measures changes no score, rank or exclusion',
    check: property([rules, measures, youthFacts], (subject, set, all, youth) => {
      const answers = [all, [...all].reverse()].map((list) => {
        const built = subject.engine.buildEngine(set, list);
        const { ranked } = subject.engine.match(built, youth, null, list.length);
        return ranked.map(({ place, score, rank }) => `${JSON.stringify(built.facts[place])} ${score} ${rank}`).sort();
      });
      same(answers[0], answers[1]);
    }),
  },
  {
    name: 'filling in an unknown never flips hit and miss, and never lifts an exclusion',
    check: property(
      [rules, measureFacts, measureFacts, youthFacts, youthFacts, fc.nat(1000)],
      (subject, set, measure, other, youth, someone, pick) => {
        const fields = [...fieldsOf('YOUTH'), ...fieldsOf('MEASURE')];
        const field = fields[pick % fields.length] ?? fields[0];
        const later = field?.side === 'YOUTH' ? filled(youth, someone, field.key) : youth;
        const aged =
          field?.key === 'age' && youth.age === null ? { ...later, youngestAge: someone.youngestAge } : later;
        const more = field?.side === 'MEASURE' ? filled(measure, other, field.key) : measure;
        const [before, after] = [
          [youth, measure],
          [aged, more],
        ].map((pair) => outcomesOf(subject, set, pair as [YouthFacts, MeasureFacts]));
        before?.forEach((was, index) => {
          const is = after?.[index];
          if ((was === 'HIT' || was === 'MISS') && is !== was) throw new Error(`${was} became ${is}`);
        });
      },
    ),
  },
  {
    name: 'a limit that is not recorded never excludes',
    check: property([measureFacts, youthFacts], (subject, measure, youth) => {
      const gates = [
        pair('measure.ageFrom', '<=', 'youth.age'),
        pair('measure.ageTo', '>=', 'youth.age'),
        pair('measure.county', 'overlaps', 'youth.county'),
      ];
      const unlimited = { ...measure, ageFrom: null, ageTo: null, county: null };
      const built = subject.engine.buildEngine(gates, [unlimited]);
      same(subject.engine.match(built, youth, null, 1).ranked.length, 1);
    }),
  },
  {
    name: 'an age that is certain on 31 December may exclude whom the day before did not',
    check: property([fc.integer({ min: 14, max: 20 }), measures], (subject, age, all) => {
      const limits = [pair('measure.ageFrom', '<=', 'youth.age'), pair('measure.ageTo', '>=', 'youth.age')];
      const set = limits.map((rule) => ({ ...rule, ageBasis: 'BIRTHDAY' as const }));
      const built = subject.engine.buildEngine(set, all);
      for (const youngestAge of [age - 1, age]) {
        const youth = { ...unknownYouth, age, youngestAge };
        same(rankedOf(subject, built, youth, all.length), naiveMatch(set, youth, all).ranked);
      }
    }),
  },
  {
    name: 'a rule is in force on its first and last day, and on no day before or after',
    check: (subject) => {
      const rule = { ...pair('measure.ageTo', '>=', 'youth.age'), validFrom: '2024-08-01', validTo: '2025-07-31' };
      const days = ['2024-07-31', '2024-08-01', '2025-07-31', '2025-08-01'];
      same(
        days.map((day) => subject.rule.rulesInForce([rule], day).length),
        [0, 1, 1, 0],
      );
    },
  },
];

function pair(field: string, operator: Conditions.Comparison['operator'], other: string): Rule {
  return aRule({ kind: 'ELIGIBILITY' }, { field, operator, value: other, valueSource: 'field' });
}

function outcomesOf(
  subject: Subject,
  set: readonly Rule[],
  [youth, measure]: [YouthFacts, MeasureFacts],
): readonly string[] {
  const built = subject.engine.buildEngine(set, [measure]);
  const part = subject.engine.youthPartOf(built, youth);
  const gates = subject.outcome.gateOutcomes(built, subjectOf(youth, measure)).map((entry) => entry.outcome);
  return [...built.scoredRules.map((_, index) => subject.outcome.maskOutcome(built, part, 0, index)), ...gates];
}
