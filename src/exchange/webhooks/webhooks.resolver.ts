import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { findCountyIn } from '../../codes/counties.js';
import { type AskedBy, actOf } from '../../identity/act.js';
import { signatureText } from '../../identity/signature-text.js';
import { problemsIn } from '../../measures/editing/in-language.js';
import type { Language } from '../../platform/language.js';
import { failureMessage } from './messages.js';
import { WebhookInput, WebhookResultType, WebhookType } from './webhooks.graphql.js';
import { type Kept, type WebhookSeen, WebhooksService } from './webhooks.service.js';

const idArgument = { type: () => ID } as const;

@Resolver(() => WebhookType)
export class WebhooksResolver {
  constructor(private readonly register: WebhooksService) {}

  @Query(() => [WebhookType], { description: 'Addresses that are told of changes, for those who keep them.' })
  async webhooks(@Context() { viewer, language }: AskedBy): Promise<WebhookType[]> {
    return (await this.register.all(viewer)).map((seen) => shown(seen, language));
  }

  @Mutation(() => WebhookResultType, { description: 'Registers an address that is told of changes from now on.' })
  async createWebhook(
    @Context() by: AskedBy,
    @Args('input', { type: () => WebhookInput }) input: WebhookInput,
  ): Promise<WebhookResultType> {
    return answered(await this.register.create(actOf(by, 'createWebhook', null, { input }), input), by.language);
  }

  @Mutation(() => WebhookResultType, {
    description: 'Makes a new secret. For a day messages are signed with the former one, too.',
  })
  async rotateWebhookSecret(@Context() by: AskedBy, @Args('id', idArgument) id: string): Promise<WebhookResultType> {
    return answered(await this.register.rotateSecret(actOf(by, 'rotateWebhookSecret', id, {})), by.language);
  }

  @Mutation(() => WebhookResultType, { description: 'Sends again what was given up, and what waits at once.' })
  async resendWebhook(@Context() by: AskedBy, @Args('id', idArgument) id: string): Promise<WebhookResultType> {
    return answered(await this.register.resend(actOf(by, 'resendWebhook', id, {})), by.language);
  }

  @Mutation(() => WebhookResultType, { description: 'Removes an address, and what was not delivered to it.' })
  async removeWebhook(
    @Context() by: AskedBy,
    @Args('id', idArgument) id: string,
    @Args('url', { type: () => String, description: 'That of the webhook, so that no other one goes.' }) url: string,
  ): Promise<WebhookResultType> {
    const problems = await this.register.remove(actOf(by, 'removeWebhook', id, { url }), url);
    return answered({ seen: null, secret: null, problems }, by.language);
  }
}

function answered({ seen, secret, problems }: Kept, language: Language): WebhookResultType {
  return {
    webhook: seen === null ? null : shown(seen, language),
    secret,
    problems: problemsIn(problems, language),
  };
}

function shown({ webhook, waiting, dead, letters }: WebhookSeen, language: Language): WebhookType {
  const { id, county, url, changes, status, createdAt, deliveredAt, failingSince, lastFailure, nextTryAt } = webhook;
  const words = (failure: string): string => failureMessage(failure)[language];
  return {
    id,
    county: county === null ? null : findCountyIn('Y2024', county),
    url,
    changes,
    status,
    createdBy: signatureText(webhook.createdBy, language),
    createdAt,
    deliveredAt,
    failingSince,
    lastFailure: lastFailure === null ? null : words(lastFailure),
    nextTryAt: status === 'ACTIVE' && failingSince !== null && waiting > 0 ? nextTryAt : null,
    waiting,
    deadCount: dead,
    deadLetters: letters.map(({ id, measureId, version, failure, since }) => ({
      id,
      measure: measureId,
      version,
      reason: words(failure ?? ''),
      since,
    })),
  };
}
