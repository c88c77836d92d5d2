import { comparisonsOf, fieldsIn, predicateOf } from '../language/condition.js';
import { unrecordedMeasure, type YouthFacts } from '../language/facts.js';
import { fieldsOf, type VocabularyField } from '../language/vocabulary.js';
import type { Priority, Rule } from '../sets/rule.js';
import type { CompiledRule } from './compiled-rule.js';
import type { Engine, YouthPart } from './engine.js';

const precedence: readonly Priority[] = ['CONTACT_FIRST', 'HIGH'];

/**
 * Where the youth stands in the adviser's work: the first of CONTACT_FIRST and HIGH that a rule gives, NORMAL where
 * none can, null where none does but one may once more is known.
 */
export function priorityOf(engine: Engine, part: YouthPart): Priority | null {
  const given = (priority: Priority, truth: number): boolean =>
    engine.youthRules.some(({ rule }, index) => rule.priority === priority && part.truths[index] === truth);
  const hit = precedence.find((priority) => given(priority, 1));
  if (hit !== undefined) return hit;
  return precedence.some((priority) => given(priority, 0)) ? null : 'NORMAL';
}

/** A field of the youth that is not known, and the rules whose concern with the youth it could decide. */
export interface MissingInformation {
  readonly field: VocabularyField;
  readonly affects: readonly Rule[];
}

/** What is not known of the youth and would decide something, most rules first, then in the order of the fields. */
export function missingInformation(engine: Engine, youth: YouthFacts): readonly MissingInformation[] {
  const missing = fieldsOf('YOUTH').filter((field) => youth[field.key as keyof YouthFacts] === null);
  if (missing.length === 0) return [];
  const undecided = [...engine.youthRules, ...engine.scoredRules, ...engine.gateRules].filter((compiled) =>
    isUndecided(compiled, youth),
  );
  return missing
    .map((field) => ({
      field,
      affects: undecided.filter(({ rule }) => asksFor(rule, field, youth)).map(({ rule }) => rule),
    }))
    .filter(({ affects }) => affects.length > 0)
    .sort((a, b) => b.affects.length - a.affects.length);
}

/** A gate that compares with the youth is undecided as long as what it compares with is not known. */
function isUndecided({ rule, concerns }: CompiledRule, youth: YouthFacts): boolean {
  const truth = concerns(youth, unrecordedMeasure);
  if (truth === 0) return true;
  const compared = rule.then === null ? [] : fieldsIn(rule.then).filter((field) => field.side === 'YOUTH');
  return truth === 1 && compared.some((field) => youth[field.key as keyof YouthFacts] === null);
}

function asksFor(rule: Rule, field: VocabularyField, youth: YouthFacts): boolean {
  const unknownLeaf = comparisonsOf(rule.when).some(
    (leaf) => leaf.field === field.name && predicateOf(leaf, rule.ageBasis)(youth, unrecordedMeasure) === 0,
  );
  return unknownLeaf || (rule.then !== null && fieldsIn(rule.then).some(({ name }) => name === field.name));
}
