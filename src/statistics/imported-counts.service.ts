import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Again } from '../platform/async/again.js';
import { pauses, sleep } from '../platform/async/pauses.js';
import { ListeningSessionService } from '../platform/database/listening-session.service.js';
import type { ImportedCount } from './imported-count.js';
import { type CountsState, countsChannel, ImportedCountsStore } from './imported-counts.store.js';

/** The counts are compared with the database this often, whatever was told. */
const compareMs = 300_000;

const shortestPauseMs = 100;
const longestPauseMs = 5_000;

/** The counts that were handed in, in the memory of this process; follows the database, also what other processes take in. */
@Injectable()
export class ImportedCountsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly following = new Again(() => this.follow());
  private counts: readonly ImportedCount[] = [];
  private state: CountsState | null = null;
  private timer: NodeJS.Timeout | null = null;
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly store: ImportedCountsStore,
    private readonly session: ListeningSessionService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const hear = (): void => void this.following.ask().catch(() => {});
    await this.session.start([countsChannel], hear);
    await this.following.ask();
    this.timer = setInterval(hear, compareMs).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.timer ?? undefined);
    await this.session.stop();
    await this.following.ask().catch(() => {});
  }

  /** Every count that was handed in, by day. */
  current(): readonly ImportedCount[] {
    return this.counts;
  }

  /** Resolves when this process has what is stored by now. */
  async caughtUp(): Promise<void> {
    await this.following.ask();
  }

  /** Calls the listener whenever there are other counts, before anybody is answered from them. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Tries until it succeeds: a change is told of once. At the start twice. */
  private async follow(): Promise<void> {
    let triesLeft = this.state === null ? 1 : Number.POSITIVE_INFINITY;
    for (const pause of pauses(shortestPauseMs, longestPauseMs)) {
      if (this.stopping.signal.aborted) return;
      try {
        return await this.takeOver();
      } catch (error) {
        if (triesLeft-- === 0) throw error;
        await sleep(pause, this.stopping.signal);
      }
    }
  }

  private async takeOver(): Promise<void> {
    const state = await this.store.state();
    if (state.counts === this.state?.counts && state.versions === this.state.versions) return;
    this.counts = await this.store.all();
    const versions = this.counts.reduce((sum, { version }) => sum + version, 0);
    this.state = { counts: this.counts.length, versions };
    for (const listener of this.listeners) listener();
  }
}
