import type { FieldName } from '../../measures/fields/fields.js';
import type { Label } from '../../platform/language.js';

/** A filter that a concept stands for; contents are given as `contents.<CODE>`. */
export interface ConceptFilter {
  readonly field: string;
  readonly values: readonly string[];
}

/**
 * One concept of the field (begrep), as SKOS has it: every way people name it, and what a name leads to. A display label is
 * not a name by itself: «Alternativ læringsarena (ikke skole)» is not found by «skole».
 */
export interface Concept {
  /** Names in both written languages, one to five words each; inflected and joined forms follow from the dictionary. */
  readonly names: readonly string[];
  /** Codes it stands for: a measure that has one answers the question, and the filter is offered. */
  readonly filters: readonly ConceptFilter[];
  /** Other words that texts use for it. */
  readonly alsoSaid: readonly string[];
  /** A field that is asked about, rather than something to find: «ledige plasser». */
  readonly asks: FieldName | null;
  /** What the one who asked should know; null for most. */
  readonly notice: Label | null;
  /** Why, with the source where one says so. */
  readonly reason: string;
}
