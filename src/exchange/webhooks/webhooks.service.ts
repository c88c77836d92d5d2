import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { findCountyIn } from '../../codes/counties.js';
import type { Act, Transaction } from '../../identity/act.js';
import { ActsService } from '../../identity/acts.service.js';
import { may, mayAnywhere, refuseUnless, type Subject } from '../../identity/may.js';
import { signature, type Viewer } from '../../identity/viewer.js';
import { CatalogueService } from '../../measures/catalogue.service.js';
import { WrongData } from '../../measures/editing/editing.service.js';
import { problemsInFilterFor } from '../../measures/selection.js';
import { type Problem, Refusal } from '../../platform/errors.js';
import { isUuid } from '../../platform/uuid.js';
import {
  noSuchWebhook,
  otherUrl,
  publicAddressOnly,
  registeredAlready,
  tooMany,
  unknownCounty,
  unknownName,
} from './messages.js';
import { MessengerService } from './messenger.service.js';
import type { NewWebhook } from './new-webhook.js';
import { queryOfText } from './query-of-text.js';
import { SigningService } from './signing.service.js';
import { wantedChangesOf } from './wanted-changes.js';
import { type Webhook, webhookLimits } from './webhook.js';
import { type Undelivered, WebhooksStore } from './webhooks.store.js';

/** A webhook as those who keep it see it. */
export interface WebhookSeen extends Undelivered {
  readonly webhook: Webhook;
}

/** What became of an act, or all that is wrong. */
export interface Kept {
  readonly seen: WebhookSeen | null;
  /** Where it is new: this once. */
  readonly secret: string | null;
  readonly problems: readonly Problem[];
}

