import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OtCodeVersion } from '../codes/ot-status-codes.js';
import type { ReadableChange, ReadableValue } from './count-words.js';
import { CountPlaceType } from './statistics.graphql.js';
import { WhyUnknown } from './youth-count.js';

@ObjectType('CountedValue', { description: 'What was handed in: a number of youths, or why there is none.' })
export class CountedValueType implements ReadableValue {
  @Field(() => Int, { nullable: true })
  persons!: number | null;

  @Field(() => WhyUnknown, { nullable: true, description: 'Why there is no figure; null where there is one.' })
  why!: WhyUnknown | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  whyText!: string | null;

  @Field(() => OtCodeVersion, { nullable: true, description: 'Of a status code or group: the list it is of.' })
  codeVersion!: OtCodeVersion | null;
}

@ObjectType('CountChange', {
  description: 'A count as it was handed in or changed. With its true number: for those who may hand it in themselves.',
})
export class CountChangeType extends CountPlaceType implements ReadableChange {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: '1 when it was new; each change adds 1.' })
  version!: number;

  @Field(() => CountedValueType, { nullable: true, description: 'Null where the count was new.' })
  before!: CountedValueType | null;

  @Field(() => CountedValueType)
  after!: CountedValueType;

  @Field(() => String, { description: 'Which role, of which counties; never who.' })
  reportedBy!: string;

  @Field(() => String, { description: 'ISO 8601 in UTC.' })
  reportedAt!: string;
}
