import type { MeasureDocument } from '../../measures/measure-document.js';
import { fingerprint } from '../../platform/door/cursor.js';
import { measureWords } from '../index/measure-words.js';
import { analyserVersion } from '../language/analyse.js';

/** What Meilisearch holds of a measure: analysed words and codes, no text that a person wrote. */
export interface MeilisearchDocument {
  readonly id: string;
  readonly version: number;
  /** What the measure is found by: dictionary words and parts of compounds, best first. What the service asks for. */
  readonly terms: readonly string[];
  /** Codes, as `ARENA=SCHOOL`; not recorded is an empty value. */
  readonly codes: readonly string[];
  /** Words as written, in small letters, and their dictionary words: what people who ask the index themselves search. */
  readonly words: readonly string[];
}

/** The one document that says what made the index; searches that do not find it do not trust the index. */
export const fingerprintId = 'fingerprint';
export interface FingerprintDocument {
  readonly id: typeof fingerprintId;
  readonly fingerprint: string;
  /** Name under which the index was built. */
  readonly build: string;
}

export function meilisearchDocumentOf(measure: MeasureDocument): MeilisearchDocument {
  const { weights, stream } = measureWords(measure);
  const best = [...weights].sort(([, a], [, b]) => b - a).map(([term]) => term);
  const terms = best.filter((term) => !isCode(term));
  const written = stream.flatMap((word) => (word === null ? [] : [word.written]));
  return {
    id: measure.id,
    version: measure.version,
    terms,
    codes: best.filter(isCode),
    words: [...new Set([...terms, ...written])],
  };
}

/** Of the terms of the index, those of codes have an equals sign, which no word has. */
export function isCode(term: string): boolean {
  return term.includes('=');
}

/**
 * Settings of the index. Typing errors and synonyms are the analyser's, so that both engines agree; the server's own are
 * off. Ranking, facets and highlights happen outside. See docs/decisions/0046.
 */
export const meilisearchSettings = {
  displayedAttributes: ['id', 'version', 'fingerprint', 'build'],
  searchableAttributes: ['words'],
  filterableAttributes: ['id', 'terms', 'codes'].map((attribute) => ({
    attributePatterns: [attribute],
    features: { facetSearch: false, filter: { equality: true, comparison: false } },
  })),
  sortableAttributes: [],
  rankingRules: ['words', 'wordPosition', 'exactness'],
  stopWords: [],
  synonyms: {},
  typoTolerance: { enabled: false },
  proximityPrecision: 'byAttribute',
  prefixSearch: 'indexingTime',
  facetSearch: false,
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['nob'] }],
  pagination: { maxTotalHits: 1_000_000 },
  searchCutoffMs: 500,
} as const;

/** Raise when documents are written differently from the same analysis. */
const documentFormat = 3;

/** Differs whenever an index must be built anew: other settings, analyser, documents or server version. */
export function indexFingerprint(serverVersion: string): string {
  const made = JSON.stringify([meilisearchSettings, analyserVersion, documentFormat]);
  return `${fingerprint(made)}-${serverVersion}`;
}