/** Addresses that are told of changes: whoever writes for a county keeps its own. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly acts: ActsService,
    private readonly store: WebhooksStore,
    private readonly catalogue: CatalogueService,
    private readonly signing: SigningService,
    private readonly messenger: MessengerService,
  ) {}

  /** All that the viewer keeps, by county. @throws Refusal UNAUTHENTICATED, FORBIDDEN */
  async all(viewer: Viewer): Promise<readonly WebhookSeen[]> {
    if (!mayAnywhere(viewer, 'KEEP_WEBHOOKS')) refuseUnless(viewer, 'KEEP_WEBHOOKS', { counties: [] });
    return this.acts.read(viewer, async (transaction) => {
      const seen: WebhookSeen[] = [];
      for (const webhook of await this.store.all(transaction)) {
        if (!may(viewer, 'KEEP_WEBHOOKS', subjectOf(webhook.county))) continue;
        seen.push(await this.seen(transaction, webhook));
      }
      return seen;
    });
  }

  /** @throws Refusal UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE where there are no webhooks here */
  async create(act: Act, asked: NewWebhook): Promise<Kept> {
    const county = asked.county === null ? null : (findCountyIn('Y2024', asked.county)?.number ?? null);
    const isKnown = asked.county === null || county !== null;
    const mayKeep = may(act.viewer, 'KEEP_WEBHOOKS', subjectOf(county));
    // Asked before the transaction is opened: a name server may be slow.
    const problems = isKnown && mayKeep && this.signing.isOn ? await this.problemsIn(asked) : [];
    const id = randomUUID();
    return this.keep(act, 'new', async (transaction) => {
      if (!isKnown && act.viewer.role !== 'ANONYMOUS' && mayAnywhere(act.viewer, 'KEEP_WEBHOOKS')) {
        throw new WrongData([{ path: 'county', message: unknownCounty }]);
      }
      refuseUnless(act.viewer, 'KEEP_WEBHOOKS', subjectOf(county));
      this.signing.refuseIfOff();
      if (problems.length > 0) throw new WrongData(problems);
      const others = await this.store.ofCounty(transaction, county);
      if (others.some(({ url }) => url === asked.url))
        throw new WrongData([{ path: 'url', message: registeredAlready }]);
      if (others.length >= webhookLimits.ofACounty) throw new WrongData([{ path: 'county', message: tooMany }]);
      await this.store.add(transaction, newWebhook(act.viewer, { ...asked, county }, id));
      return id;
    });
  }

  /** A new secret; for a day messages are signed with the former one, too. @throws Refusal NOT_FOUND, FORBIDDEN, UNAVAILABLE */
  async rotateSecret(act: Act): Promise<Kept> {
    return this.keep(act, 'new', async (transaction) => {
      const { id, secretNumber } = await this.own(transaction, act);
      this.signing.refuseIfOff();
      const change = { secretNumber: secretNumber + 1, secretSince: new Date().toISOString() };
      await this.store.change(transaction, id, change);
      return id;
    });
  }

  /** Sends all dead letters again, and what waits at once. @throws Refusal NOT_FOUND, FORBIDDEN */
  async resend(act: Act): Promise<Kept> {
    return this.keep(act, 'former', async (transaction) => {
      const { id } = await this.own(transaction, act);
      const nextTryAt = new Date().toISOString();
      const anew = { status: 'ACTIVE', failingSince: null, failures: 0, lastFailure: null, nextTryAt } as const;
      await this.store.change(transaction, id, anew);
      await this.store.revive(transaction, id);
      return id;
    });
  }

  /** Nothing more is sent, and its dead letters are gone. `url` is that of the webhook. @throws Refusal NOT_FOUND, FORBIDDEN */
  async remove(act: Act, url: string): Promise<readonly Problem[]> {
    const { problems } = await this.keep(act, 'former', async (transaction) => {
      const webhook = await this.own(transaction, act);
      if (webhook.url !== url) throw new WrongData([{ path: 'url', message: otherUrl }]);
      await this.store.remove(transaction, webhook.id);
      return null;
    });
    return problems;
  }

  /** What is kept for a repeated request is the id alone: neither the secret nor the address. */
  private async keep(
    act: Act,
    secret: 'new' | 'former',
    work: (transaction: Transaction) => Promise<string | null>,
  ): Promise<Kept> {
    try {
      const id = await this.acts.once(act, work);
      const seen = id === null ? null : await this.one(act.viewer, id);
      return {
        seen,
        secret: seen !== null && secret === 'new' ? this.signing.secretOf(seen.webhook) : null,
        problems: [],
      };
    } catch (error) {
      if (error instanceof WrongData) return { seen: null, secret: null, problems: error.problems };
      throw error;
    }
  }

  private async one(viewer: Viewer, id: string): Promise<WebhookSeen | null> {
    return this.acts.read(viewer, async (transaction) => {
      const webhook = (await this.store.all(transaction)).find((one) => one.id === id);
      return webhook === undefined ? null : this.seen(transaction, webhook);
    });
  }

  private async seen(transaction: Transaction, webhook: Webhook): Promise<WebhookSeen> {
    return { webhook, ...(await this.store.undelivered(transaction, webhook.id)) };
  }

  /** What is not somebody's to keep is to them as if it were not there. */
  private async own(transaction: Transaction, { viewer, subject }: Act): Promise<Webhook> {
    if (!mayAnywhere(viewer, 'KEEP_WEBHOOKS')) refuseUnless(viewer, 'KEEP_WEBHOOKS', { counties: [] });
    const webhook = isUuid(subject) ? await this.store.locked(transaction, subject) : null;
    if (webhook === null) throw new Refusal('NOT_FOUND', noSuchWebhook);
    refuseUnless(viewer, 'KEEP_WEBHOOKS', subjectOf(webhook.county));
    return webhook;
  }

  private async problemsIn({ url, changes }: NewWebhook): Promise<readonly Problem[]> {
    const { filter, problems } = wantedChangesOf(queryOfText(changes ?? ''));
    const inFilter = problemsInFilterFor(this.catalogue.current().index, filter);
    return [
      ...(await this.problemsInUrl(url)),
      ...problems,
      ...inFilter.map(({ path, message }) => ({ path: path.replace(/^filter\.(\w+).*$/, 'changes.$1'), message })),
    ];
  }

  private async problemsInUrl(url: string): Promise<readonly Problem[]> {
    const obstacle = await this.messenger.obstacle(url);
    if (obstacle === null) return [];
    return [{ path: 'url', message: obstacle === 'NOT_PUBLIC' ? publicAddressOnly : unknownName }];
  }
}

const subjectOf = (county: string | null): Subject => ({ counties: county === null ? [] : [county] });

function newWebhook(viewer: Viewer, { url, county, changes }: NewWebhook, id: string): Webhook {
  const now = new Date().toISOString();
  return {
    id,
    county,
    url,
    changes: changes ?? '',
    status: 'ACTIVE',
    secretNumber: 1,
    secretSince: now,
    createdAt: now,
    createdBy: signature(viewer),
    deliveredAt: null,
    failingSince: null,
    failures: 0,
    lastFailure: null,
    nextTryAt: now,
  };
}
