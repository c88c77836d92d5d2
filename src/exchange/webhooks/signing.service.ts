import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, configToken } from '../../platform/config.js';
import { Refusal } from '../../platform/errors.js';
import { noWebhooksHere } from './messages.js';
import { formerSecretMs, type Webhook } from './webhook.js';

type Secreted = Pick<Webhook, 'id' | 'secretNumber' | 'secretSince'>;

/** The secrets of webhooks and what is signed with them. Source: https://www.standardwebhooks.com, specification 1.0.0. */
@Injectable()
export class SigningService {
  constructor(@Inject(configToken) private readonly config: Config) {}

  /** Whether there are webhooks here at all. */
  get isOn(): boolean {
    return this.config.webhookKey !== null;
  }

  /** @throws Refusal UNAVAILABLE where there are no webhooks here */
  refuseIfOff(): void {
    if (!this.isOn) throw new Refusal('UNAVAILABLE', noWebhooksHere);
  }

  /** What a receiver verifies with, `whsec_…`. It is stored nowhere: it follows from WEBHOOK_KEY, the id and the number. */
  secretOf(webhook: Secreted): string {
    return `whsec_${this.keyOf(webhook.id, webhook.secretNumber).toString('base64')}`;
  }

  /** The headers of a message; for a day after a new secret it is signed with both. */
  headersOf(webhook: Secreted, message: string, body: string, now: Date): Readonly<Record<string, string>> {
    const timestamp = String(Math.floor(now.getTime() / 1_000));
    const { id, secretNumber, secretSince } = webhook;
    const both = secretNumber > 1 && now.getTime() - Date.parse(secretSince) < formerSecretMs;
    const signatures = (both ? [secretNumber, secretNumber - 1] : [secretNumber]).map((number) => {
      const signed = createHmac('sha256', this.keyOf(id, number)).update(`${message}.${timestamp}.${body}`);
      return `v1,${signed.digest('base64')}`;
    });
    return {
      'webhook-id': message,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    };
  }

  private keyOf(id: string, number: number): Buffer {
    const { webhookKey } = this.config;
    if (webhookKey === null) throw new Refusal('UNAVAILABLE', noWebhooksHere);
    return Buffer.from(hkdfSync('sha256', webhookKey, 'tiltaksregister.webhook', `${id} ${number}`, 32));
  }
}
