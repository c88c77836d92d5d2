import { Injectable } from '@nestjs/common';
import { isFound, noHits, type RankedHits } from './hits.js';
import type { Places } from './places.js';
import type { PlannedTerm, SearchPlan } from './plan.js';
import { PostgresStore } from './postgres.store.js';
import { hitsFromWords, nearHitsFromWords, type WordHits } from './word-hits.js';

/** Some 100 kB each on a register of 18,000. */
const mostKept = 100;

/**
 * The hits of common words, as Postgres has them, kept until any measure changes: to rank most of a large register takes
 * Postgres as long each time. Words of the index only, nothing that somebody typed halfway.
 */
@Injectable()
export class WordHitsService {
  /** The word used last is the last. */
  private readonly kept = new Map<string, Promise<WordHits>>();
  private keptFor: Places | null = null;

  constructor(private readonly postgres: PostgresStore) {}

  /** To be called when words were written; what is being asked for meanwhile is not kept either. */
  forget(): void {
    this.kept.clear();
  }

  /** Every hit of a plan that follows from its words. */
  async rank(plan: SearchPlan, places: Places): Promise<RankedHits> {
    const hitsOf = (terms: readonly PlannedTerm[]) => Promise.all(terms.map((term) => this.hitsOf(term, places)));
    const found = hitsFromWords(plan, await hitsOf(plan.known), places.size);
    if (isFound(found)) return { ...noHits, ...found };
    return { ...noHits, NEAR: nearHitsFromWords(plan, await hitsOf(plan.near), places.size) };
  }

  private hitsOf(term: PlannedTerm, places: Places): Promise<WordHits> {
    if (this.keptFor !== places) this.forget();
    this.keptFor = places;
    const key = [term.full, ...(term.atoms ?? [])].join(' ');
    const asked = this.kept.get(key) ?? this.postgres.hitsOfWord(term, places);
    void asked.catch(() => this.kept.delete(key));
    this.kept.delete(key);
    this.kept.set(key, asked);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value as string);
    return asked;
  }
}
