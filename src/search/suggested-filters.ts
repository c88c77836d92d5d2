import { counties } from '../codes/counties.js';
import { actorLabels, arenaLabels, contentLabels, measureGoalLabels } from '../codes/measure-codes.js';
import { findOtStatusCode } from '../codes/ot-status-codes.js';
import { analyse, type PlacedWord } from './analyser.js';
import { filterPhrases } from './filter-phrases.js';
import { withoutExcluded } from './question.js';

/** A part of the question that could be a filter. Offered to the one who asked, never applied by itself. */
export interface SuggestedFilter {
  /** Field of the measure filter; contents are given as `contents.<CODE>`. */
  readonly field: string;
  /** For `age` each whole year that was meant, to choose from; else the values of the field. */
  readonly values: readonly string[];
  /** Place in the question, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** What a question says besides what it looks for. */
export interface Intent {
  readonly suggested: readonly SuggestedFilter[];
  /** The question with ages and school years blanked: nothing in a measure's words would answer to them. */
  readonly text: string;
}

/** The target group is at most 24 years old and no younger than the end of lower secondary school. Source: Vestfold-2024, § 13-3. */
const youngest = 15;
const oldest = 24;

interface NumberPattern {
  readonly pattern: RegExp;
  readonly suggest: (match: RegExpMatchArray) => Omit<SuggestedFilter, 'from' | 'to'> | null;
}

const dash = '\\s*(?:-|–|—|til|to)\\s*';
const years = '(?:\\s*(?:år(?:ing(?:er|ar)?)?|aring))';

const numberPatterns: readonly NumberPattern[] = [
  {
    pattern: /(?<!\d)(?:skole[åa]r(?:et)?|skule[åa]r(?:et)?)?\s*(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)(?!\d)/giu,
    suggest: ([, first = '', second = '']) =>
      (Number(first) + 1) % 100 === Number(second) ? { field: 'schoolYears', values: [`${first}/${second}`] } : null,
  },
  {
    pattern: new RegExp(`(?<![\\d/])(\\d\\d)${dash}(\\d\\d)(?![\\d/])${years}?`, 'giu'),
    suggest: ([, from = '', to = '']) => ages(Number(from), Number(to)),
  },
  {
    pattern: new RegExp(`(?:under|yngre\\s+enn)\\s+(\\d\\d)(?!\\d)${years}?`, 'giu'),
    suggest: ([, limit = '']) => ages(youngest, Number(limit) - 1),
  },
  {
    pattern: new RegExp(`(?:over|eldre\\s+enn)\\s+(\\d\\d)(?!\\d)${years}?`, 'giu'),
    suggest: ([, limit = '']) => ages(Number(limit) + 1, oldest),
  },
  {
    pattern: /(?<![\d/.])(\d\d)[\s-]*(?:år(?:ing(?:er|ar)?)?|aring)(?![\p{L}])/giu,
    suggest: ([, age = '']) => ages(Number(age), Number(age)),
  },
];

function ages(from: number, to: number): Omit<SuggestedFilter, 'from' | 'to'> | null {
  if (from < 10 || to > 30 || from > to) return null;
  return { field: 'age', values: Array.from({ length: to - from + 1 }, (_, index) => String(from + index)) };
}

/** Ages, school years, counties and the words of the codes that a question names, each filter once. */
export function intentOf(question: string): Intent {
  const suggested: SuggestedFilter[] = [];
  let text = question;
  for (const { pattern, suggest } of numberPatterns) {
    for (const match of text.matchAll(pattern)) {
      const found = suggest(match);
      if (found === null) continue;
      const to = match.index + match[0].length;
      suggested.push({ ...found, from: match.index, to });
      text = text.slice(0, match.index) + ' '.repeat(match[0].length) + text.slice(to);
    }
  }
  const wanted = withoutExcluded(text);
  suggested.push(...otCodesIn(wanted), ...inWords(wanted));
  const inOrder = suggested.sort((a, b) => a.from - b.from || b.to - a.to);
  return { suggested: inOrder.filter((filter, place) => inOrder.findIndex(isSameAs(filter)) === place), text };
}

function isSameAs(one: SuggestedFilter): (other: SuggestedFilter) => boolean {
  return (other) => other.field === one.field && other.values.join() === one.values.join();
}

/** OT codes that measures can have are also words of theirs, so they stay in the text. `Feil` is an ordinary word. */
function otCodesIn(text: string): readonly SuggestedFilter[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])(?:OT|EL)\p{L}{2}(?:[-_]IM)?(?![\p{L}\p{N}])/giu)].flatMap((match) => {
    const found = findOtStatusCode(match[0]);
    if (found === null) return [];
    return [{ field: 'otStatusCodes', values: [found.code], from: match.index, to: match.index + match[0].length }];
  });
}

interface Phrase {
  readonly stems: readonly string[];
  readonly field: string;
  readonly values: readonly string[];
}

/** Canonical stems with nothing left out: `Møre og Romsdal` has three words. */
function stemsIn(words: readonly PlacedWord[]): readonly string[] {
  return words.filter((word) => !word.token.joined).map((word) => word.full);
}

function labelPhrases(): readonly Phrase[] {
  const phrases: Phrase[] = [];
  const add = (text: string, field: string, values: readonly string[]): void => {
    phrases.push({ stems: stemsIn(analyse(text)), field, values });
  };
  for (const name of new Set(Object.values(counties).flatMap((division) => division.map((county) => county.name)))) {
    add(name, 'counties', [name]);
  }
  const labels = [
    ['arenas', arenaLabels],
    ['actors', actorLabels],
    ['goals', measureGoalLabels],
  ] as const;
  for (const [field, byCode] of labels) {
    for (const [code, label] of Object.entries(byCode))
      for (const text of new Set([label.nb, label.nn])) add(text, field, [code]);
  }
  for (const [code, label] of Object.entries(contentLabels)) add(label.nb, `contents.${code}`, ['YES']);
  for (const { text, field, values } of filterPhrases) add(text, field, values);
  return phrases.sort((a, b) => b.stems.length - a.stems.length);
}

const phrases = labelPhrases();

/** Longest phrases first; a word belongs to one suggestion only, but one phrase may suggest several fields. */
function inWords(text: string): readonly SuggestedFilter[] {
  const words = analyse(text).filter((word) => !word.token.joined);
  const stems = stemsIn(words);
  const taken = new Map<number, string>();
  const found: SuggestedFilter[] = [];
  for (const { stems: wanted, field, values } of phrases) {
    const key = wanted.join(' ');
    for (let start = 0; start + wanted.length <= stems.length; start++) {
      if (!wanted.every((stem, offset) => stems[start + offset] === stem)) continue;
      const places = wanted.map((_, offset) => start + offset);
      if (places.some((place) => (taken.get(place) ?? key) !== key)) continue;
      for (const place of places) taken.set(place, key);
      const from = words[start]?.token.from ?? 0;
      found.push({ field, values, from, to: words[start + wanted.length - 1]?.token.to ?? from });
    }
  }
  return found;
}
