import { type County, findCounty } from '../../codes/counties.js';
import type { TargetGroup } from '../../codes/target-groups.js';
import { type Bitset, countOf, has, positions } from '../../measures/bitset.js';
import type { Catalogue } from '../../measures/catalogue.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { type Engine, keyAt, type Match, match, type Ranked, scoreOfKey } from '../../rules/engine/engine.js';
import {
  type Explanation,
  excludedBy,
  explain,
  type RuleOutcome,
  type Subject,
  youthOutcomes,
} from '../../rules/engine/outcome.js';
import { type MissingInformation, missingInformation, priorityOf } from '../../rules/engine/profile.js';
import { youthFactsOf } from '../../rules/language/facts.js';
import { knownOf } from '../../rules/language/truth.js';
import { targetGroupOf, type Youth } from '../../rules/language/youth.js';
import type { Priority, RuleSet } from '../../rules/sets/rule.js';

/** What suggestions are worked out from; enough to work them out again. */
export interface Ground {
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
  readonly engine: Engine;
  readonly asOf: string;
  readonly youth: Youth;
  /** Positions of the catalogue that the question is about. */
  readonly candidates: Bitset;
  readonly first: number;
}

/** Suggestions for one youth (forslag): the ranked ones, and what explains any measure on demand. */
export interface Suggestions extends Ground {
  readonly match: Match;
  /** The youth's county as it was given; null where not known. */
  readonly youthCounty: County | null;
}

export function suggest(ground: Ground): Suggestions {
  const facts = youthFactsOf(ground.youth, ground.asOf);
  const youthCounty = ground.youth.county === null ? null : findCounty(ground.youth.county);
  return { ...ground, youthCounty, match: match(ground.engine, facts, ground.candidates, ground.first) };
}

export function measureAt(suggestions: Ground, place: number): MeasureDocument {
  return suggestions.catalogue.measures[suggestions.engine.positionAt[place] as number] as MeasureDocument;
}

/** Whom outcomes for a place are about; null for the youth alone. */
export function subjectAt(suggestions: Suggestions, place: number | null): Subject {
  const { match: found, engine, youthCounty } = suggestions;
  return {
    youth: found.part.youth,
    measure: place === null ? null : (engine.facts[place] ?? null),
    youthCounty,
    measureCounty: place === null ? null : measureAt(suggestions, place).county,
  };
}

export function explanationAt(suggestions: Suggestions, place: number): Explanation {
  return explain(suggestions.engine, suggestions.match.part, place, subjectAt(suggestions, place));
}

/** What the rules say of the youth alone. */
export interface YouthAnswer {
  readonly inTargetGroup: boolean | null;
  readonly targetGroup: TargetGroup | null;
  readonly priority: Priority | null;
  readonly outcomes: readonly RuleOutcome[];
  readonly missingInformation: readonly MissingInformation[];
}

export function youthAnswer(suggestions: Suggestions): YouthAnswer {
  const { engine, match: found, youth } = suggestions;
  return {
    inTargetGroup: knownOf(found.part.inTargetGroup),
    targetGroup: targetGroupOf(youth),
    priority: priorityOf(engine, found.part),
    outcomes: youthOutcomes(engine, found, subjectAt(suggestions, null)),
    missingInformation: missingInformation(engine, found.part.youth),
  };
}

export function excludedCount(suggestions: Suggestions): number {
  return countOf(suggestions.candidates) - countOf(suggestions.match.open);
}

/** The places of the measures that are not suggested, in the order of the catalogue (name, id). */
export function excludedPlaces(suggestions: Suggestions, first: number): readonly number[] {
  const { engine, match: found, candidates } = suggestions;
  const places: number[] = [];
  for (const position of positions(candidates)) {
    const place = engine.placeOf[position] as number;
    if (!has(found.open, place)) places.push(place);
    if (places.length === first) break;
  }
  return places;
}

export function exclusionAt(suggestions: Suggestions, place: number): readonly RuleOutcome[] {
  return excludedBy(suggestions.engine, suggestions.match, subjectAt(suggestions, place));
}

/** The place of a measure within the question, or null where it is not part of it. */
export function placeOfMeasure(suggestions: Suggestions, id: string): number | null {
  const position = suggestions.catalogue.positionOf.get(id.toLowerCase());
  if (position === undefined || !has(suggestions.candidates, position)) return null;
  return suggestions.engine.placeOf[position] as number;
}

export function isOpen(suggestions: Suggestions, place: number): boolean {
  return has(suggestions.match.open, place);
}

/** The rank of any open place, also below the first ones. */
export function rankedAt({ engine, match: found }: Suggestions, place: number): Ranked {
  const active = found.part.active;
  const score = scoreOfKey(keyAt(engine, active, place));
  let better = 0;
  let equal = 0;
  for (const other of positions(found.open)) {
    const theirs = scoreOfKey(keyAt(engine, active, other));
    if (theirs > score) better++;
    else if (theirs === score) equal++;
  }
  return { place, score, rank: better + 1, shared: equal > 1 };
}
