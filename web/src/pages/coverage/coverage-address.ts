import type { VariablesOf } from '../../data/graphql.ts';
import type { coverageQuery } from './coverage-query.ts';

type Variables = VariablesOf<typeof coverageQuery>;
export type Dimension = Variables['rows'];
export type Division = NonNullable<Variables['division']>;
export type Share = NonNullable<Variables['measure']>;

/** What measures can be counted by, in the order offered. */
export const dimensions = [
  'COUNTY',
  'ARENA',
  'CONTENT',
  'GOAL',
  'CURRICULUM_GOAL',
  'OTHER_DOCUMENTED_COMPETENCE',
  'DOCUMENTED_COMPETENCE',
  'ACTOR',
  'RESOURCE_CONTRIBUTOR',
  'FOLLOW_UP_INTENSITY',
  'CATEGORY',
  'TARGET_GROUP',
  'OT_STATUS_CODE',
  'MUNICIPALITY',
  'SCHOOL_YEAR',
  'DATASET',
] as const satisfies readonly Dimension[];
export const divisions = ['Y2012', 'Y2020', 'Y2024'] as const satisfies readonly Division[];
export const shares = ['COUNT', 'SHARE_OF_ROW', 'SHARE_OF_COLUMN'] as const satisfies readonly Share[];

/** What a table is asked for. */
export interface Wish {
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly share: Share;
  readonly division: Division;
  /** Empty: the reconstruction of 2012/13, whose sums are those the report prints. */
  readonly datasets: readonly string[];
  /** The dataset that each cell is set against; empty: none. */
  readonly against: string;
}

const parameters = { rows: 'rader', columns: 'kolonner', share: 'vis', division: 'inndeling' } as const;
const datasetParameter = 'datasett';
const againstParameter = 'mot';

/** The wish an address stands for; what it does not say, or says wrongly, is the usual. */
export function wishOf(address: URLSearchParams): Wish {
  const one = <T extends string>(parameter: string, known: readonly T[], usual: T): T =>
    known.find((value) => value === address.get(parameter)) ?? usual;
  return {
    rows: one(parameters.rows, dimensions, 'COUNTY'),
    columns: one(parameters.columns, dimensions, 'ARENA'),
    share: one(parameters.share, shares, 'COUNT'),
    division: one(parameters.division, divisions, 'Y2012'),
    datasets: address.getAll(datasetParameter),
    against: address.get(againstParameter) ?? '',
  };
}

/** The address with one wish changed. */
export function withWish(address: URLSearchParams, name: keyof typeof parameters, value: string): URLSearchParams {
  const changed = new URLSearchParams(address);
  changed.set(parameters[name], value);
  return changed;
}

/** The address with other datasets to count. */
export function withDatasets(address: URLSearchParams, datasets: readonly string[]): URLSearchParams {
  const changed = new URLSearchParams(address);
  changed.delete(datasetParameter);
  for (const dataset of datasets) changed.append(datasetParameter, dataset);
  return changed;
}

/** The address with another dataset to set the cells against; empty: none. */
export function withAgainst(address: URLSearchParams, dataset: string): URLSearchParams {
  const changed = new URLSearchParams(address);
  if (dataset === '') changed.delete(againstParameter);
  else changed.set(againstParameter, dataset);
  return changed;
}
