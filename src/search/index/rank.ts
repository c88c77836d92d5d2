import { type Bitset, countOf, has } from '../../measures/bitset.js';
import { hitKey, type PlacedHits, placeHits } from '../hits.js';
import { type Alternative, Answers } from '../question/alternatives.js';
import type { Wanted } from '../question/question.js';
import { codeTerm, deniedTerm } from './measure-words.js';
import type { WordIndex } from './word-index.js';

/** Which measures are ranked, and by whose weights. */
export interface RankScope {
  /** Position in the catalogue by slot; -1 where the slot is empty. */
  readonly positions: Int32Array;
  /** The positions whose words decide how rare a word is: those of the datasets asked. */
  readonly weighedIn: Bitset;
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

/** What is gathered per slot. */
interface Tally {
  readonly score: Float32Array;
  /** How many wanted things are answered fully. */
  readonly full: Uint8Array;
  /** The best answer to any of them. */
  readonly best: Uint8Array;
}

/**
 * The hits of a question, best first: those that answer everything, those that answer something, and where nothing answers
 * everything those that are near. By BM25F within a level, then by position. Which measures are candidates is for an
 * engine to say; what they are worth is said here, for every engine.
 */
export function rank(index: WordIndex, ask: Ask, scope: RankScope): PlacedHits {
  const { positions, candidates } = scope;
  const tally = tallyOf(index, ask.wanted, scope);
  const passes = tests(index, ask);
  const unsure = unsureOf(index, ask.denied);
  const contrary = contraryTo(index, ask.denied);
  // Hits that are near are put in from the back: where a hit is full, nobody sorts them.
  const keys = new Float64Array(index.size);
  let [count, near] = [0, index.size];
  let isFull = false;
  const opposite: number[] = [];
  for (let slot = 0; slot < index.size; slot++) {
    const position = positions[slot] ?? -1;
    const best = tally.best[slot] as number;
    if (position < 0 || (best === 0 && ask.wanted.length > 0)) continue;
    if ((candidates !== null && candidates[slot] !== 1) || !passes(slot)) continue;
    const isContrary = contrary.has(slot);
    const all = tally.full[slot] === ask.needed && !unsure.has(slot);
    const level = best === Answers.NEARLY || isContrary ? 'NEAR' : all ? 'FULL' : 'PARTIAL';
    isFull ||= level === 'FULL';
    const key = hitKey(level, Math.round((tally.score[slot] as number) * rankSteps), position);
    if (isContrary) opposite.push(key);
    else keys[level === 'NEAR' ? --near : count++] = key;
  }
  if (isFull) return placeHits(keys.subarray(0, count));
  const hits = keys.copyWithin(count, near).subarray(0, count + index.size - near);
  return placeHits(hits.length === 0 ? Float64Array.from(opposite) : hits);
}

/** Scores are told apart by so small a part. */
const rankSteps = 32_768;

function tallyOf(index: WordIndex, wanted: Ask['wanted'], scope: RankScope): Tally {
  const { size } = index;
  const tally: Tally = { score: new Float32Array(size), full: new Uint8Array(size), best: new Uint8Array(size) };
  const measures = countOf(scope.weighedIn);
  const answer = answersIn(size);
  for (const alternatives of wanted) {
    for (const one of alternatives) answer.take(index, one);
    const slots = answer.slots();
    const rarity = rarityOf(slots, scope, measures);
    for (const one of alternatives) {
      const said = one.asAsked ? sayingSo(index, one.all) : null;
      if (said !== null) answer.raise(said, rarityOf(said.keys(), scope, measures) / rarity);
    }
    for (const slot of slots) {
      const level = answer.levels[slot] as number;
      tally.score[slot] = (tally.score[slot] as number) + rarity * (answer.worth[slot] as number);
      if (level === Answers.FULLY) tally.full[slot] = (tally.full[slot] as number) + 1;
      if (level > (tally.best[slot] as number)) tally.best[slot] = level;
    }
    answer.clear();
  }
  return tally;
}

/** Words that more than this part of the measures have weigh no more for being the very words asked for. */
const commonFrom = 1 / 16;

/** The slots whose texts say all the words, and deny none of them, with what they answer; null where too many do. */
function sayingSo(index: WordIndex, all: Alternative['all']): ReadonlyMap<number, number> | null {
  const counts = all.map((terms) => terms.reduce((sum, term) => sum + (index.posting(term)?.length ?? 0), 0));
  if (Math.min(...counts) > index.size * commonFrom) return null;
  const said = new Map<number, number>();
  const add = (slot: number, weight: number): void => {
    said.set(slot, Math.max(weight, said.get(slot) ?? 0));
  };
  if (all.length === 1) eachOf(index, all[0] ?? [], add);
  else togetherIn(index.size)(index, all, add);
  eachOf(index, all.flat().map(deniedTerm), (slot) => said.delete(slot));
  return said;
}

/** How much it says that a measure is one of some: the inverse document frequency of BM25. */
function rarityOf(slots: Iterable<number>, { weighedIn, positions }: RankScope, measures: number): number {
  let found = 0;
  for (const slot of slots) if (has(weighedIn, positions[slot] as number)) found++;
  return Math.log(1 + (Math.max(measures - found, 0) + 0.5) / (found + 0.5));
}

/** What the measures answer to one wanted thing: the best of its alternatives. Used again for the next. */
function answersIn(size: number) {
  const [worth, levels, touched] = [new Float32Array(size), new Uint8Array(size), new Uint32Array(size)];
  const both = togetherIn(size);
  let count = 0;
  const note = (slot: number, weight: number, answers: number): void => {
    if (levels[slot] === 0) touched[count++] = slot;
    if (weight > (worth[slot] as number)) worth[slot] = weight;
    if (answers > (levels[slot] as number)) levels[slot] = answers;
  };
  return {
    worth,
    levels,
    slots: () => touched.subarray(0, count),
    take: (index: WordIndex, { all, factor, answers }: Alternative): void => {
      const use = (slot: number, weight: number): void => note(slot, factor * weight, answers);
      if (all.length === 1) eachOf(index, all[0] ?? [], use);
      else both(index, all, use);
    },
    /** What answers already is worth so many times its weight, where that is more. */
    raise: (weights: ReadonlyMap<number, number>, times: number): void => {
      for (const [slot, weight] of weights) worth[slot] = Math.max(worth[slot] as number, weight * times);
    },
    clear: (): void => {
      for (const slot of touched.subarray(0, count)) {
        worth[slot] = 0;
        levels[slot] = 0;
      }
      count = 0;
    },
  };
}

type Use = (slot: number, weight: number) => void;

function eachOf(index: WordIndex, terms: readonly string[], use: Use): void {
  for (const term of terms) {
    const posting = index.posting(term);
    if (posting === undefined) continue;
    const { slots, weights, length } = posting;
    for (let at = 0; at < length; at++) use(slots[at] as number, weights[at] as number);
  }
}

/** Goes through the slots that have a term of every list, each with the mean weight of those found first. */
function togetherIn(size: number): (index: WordIndex, all: Alternative['all'], use: Use) => void {
  const [reached, sums] = [new Uint8Array(size), new Float32Array(size)];
  return (index, all, use) => {
    all.forEach((terms, list) => {
      eachOf(index, terms, (slot, weight) => {
        if (reached[slot] !== list) return;
        reached[slot] = list + 1;
        sums[slot] = (sums[slot] as number) + weight / all.length;
      });
    });
    eachOf(index, all[0] ?? [], (slot) => {
      if (reached[slot] === all.length) use(slot, sums[slot] as number);
      reached[slot] = 0;
      sums[slot] = 0;
    });
  };
}

function slotsWith(index: WordIndex, all: Alternative['all']): readonly number[] {
  const slots: number[] = [];
  if (all.length > 0) togetherIn(index.size)(index, all, (slot) => slots.push(slot));
  return slots;
}

/** Whether a slot has every phrase and nothing that was left out or denied. */
function tests(index: WordIndex, { phrases, excluded, denied }: Ask): (slot: number) => boolean {
  const out = new Set<number>();
  const drop = (terms: readonly string[]): void => eachOf(index, terms, (slot) => out.add(slot));
  for (const { codes } of denied) drop(codes.map(({ dimension, value }) => codeTerm(dimension, value)));
  for (const { words, codes } of excluded) {
    const [word] = words;
    if (words.length === 1 && word !== undefined) drop(word.lemmas);
    else for (const slot of slotsOfPhrase(index, words)) out.add(slot);
    drop(codes.map(({ dimension, value }) => codeTerm(dimension, value)));
  }
  const inPhrases = phrases.map(({ words, codes }) => {
    const slots = slotsOfPhrase(index, words);
    eachOf(
      index,
      codes.map(({ dimension, value }) => codeTerm(dimension, value)),
      (slot) => slots.add(slot),
    );
    return slots;
  });
  return (slot) => !out.has(slot) && inPhrases.every((slots) => slots.has(slot));
}

function slotsOfPhrase(index: WordIndex, words: Wanted['words']): Set<number> {
  const tests = words.map(
    ({ lemmas }) =>
      (word: Wanted['words'][number]): boolean =>
        word.lemmas.some((lemma) => lemmas.includes(lemma)),
  );
  const slots = new Set<number>();
  for (const slot of slotsWith(
    index,
    words.map(({ lemmas }) => lemmas),
  )) {
    if (index.hasPhrase(slot, tests)) slots.add(slot);
  }
  return slots;
}

/** The slots for which it is not recorded whether they have what is denied. */
function unsureOf(index: WordIndex, denied: Ask['denied']): ReadonlySet<number> {
  const unsure = new Set<number>();
  for (const dimension of new Set(denied.flatMap(({ codes }) => codes.map((code) => code.dimension)))) {
    eachOf(index, [codeTerm(dimension, null)], (slot) => unsure.add(slot));
  }
  return unsure;
}

/** The slots whose texts say what is denied, and nowhere deny it: shown only where there is nothing else. */
function contraryTo(index: WordIndex, denied: Ask['denied']): ReadonlySet<number> {
  const contrary = new Set<number>();
  for (const { words, codes } of denied) {
    if (codes.length > 0 || words.length === 0) continue;
    for (const slot of slotsWith(
      index,
      words.map(({ lemmas }) => lemmas),
    ))
      contrary.add(slot);
    for (const slot of slotsWith(
      index,
      words.map(({ lemmas }) => lemmas.map(deniedTerm)),
    ))
      contrary.delete(slot);
  }
  return contrary;
}
