/** What a report says, in order and in one language: the page and the PDF show the same. `Chart`: as bars, or drawn. */
export interface ReportDocument<Chart = BarChart> {
  readonly title: string;
  /** What is counted, and when. */
  readonly about: string;
  readonly sections: readonly ReportSection<Chart>[];
}

export interface ReportSection<Chart = BarChart> {
  readonly heading: string;
  readonly blocks: readonly ReportBlock<Chart>[];
}

/** How a block is shown; `ReportBlock` says which of its parts is there. */
export const ReportBlockKind = {
  TEXT: 'TEXT',
  /** Must not be overlooked: that rows are invented. */
  MARK: 'MARK',
  LIST: 'LIST',
  FIGURES: 'FIGURES',
  TABLE: 'TABLE',
  CHART: 'CHART',
} as const;
export type ReportBlockKind = keyof typeof ReportBlockKind;

export type ReportBlock<Chart = BarChart> =
  | { readonly kind: 'TEXT' | 'MARK'; readonly text: string }
  | { readonly kind: 'LIST'; readonly items: readonly string[] }
  | { readonly kind: 'FIGURES'; readonly figures: readonly ReportFigure[] }
  | { readonly kind: 'TABLE'; readonly table: ReportTable }
  | { readonly kind: 'CHART'; readonly chart: Chart };

export interface ReportFigure {
  readonly label: string;
  readonly value: string;
}

export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Each begins with the heading of the row. A row of its heading alone begins a group. */
  readonly rows: readonly (readonly string[])[];
}

interface ChartWords {
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string;
  /** All that the picture shows. */
  readonly table: ReportTable;
}

export interface DrawnChart extends ChartWords {
  /** An `svg` element that stands alone. */
  readonly svg: string;
}

/** Lying bars. */
export interface BarChart extends ChartWords {
  readonly bars: readonly Bar[];
  /** The length of the longest bar there could be. */
  readonly most: number;
}

export interface Bar {
  /** The heading of a group where it has no value. */
  readonly label: string;
  /** What there is at least, or the value itself; null in the heading of a group. */
  readonly value: number | null;
  /** What there is at most. */
  readonly possible: number | null;
  /** What stands at its end. */
  readonly text: string;
}
