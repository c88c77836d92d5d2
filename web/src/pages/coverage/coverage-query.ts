import { graphql, type ResultOf } from '../../data/graphql.ts';

/** Measures by two attributes, with what is surely lacking. */
export const coverageQuery = graphql(`
  query Coverage(
    $rows: CoverageDimension!
    $columns: CoverageDimension
    $division: CountyDivision
    $filter: MeasureFilter
    $measure: CoverageMeasure
  ) {
    coverage(rows: $rows, columns: $columns, division: $division, filter: $filter, measure: $measure) {
      basis
      caution
      datasets
      publishedTable
      total
      notRecorded
      columns { key label total }
      rows {
        key label total note relation
        cells { key count atLeast atMost basis percent recorded publishedTable filter }
      }
      gaps { row column }
    }
  }
`);

export type CoverageTable = ResultOf<typeof coverageQuery>['coverage'];
export type CoverageRow = CoverageTable['rows'][number];
export type CoverageCell = CoverageRow['cells'][number];
