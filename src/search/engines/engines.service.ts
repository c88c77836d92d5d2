import { Injectable } from '@nestjs/common';
import type { IndexOf, PutQuestion } from '../put-question.js';
import { afterFailure, type Circuit, newCircuit, permission, probing } from './circuit-breaker.js';
import { MeilisearchStore } from './meilisearch.store.js';
import type { SearchEngine } from './search-engine.js';

export interface Candidates {
  /** One for each slot of the index that may be a hit; null: every slot. */
  candidatesIn(current: IndexOf): Uint8Array | null;
  readonly engine: SearchEngine;
  /** Meilisearch is set up and did not answer. */
  readonly degraded: boolean;
}

/** Asks Meilisearch for candidates where there is one; else, and where it fails, the word index has them all. */
@Injectable()
export class EnginesService {
  private circuit: Circuit = newCircuit;

  constructor(private readonly meilisearch: MeilisearchStore) {}

  /** Which measures may be hits. Whoever finds them, the word index ranks them. Never throws. */
  async candidates({ alternatives }: PutQuestion): Promise<Candidates> {
    const terms = [...new Set(alternatives.flat().flatMap(({ all }) => all.flat()))];
    if (!this.meilisearch.isSetUp() || terms.length === 0) return everySlot(false);
    const ids = await this.fromMeilisearch(terms);
    if (ids === 'TOO_MANY') return everySlot(false);
    if (ids === 'FAILED') return everySlot(true);
    return { engine: 'MEILISEARCH', degraded: false, candidatesIn: (current) => slotsOf(ids, current) };
  }

  /** Left alone for now, or failing in any way, it has FAILED; three failures in a row open the circuit. */
  private async fromMeilisearch(terms: readonly string[]): Promise<readonly string[] | 'TOO_MANY' | 'FAILED'> {
    const allowed = permission(this.circuit, performance.now());
    if (allowed === 'LEAVE') return 'FAILED';
    if (allowed === 'PROBE') this.circuit = probing(this.circuit);
    try {
      const ids = await this.meilisearch.candidates(terms);
      this.circuit = newCircuit;
      return ids ?? 'TOO_MANY';
    } catch {
      this.circuit = afterFailure(this.circuit, performance.now());
      return 'FAILED';
    }
  }
}

function everySlot(degraded: boolean): Candidates {
  return { engine: 'EMBEDDED', degraded, candidatesIn: () => null };
}

/** Measures that this process does not have (any more) are left out: an engine may be a moment behind or ahead. */
function slotsOf(ids: readonly string[], { index, slotOf }: IndexOf): Uint8Array {
  const slots = new Uint8Array(index.size);
  for (const id of ids) {
    const slot = slotOf.get(id);
    if (slot !== undefined) slots[slot] = 1;
  }
  return slots;
}
