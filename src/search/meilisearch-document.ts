import { fingerprint } from '../platform/door/cursor.js';
import { analyserVersion } from './analyser.js';
import { alsoFoundBy } from './postgres-query.js';
import type { SearchDocument, SearchField } from './search-document.js';

/** What Meilisearch holds of a measure: analysed words, no text that a person wrote. */
export interface MeilisearchDocument {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly topic: string;
  readonly place: string;
  readonly text: string;
  /** Parts, synonyms and words as written: what a word is also found by. */
  readonly also: string;
  /** Breaks ties in Norwegian order. */
  readonly nameKey: string;
}

/** The one document that says what made the index; searches that do not find it do not trust the index. */
export const fingerprintId = 'fingerprint';
export interface FingerprintDocument {
  readonly id: typeof fingerprintId;
  readonly fingerprint: string;
  /** Name under which the index was built. */
  readonly build: string;
}

/** A stop between texts that keeps words of different texts apart, as Meilisearch counts distance. */
const betweenTexts = ' . ';

export function meilisearchDocumentOf(document: SearchDocument): MeilisearchDocument {
  const texts: Record<SearchField, string> = { name: '', topic: '', place: '', text: '' };
  const also = new Set<string>();
  const last: Record<SearchField, number> = { name: 0, topic: 0, place: 0, text: 0 };
  for (const entry of document.words) {
    const apart = entry.position > last[entry.field] + 1 && texts[entry.field] !== '';
    texts[entry.field] += `${apart ? betweenTexts : ' '}${entry.word.full}`;
    last[entry.field] = entry.position;
    for (const word of alsoFoundBy(entry)) also.add(word);
  }
  return {
    id: document.id,
    version: document.version,
    ...texts,
    also: [...also].join(betweenTexts),
    nameKey: document.nameKey,
  };
}

/**
 * Settings of the index. Typing errors, synonyms and common words are the analyser's, so that both engines agree; the
 * server's own are off. Sorting and facets happen outside. See docs/decisions/0041.
 */
export const meilisearchSettings = {
  displayedAttributes: ['id', 'version', 'fingerprint', 'build'],
  searchableAttributes: ['name', 'topic', 'place', 'text', 'also'],
  filterableAttributes: [
    { attributePatterns: ['id'], features: { facetSearch: false, filter: { equality: true, comparison: false } } },
  ],
  sortableAttributes: ['nameKey'],
  rankingRules: ['words', 'attributeRank', 'proximity', 'exactness', 'nameKey:asc'],
  stopWords: [],
  synonyms: {},
  typoTolerance: { enabled: false },
  proximityPrecision: 'byWord',
  prefixSearch: 'indexingTime',
  facetSearch: false,
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['nob'] }],
  pagination: { maxTotalHits: 1_000_000 },
  searchCutoffMs: 500,
} as const;

/** Raise when documents are written differently from the same analysis. */
const documentFormat = 1;

/** Differs whenever an index must be built anew: other settings, analyser, documents or server version. */
export function indexFingerprint(serverVersion: string): string {
  const made = JSON.stringify([meilisearchSettings, analyserVersion, documentFormat]);
  return `${fingerprint(made)}-${serverVersion}`;
}
