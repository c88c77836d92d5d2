import { graphql, type ResultOf } from '../../data/graphql.ts';

/** Measures by two attributes, with what is surely lacking. */
export const coverageQuery = graphql(`
  query Coverage(
    $rows: CoverageDimension!
    $columns: CoverageDimension
    $division: CountyDivision
    $filter: MeasureFilter
    $measure: CoverageMeasure
    $compareWith: String
  ) {
    coverage(
      rows: $rows, columns: $columns, division: $division, filter: $filter, measure: $measure
      compareWith: $compareWith
    ) {
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
      comparedWith { dataset caution rows { key cells { key count change } } }
    }
  }
`);

/** School years that have been mapped: each is a dataset of its own once its round is closed. */
export const mappedYearsQuery = graphql(`
  query MappedYears {
    rounds { dataset schoolYear status }
  }
`);

export type CoverageTable = ResultOf<typeof coverageQuery>['coverage'];
export type CoverageRow = CoverageTable['rows'][number];
export type CoverageCell = CoverageRow['cells'][number];
export type ComparedCell = NonNullable<CoverageTable['comparedWith']>['rows'][number]['cells'][number];
