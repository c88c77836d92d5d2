import { graphql, type ResultOf } from '../../data/graphql.ts';

const reportFields = graphql(`
  fragment ReportFields on CountyReport @_unmask {
    pdf
    county { number name }
    document {
      title
      about
      sections {
        heading
        blocks {
          kind
          text
          items
          figures { label value }
          table { caption columns rows { cells } }
          chart { title svg table { caption columns rows { cells } } }
        }
      }
    }
  }
`);

/** The report of a county: what the PDF says, too. */
export const countyReportQuery = graphql(
  `
    query CountyReport($county: String!, $division: CountyDivision, $dataset: String) {
      report: countyReport(county: $county, division: $division, dataset: $dataset) { ...ReportFields }
    }
  `,
  [reportFields],
);

/** The report of the whole country. */
export const nationReportQuery = graphql(
  `
    query NationReport($division: CountyDivision, $dataset: String) {
      report: nationReport(division: $division, dataset: $dataset) { ...ReportFields }
    }
  `,
  [reportFields],
);

export const reportCountiesQuery = graphql(`
  query ReportCounties($division: CountyDivision) {
    counties(division: $division) { number name }
  }
`);

export type Report = ResultOf<typeof countyReportQuery>['report'];
export type ReportBlock = Report['document']['sections'][number]['blocks'][number];
export type ReportTable = NonNullable<ReportBlock['table']>;
export type ReportChart = NonNullable<ReportBlock['chart']>;
