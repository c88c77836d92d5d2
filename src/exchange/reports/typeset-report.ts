import type { DrawnChart, ReportBlock, ReportDocument, ReportTable } from '../../coverage/report/report-document.js';
import type { Language } from '../../platform/language.js';

interface TypesetTable extends ReportTable {
  /** Whether the cells are texts; else figures, which stand to the right. */
  readonly texts: boolean;
}

/** What the template is handed. */
export interface TypesetReport extends Omit<ReportDocument, 'sections'> {
  readonly language: Language;
  /** ISO 3166, for the document's language. */
  readonly region: string;
  /** `2026-11-27` */
  readonly madeOn: string;
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly object[] }[];
}

const regions = { nb: 'no', nn: 'no', en: 'gb' } as const satisfies Readonly<Record<Language, string>>;

/** A report as it is handed to the template. */
export function typesetReport(
  { sections, ...document }: ReportDocument<DrawnChart>,
  madeOn: string,
  language: Language,
): TypesetReport {
  return {
    ...document,
    language,
    region: regions[language],
    madeOn,
    sections: sections.map(({ heading, blocks }) => ({ heading, blocks: blocks.map(typesetBlock) })),
  };
}

function typesetBlock(block: ReportBlock<DrawnChart>): object {
  if (block.kind === 'TABLE') return { ...block, table: typesetTable(block.table) };
  if (block.kind === 'CHART') return { ...block, chart: { ...block.chart, table: typesetTable(block.chart.table) } };
  return block;
}

/** Figures stand to the right where every row has one last. */
function typesetTable(table: ReportTable): TypesetTable {
  const figures = table.rows.every((row) => row.length === 1 || /^[\d\s.,–]+$/u.test(row.at(-1) ?? ''));
  return { ...table, texts: !figures };
}
