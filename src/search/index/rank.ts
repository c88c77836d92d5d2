import { type Hits, hitOf, levelOf, MatchLevel } from '../hits.js';
import { type Alternative, Answers } from '../question/alternatives.js';
import type { Wanted } from '../question/question.js';
import { codeTerm, deniedTerm } from './measure-words.js';
import { eachOf, type Tally, type Together, type Weighing, withTally } from './tally.js';
import type { WordIndex } from './word-index.js';

/** Which measures are ranked, and by whose weights. */
export interface RankScope extends Weighing {
  /** One for each slot that may be a hit; null: every slot. */
  readonly candidates: Uint8Array | null;
}

/** A question with the ways in which each part of it can be answered. */
export interface Ask {
  /** Of the phrases too. */
  readonly wanted: readonly (readonly Alternative[])[];
  /** How many of them a full hit must answer. */
  readonly needed: number;
  readonly phrases: readonly Wanted[];
  readonly excluded: readonly Wanted[];
  readonly denied: readonly Wanted[];
}

/**
 * The hits of a question: those that answer everything, those that answer something, and where nothing answers everything
 * those that are near. Ranked by BM25F. Which measures are candidates is for an engine to say; what they are worth is said
 * here, for every engine.
 */
export function rank(index: WordIndex, ask: Ask, scope: RankScope): Hits {
  return withTally(index, ask.wanted, scope, (tally, together) => {
    const slots = ask.wanted.length > 0 ? tally.slots : Uint32Array.from({ length: index.size }, (_, slot) => slot);
    return placed(slots, tally, marksOf(index, ask, together), { ...scope, needed: ask.needed });
  });
}

/** Scores are told apart by so small a part. */
const rankSteps = 32_768;

function placed(
  slots: Uint32Array,
  { score, best, full }: Tally,
  marks: Uint8Array | null,
  { positions, candidates, needed }: RankScope & Pick<Ask, 'needed'>,
): Hits {
  const hits = new Float64Array(slots.length);
  const contrary: number[] = [];
  let count = 0;
  let isAnyFull = false;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    const position = positions[slot] ?? -1;
    const mark = marks === null ? 0 : (marks[slot] as number);
    if (position < 0 || (mark & Mark.out) !== 0 || (candidates !== null && candidates[slot] !== 1)) continue;
    const rankOfIt = Math.round((score[slot] as number) * rankSteps);
    if ((mark & Mark.contrary) !== 0) contrary.push(hitOf('NEAR', rankOfIt, position));
    else if (best[slot] === Answers.NEARLY) hits[count++] = hitOf('NEAR', rankOfIt, position);
    else if (full[slot] !== needed || (mark & Mark.unsure) !== 0) hits[count++] = hitOf('PARTIAL', rankOfIt, position);
    else {
      isAnyFull = true;
      hits[count++] = hitOf('FULL', rankOfIt, position);
    }
  }
  if (count === 0) return Float64Array.from(contrary);
  return isAnyFull ? withoutNear(hits.subarray(0, count)) : hits.subarray(0, count);
}

/** The same array, shortened. */
function withoutNear(hits: Hits): Hits {
  let count = 0;
  for (const hit of hits) if (levelOf(hit) !== MatchLevel.NEAR) hits[count++] = hit;
  return hits.subarray(0, count);
}

/** What is known of a slot besides what it answers. */
const Mark = {
  /** Without a phrase, or with what was left out or denied. */
  out: 1,
  /** It is not recorded whether it has what is denied. */
  unsure: 2,
  /** Its texts say what is denied, and nowhere deny it: shown only where there is nothing else. */
  contrary: 4,
} as const;

/** By slot; null where nothing but wanted words was asked for. */
function marksOf(index: WordIndex, { phrases, excluded, denied }: Ask, together: Together): Uint8Array | null {
  if (phrases.length + excluded.length + denied.length === 0) return null;
  const marks = new Uint8Array(index.size);
  const put = (mark: number, terms: readonly string[]): void =>
    eachOf(index, terms, (slot) => {
      marks[slot] = (marks[slot] as number) | mark;
    });
  for (const { words, codes } of excluded) {
    const [word] = words;
    put(Mark.out, codes.map(codeTermOf));
    if (words.length === 1 && word !== undefined) put(Mark.out, word.lemmas);
    else for (const slot of slotsOfPhrase(index, words, together)) marks[slot] = Mark.out;
  }
  for (const phrase of phrases) {
    const having = slotsOfPhrase(index, phrase.words, together);
    eachOf(index, phrase.codes.map(codeTermOf), (slot) => having.add(slot));
    marks.forEach((mark, slot) => {
      if (!having.has(slot)) marks[slot] = mark | Mark.out;
    });
  }
  for (const { codes } of denied) {
    put(Mark.out, codes.map(codeTermOf));
    put(
      Mark.unsure,
      codes.map(({ dimension }) => codeTerm(dimension, null)),
    );
  }
  for (const slot of contraryTo(index, denied, together)) marks[slot] = (marks[slot] as number) | Mark.contrary;
  return marks;
}

function codeTermOf({ dimension, value }: Wanted['codes'][number]): string {
  return codeTerm(dimension, value);
}

function slotsOfPhrase(index: WordIndex, words: Wanted['words'], together: Together): Set<number> {
  const tests = words.map(
    ({ lemmas }) =>
      (word: Wanted['words'][number]): boolean =>
        word.lemmas.some((lemma) => lemmas.includes(lemma)),
  );
  const slots = new Set<number>();
  if (words.length === 0) return slots;
  together(index, lemmasOf(words), (slot) => {
    if (index.hasPhrase(slot, tests)) slots.add(slot);
  });
  return slots;
}

function contraryTo(index: WordIndex, denied: Ask['denied'], together: Together): ReadonlySet<number> {
  const contrary = new Set<number>();
  for (const { words, codes } of denied) {
    if (codes.length > 0 || words.length === 0) continue;
    together(index, lemmasOf(words), (slot) => contrary.add(slot));
    const deniedTerms = lemmasOf(words).map((lemmas) => lemmas.map(deniedTerm));
    together(index, deniedTerms, (slot) => contrary.delete(slot));
  }
  return contrary;
}

function lemmasOf(words: Wanted['words']): readonly (readonly string[])[] {
  return words.map(({ lemmas }) => lemmas);
}
