import type { Content } from '../../codes/measure-codes.js';
import { formItems } from '../../measures/editing/entry.js';
import { isToConfirm } from '../../measures/editing/quality.js';
import type { Field } from '../../measures/fields/field.js';
import type { FormVersion } from '../../measures/fields/form-version.js';
import { answerTo, livingRegister, type Measure } from '../../measures/measure.js';
import type { Label } from '../../platform/language.js';

/** How much one question of the form is answered, over the measures counted: the three numbers add up to them. */
export interface ItemQuality {
  /** A field, or for a list of answers the field and the code: `contents.TREATMENT`. */
  readonly item: string;
  readonly label: Label;
  readonly recorded: number;
  /** Asked, or in a source without a form, and nothing recorded. */
  readonly notRecorded: number;
  /** The form that was filled in did not ask. */
  readonly notAsked: number;
}

/** How well the entries counted are kept (kvalitet). */
export interface EntryQuality {
  readonly measures: number;
  readonly items: readonly ItemQuality[];
  /** Measures that counties keep themselves; only they are confirmed. */
  readonly kept: number;
  /** Of those, the ones that nobody has confirmed within a year. */
  readonly toConfirm: number;
  /** When one of them was last confirmed, ISO 8601; null where none was. */
  readonly lastConfirmed: string | null;
}

interface Question {
  readonly item: string;
  readonly label: Label;
  readonly answerOf: (measure: Measure) => unknown;
  readonly wasAsked: (form: FormVersion) => boolean;
}

const questions: readonly Question[] = formItems.flatMap(([name, field]: readonly [string, Field]) => {
  const askedIn: readonly FormVersion[] = field.askedIn ?? [];
  if (field.kind !== 'ANSWERS') {
    const answerOf = (measure: Measure): unknown => measure[name as keyof Measure];
    return [{ item: name, label: field.label, answerOf, wasAsked: (form: FormVersion) => askedIn.includes(form) }];
  }
  return Object.entries(field.codes).map(([code, label]) => ({
    item: `${name}.${code}`,
    label,
    answerOf: (measure: Measure) => answerTo(measure, code as Content),
    wasAsked: (form: FormVersion) =>
      askedIn.includes(form) && !((field.notAsked?.[form] ?? []) as readonly string[]).includes(code),
  }));
});

/** The quality of some entries on a day. */
export function entryQuality(measures: readonly Measure[], today: string): EntryQuality {
  const kept = measures.filter(({ dataset }) => dataset === livingRegister);
  const confirmed = kept.flatMap(({ assuredAt }) => assuredAt ?? []).sort();
  return {
    measures: measures.length,
    items: questions.map(({ item, label, answerOf, wasAsked }) => {
      const recorded = measures.filter((measure) => isRecorded(answerOf(measure)));
      const notAsked = measures.filter(
        (measure) => measure.formVersion !== null && !wasAsked(measure.formVersion) && !isRecorded(answerOf(measure)),
      );
      const notRecorded = measures.length - recorded.length - notAsked.length;
      return { item, label, recorded: recorded.length, notRecorded, notAsked: notAsked.length };
    }),
    kept: kept.length,
    toConfirm: kept.filter((measure) => isToConfirm(measure, today)).length,
    lastConfirmed: confirmed.at(-1) ?? null,
  };
}

const isRecorded = (value: unknown): boolean => value !== null && value !== 'NOT_RECORDED' && value !== '';
