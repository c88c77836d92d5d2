import { bokmålWords, isBokmål, isNoun, isNynorsk } from './lexicon.js';
import { isPaired, nynorskWords } from './nynorsk.js';

/**
 * Words of the field that the dictionary lacks or would cut wrongly, each as its parts; reviewed. `praksisbrev` and the like
 * follow from the dictionary and do not stand here.
 */
const reviewed: ReadonlyMap<string, readonly string[]> = new Map([
  ['amokurs', ['amo', 'kurs']],
  ['navtiltak', ['nav', 'tiltak']],
  ['navkontor', ['nav', 'kontor']],
  ['otskole', ['ot', 'skole']],
]);

/** Short words that stand in many words without being a part of them, and endings that look like words. */
const noPart: ReadonlySet<string> = new Set(
  `asjon sjon ing else het dom skap inn ende ene ere est ist ans ant ert isk lig leg som bar sam men ven ten den ter tor
  ter ste set sett sen ses ser tet tid iva ise iser eri ons one ane are ale alen ner ler rer der ger ker per ver mer`.split(
    /\s+/,
  ),
);

const shortestPart = 3;
/** A word whose parts are all as long as this is known, although the dictionary lacks it. */
const shortestTellingPart = 4;
const longestWord = 60;
const mostParts = 5;

/** Words that are linked by an s to what follows: «arbeidstrening» is arbeid and trening. */
const takesS =
  /(?:ing|het|sjon|dom|skap|tet|arbeid|skog|yrke|liv|bruk|vern|land|råd|bygd|kveld|vern|hold|kommune|fylke|år|tid)$/;

/** What the right link counts, beside the squares of lengths. */
const rightLink = 60;

/** Long parts are worth most; three letters may meet by chance. */
function worth(part: string): number {
  return part.length < shortestTellingPart ? -20 : part.length ** 2;
}

interface Cut {
  readonly parts: readonly string[];
  /** Fewer parts are better, then the right links and longer parts: the sum of their squares. */
  readonly score: number;
}

/**
 * The parts of a compound as they are written in it, without what links them; null where it is none. Every part is a
 * dictionary word, only the last may be inflected, and that is a noun; of several ways the fewest parts, of those the one with the right links and the longest.
 */
export function partsOf(word: string): readonly string[] | null {
  const known = reviewed.get(word);
  if (known !== undefined) return known;
  if (word.length < 2 * shortestPart || word.length > longestWord || /[^\p{L}]/u.test(word)) return null;
  return longerCut(word, new Map())?.parts ?? null;
}

/** Whether the parts tell that somebody meant this word: short ones may have met by chance. */
export function areTelling(parts: readonly string[]): boolean {
  const short = parts.filter((part) => part.length < shortestTellingPart && !isFieldWord(part));
  return short.length === 0 || (short.length === 1 && parts.join('').length >= longEnough && short.every(isNoun));
}

/** Of a compound as long as this one part may be short: «ungdomslos». */
const longEnough = 8;

function isFieldWord(part: string): boolean {
  return part === 'nav' || part === 'ot' || part === 'amo' || part === 'fag' || part === 'bil' || part === 'rus';
}

function cut(rest: string, memo: Map<string, Cut | null>): Cut | null {
  const known = memo.get(rest);
  if (known !== undefined) return known;
  const whole: Cut | null = isLastPart(rest) ? { parts: [rest], score: worth(rest) } : null;
  const best = whole ?? longerCut(rest, memo);
  memo.set(rest, best);
  return best;
}

/** The best cut into two parts or more; fewer are better, so a word that is one part is not cut below the top. */
function longerCut(rest: string, memo: Map<string, Cut | null>): Cut | null {
  let best: Cut | null = null;
  for (let end = shortestPart; end <= rest.length - shortestPart; end++) {
    const part = rest.slice(0, end);
    if (!isPart(part)) continue;
    for (const link of ['', 's', 'e']) {
      if (!rest.startsWith(link, end) || rest.length - end - link.length < shortestPart) continue;
      const after = cut(rest.slice(end + link.length), memo);
      if (after === null || after.parts.length >= mostParts) continue;
      const fitting = takesS.test(part) === (link === 's') ? rightLink : 0;
      const found = { parts: [part, ...after.parts], score: worth(part) + after.score + fitting };
      if (best === null || isBetter(found, best)) best = found;
    }
  }
  return best;
}

function isBetter(a: Cut, b: Cut): boolean {
  return a.parts.length < b.parts.length || (a.parts.length === b.parts.length && a.score > b.score);
}

function isPart(word: string): boolean {
  if (noPart.has(word)) return false;
  return isBokmål(word) || isNynorsk(word) || isPaired(word);
}

function isLastPart(word: string): boolean {
  if (noPart.has(word)) return false;
  return (
    bokmålWords(word).some(isNoun) || isPaired(word) || (word.length > shortestPart && nynorskWords(word).length > 0)
  );
}
