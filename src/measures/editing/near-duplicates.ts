import { nameKey } from '../../codes/name-key.js';
import type { Label } from '../../platform/language.js';
import type { MeasureDraft } from '../measure.js';
import type { MeasureDocument } from '../measure-document.js';

/** A measure that may be the same as one that is being written. */
export interface DuplicateCandidate {
  readonly measure: MeasureDocument;
  /** 0 to 1: how much of the two names agrees, and whether county and arena do. */
  readonly score: number;
  readonly because: readonly Label[];
}

/** Below this two measures have little more in common than a word such as «praksis». Ours, by trying. */
const worthShowing = 0.6;
const most = 5;

const sameName: Label = { nb: 'samme navn', nn: 'same namn', en: 'the same name' };
const likeName: Label = { nb: 'nesten samme navn', nn: 'nesten same namn', en: 'nearly the same name' };
const sameCounty: Label = { nb: 'samme fylke', nn: 'same fylke', en: 'the same county' };
const sameArena: Label = { nb: 'samme arena', nn: 'same arena', en: 'the same arena' };

/**
 * Measures like a draft, the likest first, at most five. Counties reported nearly the same measure several times, and the
 * researchers merged them by hand (NOVA-13/13 ch. 3.1). Another county's measure of that name is another measure.
 */
export function nearDuplicates(
  draft: MeasureDraft,
  counties2012: readonly string[],
  measures: readonly MeasureDocument[],
): readonly DuplicateCandidate[] {
  const pairs = pairsIn(nameKey(draft.name));
  if (pairs.size === 0) return [];
  return measures
    .flatMap((measure) => candidate(draft, counties2012, pairs, measure) ?? [])
    .sort((a, b) => b.score - a.score || (a.measure.id < b.measure.id ? -1 : 1))
    .slice(0, most);
}

function candidate(
  draft: MeasureDraft,
  counties2012: readonly string[],
  pairs: ReadonlySet<string>,
  measure: MeasureDocument,
): DuplicateCandidate | null {
  if (measure.id === draft.id) return null;
  const near = counties2012.length === 0 || measure.counties2012.some((county) => counties2012.includes(county));
  if (!near && measure.national !== true) return null;
  const likeness = agreement(pairs, pairsIn(nameKey(measure.name)));
  if (likeness < worthShowing) return null;
  const arena = draft.arena !== null && draft.arena === measure.arena;
  const county = counties2012.length > 0 && measure.counties2012.length > 0;
  const because = [
    likeness === 1 ? sameName : likeName,
    ...(county ? [sameCounty] : []),
    ...(arena ? [sameArena] : []),
  ];
  return { measure, score: Math.min(1, 0.8 * likeness + (county ? 0.1 : 0) + (arena ? 0.1 : 0)), because };
}

/** Dice's measure: twice the pairs of letters in common, of all. */
function agreement(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

function pairsIn(key: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}
