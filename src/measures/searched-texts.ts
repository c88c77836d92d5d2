import type { Label } from '../platform/language.js';
import type { Field, SearchedAs } from './fields/field.js';
import { allFields, type FieldName } from './fields/fields.js';
import type { ContentAnswer } from './measure.js';
import type { MeasureDocument } from './measure-document.js';

/** One text that a measure is found by, and its field. */
export interface SearchedText {
  readonly field: FieldName;
  readonly searchedAs: SearchedAs;
  readonly text: string;
}

const searchedFields = allFields.flatMap(([name, field]) => {
  const { searchedAs } = field;
  return searchedAs === undefined ? [] : [{ name, field, searchedAs }];
});

/**
 * What a measure is found by, field by field: texts as they stand, codes by their labels in bokmål and nynorsk (or as
 * they are written, where the field says so). What is answered no, or not recorded, is nothing to be found by. A county
 * has no text here: which names it goes by is for the search.
 */
export function searchedTexts(measure: MeasureDocument): readonly SearchedText[] {
  return searchedFields.flatMap(({ name, field, searchedAs }) => {
    const value: unknown = measure[name as keyof MeasureDocument];
    return textsIn(field, value).map((text) => ({ field: name, searchedAs, text }));
  });
}

function textsIn(field: Field, value: unknown): readonly string[] {
  if (value === null) return [];
  switch (field.kind) {
    case 'TEXT':
      return [value as string];
    case 'CODE':
      return field.foundByCode === true ? [value as string] : bothOf(codeLabel(field, value as string));
    case 'CODES':
      return (value as readonly string[]).flatMap((code) => bothOf(codeLabel(field, code)));
    case 'ANSWERS':
      return (value as readonly ContentAnswer[]).flatMap(({ content, answer }) =>
        answer === 'YES' ? bothOf(codeLabel(field, content)) : [],
      );
    case 'ANSWER':
      return value === 'YES' ? bothOf(field.label) : [];
    case 'BOOLEAN':
      return value === true ? bothOf(field.label) : [];
    default:
      return [];
  }
}

interface Coded {
  readonly codes: Readonly<Record<string, Label>>;
  readonly sayingNone?: readonly string[];
}

function codeLabel({ codes, sayingNone }: Coded, code: string): Label | null {
  return sayingNone?.includes(code) === true ? null : (codes[code] ?? null);
}

function bothOf(label: Label | null): readonly string[] {
  return label === null ? [] : [label.nb, label.nn];
}
