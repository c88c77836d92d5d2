import type { Dimension } from '../../measures/dimensions.js';
import type { FieldName } from '../../measures/fields/fields.js';
import type { Problem } from '../../platform/errors.js';
import type { Label } from '../../platform/language.js';
import type { AnalysedWord } from '../language/analyse.js';

/** A value that a measure can have in a dimension. */
export interface Code {
  readonly dimension: Dimension;
  readonly value: string;
}

/** A part of the question that could be a filter. Offered to the one who asked, never applied by itself. */
export interface SuggestedFilter {
  /** Field of the measure filter; contents are given as `contents.<CODE>`. */
  readonly field: string;
  /** For `age` each whole year that was meant, to choose from; else the values of the field. */
  readonly values: readonly string[];
  /** Place in the question, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** A municipality or county that the question names. */
export interface NamedPlace {
  /** As the lists of municipalities and counties write it. */
  readonly name: string;
  /** Null where a county is named. */
  readonly municipality: string | null;
  /** Name of the county in its newest division. */
  readonly county: string;
  /** The counties of 2012 that it lies in. */
  readonly counties2012: readonly string[];
}

/** What the lists of concepts, OT codes and places know of words that stand side by side in a question. */
export interface Named {
  /** The first of the words, and how many they are. */
  readonly at: number;
  readonly length: number;
  /** A measure with any of these has what is meant. */
  readonly codes: readonly Code[];
  readonly filters: readonly Pick<SuggestedFilter, 'field' | 'values'>[];
  readonly places: readonly NamedPlace[];
  /** Other words that texts use for it. */
  readonly alsoSaid: readonly (readonly AnalysedWord[])[];
  /** Said to the one who asked. */
  readonly notice: Label | null;
  /** A field that is asked about, rather than something to find. */
  readonly asked: FieldName | null;
}

export const nothingNamed = { codes: [], filters: [], places: [], alsoSaid: [], notice: null, asked: null } as const;

/** One thing that is looked for or left out: a word, or the words of one concept, place or phrase. */
export interface Wanted extends Pick<Named, 'codes' | 'places' | 'alsoSaid'> {
  readonly written: string;
  readonly from: number;
  readonly to: number;
  readonly words: readonly AnalysedWord[];
  /** The last word, still being typed: longer words that begin with it are meant too. */
  readonly typing: boolean;
  /** Read from other letters than were typed. */
  readonly corrected: boolean;
}

/** What was asked, read once: the search and the filters offered both follow from it. */
export interface Question {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly wanted: readonly Wanted[];
  /** Quoted: the words must stand side by side, or the measure must have the code that they name. */
  readonly phrases: readonly Wanted[];
  /** After a minus: no measure with the word, or with the quoted words side by side. */
  readonly excluded: readonly Wanted[];
  /** «uten NAV», «ikke Oslo», «uten lønn»: of a code or place what is recorded decides, else what texts say. */
  readonly denied: readonly Wanted[];
  readonly suggested: readonly SuggestedFilter[];
  readonly places: readonly NamedPlace[];
  /** What the register cannot answer, and why. */
  readonly notices: readonly Label[];
  /** Fields that are asked about and may be recorded for none: «ledige plasser». */
  readonly askedFields: readonly FieldName[];
  /** «tiltak» is in it: every measure is one. */
  readonly asksForAll: boolean;
}

/** Nothing is looked for or left out. */
export function asksNothing(question: Question): boolean {
  return [question.wanted, question.phrases, question.excluded, question.denied].every((part) => part.length === 0);
}

/** A question is written, but without anything that could be looked for: `%`, «???», «og i på». */
export function saysNothing(question: Question): boolean {
  const { text, suggested, notices, askedFields, asksForAll } = question;
  const saysElse = asksForAll || suggested.length + askedFields.length > 0;
  return text.trim() !== '' && asksNothing(question) && !(saysElse && notices.length === 0);
}
