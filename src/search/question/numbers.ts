import type { SuggestedFilter } from './question.js';
import { blank } from './segments.js';

/** The target group is at most 24 years old and no younger than the end of lower secondary school. Source: Vestfold-2024, § 13-3. */
const youngest = 15;
const oldest = 24;

type Offer = Omit<SuggestedFilter, 'from' | 'to'>;

interface NumberPattern {
  readonly pattern: RegExp;
  readonly offer: (match: RegExpMatchArray) => Offer | null;
}

const spelled: readonly string[] = 'femten seksten sytten atten nitten tjue tjueen tjueto tjuetre tjuefire'.split(' ');
const spelledVariants: Readonly<Record<string, number>> = {
  seksten: 16,
  søtten: 17,
  sekstan: 16,
  attan: 18,
  nittan: 19,
};
const age = `(\\d\\d|${[...spelled, ...Object.keys(spelledVariants)].join('|')})`;
const years = '(?:\\s*-?\\s*(?:års?|år(?:ing|ingar|inger|ig|ige)|aring|aringer|ar))';
const before = '(?<![\\p{L}\\p{N}/.])';
const after = '(?![\\p{L}\\p{N}/])';
const every = 'giu';

/** Longest forms first: what one has read is blanked for the next. */
const patterns: readonly NumberPattern[] = [
  {
    pattern: /(?<![\p{N}])(?:sk[ou]le[åa]ret?\s*)?(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)(?!\d)/giu,
    offer: ([, first = '', second = '']) => schoolYear(first, second),
  },
  {
    pattern: /sk[ou]le[åa]ret?\s*(\d\d)\s*[/–-]\s*(\d\d)(?!\d)/giu,
    offer: ([, first = '', second = '']) => schoolYear(`20${first}`, second),
  },
  { pattern: /sk[ou]le[åa]ret?\s+(20\d\d)(?!\d)/giu, offer: ([, first = '']) => schoolYear(first, next(first)) },
  {
    pattern: new RegExp(`(?:mellom|fra|frå)\\s+${age}${years}?\\s+(?:og|til|-)\\s+${age}${years}?${after}`, every),
    offer: ([, from = '', to = '']) => ages(number(from), number(to)),
  },
  {
    pattern: new RegExp(`${before}${age}\\s*(?:-|–|til|to)\\s*${age}(?:${years})?${after}`, every),
    offer: ([, from = '', to = '']) => ages(number(from), number(to)),
  },
  {
    pattern: new RegExp(`(?:under|yngre\\s+enn)\\s+${age}${years}?${after}`, every),
    offer: ([, limit = '']) => ages(youngest, number(limit) - 1),
  },
  {
    pattern: new RegExp(`(?:over|eldre\\s+enn)\\s+${age}${years}?${after}`, every),
    offer: ([, limit = '']) => ages(number(limit) + 1, oldest),
  },
  {
    pattern: new RegExp(
      `(?:minst|fra|frå)\\s+${age}${years}${after}|${before}${age}(?:\\+|${years}?\\s+(?:og|eller)\\s+(?:eldre|over))`,
      every,
    ),
    offer: ([, least, or]) => ages(number(least ?? or ?? ''), oldest),
  },
  {
    pattern: new RegExp(`${before}${age}${years}?\\s+(?:og|eller)\\s+(?:yngre|under)${after}`, every),
    offer: ([, most = '']) => ages(youngest, number(most)),
  },
  {
    pattern: new RegExp(`${before}${age}${years}${after}`, every),
    offer: ([, one = '']) => ages(number(one), number(one)),
  },
  {
    pattern:
      /(?<=(?<![\p{L}])(?:gutt|jente|ungdom|elev|gut|kvinne|mann|person|en|ei|på)\s+)(\d\d)(?![\p{L}\p{N}/.-])/giu,
    offer: ([, one = '']) => ages(number(one), number(one)),
  },
];

/** A digit, or what every spelled number has: most questions have neither. */
const anyNumber = /\d|t[ae]n|tjue/i;

function number(text: string): number {
  const small = text.toLowerCase();
  if (/^\d+$/.test(small)) return Number(small);
  return spelledVariants[small] ?? youngest + spelled.indexOf(small);
}

function next(year: string): string {
  return String((Number(year) + 1) % 100).padStart(2, '0');
}

function schoolYear(first: string, second: string): Offer | null {
  return next(first) === second ? { field: 'schoolYears', values: [`${first}/${second}`] } : null;
}

function ages(from: number, to: number): Offer | null {
  if (from < 10 || to > 30 || from > to) return null;
  return { field: 'age', values: Array.from({ length: to - from + 1 }, (_, index) => String(from + index)) };
}

/** The ages and school years of a question, and the question with them blanked: no words of a measure answer to them. */
export function numbersIn(text: string): { readonly suggested: readonly SuggestedFilter[]; readonly text: string } {
  const suggested: SuggestedFilter[] = [];
  if (!anyNumber.test(text)) return { suggested, text };
  let rest = text;
  for (const { pattern, offer } of patterns) {
    for (const match of rest.matchAll(pattern)) {
      const found = offer(match);
      if (found === null) continue;
      const to = match.index + match[0].length;
      suggested.push({ ...found, from: match.index, to });
      rest = blank(rest, match.index, to);
    }
  }
  return { suggested, text: rest };
}
