import { remembering } from '../platform/async/remembering.js';
import { fingerprint } from '../platform/door/cursor.js';
import { canonicalStem, partsOfCompound } from './compounds.js';
import { compoundParts, stopWords, wholeWords } from './lexicon.js';
import { foldWord } from './stem.js';
import { synonyms } from './synonyms.js';
import { type Token, tokensOf } from './tokens.js';
import { variants } from './variants.js';

/** What the analyser makes of one word, apart from where it stands. */
export interface AnalysedWord {
  /** Folded as written: what a half-typed word is compared with. */
  readonly plain: string;
  /** The canonical stem; for a compound its canonical parts joined. Two words mean the same when this is the same. */
  readonly full: string;
  /** Canonical stems of the smallest parts, in order; the word itself where it is no compound. */
  readonly atoms: readonly string[];
  /** Neighbouring parts joined, without the whole: what a part of the compound is found by. Empty for a simple word. */
  readonly parts: readonly string[];
  /** The word as written and its parts: what a document is found by besides `full`. */
  readonly also: readonly string[];
  readonly stop: boolean;
}

export interface PlacedWord extends AnalysedWord {
  readonly token: Token;
}

/** Raise when the algorithm changes; changes of the word lists are seen by themselves. */
const algorithm = 1;

/** Differs whenever a text could be analysed differently: documents of another version are analysed again. */
export const analyserVersion = `${algorithm}-${fingerprint(
  JSON.stringify([compoundParts, wholeWords, stopWords, variants, synonyms]),
)}`;

const stops: ReadonlySet<string> = new Set(stopWords.map(foldWord));

const rememberedWords = 50_000;

/** Analyses one lower-case word. The same word always gives the same answer, so answers are remembered. */
export const analyseWord: (word: string) => AnalysedWord = remembering(rememberedWords, computeWord);

function computeWord(word: string): AnalysedWord {
  const plain = foldWord(word);
  const stop = stops.has(plain);
  const split = partsOfCompound(word);
  if (split === null) {
    const full = canonicalStem(word);
    return { plain, full, atoms: [full], parts: [], also: plain === full ? [] : [plain], stop };
  }
  const atoms = split.map(canonicalStem);
  const full = atoms.join('');
  const parts = neighbours(atoms).filter((part) => part !== full);
  return { plain, full, atoms, parts, also: [...new Set([plain, ...parts])].filter((word) => word !== full), stop };
}

/** Every run of neighbouring parts, joined. */
function neighbours(atoms: readonly string[]): readonly string[] {
  const runs = new Set<string>();
  for (let from = 0; from < atoms.length; from++) {
    for (let to = from + 1; to <= atoms.length; to++) runs.add(atoms.slice(from, to).join(''));
  }
  return [...runs];
}

/** The words of a text in order, common words marked as stop and still present. Linear in the text. */
export function analyse(text: string): readonly PlacedWord[] {
  return tokensOf(text).map((token) => {
    // Field by field: a spread takes three times as long, and this is most of what writing an index costs.
    const { plain, full, atoms, parts, also, stop } = analyseWord(token.text);
    return { plain, full, atoms, parts, also, stop, token };
  });
}
