import { counties } from '../../codes/counties.js';
import { answerLabels } from '../../codes/measure-codes.js';
import type { Label, Language } from '../../platform/language.js';
import type { Field } from '../fields/field.js';
import { type FieldName, fields } from '../fields/fields.js';
import type { ContentAnswer } from '../measure.js';
import { periodText } from '../periods.js';

const notRecorded: Label = { nb: 'ikke registrert', nn: 'ikkje registrert', en: 'not recorded' };
const none: Label = { nb: 'ingen', nn: 'ingen', en: 'none' };

/** A field's value as one can read it, with the labels of its codes; "not recorded" for null. */
export function valueText(name: FieldName, value: unknown, language: Language): string {
  const field: Field = fields[name];
  if (value === null || value === undefined) return notRecorded[language];
  if (Array.isArray(value) && value.length === 0) return none[language];
  return textIn(field, value, language);
}

function textIn(field: Field, value: unknown, language: Language): string {
  switch (field.kind) {
    case 'CODE':
      return codeText(field.codes, value, language);
    case 'CODES':
      return (value as readonly string[]).map((code) => codeText(field.codes, code, language)).join(', ');
    case 'LINKS':
      return (value as readonly string[]).join(', ');
    case 'PERIODS':
      return (value as readonly string[]).map((period) => periodText(period, language)).join(', ');
    case 'ANSWER':
      return codeText(answerLabels, value, language);
    case 'ANSWERS':
      return (value as readonly ContentAnswer[])
        .map(
          ({ content, answer }) =>
            `${codeText(field.codes, content, language)}: ${codeText(answerLabels, answer, language)}`,
        )
        .join('; ');
    case 'BOOLEAN':
      return answerLabels[value === true ? 'YES' : 'NO'][language];
    case 'INTEGER':
      return field.unit === undefined ? String(value) : `${String(value)} ${field.unit[language]}`;
    case 'COUNTY':
      return countyNames.get(String(value)) ?? String(value);
    case 'PROVENANCE':
      return '';
    default:
      return String(value);
  }
}

function codeText(codes: Readonly<Record<string, Label>>, code: unknown, language: Language): string {
  return codes[String(code)]?.[language] ?? String(code);
}

/** A number has one name but where a county took over another's number: the newest name then. */
const countyNames: ReadonlyMap<string, string> = new Map(
  Object.values(counties)
    .flat()
    .map(({ number, name }) => [number, name]),
);
