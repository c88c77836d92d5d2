import type { Condition } from '../../src/rules/language/condition.js';
import type { Rule } from '../../src/rules/sets/rule.js';

const label = { nb: 'x', nn: 'x', en: 'x' };

/** A rule in which a test names only what it is about; `measure` is its measure condition. */
export function aRule(parts: Omit<Partial<Rule>, 'then'>, measure: Condition | null): Rule {
  return {
    code: 'X01',
    level: 'PAIR',
    kind: 'PREFERENCE',
    grade: 'D',
    ageBasis: 'CALENDAR_YEAR',
    when: { combinator: 'and', rules: [] },
    // biome-ignore lint/suspicious/noThenProperty: the name the rule's file uses
    then: measure,
    weight: parts.kind === undefined || parts.kind === 'PREFERENCE' ? 1 : null,
    priority: null,
    title: label,
    rationale: label,
    evidence: [],
    legalBasis: null,
    certainty: 'SOURCED',
    validFrom: null,
    validTo: null,
    ...parts,
  };
}
