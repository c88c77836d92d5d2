import { answerLabels } from '../../codes/measure-codes.js';
import { saidIn } from '../../measures/dimensions.js';
import type { Field } from '../../measures/fields/field.js';
import { type FieldName, fields } from '../../measures/fields/fields.js';
import { type ContentAnswer, isInvented } from '../../measures/measure.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import type { Language } from '../../platform/language.js';
import { labelsOf } from '../table/columns.js';

const names = Object.keys(fields) as readonly FieldName[];

/**
 * A measure as JSON: its fields by name and code, as the API has them; `labels` in the reader's language for the values
 * that have one; and whether the row is invented. Null is not recorded; an empty list is recorded, and none.
 */
export function jsonOf(measure: MeasureDocument, language: Language): Readonly<Record<string, unknown>> {
  const values = Object.fromEntries(names.map((name) => [name, saidIn(measure, name)]));
  const labelled = names.map((name) => [name, labelOf(measure, name, language)] as const);
  return {
    invented: isInvented(measure),
    ...values,
    labels: Object.fromEntries(labelled.filter(([, label]) => label !== null)),
  };
}

function labelOf(measure: MeasureDocument, name: FieldName, language: Language): unknown {
  const field = fields[name] as Field;
  const labels = labelsOf(field);
  const value = saidIn(measure, name);
  if (labels === null || value === null) return null;
  if (name === 'countyNumber') return measure.county?.name ?? null;
  const labelFor = (code: string): string | null =>
    Object.hasOwn(labels, code) ? (labels[code]?.[language] ?? null) : null;
  if (field.kind === 'ANSWERS') {
    return (value as readonly ContentAnswer[]).map(
      ({ content, answer }) => `${field.codes[content]?.[language] ?? content}: ${answerLabels[answer][language]}`,
    );
  }
  if (Array.isArray(value)) return value.map((code: string) => labelFor(code) ?? code);
  return labelFor(typeof value === 'boolean' ? (value ? 'YES' : 'NO') : String(value));
}
