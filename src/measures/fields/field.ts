import type { Answer } from '../../codes/measure-codes.js';
import type { Label } from '../../platform/language.js';
import type { ContentAnswer, FieldProvenance } from '../measure.js';
import type { FormVersion } from './form-version.js';

/** In which part of a measure's texts a field is searched: its name, its topic, its place, its running text. */
export const SearchedAs = { name: 'name', topic: 'topic', place: 'place', text: 'text' } as const;
export type SearchedAs = keyof typeof SearchedAs;

type Codes<Code extends string> = Readonly<Record<Code, Label>>;

/** What every field says of itself; what it leaves out it is not. */
interface Described {
  readonly label: Label;
  /** What the API says of it beside its name, in English. */
  readonly note?: string;
  /** The versions of the form that asked for it; left out where the register or a rule fills it in. */
  readonly askedIn?: readonly FormVersion[];
  readonly searchedAs?: SearchedAs;
  /** The name by which measures are counted by it: a facet. */
  readonly dimension?: string;
  /** The name by which a filter asks for it. */
  readonly filter?: string;
  /** What the API says of the filter, in English. */
  readonly filterNote?: string;
  /** That rules can ask about it, where they have words of their own for it. */
  readonly matched?: { readonly as?: string; readonly label?: Label };
  /** Follows from other fields: never handed in, never stored in a column. */
  readonly derived?: true;
  /** The register fills it in when it stores a measure. */
  readonly setByRegister?: true;
}

/** Free text; `limit` is the most characters. A required text is never null. */
export interface TextField extends Described {
  readonly kind: 'TEXT';
  readonly limit: number;
  readonly required?: true;
  /** Labels of values that have one. */
  readonly names?: Readonly<Record<string, Label>>;
}

export interface CodeField<Code extends string> extends Described {
  readonly kind: 'CODE';
  readonly codes: Codes<Code>;
  readonly required?: true;
  /** Codes that say that there is none: a measure is not found by their labels. */
  readonly sayingNone?: readonly Code[];
  /** Searched as it is written, not by its label. */
  readonly foundByCode?: true;
}

/** A set of codes, each once. */
export interface CodesField<Code extends string> extends Described {
  readonly kind: 'CODES';
  readonly codes: Codes<Code>;
}

/** Yes, no or not recorded. */
export interface AnswerField extends Described {
  readonly kind: 'ANSWER';
}

/** One answer for each code. */
export interface AnswersField<Code extends string> extends Described {
  readonly kind: 'ANSWERS';
  readonly codes: Codes<Code>;
  /** Codes that a version of the form did not ask about, though it asked about the others. */
  readonly notAsked?: Readonly<Partial<Record<FormVersion, readonly Code[]>>>;
}

/** Whole numbers; both ends of `range` are allowed. */
export interface IntegerField extends Described {
  readonly kind: 'INTEGER';
  readonly range: readonly [least: number, most: number];
  readonly unit?: Label;
}

export interface BooleanField extends Described {
  readonly kind: 'BOOLEAN';
}

/** `2012/13`. */
export interface SchoolYearField extends Described {
  readonly kind: 'SCHOOL_YEAR';
}

/** A county number; the division it belongs to is a field of its own. */
export interface CountyField extends Described {
  readonly kind: 'COUNTY';
}

/** A uuid in lower case. */
export interface IdField extends Described {
  readonly kind: 'ID';
}

/** ISO 8601 in UTC. */
export interface TimeField extends Described {
  readonly kind: 'TIME';
  /** It may not have happened yet. */
  readonly orNever?: true;
}

/** Addresses that begin with `https://`; at most `most`, none twice. */
export interface LinksField extends Described {
  readonly kind: 'LINKS';
  readonly most: number;
}

/** Periods of days, both ends included, as ISO 8601 intervals; at most `most`, no day in two. */
export interface PeriodsField extends Described {
  readonly kind: 'PERIODS';
  readonly most: number;
}

/** Where the other fields come from. */
export interface ProvenanceField extends Described {
  readonly kind: 'PROVENANCE';
}

export type Field =
  | TextField
  | CodeField<string>
  | CodesField<string>
  | AnswerField
  | AnswersField<string>
  | IntegerField
  | BooleanField
  | SchoolYearField
  | CountyField
  | IdField
  | TimeField
  | LinksField
  | PeriodsField
  | ProvenanceField;

/** The kinds of field that a value of a measure can have: what is described must be what is stored. */
export type FieldFor<Value> = [NonNullable<Value>] extends [readonly ContentAnswer[]]
  ? AnswersField<ContentAnswer['content']>
  : [NonNullable<Value>] extends [readonly FieldProvenance[]]
    ? ProvenanceField
    : [NonNullable<Value>] extends [readonly (infer Code extends string)[]]
      ? [string] extends [Code]
        ? LinksField | PeriodsField
        : CodesField<Code>
      : [NonNullable<Value>] extends [boolean]
        ? BooleanField
        : [NonNullable<Value>] extends [number]
          ? IntegerField
          : FieldForText<NonNullable<Value>>;

type FieldForText<Value> = [string] extends [Value]
  ? TextField | CodeField<string> | SchoolYearField | CountyField | IdField | TimeField
  : [Answer] extends [Value]
    ? AnswerField
    : CodeField<Value & string>;

/** Whether null says that nothing is recorded; an answer says so itself. */
export function mayBeNull(field: Field): boolean {
  switch (field.kind) {
    case 'ID':
    case 'ANSWER':
    case 'ANSWERS':
    case 'PROVENANCE':
      return false;
    case 'TIME':
      return field.orNever === true;
    case 'TEXT':
      return field.required === undefined;
    case 'CODE':
      return field.required === undefined && !Object.hasOwn(field.codes, 'NOT_RECORDED');
    default:
      return field.setByRegister === undefined;
  }
}
