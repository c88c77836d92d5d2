import { has } from '../src/measures/bitset.js';
import { hitBits, levelOf, MatchLevel, positionOf } from '../src/search/hits.js';
import { analyse, isCut } from '../src/search/language/analyse.js';
import { hitsOf, type IndexOf, putQuestion } from '../src/search/put-question.js';
import { readQuestion } from '../src/search/question/read-question.js';
import { printTable } from './process-load.js';
import { seededCatalogue } from './relevance-judgements.js';
import { mean } from './relevance-metrics.js';
import { indexOf, sealedCatalogue } from './relevance-sealed.js';

/** The right neighbour of a letter on a Norwegian keyboard, the left one at the end of a row. */
const rows = ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm'];
const neighbour = (letter: string): string => {
  const row = rows.find((one) => one.includes(letter)) ?? letter;
  return row[row.indexOf(letter) + 1] ?? row.at(-2) ?? letter;
};

/** The five kinds of typing error, each at a place of a word. */
const kinds: Readonly<Record<string, (word: string, at: number) => string>> = {
  'a letter is missing': (word, at) => word.slice(0, at) + word.slice(at + 1),
  'a letter is typed twice': (word, at) => word.slice(0, at + 1) + word.slice(at),
  'a letter is its neighbour': (word, at) => word.slice(0, at) + neighbour(word[at] ?? '') + word.slice(at + 1),
  'two letters are swapped': (word, at) =>
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  'no æ, ø or å': (word) => word.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a'),
};

const shortest = 5;

/**
 * Every word of at least five letters that measures have, with one typing error of each kind at two places told by the word:
 * how much of what the right word finds in full is among the first twenty. An error that makes another word of the dictionary
 * is left out, since such a word is never replaced, and counted.
 */
export async function run(): Promise<number> {
  const sets = {
    register: await seededCatalogue(),
    'sealed texts': await sealedCatalogue('sealed'),
    'second sealed texts': await sealedCatalogue('sealed-2'),
  };
  const table = [['texts', 'kind', 'errors', 'recall@20', 'other words, left out']];
  for (const [name, catalogue] of Object.entries(sets)) {
    const current = indexOf(catalogue);
    for (const [kind, wrong] of Object.entries(kinds)) table.push([name, kind, ...found(current, wrong)]);
  }
  printTable(table);
  return 0;
}

function found(current: IndexOf, wrong: (word: string, at: number) => string): readonly string[] {
  const ask = (text: string) => hitsOf(putQuestion(readQuestion(text), current), current, {}, null);
  const recalls: number[] = [];
  let others = 0;
  for (const word of wordsOf(current)) {
    const full = ask(word).filter((hit) => levelOf(hit) === MatchLevel.FULL);
    const right = hitBits(full, current.catalogue.measures.length);
    for (const typed of new Set(placesIn(word).map((at) => wrong(word, at)))) {
      if (typed === word || full.length === 0) continue;
      if (isOtherWord(typed)) others++;
      else
        recalls.push(
          [...ask(typed).toSorted().subarray(0, 20)].filter((hit) => has(right, positionOf(hit))).length /
            Math.min(20, full.length),
        );
    }
  }
  return [String(recalls.length), mean(recalls).toFixed(3), String(others)];
}

function wordsOf({ catalogue }: IndexOf): ReadonlySet<string> {
  const words = catalogue.measures.flatMap(({ name, description }) => analyse(`${name} ${description}`));
  const plain = words.filter(({ small, written }) => !small && /^[a-zæøå]+$/.test(written));
  return new Set(plain.map(({ written }) => written).filter(({ length }) => length >= shortest));
}

/** Two places inside the word, neither its first nor its last letter. */
function placesIn(word: string): readonly number[] {
  return [0, 1].map((turn) => 1 + ((word.charCodeAt(turn) * (7 - 2 * turn) + word.length) % (word.length - 2)));
}

function isOtherWord(typed: string): boolean {
  return analyse(typed).some((word) => word.known && !isCut(word));
}
