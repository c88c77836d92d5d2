import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { CountyType } from '../../codes/codes.graphql.js';
import { ProblemType } from '../../measures/editing/editing.graphql.js';
import type { NewWebhook } from './new-webhook.js';
import { WebhookStatus, webhookLimits } from './webhook.js';

registerEnumType(WebhookStatus, {
  name: 'WebhookStatus',
  description: 'Whether changes are sent; GONE: the receiver answered 410, and nothing is sent until somebody resends.',
});

@InputType('WebhookInput')
export class WebhookInput implements NewWebhook {
  @Field(() => String, { description: 'Where changes are sent, by POST: https, at a public address.' })
  @MaxLength(webhookLimits.url)
  url!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The county of today that keeps it, by number or name; the nation’s where left out.',
  })
  @IsOptional()
  @MaxLength(60)
  county: string | null = null;

  @Field(() => String, {
    nullable: true,
    description:
      'Which changes, as the query of /api/v1/changes.json: `counties=39&kinds=CLOSED&lang=nn`; all where left out.',
  })
  @IsOptional()
  @MaxLength(webhookLimits.changes)
  changes: string | null = null;
}

@ObjectType('DeadLetter', {
  description: 'A change that was given up. Where its measure stands now is the register’s to say.',
})
export class DeadLetterType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The measure that was changed.' })
  measure!: string;

  @Field(() => Int, { description: 'The version that the change made.' })
  version!: number;

  @Field(() => String, { description: 'Why it did not arrive, in the reader’s language.' })
  reason!: string;

  @Field(() => String, { description: 'When it was given up. ISO 8601, UTC.' })
  since!: string;
}

@ObjectType('Webhook', { description: 'An address that is told of changes.' })
export class WebhookType {
  @Field(() => ID)
  id!: string;

  @Field(() => CountyType, { nullable: true, description: 'Whose it is; null for the nation’s.' })
  county!: CountyType | null;

  @Field(() => String)
  url!: string;

  @Field(() => String, { description: 'Which changes, as the query of /api/v1/changes.json.' })
  changes!: string;

  @Field(() => WebhookStatus)
  status!: WebhookStatus;

  @Field(() => String, { description: 'Role and county. Never a person.' })
  createdBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC, as all times here.' })
  createdAt!: string;

  @Field(() => String, { nullable: true, description: 'When something last arrived; null: never.' })
  deliveredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Since when every try has failed; null where the last arrived.' })
  failingSince!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the last try failed, in the reader’s language.' })
  lastFailure!: string | null;

  @Field(() => String, { nullable: true, description: 'When it is tried again; null where nothing failed or waits.' })
  nextTryAt!: string | null;

  @Field(() => Int, { description: 'Changes that are still to be sent.' })
  waiting!: number;

  @Field(() => Int, { description: 'Changes that were given up.' })
  deadCount!: number;

  @Field(() => [DeadLetterType], { description: 'The latest fifty of them.' })
  deadLetters!: DeadLetterType[];
}

@ObjectType('WebhookResult', { description: 'The webhook as it is now, or all that is wrong; then nothing is stored.' })
export class WebhookResultType {
  @Field(() => WebhookType, { nullable: true, description: 'Null also where it was removed.' })
  webhook!: WebhookType | null;

  @Field(() => String, { nullable: true, description: 'What to verify signatures with, `whsec_…`: shown this once.' })
  secret!: string | null;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}
