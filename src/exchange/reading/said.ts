import type { FieldName } from '../../measures/fields/fields.js';
import type { FormVersion } from '../../measures/fields/form-version.js';
import type { Message } from '../../platform/errors.js';

/** One thing that is wrong with a row. */
export interface CellProblem {
  /** The column of the file, from 1; null where it is about the row, or the file has no columns. */
  readonly column: number | null;
  /** The column's heading in the reader's language, or the name of the field. */
  readonly heading: string;
  readonly message: Message;
}

/** What a row of a file says, before it is held against the register. */
export interface SaidRow {
  /** The line of the table, its headings being row 1; in JSON the place in the list, from 1. */
  readonly row: number;
  /** A field that is not here is not spoken of. */
  readonly said: ReadonlyMap<FieldName, unknown>;
  readonly problems: readonly CellProblem[];
  /** The version of the measure that the file was made from; null where it does not say. */
  readonly basedOn: number | null;
  /** The form that was filled in; null where the file does not say. */
  readonly formVersion: FormVersion | null;
}
