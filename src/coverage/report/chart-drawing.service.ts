import { Injectable } from '@nestjs/common';
import type { Bar, BarChart, DrawnChart, ReportBlock, ReportDocument } from './report-document.js';

/** Pixels, as the page and the PDF take them. */
const width = 760;
const labelWidth = 400;
const barHeight = 17;
const textWidth = 130;

/** Dark enough beside white and dark pages alike (WCAG 1.4.11); the light one stands only behind the dark. */
const colours = { sure: '#326f8d', possible: '#9cc2d6' } as const;

/** Draws charts as SVG, the same for the page and the PDF. */
@Injectable()
export class ChartDrawingService {
  async drawn({ sections, ...document }: ReportDocument): Promise<ReportDocument<DrawnChart>> {
    const drawnSections = sections.map(async ({ heading, blocks }) => ({
      heading,
      blocks: await Promise.all(blocks.map((block) => this.drawnBlock(block))),
    }));
    return { ...document, sections: await Promise.all(drawnSections) };
  }

  private async drawnBlock(block: ReportBlock): Promise<ReportBlock<DrawnChart>> {
    if (block.kind !== 'CHART') return block;
    const { title, alternative, table } = block.chart;
    return { kind: 'CHART', chart: { title, alternative, table, svg: await this.svgOf(block.chart) } };
  }

  /** The text of an `svg` element that scales with its place; its letters have the colour of the text around it. */
  private async svgOf(chart: BarChart): Promise<string> {
    const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const lines = chart.bars.map((bar, at) => ({ ...bar, line: String(at) }));
    const headings = lines.filter(({ value }) => value === null);
    const bars = lines.filter(({ value }) => value !== null);
    const svg = Plot.plot({
      document,
      width,
      height: chart.bars.length * barHeight + 10,
      marginLeft: labelWidth,
      marginRight: textWidth,
      marginTop: 5,
      marginBottom: 5,
      x: { axis: null, domain: [0, chart.most] },
      y: { axis: null, domain: lines.map(({ line }) => line), padding: 0.2 },
      style: { fontFamily: "Inter, 'Inter Variable', sans-serif", fontSize: '11.5px' },
      marks: [
        Plot.barX(bars.filter(isMore), { x: 'possible', y: 'line', fill: colours.possible }),
        Plot.barX(bars, { x: 'value', y: 'line', fill: colours.sure }),
        Plot.text(bars, { x: 0, y: 'line', text: 'label', textAnchor: 'end', dx: -8 }),
        Plot.text(headings, { x: 0, y: 'line', text: 'label', textAnchor: 'end', dx: -8, fontWeight: 600 }),
        Plot.text(bars, { x: 'possible', y: 'line', text: 'text', textAnchor: 'start', dx: 6 }),
        Plot.ruleX([0]),
      ],
    });
    // Plot names the groups of marks, which is of no use in a picture and not allowed by ARIA.
    for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', chart.alternative);
    return svg.outerHTML;
  }
}

const isMore = ({ value, possible }: Bar): boolean => (possible ?? 0) > (value ?? 0);
