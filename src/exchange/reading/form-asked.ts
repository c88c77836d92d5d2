import type { Field } from '../../measures/fields/field.js';
import { type FieldName, fields } from '../../measures/fields/fields.js';
import { FormVersion } from '../../measures/fields/form-version.js';
import { notAskedInForm, unknownCodeIn } from './messages.js';
import type { CellProblem } from './said.js';

/** The version of the form that a cell names, by code or label; null where it names none; or what is wrong with it. */
export function formVersionOf(cell: string): FormVersion | null | { readonly message: CellProblem['message'] } {
  const text = cell.trim();
  if (text === '' || /^(?:not_recorded|ikke registrert|ikkje registrert|not recorded)$/i.test(text)) return null;
  const labels = Object.entries(fields.formVersion.codes) as readonly [FormVersion, { nb: string }][];
  const found = labels.find(([code, { nb }]) => code === text.toUpperCase() || nb.toLowerCase() === text.toLowerCase());
  return found?.[0] ?? { message: unknownCodeIn(Object.keys(FormVersion)) };
}

/**
 * What is wrong with an answer under something that this version of the form did not ask: nobody can have given it.
 * Source: NOVA-13/13, footnote 6. Null where nothing is.
 */
export function askedProblem(
  version: FormVersion | null,
  field: FieldName,
  code: string | null,
  value: unknown,
): CellProblem['message'] | null {
  const described = fields[field] as Field;
  if (version === null || code === null || value === 'NOT_RECORDED' || described.kind !== 'ANSWERS') return null;
  return described.notAsked?.[version]?.includes(code) === true ? notAskedInForm : null;
}
