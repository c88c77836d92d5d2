import { memoize } from '../../platform/async/memoize.js';
import { lexiconData } from './lexicon-data.js';

/** What the dictionary says of a word. */
interface WordClass {
  readonly noun: boolean;
  readonly bokmål: boolean;
  readonly nynorsk: boolean;
  /** `e>er`: the form has er where the dictionary word has e. */
  readonly endings: ReadonlySet<string>;
}

interface Lexicon {
  readonly classOf: ReadonlyMap<string, WordClass>;
  /** By how a form ends: what a dictionary word can have in that place. */
  readonly replacements: ReadonlyMap<string, readonly string[]>;
  readonly longestEnding: number;
}

const version = 1;

/** Detects a list that is cut off or changed by hand: FNV-1a over the characters. */
export function checksumOf(...texts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

let loaded: Lexicon | null = null;

/** Unpacked once. @throws Error where the list is not the one this code was made for */
function lexicon(): Lexicon {
  loaded ??= unpack();
  return loaded;
}

function unpack(): Lexicon {
  const { version: found, words, checksum, classes, list } = lexiconData;
  if (found !== version || checksum !== checksumOf(classes, list)) {
    throw new Error('The list of Norwegian words is damaged or of another version: build it again (docs/sources.md).');
  }
  const all = classes.split('\n').map(classIn);
  const classOf = new Map<string, WordClass>();
  for (let start = 0, at = 0; start < list.length; start = at + 1) {
    at = start;
    while (list.charCodeAt(at) > digitNine || list.charCodeAt(at) < digitZero) at++;
    const word = list.slice(start, at);
    let number = 0;
    for (; at < list.length && list.charCodeAt(at) !== lineEnd; at++)
      number = number * 10 + list.charCodeAt(at) - digitZero;
    classOf.set(word, all[number] as WordClass);
  }
  if (classOf.size !== words) throw new Error('The list of Norwegian words is cut off: build it again.');
  const replacements = new Map<string, Set<string>>();
  for (const { endings } of all) {
    for (const ending of endings) {
      const [taken = '', put = ''] = ending.split('>');
      replacements.set(put, (replacements.get(put) ?? new Set()).add(taken));
    }
  }
  return {
    classOf,
    replacements: new Map([...replacements].map(([put, taken]) => [put, [...taken]])),
    longestEnding: Math.max(...[...replacements.keys()].map((put) => put.length)),
  };
}

const lineEnd = 10;
const digitZero = 48;
const digitNine = 57;

function classIn(line: string): WordClass {
  const [marks = '', endings = ''] = line.split('|');
  return {
    noun: marks.includes('n'),
    bokmål: marks.includes('b'),
    nynorsk: marks.includes('y'),
    endings: new Set(endings.split(' ').filter((ending) => ending !== '')),
  };
}

const keptForms = 50_000;

/** The dictionary words of bokmål that a form belongs to, the form itself first where it is one; empty where none. */
export const bokmålWords: (form: string) => readonly string[] = memoize(keptForms, wordsOf);

function wordsOf(form: string): readonly string[] {
  const { classOf, replacements, longestEnding } = lexicon();
  const found = classOf.get(form)?.bokmål === true ? [form] : [];
  for (let length = 0; length <= longestEnding && length < form.length; length++) {
    const put = form.slice(form.length - length);
    for (const taken of replacements.get(put) ?? []) {
      const word = form.slice(0, form.length - length) + taken;
      if (word !== form && classOf.get(word)?.endings.has(`${taken}>${put}`) === true) found.push(word);
    }
  }
  return found;
}

/** Whether a dictionary word of bokmål is written so. */
export function isBokmål(word: string): boolean {
  return lexicon().classOf.get(word)?.bokmål === true;
}

export function isNynorsk(word: string): boolean {
  return lexicon().classOf.get(word)?.nynorsk === true;
}

export function isNoun(word: string): boolean {
  return lexicon().classOf.get(word)?.noun === true;
}
