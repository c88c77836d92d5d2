import type { Catalogue } from '../measures/catalogue.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { selectMeasures } from '../measures/selection.js';
import type { Hits } from './hits.js';
import { rank } from './index/rank.js';
import type { WordIndex } from './index/word-index.js';
import { type Alternative, Answers, alternativesOf, alternativesOfDenied } from './question/alternatives.js';
import { type Meant, meantBy } from './question/corrections.js';
import { asksNothing, type Question, saysNothing, type Wanted } from './question/question.js';
import { everything } from './search-result.js';

/** The word index of one catalogue. To be read in one go: the next change is taken into the same index. */
export interface IndexOf {
  readonly catalogue: Catalogue;
  readonly index: WordIndex;
  /** Position in the catalogue by slot; -1 where the slot is empty. */
  readonly positions: Int32Array;
  readonly slotOf: ReadonlyMap<string, number>;
}

/** A question as it was meant, with the ways in which the register can answer each part of it. */
export interface PutQuestion extends Meant, Ways {}

/** For each thing wanted, each phrase, and each denial of words, the ways that lead to some measure. */
interface Ways {
  readonly alternatives: readonly (readonly Alternative[])[];
  /** How many of them must be answered by a hit that answers everything. */
  readonly needed: number;
}

export function putQuestion(asked: Question, { index }: IndexOf): PutQuestion {
  const meant = meantBy(asked, index);
  return { ...meant, ...waysOf(meant.question, index) };
}

function waysOf({ wanted, phrases, denied }: Question, index: WordIndex): Ways {
  const all = [...alternativesOf(wanted, index), ...alternativesOf(phrases, index), ...alternativesOfDenied(denied)];
  return { alternatives: all.map((some) => thatLeadSomewhere(some, index)), needed: all.filter(isNeeded).length };
}

/** What can only be nearly answered keeps no hit from being full: «ungdom», said beside other words. */
function isNeeded(alternatives: readonly Alternative[]): boolean {
  return alternatives.length === 0 || alternatives.some(({ answers }) => answers !== Answers.NEARLY);
}

/** Without the terms that no measure has. */
function thatLeadSomewhere(alternatives: readonly Alternative[], index: WordIndex): readonly Alternative[] {
  const isThere = (term: string): boolean => index.posting(term) !== undefined;
  return alternatives.flatMap((one) => {
    const all = one.all.map((terms) => terms.filter(isThere));
    return all.length > 0 && all.every(({ length }) => length > 0) ? [{ ...one, all }] : [];
  });
}

/**
 * The hits of a question, whatever the filter; of the filter only the datasets count, for how rare a word is.
 * @param candidates one for each slot that may be a hit; null: every slot
 */
export function hitsOf(
  { question, alternatives, needed }: Pick<PutQuestion, 'question' | keyof Ways>,
  { catalogue, index, positions }: IndexOf,
  { datasets = null }: MeasureFilter,
  candidates: Uint8Array | null,
): Hits {
  if (saysNothing(question)) return new Float64Array();
  if (asksNothing(question)) return everything(catalogue);
  const weighedIn =
    datasets === null
      ? selectMeasures(catalogue.index, compileFilter(null))
      : selectMeasures(catalogue.index, compileFilter({ datasets }));
  return rank(index, { ...question, wanted: alternatives, needed }, { positions, weighedIn, candidates });
}

/** The hits of a question that has one part less. */
export interface HitsWithout {
  /** What was left out, as typed. */
  readonly word: string;
  readonly hits: Hits;
}

/** More are not tried. */
const mostLeftOut = 8;

/** For each word, phrase, exclusion and denial of a question of several: what is found without it. */
export function hitsWithoutEach(question: Question, current: IndexOf, filter: MeasureFilter): readonly HitsWithout[] {
  const parts = [...question.wanted, ...question.phrases, ...question.excluded, ...question.denied];
  if (parts.length < 2) return [];
  return parts.slice(0, mostLeftOut).map((left) => {
    const rest = without(question, left);
    const put = { question: rest, ...waysOf(rest, current.index) };
    return { word: left.written, hits: hitsOf(put, current, filter, null) };
  });
}

function without(question: Question, left: Wanted): Question {
  const rest = <Part>(parts: readonly Part[]): readonly Part[] => parts.filter((part) => part !== left);
  return {
    ...question,
    wanted: rest(question.wanted),
    phrases: rest(question.phrases),
    excluded: rest(question.excluded),
    denied: rest(question.denied),
  };
}
