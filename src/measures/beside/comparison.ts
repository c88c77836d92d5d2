import { type Answer, answerLabels, Content } from '../../codes/measure-codes.js';
import { canonical } from '../../platform/canonical.js';
import type { Label, Language } from '../../platform/language.js';
import { saidIn } from '../dimensions.js';
import { recorded } from '../editing/difference.js';
import { valueText } from '../editing/value-text.js';
import type { Field } from '../fields/field.js';
import { allFields, type FieldName, fields } from '../fields/fields.js';
import { FormVersion } from '../fields/form-version.js';
import { answerTo } from '../measure.js';
import type { MeasureDocument } from '../measure-document.js';

/** One item of several measures side by side. */
export interface ComparedRow {
  /** `arena`, `contents.TREATMENT`. */
  readonly field: string;
  readonly label: string;
  /** As one reads them, a value for each measure; null where not recorded. */
  readonly values: readonly (string | null)[];
  /** Whether all say the same; null where one does not say and the others agree: then nobody knows. */
  readonly same: boolean | null;
}

/** What heads the columns, tells how an entry is kept, or is said by the county’s number already. */
const leftOut: ReadonlySet<FieldName> = new Set<FieldName>(['id', 'key', 'name', 'countyDivision', 'provenance']);

/** Every item that all forms asked, and of the others those that at least one of the measures answers; in the form's order. */
export function compared(measures: readonly MeasureDocument[], language: Language): readonly ComparedRow[] {
  return allFields
    .filter(([name, field]) => field.setByRegister === undefined && !leftOut.has(name))
    .flatMap(([name, field]) => (field.kind === 'ANSWERS' ? contentItems(name) : [itemOf(name, field)]))
    .flatMap((item) => {
      const said = measures.map(item.said);
      if (!item.asked && said.every((value) => value === null)) return [];
      const values = said.map((value) => (value === null ? null : item.text(value, language)));
      return [{ field: item.field, label: item.label[language], values, same: areSame(said) }];
    });
}

interface Item {
  readonly field: string;
  readonly label: Label;
  /** Whether every form asked: then it is told of also where nobody answered. */
  readonly asked: boolean;
  /** Null where not recorded. */
  readonly said: (measure: MeasureDocument) => unknown;
  readonly text: (value: unknown, language: Language) => string;
}

function itemOf(name: FieldName, field: Field): Item {
  return {
    field: name === 'countyNumber' ? 'county' : name,
    label: field.label,
    asked: isAsked(field),
    said: (measure) => recorded(saidIn(measure, name)),
    text: (value, language) => valueText(name, value, language),
  };
}

function contentItems(name: FieldName): readonly Item[] {
  const field = fields[name] as Extract<Field, { kind: 'ANSWERS' }>;
  return Object.values(Content).map((content) => ({
    field: `${name}.${content}`,
    label: field.codes[content] as Label,
    asked: isAsked(field),
    said: (measure) => recorded(answerTo(measure, content)),
    text: (answer, language) => answerLabels[answer as Answer][language],
  }));
}

const isAsked = ({ askedIn = [] }: Field): boolean => askedIn.length === Object.keys(FormVersion).length;

function areSame(values: readonly unknown[]): boolean | null {
  const said = values.filter((value) => value !== null).map(inOrder);
  if (new Set(said).size > 1) return false;
  return said.length === values.length ? true : null;
}

/** The order of several codes says nothing. */
const inOrder = (value: unknown): string => canonical(Array.isArray(value) ? [...value].sort() : value);
