import type { MeasureDocument } from '../../measures/measure-document.js';
import type { Outcome } from '../../rules/engine/compiled-rule.js';
import type { RuleOutcome } from '../../rules/engine/outcome.js';
import type { Rule } from '../../rules/sets/rule.js';
import {
  exclusionAt,
  explanationAt,
  isOpen,
  measureAt,
  placeOfMeasure,
  rankedAt,
  type Suggestions,
  youthAnswer,
} from './suggestions.js';

/** The rank and score of a measure in one of two answers. */
export interface Standing {
  readonly rank: number;
  readonly shared: boolean;
  readonly score: number;
}

/** A rule whose outcome is not the same in two answers; null where the rule is not in force in one of them. */
export interface OutcomeChange {
  readonly rule: Rule;
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

/** One measure in two answers; a standing is null where the measure is excluded or not part of the question. */
export interface MeasureChange {
  readonly measure: MeasureDocument;
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** Why it is not suggested, in the answer where it is not. */
  readonly excludedBy: readonly RuleOutcome[];
  readonly outcomeChanges: readonly OutcomeChange[];
}

/** What differs between the first suggestions of two answers: two youths, two days or two rule sets. */
export interface Comparison {
  readonly a: Suggestions;
  readonly b: Suggestions;
  /** Among the first of b and not of a, by their rank in b. */
  readonly added: readonly MeasureChange[];
  /** Among the first of a and not of b, by their rank in a. */
  readonly removed: readonly MeasureChange[];
  /** Among the first of both with another rank, by their rank in b. */
  readonly moved: readonly MeasureChange[];
  /** Rules about the youth alone that came out differently. */
  readonly youthChanges: readonly OutcomeChange[];
  /** Measures among the first of either with a rule that came out differently. */
  readonly outcomeChanges: readonly MeasureChange[];
}

export function compareSuggestions(a: Suggestions, b: Suggestions): Comparison {
  const [firstOfA, firstOfB] = [idsOf(a), idsOf(b)];
  const changes = new Map([...firstOfA, ...firstOfB].map((id) => [id, changeOf(id, a, b)]));
  const pick = (ids: readonly string[]): readonly MeasureChange[] =>
    ids.flatMap((id) => {
      const change = changes.get(id);
      return change === undefined ? [] : [change];
    });
  return {
    a,
    b,
    added: pick(firstOfB.filter((id) => !firstOfA.includes(id))),
    removed: pick(firstOfA.filter((id) => !firstOfB.includes(id))),
    moved: pick(firstOfB.filter((id) => firstOfA.includes(id))).filter(
      ({ before, after }) => before?.rank !== after?.rank,
    ),
    youthChanges: changedOutcomes(youthAnswer(a).outcomes, youthAnswer(b).outcomes),
    outcomeChanges: [...changes.values()].filter((change) => change.outcomeChanges.length > 0),
  };
}

function idsOf(suggestions: Suggestions): readonly string[] {
  return suggestions.match.ranked.map(({ place }) => measureAt(suggestions, place).id);
}

function changeOf(id: string, a: Suggestions, b: Suggestions): MeasureChange {
  const [placeA, placeB] = [placeOfMeasure(a, id), placeOfMeasure(b, id)];
  const known = placeA !== null ? measureAt(a, placeA) : measureAt(b, placeB as number);
  return {
    measure: known,
    before: standingOf(a, placeA),
    after: standingOf(b, placeB),
    excludedBy: [...reasonsOf(a, placeA), ...reasonsOf(b, placeB)],
    outcomeChanges: changedOutcomes(outcomesOf(a, placeA), outcomesOf(b, placeB)),
  };
}

function standingOf(suggestions: Suggestions, place: number | null): Standing | null {
  if (place === null || !isOpen(suggestions, place)) return null;
  const { rank, shared, score } = rankedAt(suggestions, place);
  return { rank, shared, score };
}

function reasonsOf(suggestions: Suggestions, place: number | null): readonly RuleOutcome[] {
  return place === null || isOpen(suggestions, place) ? [] : exclusionAt(suggestions, place);
}

function outcomesOf(suggestions: Suggestions, place: number | null): readonly RuleOutcome[] {
  if (place === null) return [];
  const found = explanationAt(suggestions, place);
  const scored = [found.hits, found.misses, found.cautions, found.clearedCautions, found.notApplicable].flat();
  const unknown = found.unknown.filter(({ rule }) => rule.kind !== 'ELIGIBILITY');
  return [...found.gates, ...scored, ...unknown];
}

/** By code: a rule that changed its row with the law is one rule before and after. */
function changedOutcomes(before: readonly RuleOutcome[], after: readonly RuleOutcome[]): readonly OutcomeChange[] {
  const was = new Map(before.map((entry) => [entry.rule.code, entry]));
  const is = new Map(after.map((entry) => [entry.rule.code, entry]));
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((code) => {
    const [then, now] = [was.get(code), is.get(code)];
    const rule = (now ?? then)?.rule;
    if (rule === undefined || then?.outcome === now?.outcome) return [];
    return [{ rule, before: then?.outcome ?? null, after: now?.outcome ?? null }];
  });
}
