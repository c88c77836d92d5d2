import { Inject, Injectable } from '@nestjs/common';
import type { MeasureChange } from '../../measures/measure-change.js';
import { type Config, configToken } from '../../platform/config.js';
import type { PublicFailure } from '../../platform/outbound/public-request.js';
import { PublicWebService } from '../../platform/outbound/public-web.service.js';
import { jsonFeedItem } from '../feeds/feed-files.js';
import { toldChange } from '../feeds/told-change.js';
import { queryOfText } from './query-of-text.js';
import { SigningService } from './signing.service.js';
import { wantedChangesOf } from './wanted-changes.js';
import { answerWithinMs, type Failure, type Webhook } from './webhook.js';

/** Sends one message to one receiver: signed, to public addresses alone, no redirect followed, nothing of the answer kept. */
@Injectable()
export class MessengerService {
  constructor(
    @Inject(configToken) private readonly config: Config,
    private readonly web: PublicWebService,
    private readonly signing: SigningService,
  ) {}

  get isOn(): boolean {
    return this.signing.isOn;
  }

  /** Why nothing could be sent to an address now, as far as its text and its name say; null where it could. */
  async obstacle(url: string): Promise<PublicFailure | null> {
    return this.web.obstacle(url, answerWithinMs);
  }

  /** @returns null where the receiver has taken it, else why not */
  async send(webhook: Webhook, message: string, change: MeasureChange): Promise<Failure | null> {
    const name = this.config.publicUrl ?? '';
    const { language } = wantedChangesOf(queryOfText(webhook.changes));
    const body = JSON.stringify(jsonFeedItem(toldChange(change, language, name)));
    const answer = await this.web.ask(webhook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': `tiltaksregister-webhooks/1 (+${name})`,
        ...this.signing.headersOf(webhook, message, body, new Date()),
      },
      body,
      timeoutMs: answerWithinMs,
    });
    if ('failure' in answer) return answer.failure;
    return answer.status >= 200 && answer.status < 300 ? null : String(answer.status);
  }
}
