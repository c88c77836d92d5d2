import { graphql, type ResultOf } from '../../data/graphql.ts';

const printedTable = graphql(`
  fragment PrintedTable on PublishedTable @_unmask {
    id
    title
    source
    columns { key label }
    rows {
      key
      label
      significance
      cells { column printed live count base unit agrees reason { code text } readings { key text figure count base } }
    }
  }
`);

/** The tables of NOVA-13/13 and the figures in its text, printed beside the register’s own. */
export const printedQuery = graphql(
  `
  query Printed {
    publishedTables { ...PrintedTable }
    publishedProse { ...PrintedTable }
  }
`,
  [printedTable],
);

export type PrintedTable = ResultOf<typeof printedTable>;
export type PrintedCell = PrintedTable['rows'][number]['cells'][number];
