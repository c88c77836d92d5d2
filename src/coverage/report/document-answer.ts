import type { DrawnChart, ReportBlock, ReportDocument, ReportTable } from './report-document.js';

/** A document as the API answers it: every block with each part it could have, null where it has it not. */
export function documentAnswer({ title, about, sections }: ReportDocument<DrawnChart>) {
  return {
    title,
    about,
    sections: sections.map(({ heading, blocks }) => ({ heading, blocks: blocks.map(blockAnswer) })),
  };
}

function blockAnswer(block: ReportBlock<DrawnChart>) {
  return {
    kind: block.kind,
    text: 'text' in block ? block.text : null,
    items: 'items' in block ? [...block.items] : null,
    figures: 'figures' in block ? [...block.figures] : null,
    table: 'table' in block ? tableAnswer(block.table) : null,
    chart: 'chart' in block ? { ...block.chart, table: tableAnswer(block.chart.table) } : null,
  };
}

function tableAnswer({ caption, columns, rows }: ReportTable) {
  return { caption, columns: [...columns], rows: rows.map((cells) => ({ cells: [...cells] })) };
}
