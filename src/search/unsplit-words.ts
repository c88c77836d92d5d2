import type { MeasureDocument } from '../measures/measure-document.js';
import { analyse } from './analyser.js';
import { isListed } from './compounds.js';

/** Compounds are rarely shorter. */
const longWord = 12;

/** Long words that are neither split nor listed, most frequent first: what the lexicon may lack. */
export function unsplitWords(measures: readonly MeasureDocument[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { name, description } of measures) {
    for (const { token, atoms, stop } of analyse(`${name}\n${description}`)) {
      if (stop || token.joined || atoms.length > 1 || token.text.length < longWord || isListed(token.text)) continue;
      counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}
