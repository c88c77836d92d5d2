import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '../platform/errors.js';
import { type Catalogue, catalogueOf } from './catalogue.js';
import { ChangeListenerStore } from './change-listener.store.js';
import { MeasuresStore } from './measures.store.js';

/** Everything readers can see, in memory, refreshed after every change. Answers also while the database is away. */
@Injectable()
export class CatalogueService implements OnApplicationBootstrap, OnApplicationShutdown {
  private catalogue: Catalogue | null = null;
  private refreshing: Promise<void> | null = null;
  private changedMeanwhile = false;

  constructor(
    private readonly store: MeasuresStore,
    private readonly listener: ChangeListenerStore,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.start(() => void this.refresh().catch(() => {}));
    await this.refresh();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener.stop();
    await this.refreshing?.catch(() => {});
  }

  /** @throws Refusal UNAVAILABLE before the first load */
  current(): Catalogue {
    if (this.catalogue !== null) return this.catalogue;
    throw new Refusal('UNAVAILABLE', {
      nb: 'Tiltakene er ikke lastet ennå. Prøv igjen om litt.',
      nn: 'Tiltaka er ikkje lasta enno. Prøv igjen om litt.',
      en: 'The measures are not loaded yet. Try again in a moment.',
    });
  }

  /** Reads everything again; a change told of meanwhile starts one more round. */
  async refresh(): Promise<void> {
    if (this.refreshing !== null) {
      this.changedMeanwhile = true;
      return this.refreshing;
    }
    this.refreshing = this.load().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async load(): Promise<void> {
    do {
      this.changedMeanwhile = false;
      const documents = await this.store.documents();
      this.catalogue = catalogueOf((this.catalogue?.version ?? 0) + 1, documents);
    } while (this.changedMeanwhile);
  }
}
