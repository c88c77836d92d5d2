import type { FieldChange } from '../../measures/editing/difference.js';
import { fieldChangeIn } from '../../measures/editing/in-language.js';
import type { Language } from '../../platform/language.js';
import type { FilePreview, PreviewRow } from '../reading/preview.js';
import { isSuggested } from './choice.js';

/** A row of a preview as it is told over HTTP, in the reader's language. */
export interface ToldRow {
  readonly row: number;
  readonly status: PreviewRow['status'];
  readonly name: string | null;
  readonly id: string | null;
  /** Handed back with the choice of the row; null where the measure is new. */
  readonly version: number | null;
  /** Whether it is stored where nobody chooses. */
  readonly suggested: boolean;
  readonly changedMeanwhile: boolean;
  readonly differences: readonly { field: string; label: string; before: string; after: string }[];
  readonly duplicates: readonly { id: string; name: string }[];
  readonly problems: readonly { column: number | null; heading: string; message: string }[];
}

export interface ToldPreview {
  readonly counts: FilePreview['counts'];
  readonly notices: readonly { path: string; message: string }[];
  /** Without those that are the same: they are only counted. */
  readonly rows: readonly ToldRow[];
}

/** @param nameOf the name of a measure in the register */
export function told(
  { counts, notices, rows }: FilePreview,
  language: Language,
  nameOf: (id: string) => string,
): ToldPreview {
  return {
    counts,
    notices: notices.map(({ path, message }) => ({ path, message: message[language] })),
    rows: rows.filter(({ status }) => status !== 'SAME').map((row) => toldRow(row, language, nameOf)),
  };
}

function toldRow(row: PreviewRow, language: Language, nameOf: (id: string) => string): ToldRow {
  return {
    row: row.row,
    status: row.status,
    name: row.name,
    id: row.draft?.id ?? null,
    version: row.version,
    suggested: isSuggested(row),
    changedMeanwhile: row.changedMeanwhile,
    differences: shown(row.differences).map((one) => ({ ...fieldChangeIn(one, language), field: one.field })),
    duplicates: row.duplicates.map((id) => ({ id, name: nameOf(id) })),
    problems: row.problems.map(({ column, heading, message }) => ({ column, heading, message: message[language] })),
  };
}

/** The differences a reader asks about; a county is told by its number. */
function shown(differences: readonly FieldChange[]): readonly FieldChange[] {
  const county = differences.some(({ field }) => field === 'countyNumber');
  return differences.filter(({ field }) => field !== 'provenance' && !(county && field === 'countyDivision'));
}
