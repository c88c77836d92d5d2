import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../identity/act.js';
import { changeChannel } from '../../measures/change-channel.js';
import { ChangesService } from '../../measures/editing/changes.service.js';
import { changeKindOf } from '../../measures/editing/history.js';
import type { MeasureChange } from '../../measures/measure-change.js';
import { Again } from '../../platform/async/again.js';
import { sleep } from '../../platform/async/pauses.js';
import { type Config, configToken } from '../../platform/config.js';
import { isDatabaseGone } from '../../platform/database/database-gone.js';
import { ListeningSessionService } from '../../platform/database/listening-session.service.js';
import { reportBug } from '../../platform/report.js';
import { fitting } from '../feeds/fitting.js';
import { DeliveriesStore } from './deliveries.store.js';
import { MessengerService } from './messenger.service.js';
import { queryOfText } from './query-of-text.js';
import { wantedChangesOf } from './wanted-changes.js';
import { givenUpAfterMs, messageId, waitMs } from './webhook.js';

/** Any number that no other advisory lock of the database uses: the session that holds it tells the webhooks. */
const tellerLock = 7_320_060;

/** Polling for lost notifications, for a teller that is gone, and for what is to be tried again. */
const pollMs = 1_000;
const pruneEveryMs = 3_600_000;

const changesAtOnce = 200;

/** Receivers that are asked at once; each is asked one thing at a time. */
const receiversAtOnce = 8;

/** Messages to one receiver before the others have their turn. */
const messagesInATurn = 50;

/** A shutdown waits so long for answers; what has not been answered is sent again. */
const endWithinMs = 2_000;

/**
 * Tells webhooks of changes: one process of all, each change at least once, to each receiver in the order of the history. What
 * is to be sent is stored before anything is sent, so that a process may end at any moment.
 */
@Injectable()
export class DeliveryService {
  private readonly stopping = new AbortController();
  private readonly looking = new Again(() => this.look());
  /** Receivers that are being asked now. */
  private readonly asked = new Map<string, Promise<void>>();
  private timers: readonly NodeJS.Timeout[] = [];

  constructor(
    @Inject(configToken) private readonly config: Config,
    private readonly changes: ChangesService,
    private readonly store: DeliveriesStore,
    private readonly messenger: MessengerService,
    private readonly session: ListeningSessionService,
  ) {}

  async start(): Promise<void> {
    await this.session.start([changeChannel], () => this.wake());
    this.timers = [
      setInterval(() => this.wake(), pollMs).unref(),
      setInterval(() => void this.prune().catch(reportUnlessGone), pruneEveryMs).unref(),
    ];
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    for (const timer of this.timers) clearInterval(timer);
    await Promise.race([Promise.all(this.asked.values()), sleep(endWithinMs)]);
    await this.session.stop();
  }

  private wake(): void {
    if (!this.stopping.signal.aborted) void this.looking.ask().catch(reportUnlessGone);
  }

  private async look(): Promise<void> {
    if (!(await this.session.hold(tellerLock))) return;
    let taken: number;
    do taken = await this.changes.handOn(changesAtOnce, (changes, transaction) => this.expand(changes, transaction));
    while (taken === changesAtOnce && !this.stopping.signal.aborted);
    if (!this.messenger.isOn || this.stopping.signal.aborted) return;
    const free = receiversAtOnce - this.asked.size;
    if (free === 0) return;
    for (const id of await this.store.due([...this.asked.keys()], free)) this.begin(id);
  }

  /** What each webhook is to be told of these changes. */
  private async expand(changes: readonly MeasureChange[], transaction: Transaction): Promise<void> {
    for (const { id: webhookId, changes: wanted } of await this.store.webhooks(transaction)) {
      const { filter, kinds } = wantedChangesOf(queryOfText(wanted));
      const told = fitting(changes, filter).filter((change) => kinds.includes(changeKindOf(change)));
      const deliveries = told.map(({ measureId, version }) => ({ webhookId, measureId, version }));
      await this.store.add(transaction, deliveries);
    }
  }

  /** Begins to send to one receiver, beside the others. */
  private begin(webhookId: string): void {
    const turn = this.send(webhookId)
      .catch(reportUnlessGone)
      .finally(() => {
        this.asked.delete(webhookId);
        this.wake();
      });
    this.asked.set(webhookId, turn);
  }

  private async send(webhookId: string): Promise<void> {
    for (let sent = 0; sent < messagesInATurn && !this.stopping.signal.aborted; sent++) {
      if (!(await this.session.hold(tellerLock))) return;
      const next = await this.store.next(webhookId);
      if (next === null) return;
      const { webhook, delivery } = next;
      const change = await this.changes.change(delivery.measureId, delivery.version);
      const failure = change === null ? null : await this.messenger.send(webhook, messageId(delivery), change);
      if (failure === null) {
        await this.store.arrived(delivery);
        continue;
      }
      if (this.stopping.signal.aborted) return;
      if (failure === '410') return this.store.gone(webhookId, failure);
      const scale = this.config.webhookWaitScale;
      const { givenUp } = await this.store.failed(delivery, failure, {
        waitMs: waitMs(webhook.failures + 1, Math.random()) * scale,
        givenUpAfterMs: givenUpAfterMs * scale,
      });
      if (!givenUp) return;
    }
  }

  private async prune(): Promise<void> {
    if (await this.session.hold(tellerLock)) await this.store.prune();
  }
}

/** Where the database is away, the next look tries again. */
function reportUnlessGone(error: unknown): void {
  if (!isDatabaseGone(error)) reportBug(error);
}
