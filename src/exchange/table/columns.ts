import { answerLabels } from '../../codes/measure-codes.js';
import type { Field } from '../../measures/fields/field.js';
import { allFields, type FieldName } from '../../measures/fields/fields.js';
import type { Label } from '../../platform/language.js';

/** What a column says of its field: the value, the code of a value, or the label of that code. */
export type Says = 'VALUE' | 'CODE' | 'LABEL';

/** A column of the tables that measures are written to and read from. Follows from the description of the fields. */
export interface Column {
  /** Its name for programs, the same in every language: `arena`, `arena.label`, `contents.TREATMENT`. */
  readonly name: string;
  /** Its heading for people. */
  readonly heading: Label;
  readonly field: FieldName;
  readonly says: Says;
  /** Which of the codes of a field that has an answer for each; else null. */
  readonly code: string | null;
}

/** The column that says whether a row is invented: no field of a measure, but follows from where its fields come from. */
export const inventedColumn = {
  name: 'invented',
  heading: { nb: 'Oppdiktet rad', nn: 'Oppdikta rad', en: 'Invented row' },
} as const;

/** What is wrong with a measure, in the files of rows that could not be taken; never read. */
export const problemsName = 'problems';
export const problemsHeading: Label = { nb: 'Hva må rettes', nn: 'Kva må rettast', en: 'What to correct' };

const codeSuffix: Label = { nb: 'kode', nn: 'kode', en: 'code' };

const joined = (a: Label, between: string, b: Label, after = ''): Label => ({
  nb: `${a.nb}${between}${b.nb}${after}`,
  nn: `${a.nn}${between}${b.nn}${after}`,
  en: `${a.en}${between}${b.en}${after}`,
});

/** The labels of yes and no, for a field that is one of them. */
const yesAndNo: Readonly<Record<string, Label>> = { YES: answerLabels.YES, NO: answerLabels.NO };

/** Every column, in the order of the fields; the code before its label. */
export const columns: readonly Column[] = allFields.flatMap(([name, field]) => columnsOf(name, field));

function columnsOf(field: FieldName, described: Field): readonly Column[] {
  if (described.kind === 'ANSWERS') {
    return Object.entries(described.codes).flatMap(([code, label]) =>
      pair(field, `${field}.${code}`, joined(described.label, ': ', label), code),
    );
  }
  if (labelsOf(described) === null) {
    return [{ name: field, heading: described.label, field, says: 'VALUE', code: null }];
  }
  return pair(field, field, described.label, null);
}

function pair(field: FieldName, name: string, heading: Label, code: string | null): readonly Column[] {
  return [
    { name, heading: joined(heading, ' (', codeSuffix, ')'), field, says: 'CODE', code },
    { name: `${name}.label`, heading, field, says: 'LABEL', code },
  ];
}

/** The labels of a field's values: null where a value is its own label; empty where the label depends on other fields. */
export function labelsOf(field: Field): Readonly<Record<string, Label>> | null {
  switch (field.kind) {
    case 'CODE':
    case 'CODES':
      return field.codes;
    case 'ANSWER':
    case 'ANSWERS':
    case 'BOOLEAN':
      return yesAndNo;
    case 'COUNTY':
      return {};
    case 'TEXT':
      return field.names ?? null;
    case 'INTEGER':
    case 'SCHOOL_YEAR':
    case 'ID':
    case 'TIME':
    case 'LINKS':
    case 'PERIODS':
    case 'PROVENANCE':
      return null;
  }
}
