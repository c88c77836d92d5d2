import { type County, counties, countiesOf2012 } from '../codes/counties.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import { searchedTexts } from '../measures/searched-texts.js';
import { remembering } from '../platform/async/remembering.js';
import { type AnalysedWord, analyse, type PlacedWord } from './analyser.js';
import { foundByOf } from './synonym-index.js';

/** Where in a measure a word stands, best first. */
export const SearchField = { name: 'name', topic: 'topic', place: 'place', text: 'text' } as const;
export type SearchField = keyof typeof SearchField;

/** One place in a document: the word that stands there and what else it is found by. */
export interface DocumentWord {
  readonly field: SearchField;
  readonly word: AnalysedWord;
  /** Counts from 1; words of different texts are at least ten apart, so that no phrase runs across. */
  readonly position: number;
  /** Canonical stems of synonyms of a phrase that begins here. */
  readonly aliases: readonly string[];
}

/** What both engines know of a measure: nothing but its id, its version and analysed words. */
export interface SearchDocument {
  readonly id: string;
  readonly version: number;
  /** Sorts like the name in Norwegian when compared byte by byte. */
  readonly nameKey: string;
  /** In reading order, field by field; stop words are left out. */
  readonly words: readonly DocumentWord[];
  /** Folded words as people write them, each with one way of writing it. */
  readonly surfaces: ReadonlyMap<string, string>;
}

/** The one place where a measure becomes something to search, from its `searchTexts`: both engines are written from this. */
export function searchDocumentOf(measure: MeasureDocument, texts = searchTexts(measure)): SearchDocument {
  const surfaces = new Map<string, string>();
  const words: DocumentWord[] = [];
  for (const [field, text] of texts) {
    const start = (words.at(-1)?.position ?? -betweenTexts) + betweenTexts;
    words.push(...documentWords(field, text, start, surfaces));
  }
  return { id: measure.id, version: measure.version, nameKey: nameKeyOf(measure.name), words, surfaces };
}

const betweenTexts = 10;

function documentWords(
  field: SearchField,
  text: string,
  start: number,
  surfaces: Map<string, string>,
): readonly DocumentWord[] {
  let position = start;
  return wordsOf(field, text).map(({ word, aliases }) => {
    if (!surfaces.has(word.plain)) surfaces.set(word.plain, word.token.text);
    if (!word.token.joined) position += 1;
    return { field, word, position, aliases };
  });
}

interface FoundWord {
  readonly word: PlacedWord;
  readonly aliases: readonly string[];
}

/** Labels and places are few and stand in many measures; their words are kept. */
const mostKept = 5_000;
const keptWords = remembering(mostKept, foundWords);

function wordsOf(field: SearchField, text: string): readonly FoundWord[] {
  return field === 'topic' || field === 'place' ? keptWords(text) : foundWords(text);
}

function foundWords(text: string): readonly FoundWord[] {
  const placed = analyse(text).filter((word) => !word.stop);
  return placed.map((word, index) => ({ word, aliases: foundByOf(placed, index) }));
}

/** The texts of a measure by field. Labels in bokmål and nynorsk; what is recorded as not there is no text. */
export function searchTexts(measure: MeasureDocument): readonly (readonly [SearchField, string])[] {
  const searched = searchedTexts(measure);
  const as = (wanted: SearchField) => searched.filter(({ searchedAs }) => searchedAs === wanted);
  const texts: (readonly [SearchField, string])[] = [['name', measure.name]];
  for (const { text } of as('topic')) texts.push(['topic', text]);
  for (const name of placeNames(measure)) texts.push(['place', name]);
  for (const { field, text } of as('text')) {
    if (field !== 'description') texts.push(['text', text]);
    else for (const clause of holdingClauses(text)) texts.push(['text', clause.text]);
  }
  return texts;
}

function placeNames(measure: MeasureDocument): readonly string[] {
  const names = new Set<string>();
  if (measure.municipality !== null) names.add(measure.municipality);
  if (measure.county !== null) for (const name of countyNames(measure.county)) names.add(name);
  return [...names];
}

/**
 * The county as recorded, and the counties of other divisions that it lies in. Not those that are called after several
 * counties of 2012: a measure in Vestfold is not one in Telemark because both once were Vestfold og Telemark.
 */
function namesOf(county: County): readonly string[] {
  const old = countiesOf2012(county.division, county.number);
  const later = Object.values(counties)
    .flat()
    .filter((other) => countiesOf2012(other.division, other.number).some((number) => old.includes(number)))
    .filter(
      (other) => !counties.Y2012.some(({ name }) => other.name !== name && other.name.split(' og ').includes(name)),
    );
  return [county.name, ...later.map((other) => other.name)];
}

const mostCounties = 1_000;
const countyNames = remembering(mostCounties, namesOf, ({ division, number }) => `${division} ${number}`);

const clauseEnd = /(?<=[^\d\s][.!?;])\s+|,\s+(?=men\b)/gu;
const denial = /(?<![\p{L}])(ikke|ikkje|ingen|inga|inkje|uten|utan|verken|korkje)(?![\p{L}])/iu;

export interface Clause {
  readonly text: string;
  /** Place in the description, UTF-16 units. */
  readonly from: number;
}

/**
 * The clauses of a description that do not deny something: a measure is not found by what its text says it lacks.
 * Cut at sentence ends and before «men». Own rule: descriptions say in words what the form recorded, no as well as yes.
 */
export function holdingClauses(description: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const end of [...description.matchAll(clauseEnd), null]) {
    const to = end === null ? description.length : end.index;
    const text = description.slice(from, to);
    if (text.trim() !== '' && !denial.test(text)) clauses.push({ text, from });
    from = to + (end?.[0].length ?? 0);
  }
  return clauses;
}

/** Lower case with æ, ø, å after z and aa as å, at most 120 letters: byte order is then Norwegian order. */
export function nameKeyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/aa|å/g, '~')
    .replace(/[æä]/g, '{')
    .replace(/[øö]/g, '|')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}{|~]+/gu, ' ')
    .trim()
    .slice(0, 120);
}
