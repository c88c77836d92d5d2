import stemmers from 'snowball-stemmers';
import { memoize } from '../../platform/async/memoize.js';
import { fingerprint } from '../../platform/door/cursor.js';
import { tokensOf } from '../tokens.js';
import { areTelling, partsOf } from './compound.js';
import { bokmålWords, isBokmål, isNoun } from './lexicon.js';
import { lexiconData } from './lexicon-data.js';
import { inBokmål, isPaired, nynorskWords } from './nynorsk.js';
import { smallWords } from './small-words.js';

/** A word of a text: as it is written, the dictionary words it belongs to, and the parts it is made of. */
export interface AnalysedWord {
  /** Lower case, composed letters. */
  readonly written: string;
  /** Its place in the text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Dictionary words in the spelling of bokmål, most likely first; the stem where the dictionary has none. */
  readonly lemmas: readonly string[];
  /** The dictionary knows it as it is typed, or all its parts. */
  readonly known: boolean;
  /** Dictionary words of the parts of a compound, in order; empty for a simple word. */
  readonly parts: readonly string[];
  /** For a word typed without æ, ø, å or marks: used only where the word is unknown as it is typed. */
  readonly folded: string;
  /** Too common to search by. */
  readonly small: boolean;
}

type Word = Omit<AnalysedWord, 'from' | 'to'>;

/** Raise when words are analysed otherwise: what was analysed before is analysed again. */
const algorithm = 3;

/** Differs whenever a text could be analysed differently. */
export const analyserVersion = `${algorithm}-${fingerprint(`${lexiconData.version} ${lexiconData.checksum}`)}`;

/** The words of a text in order. A word is analysed once and kept. */
export function analyse(text: string): readonly AnalysedWord[] {
  return tokensOf(text).map(({ text: token, from, to }) => {
    const { written, lemmas, known, parts, folded, small } = analyseWord(token);
    return { written, from, to, lemmas, known, parts, folded, small };
  });
}

/** A compound that stands in no dictionary, known by its parts alone. */
export function isCut({ lemmas, parts }: Pick<AnalysedWord, 'lemmas' | 'parts'>): boolean {
  return parts.length > 0 && lemmas[0] === parts.join('');
}

const keptWords = 100_000;

const analyseWord = memoize(keptWords, (written: string): Word => {
  const { lemmas, known, parts } = readingsOf(written);
  return { written, lemmas, known, parts, folded: foldedKey(written), small: smallWords.has(written) };
});

type Reading = Pick<AnalysedWord, 'lemmas' | 'known' | 'parts'>;

const mostLemmas = 4;

/** A word of the dictionary is kept whole, and its parts, where it is long enough to have any, stand beside it. */
function readingsOf(written: string): Reading {
  const own = dictionaryWords(written);
  if (own.length > 0) return { lemmas: own, known: true, parts: partsOfKnown(written, own) };
  const parts = partsOf(written);
  if (parts !== null && areTelling(parts)) {
    const lemmas = parts.map((part, at) => lemmaOfPart(part, at === parts.length - 1));
    return { lemmas: [lemmas.join('')], known: true, parts: lemmas };
  }
  const genitive = /^(.{3,})s$/.exec(written)?.[1];
  const owner = genitive === undefined ? [] : dictionaryWords(genitive);
  if (owner.length > 0) return { lemmas: owner, known: true, parts: partsOfKnown(genitive ?? '', owner) };
  return { lemmas: [stemOf(written)], known: false, parts: [] };
}

/** In the spelling of bokmål. */
function dictionaryWords(written: string): readonly string[] {
  const found = new Set<string>();
  if (isPaired(written)) found.add(inBokmål(written));
  for (const word of bokmålWords(written)) found.add(isPaired(word) ? inBokmål(word) : word);
  if (found.size === 0) for (const word of nynorskWords(written)) found.add(inBokmål(word));
  return [...found].slice(0, mostLemmas);
}

/** A word this short, or with shorter parts, is taken as one: `bedrift` is not be and drift. */
const shortestCompound = 9;

function partsOfKnown(written: string, own: readonly string[]): readonly string[] {
  const word = own.find(isNoun) ?? own[0] ?? written;
  if (written.length < shortestCompound) return [];
  const parts = partsOf(word) ?? [];
  return areTelling(parts) ? parts.map((part, at) => lemmaOfPart(part, at === parts.length - 1)) : [];
}

/** The last part is a noun if it can be; the others are what they are written as, if that is a word. */
function lemmaOfPart(part: string, isLast: boolean): string {
  const words = dictionaryWords(part);
  const noun = words.find(isNoun);
  return (isLast ? (noun ?? words[0]) : isBokmål(part) ? part : (noun ?? words[0])) ?? part;
}

const snowball = stemmers.newStemmer('norwegian');

/** Only for words the dictionary lacks: names, slang, English. */
function stemOf(word: string): string {
  return /\d/.test(word) || word.length < 4 ? word : snowball.stem(word);
}

/** One letter for one: å and ä are a, ø and ö are o, æ is ae as people write it; aa and oe are read the same way. */
function foldedKey(word: string): string {
  return word
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/aa/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ae/g, 'e');
}
