import type { CountyRelationKind } from '../codes/county-relations.js';
import type { Label, Language } from '../platform/language.js';
import type { AnsweredIn } from './answered.js';
import { reasonFor } from './audit.js';
import type { CoverageBasis } from './cell-knowledge.js';
import type { CountyNote } from './county-notes.js';
import type { BasisOfTable } from './coverage-basis.js';
import type { CoverageCell, CoverageGap, CoverageRow, CoverageTable } from './cross-table.js';
import { readingsOf } from './figure-readings.js';
import type { FigureUnit } from './live-figure.js';
import type { PublishedTable } from './published-tables.js';

/** A cross table with its labels and notes in one language. */
export interface ReadableTable extends Pick<CoverageTable, 'total' | 'notRecorded'> {
  readonly datasets: string[];
  readonly rows: {
    readonly key: string;
    readonly label: string;
    readonly cells: CountedCell[];
    readonly total: number;
    readonly relation: CountyRelationKind | null;
    readonly note: string | null;
  }[];
  readonly columns: { readonly key: string; readonly label: string; readonly total: number }[];
  readonly gaps: CoverageGap[];
  readonly basis: CoverageBasis;
  readonly publishedTable: string | null;
  readonly caution: string | null;
}

/** A row with how its county relates to the counties of 2012; null for what is not a county. */
export interface NotedRow extends CoverageRow {
  readonly note: CountyNote | null;
  /** Said where only a part of the county is counted. */
  readonly part: Label | null;
}

export interface NotedTable extends Omit<CoverageTable, 'rows'> {
  readonly rows: readonly NotedRow[];
  readonly basis: BasisOfTable;
  /** Said where rows or columns are inferred; else null. */
  readonly inferred: Label | null;
  readonly answered: AnsweredIn;
  /** Said where counties have not answered; else null. */
  readonly unanswered: Label | null;
  readonly datasets: readonly string[];
}

type CountedCell = Omit<CoverageCell, 'publishedTables'> & { readonly publishedTable: string | null };

/** Field by field: a table may have thousands of cells. */
function cellToRead(cell: CoverageCell): CountedCell {
  const { key, count, percent, recorded, atLeast, atMost, basis, filter, publishedTables } = cell;
  return { key, count, percent, recorded, atLeast, atMost, basis, filter, publishedTable: publishedTables[0] ?? null };
}

export function inLanguage(table: NotedTable, language: Language): ReadableTable {
  const cautions = [table.unanswered, table.inferred, table.basis.caution].flatMap((text) => text?.[language] ?? []);
  return {
    rows: table.rows.map(({ key, label, cells, total, note, part }) => ({
      key,
      label: label[language],
      cells: cells.map(cellToRead),
      total,
      relation: note?.relation ?? null,
      note: note === null ? null : [part, note.text].flatMap((text) => text?.[language] ?? []).join(' '),
    })),
    columns: table.columns.map(({ key, label, total }) => ({ key, label: label[language], total })),
    total: table.total,
    notRecorded: table.notRecorded,
    datasets: [...table.datasets],
    gaps: [...table.gaps],
    basis: table.basis.basis,
    publishedTable: table.basis.publishedTable,
    caution: cautions.length === 0 ? null : cautions.join(' '),
  };
}

interface ReadableCell {
  readonly row: string;
  readonly column: string;
  readonly printed: number;
  readonly live: number | null;
  readonly unit: FigureUnit;
  readonly count: number;
  readonly base: number;
  readonly agrees: boolean;
  readonly reason: { readonly code: string; readonly text: string } | null;
  readonly readings: {
    readonly key: string;
    readonly text: string;
    readonly count: number;
    readonly base: number;
    readonly figure: number | null;
  }[];
}

/** A published table with labels and reasons in one language. */
export interface ReadablePublishedTable {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly columns: { readonly key: string; readonly label: string }[];
  readonly rows: {
    readonly key: string;
    readonly label: string;
    readonly significance: string | null;
    readonly cells: ReadableCell[];
  }[];
}

export function publishedInLanguage(table: PublishedTable, language: Language): ReadablePublishedTable {
  const chapter = language === 'en' ? 'ch.' : 'kap.';
  return {
    id: table.id,
    title: table.title[language],
    source: `NOVA-13/13 ${chapter} ${table.chapter}`,
    columns: table.columns.map(({ key, label }) => ({ key, label: label[language] })),
    rows: table.rows.map((row) => ({
      key: row.key,
      label: row.label[language],
      significance: row.significance,
      cells: row.cells.map((cell) => {
        const { column, printed, live, unit, count, base } = cell;
        const agrees = live === printed;
        const reason = agrees ? null : reasonFor({ table: table.id, row: row.key, column, printed, live });
        const told = reason === null ? null : { code: reason.code, text: reason.text[language] };
        const readings = readingsOf(table.id, row.key, column).map((one) => ({ ...one, text: one.text[language] }));
        return { row: row.key, column, printed, live, unit, count, base, agrees, reason: told, readings };
      }),
    })),
  };
}
