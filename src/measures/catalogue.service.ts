import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ListeningSessionService } from '../platform/database/listening-session.service.js';
import { Refusal } from '../platform/errors.js';
import { type Catalogue, catalogueOf } from './catalogue.js';
import { changeChannel } from './change-channel.js';
import { MeasuresStore } from './measures.store.js';
import { notLoaded } from './messages.js';

const longestPauseMs = 5_000;

/** Everything readers can see, in memory, refreshed after every change. Answers also while the database is away. */
@Injectable()
export class CatalogueService implements OnApplicationBootstrap, OnApplicationShutdown {
  private catalogue: Catalogue | null = null;
  private refreshing: Promise<void> | null = null;
  private changedMeanwhile = false;
  private again: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly store: MeasuresStore,
    private readonly session: ListeningSessionService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.session.start([changeChannel], () => this.follow(100));
    await (this.refreshing ?? this.refresh());
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.again ?? undefined);
    await this.session.stop();
    await this.refreshing?.catch(() => {});
  }

  /** @throws Refusal UNAVAILABLE before the first load */
  current(): Catalogue {
    if (this.catalogue !== null) return this.catalogue;
    throw new Refusal('UNAVAILABLE', notLoaded);
  }

  /** Reads everything again; a change told of meanwhile starts one more round. */
  async refresh(): Promise<void> {
    this.changedMeanwhile = true;
    this.refreshing ??= this.load();
    return this.refreshing;
  }

  /** Refreshes until it succeeds: a change is told of once, and must not be lost with one failed read. */
  private follow(pause: number): void {
    clearTimeout(this.again ?? undefined);
    if (this.stopped) return;
    this.refresh().catch(() => {
      clearTimeout(this.again ?? undefined);
      this.again = setTimeout(() => this.follow(Math.min(pause * 2, longestPauseMs)), pause).unref();
    });
  }

  private async load(): Promise<void> {
    try {
      while (this.changedMeanwhile) {
        this.changedMeanwhile = false;
        const documents = await this.store.documents();
        this.catalogue = catalogueOf((this.catalogue?.version ?? 0) + 1, documents);
      }
    } finally {
      this.refreshing = null;
    }
  }
}
