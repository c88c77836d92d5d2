import type { PlannedTerm, SearchPlan } from './plan.js';
import type { DocumentWord, SearchDocument, SearchField } from './search-document.js';

/** tsvector weights. D is what a word is also found by: parts, synonyms, the word as written. */
const weights: Readonly<Record<SearchField, string>> = { name: 'A', topic: 'B', place: 'B', text: 'C' };

/** Postgres keeps positions up to 16383 and 255 of them per word. Source: PostgreSQL manual, 12.11 Limitations. */
const lastPosition = 16_383;

/** No word needs more places than fit in as many letters: some two hundred. */
const mostPlaceLetters = 1_200;

/**
 * The document as the text of a tsvector. Parts and synonyms stand at their word's place, so phrases reach them. A place
 * may be named twice: Postgres keeps the best weight.
 */
export function tsvectorOf(document: SearchDocument): string {
  const places = new Map<string, string>();
  const put = (lexeme: string, place: string): void => {
    const known = places.get(lexeme);
    if (known === undefined) places.set(lexeme, place);
    else if (known.length < mostPlaceLetters) places.set(lexeme, `${known},${place}`);
  };
  for (const entry of document.words) {
    const position = Math.min(entry.position, lastPosition);
    put(entry.word.full, `${position}${weights[entry.field]}`);
    for (const lexeme of alsoFoundBy(entry)) put(lexeme, `${position}D`);
  }
  return Array.from(places, ([lexeme, placed]) => `${quoted(lexeme)}:${placed}`).join(' ');
}

/** What a word of a document is found by besides its canonical stem. */
export function alsoFoundBy({ word, aliases }: DocumentWord): readonly string[] {
  return aliases.length === 0
    ? word.also
    : [...new Set([...word.also, ...aliases])].filter((lexeme) => lexeme !== word.full);
}

function quoted(lexeme: string): string {
  if (!special.test(lexeme)) return `'${lexeme}'`;
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

const special = /[\\']/;

/** A tsquery and how much of the question it stands for. */
export interface WeightedQuery {
  readonly query: string;
  readonly weight: number;
}

/** The texts of the tsqueries of one plan; null where a stage cannot have a hit. */
export interface PostgresQuery {
  readonly full: string | null;
  /** Hits of FULL and PARTIAL together. */
  readonly broad: string | null;
  /** What hits are ranked by: whole words, since ts_rank counts the words of a phrase one by one; null where only excluded words were given. */
  readonly any: string | null;
  /** What share of the question a PARTIAL hit answers to; empty where every hit must be FULL. */
  readonly pieces: readonly WeightedQuery[];
  readonly near: string | null;
  /** What NEAR hits are ranked by. */
  readonly nearAny: string;
  readonly nearPieces: readonly WeightedQuery[];
}

export function postgresQueryOf(plan: SearchPlan): PostgresQuery {
  const required = [...plan.phrases.map(phrase), ...plan.excluded.map((stems) => `!(${phrase(stems)})`)];
  const all = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join(' & '));
  const full = plan.complete ? all([...plan.terms.map(closely), ...required]) : null;
  const single = full !== null && plan.terms.length < 2;
  const cores = single ? [] : plan.cores.map((core) => `(${[...core.map(closely), ...required].join(' & ')})`);
  const either = full === null ? cores : cores.length === 0 ? [full] : [`(${full})`, ...cores];
  const weighted = (term: PlannedTerm): WeightedQuery => ({ query: closely(term), weight: term.weight });
  const near = plan.nearCores.map((core) => `(${core.map(closely).join(' & ')})`).join(' | ');
  return {
    full,
    broad: either.join(' | ') || null,
    any: [...plan.known.flatMap(wholeForms), ...plan.phrases.map(phrase)].join(' | ') || null,
    pieces: cores.length === 0 ? [] : plan.known.map(weighted),
    near: near === '' ? null : all([`(${near})`, ...required]),
    nearAny: [...new Set(plan.near.flatMap(wholeForms))].join(' | '),
    nearPieces: plan.near.map(weighted),
  };
}

/** The tsqueries of one word: what a measure must have to have it, and what it is ranked by. */
export function wordQueryOf(term: PlannedTerm): { readonly matching: string; readonly ranked: string } {
  return { matching: closely(term), ranked: wholeForms(term).join(' | ') };
}

/** The word itself, a word that begins so, or the parts of the compound side by side in either order. */
function closely(term: PlannedTerm): string {
  return `(${[...wholeForms(term), ...(term.atoms === null ? [] : neighbouring(term.atoms))].join(' | ')})`;
}

function wholeForms(term: PlannedTerm): readonly string[] {
  return term.prefix === null ? [quoted(term.full)] : [quoted(term.full), `${quoted(term.prefix)}:*`];
}

function neighbouring(atoms: readonly string[]): readonly string[] {
  const forward = atoms.map(quoted);
  const backward = [...forward].reverse();
  return [forward.join(' <-> '), backward.join(' <-> ')].map((text) => `(${text})`);
}

function phrase(stems: readonly string[]): string {
  return `(${stems.map(quoted).join(' <-> ')})`;
}
