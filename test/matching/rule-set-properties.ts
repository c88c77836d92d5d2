import * as fc from 'fast-check';
import type { MeasureFacts } from '../../src/rules/language/facts.js';
import type { RuleSetContents } from '../../src/rules/sets/rule.js';
import { measureFacts, youthFacts } from './arbitraries.js';
import { type PropertyOf, property, same } from './properties.js';

/** Properties of rule set 1 itself. */
export function propertiesOf(contents: RuleSetContents): readonly PropertyOf[] {
  return [
    {
      name: 'every worked case holds',
      check: (subject) => same(subject.cases.failuresOf(contents), []),
    },
    {
      name: 'one more good property of a measure never lowers its score',
      check: property(
        [measureFacts, youthFacts, fc.constantFrom(...improvements)],
        (subject, measure, youth, improve) => {
          const built = subject.engine.buildEngine(
            contents.rules.filter((rule) => rule.kind !== 'ELIGIBILITY' && rule.validTo === null),
            [measure, improve(measure)],
          );
          const { part } = subject.engine.match(built, youth, null, 2);
          const [before, after] = [0, 1].map((position) =>
            subject.engine.scoreOfKey(subject.engine.keyAt(built, part.active, built.placeOf[position] as number)),
          );
          if ((after as number) < (before as number)) throw new Error(`${before} fell to ${after}`);
        },
      ),
    },
  ];
}

/** The fields in which more is better: all but NAV among the actors (K02) and the full curriculum (K03). */
const improvements: readonly ((measure: MeasureFacts) => MeasureFacts)[] = [
  (measure) => ({ ...measure, systematicGuidance: true }),
  (measure) => ({ ...measure, longTermPlan: true }),
  (measure) => ({ ...measure, parentCooperation: true }),
  (measure) => ({ ...measure, closeFollowUp: true }),
  (measure) => ({ ...measure, socialServices: true }),
  (measure) => ({ ...measure, treatment: true }),
  (measure) => ({ ...measure, otherDocumentedCompetence: true }),
  (measure) =>
    measure.goals === null ? measure : { ...measure, goals: [...new Set([...measure.goals, 'MOTIVATE' as const])] },
  (measure) =>
    measure.goals === null
      ? measure
      : { ...measure, goals: [...new Set([...measure.goals, 'WORK_PRACTICE' as const])] },
  (measure) =>
    measure.goals === null
      ? measure
      : { ...measure, goals: [...new Set([...measure.goals, 'COPE_DAILY_LIFE' as const])] },
  (measure) =>
    measure.actors === null
      ? measure
      : { ...measure, actors: [...new Set([...measure.actors, 'MUNICIPAL_BODIES' as const])] },
];
