import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DrawnChart, ReportFigure, ReportTable } from './report-document.js';
import { ReportBlockKind } from './report-document.js';

registerEnumType(ReportBlockKind, {
  name: 'ReportBlockKind',
  description: 'How a block of a report is shown, and which of its parts is there.',
  valuesMap: {
    TEXT: { description: 'A paragraph: text.' },
    MARK: { description: 'What must not be overlooked: text.' },
    LIST: { description: 'items.' },
    FIGURES: { description: 'figures.' },
    TABLE: { description: 'table.' },
    CHART: { description: 'chart, with its table.' },
  },
});

@ObjectType('ReportFigure')
export class ReportFigureType implements ReportFigure {
  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'As written in the language, or why it is not known.' })
  value!: string;
}

@ObjectType('ReportRow')
export class ReportRowType {
  @Field(() => [String], { description: 'Begins with the heading of the row. A heading alone begins a group of rows.' })
  cells!: string[];
}

@ObjectType('ReportTable')
export class ReportTableType implements Omit<ReportTable, 'rows'> {
  @Field(() => String)
  caption!: string;

  @Field(() => [String])
  columns!: string[];

  @Field(() => [ReportRowType])
  rows!: ReportRowType[];
}

@ObjectType('ReportChart')
export class ReportChartType implements Omit<DrawnChart, 'table'> {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'What the picture shows, for those who do not see it.' })
  alternative!: string;

  @Field(() => String, {
    description: 'An svg element that stands alone and has its alternative text; the same picture as in the PDF.',
  })
  svg!: string;

  @Field(() => ReportTableType, { description: 'All that the picture shows.' })
  table!: ReportTableType;
}

@ObjectType('ReportBlock')
export class ReportBlockType {
  @Field(() => ReportBlockKind)
  kind!: ReportBlockKind;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => [String], { nullable: true })
  items!: string[] | null;

  @Field(() => [ReportFigureType], { nullable: true })
  figures!: ReportFigureType[] | null;

  @Field(() => ReportTableType, { nullable: true })
  table!: ReportTableType | null;

  @Field(() => ReportChartType, { nullable: true })
  chart!: ReportChartType | null;
}

@ObjectType('ReportSection')
export class ReportSectionType {
  @Field(() => String)
  heading!: string;

  @Field(() => [ReportBlockType])
  blocks!: ReportBlockType[];
}

@ObjectType('ReportDocument', { description: 'What a report says, in order; the PDF says the same.' })
export class ReportDocumentType {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'What is counted, and when.' })
  about!: string;

  @Field(() => [ReportSectionType])
  sections!: ReportSectionType[];
}
