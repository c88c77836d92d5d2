import { expect } from '@jest/globals';
import type { Server } from './server.js';

interface Cell {
  readonly key: string;
  readonly count: number;
  readonly percent: number | null;
  readonly recorded: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly basis: string;
  readonly publishedTable: string | null;
  readonly filter: Record<string, unknown> | null;
}
export interface Coverage {
  readonly coverage: {
    readonly total: number;
    readonly notRecorded: number;
    readonly datasets: readonly string[];
    readonly basis: string;
    readonly publishedTable: string | null;
    readonly caution: string | null;
    readonly columns: readonly { readonly key: string; readonly label: string; readonly total: number }[];
    readonly rows: readonly {
      readonly key: string;
      readonly label: string;
      readonly total: number;
      readonly note: string | null;
      readonly relation: string | null;
      readonly cells: readonly Cell[];
    }[];
    readonly gaps: readonly { readonly row: string; readonly column: string }[];
  };
}

export const table = `query($rows: CoverageDimension!, $columns: CoverageDimension, $measure: CoverageMeasure,
    $filter: MeasureFilter, $division: CountyDivision) {
  coverage(rows: $rows, columns: $columns, measure: $measure, filter: $filter, division: $division) {
    total notRecorded datasets basis publishedTable caution columns { key label total } gaps { row column }
    rows { key label total note relation
      cells { key count percent recorded atLeast atMost basis publishedTable filter } } } }`;

/** A cross table asked for through the door. */
export async function coverageOn(
  server: Server,
  variables: Record<string, unknown>,
  language = 'nb',
): Promise<Coverage['coverage']> {
  const { body } = await server.query<Coverage>(table, variables, { 'accept-language': language });
  expect(body.errors).toEqual([]);
  return body.data.coverage;
}

export const rowOf = (answer: Coverage['coverage'], key: string) => answer.rows.find((row) => row.key === key);
