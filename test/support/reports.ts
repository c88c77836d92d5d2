import { expect } from '@jest/globals';
import type { Server } from './server.js';

interface ReportTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}

interface Need {
  readonly county: { readonly number: string; readonly name: string } | null;
  readonly measures: number;
  readonly youths: number | null;
  readonly unknown: number | null;
  readonly perThousand: number | null;
  readonly unknownShare: number | null;
  readonly why: string | null;
}

export interface CountyReport {
  readonly county: { readonly name: string } | null;
  readonly division: string;
  readonly measures: number;
  readonly notRecorded: number;
  readonly invented: number;
  readonly offers: readonly {
    readonly dimension: string;
    readonly rows: readonly {
      readonly key: string;
      readonly count: number;
      readonly atLeast: number;
      readonly atMost: number;
    }[];
  }[];
  readonly gaps: readonly { readonly dimension: string; readonly key: string }[];
  readonly matrix: { readonly groups: readonly { key: string; certain: number; notRecorded: number }[] };
  readonly need: Need;
  readonly counties: readonly Pick<Need, 'county' | 'measures' | 'youths'>[];
  readonly quality: {
    readonly measures: number;
    readonly kept: number;
    readonly items: readonly { item: string; recorded: number; notRecorded: number; notAsked: number }[];
  };
  readonly sources: readonly string[];
  readonly cautions: readonly string[];
  readonly document: {
    readonly title: string;
    readonly sections: readonly {
      readonly heading: string;
      readonly blocks: readonly {
        readonly kind: string;
        readonly text: string | null;
        readonly items: readonly string[] | null;
        readonly table: ReportTable | null;
        readonly chart: { readonly svg: string; readonly alternative: string; readonly table: ReportTable } | null;
      }[];
    }[];
  };
  readonly pdf: string;
}

const fields = `{ county { name } division measures notRecorded invented
  offers { dimension rows { key label count atLeast atMost basis } } gaps { dimension key }
  matrix { groups { key certain notRecorded } }
  need { measures youths unknown perThousand unknownShare why }
  counties { county { number name } measures youths }
  quality { measures kept toConfirm lastConfirmed items { item recorded notRecorded notAsked } } sources cautions pdf
  document { title sections { heading blocks { kind text items figures { label value }
    table { caption columns rows { cells } }
    chart { alternative svg table { caption columns rows { cells } } } } } } }`;

/** The report of a county, or without one of the country, asked for through the door. */
export async function reportOn(
  server: Server,
  variables: { readonly county?: string; readonly division?: string; readonly dataset?: string },
  language = 'nb',
): Promise<CountyReport> {
  const { county, ...rest } = variables;
  const [types, name, args] =
    county === undefined ? ['', 'nationReport', ''] : ['$county: String!,', 'countyReport', 'county: $county,'];
  const { body } = await server.query<{ report: CountyReport }>(
    `query(${types} $division: CountyDivision, $dataset: String) {
      report: ${name}(${args} division: $division, dataset: $dataset) ${fields} }`,
    county === undefined ? rest : { county, ...rest },
    { 'accept-language': language },
  );
  expect(body.errors).toEqual([]);
  return body.data.report;
}
