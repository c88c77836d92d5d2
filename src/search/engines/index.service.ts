import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { changeChannel } from '../../measures/change-channel.js';
import { ListeningSessionService } from '../../platform/database/listening-session.service.js';
import { IndexerService } from './indexer.service.js';
import { MeilisearchServerStore } from './meilisearch-server.store.js';

/** Any number that no other advisory lock of the database uses: the session that holds it is the only drainer. */
const drainerLock = 4_110_013;

/** Polling for lost notifications, for a leader that is gone, and for a server that came back. */
const pollMs = 2_000;

/** Everything is compared again this often, whatever was told. */
const reconcileMs = 3_600_000;

/** A shutdown does not wait longer than this for an index that is being built; the next leader builds it. */
const endWithinMs = 2_000;

/** Keeps the Meilisearch index as the register is, in whichever process holds the lock, from start to shutdown. */
@Injectable()
export class IndexService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;
  private wanted = false;
  private reconcileAt = 0;
  private stopped = false;

  constructor(
    private readonly session: ListeningSessionService,
    private readonly server: MeilisearchServerStore,
    private readonly indexer: IndexerService,
    private readonly http: HttpAdapterHost,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.server.prepare(Boolean(this.http.httpAdapter));
    await this.session.start([changeChannel], (notice) => {
      if (notice === 'connected') this.reconcileAt = 0;
      void this.wake();
    });
    this.poll();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.session.stop();
    await this.server.stop();
    await Promise.race([this.round, new Promise((done) => setTimeout(done, endWithinMs).unref())]);
  }

  /** Resolves when a round that began after this call is over. Never rejects: the next round tries again. */
  private wake(): Promise<void> {
    this.wanted = true;
    this.round ??= this.rounds().finally(() => {
      this.round = null;
    });
    return this.round;
  }

  private async rounds(): Promise<void> {
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      try {
        if (!(await this.session.hold(drainerLock))) continue;
        const whole = performance.now() >= this.reconcileAt;
        await this.indexer.follow(whole);
        if (whole) this.reconcileAt = performance.now() + reconcileMs;
      } catch (error) {
        if (!this.stopped) this.indexer.sayOnce(error);
      }
    }
  }

  private poll(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.wake().then(() => this.poll()), pollMs);
    this.timer.unref();
  }
}
