import { Injectable } from '@nestjs/common';
import { isDatabaseGone } from '../platform/database/database-gone.js';
import { Refusal } from '../platform/errors.js';
import { afterFailure, type Circuit, newCircuit, permission, probing } from './circuit-breaker.js';
import type { RankedHits } from './hits.js';
import { MeilisearchStore } from './meilisearch.store.js';
import type { Places } from './places.js';
import { isBroad, type SearchPlan } from './plan.js';
import { PostgresStore } from './postgres.store.js';
import type { SearchEngine } from './search-engine.js';
import { followsFromWords } from './word-hits.js';
import { WordHitsService } from './word-hits.service.js';

export interface EngineAnswer {
  readonly hits: RankedHits;
  readonly engine: SearchEngine;
  /** Meilisearch is set up and did not answer. */
  readonly degraded: boolean;
}

/** Asks Meilisearch where there is one, Postgres where there is none or it fails. */
@Injectable()
export class EnginesService {
  private circuit: Circuit = newCircuit;

  constructor(
    private readonly meilisearch: MeilisearchStore,
    private readonly postgres: PostgresStore,
    private readonly words: WordHitsService,
  ) {}

  /**
   * Every hit of the plan. Broad questions go to Postgres also where Meilisearch is up: facets need every hit, and
   * Meilisearch takes 20 µs to hand one out, ten times as long as Postgres.
   * @throws Refusal SEARCH_DOWN where no engine answers
   */
  async rank(plan: SearchPlan, places: Places): Promise<EngineAnswer> {
    if (!this.meilisearch.isSetUp()) return this.postgresAlone(plan, places);
    if (isBroad(plan)) {
      try {
        return await this.postgresAlone(plan, places);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return this.meilisearchFirst(plan, places);
  }

  private async postgresAlone(plan: SearchPlan, places: Places): Promise<EngineAnswer> {
    return { hits: await this.fromPostgres(plan, places), engine: 'POSTGRES', degraded: false };
  }

  private async meilisearchFirst(plan: SearchPlan, places: Places): Promise<EngineAnswer> {
    const hits = await this.fromMeilisearch(plan, places);
    if (hits !== null) return { hits, engine: 'MEILISEARCH', degraded: false };
    return { hits: await this.fromPostgres(plan, places), engine: 'POSTGRES', degraded: true };
  }

  /** Null where it is left alone for now or fails in any way; three failures in a row open the circuit. */
  private async fromMeilisearch(plan: SearchPlan, places: Places): Promise<RankedHits | null> {
    const allowed = permission(this.circuit, performance.now());
    if (allowed === 'LEAVE') return null;
    if (allowed === 'PROBE') this.circuit = probing(this.circuit);
    try {
      const hits = await this.meilisearch.rank(plan, places);
      this.circuit = newCircuit;
      return hits;
    } catch {
      this.circuit = afterFailure(this.circuit, performance.now());
      return null;
    }
  }

  private async fromPostgres(plan: SearchPlan, places: Places): Promise<RankedHits> {
    try {
      const engine = isBroad(plan) && followsFromWords(plan) ? this.words : this.postgres;
      return await engine.rank(plan, places);
    } catch (error) {
      if (isDatabaseGone(error)) throw new Refusal('SEARCH_DOWN', searchDown);
      throw error;
    }
  }
}

const searchDown = {
  nb: 'Søket svarer ikke akkurat nå. Prøv igjen om litt, eller bla i tiltakene med filtre og uten søkeord.',
  nn: 'Søket svarar ikkje akkurat no. Prøv igjen om litt, eller bla i tiltaka med filter og utan søkjeord.',
  en: 'Search does not answer right now. Try again in a moment, or browse the measures with filters and no words.',
};
