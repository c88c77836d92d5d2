import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CellChange, type ComparedCell } from './compared-table.js';

registerEnumType(CellChange, {
  name: 'CellChange',
  description: 'How a cell stands to the same cell of another dataset.',
});

@ObjectType('ComparedCell')
export class ComparedCellType implements ComparedCell {
  @Field(() => String, { description: 'The key of its column.' })
  key!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'In the other dataset; null where nothing of the kind is recorded there.',
  })
  count!: number | null;

  @Field(() => CellChange)
  change!: CellChange;
}

@ObjectType('ComparedRow')
export class ComparedRowType {
  @Field(() => String)
  key!: string;

  @Field(() => [ComparedCellType])
  cells!: ComparedCellType[];
}

@ObjectType('ComparedTable', { description: 'The cells of the table in another dataset, in the same order.' })
export class ComparedTableType {
  @Field(() => String)
  dataset!: string;

  @Field(() => String, { nullable: true, description: 'Who had not answered then, in the language asked for.' })
  caution!: string | null;

  @Field(() => [ComparedRowType])
  rows!: ComparedRowType[];
}
