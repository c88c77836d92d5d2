import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { changeChannel } from '../measures/change-channel.js';
import { ListeningSessionService } from '../platform/database/listening-session.service.js';
import { IndexerService } from './indexer.service.js';
import { MeilisearchServerStore } from './meilisearch-server.store.js';
import { searchChannel, writtenChannel } from './projection.store.js';
import { VocabularyService } from './vocabulary.service.js';

/** Any number that no other advisory lock of the database uses: the session that holds it is the only drainer. */
const drainerLock = 4_110_013;

const channels = [changeChannel, searchChannel, writtenChannel] as const;

/** Changes are told of; this often they are looked for all the same, and a lost leader or server is replaced. */
const pollMs = 2_000;

/** Everything is compared again this often, whatever was told. */
const reconcileMs = 3_600_000;

/** A shutdown does not wait longer than this for an index that is being built; the next leader builds it. */
const endWithinMs = 2_000;

/** The first answer waits this long for the index at most. */
const firstRoundMs = 20_000;

/** Keeps the index as the register is, in whichever process holds the lock, from start to shutdown. */
@Injectable()
export class IndexService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;
  private wanted = false;
  private indexRound: Promise<void> | null = null;
  private indexWanted = false;
  private reconcileAt = 0;
  private stopped = false;
  private sayFollowed: () => void = () => {};
  /** The search tables were brought up to date once, here or (as far as this process knows) by the leader. */
  private readonly followed = new Promise<void>((done) => {
    this.sayFollowed = done;
  });

  constructor(
    private readonly session: ListeningSessionService,
    private readonly server: MeilisearchServerStore,
    private readonly indexer: IndexerService,
    private readonly vocabulary: VocabularyService,
    private readonly http: HttpAdapterHost,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.server.prepare(Boolean(this.http.httpAdapter));
    await this.session.start(channels, (notice) => this.onNotice(notice));
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((done) => {
      timer = setTimeout(done, firstRoundMs);
    });
    void this.wake();
    await Promise.race([this.followed, patience]);
    clearTimeout(timer);
    await this.vocabulary.refresh().catch(() => {});
    this.poll();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.round;
    await this.session.stop();
    await this.server.stop();
    await Promise.race([this.indexRound, new Promise((done) => setTimeout(done, endWithinMs).unref())]);
  }

  private onNotice(notice: (typeof channels)[number] | 'connected'): void {
    const anew = notice === 'connected';
    if (anew) this.reconcileAt = 0;
    if (anew || notice === writtenChannel) this.vocabulary.forgetHits();
    if (anew || notice === searchChannel) void this.vocabulary.refresh().catch(() => {});
    if (anew || notice === changeChannel) void this.wake();
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
        if (whole) this.reconcileAt = performance.now() + reconcileMs;
        await this.indexer.followRegister(whole).catch((error) => {
          this.reconcileAt = 0;
          throw error;
        });
        this.followIndex();
      } catch (error) {
        this.indexer.sayOnce(error);
      } finally {
        this.sayFollowed();
      }
    }
  }

  /** Beside the register: building an index may take minutes, and Postgres must not be behind meanwhile. */
  private followIndex(): void {
    this.indexWanted = true;
    this.indexRound ??= this.indexRounds().finally(() => {
      this.indexRound = null;
    });
  }

  private async indexRounds(): Promise<void> {
    while (this.indexWanted && !this.stopped) {
      this.indexWanted = false;
      await this.indexer.followIndex().catch((error) => {
        if (!this.stopped) this.indexer.sayOnce(error);
      });
    }
  }

  private poll(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.wake().then(() => this.poll()), pollMs);
    this.timer.unref();
  }
}
