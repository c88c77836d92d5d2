import { Injectable } from '@nestjs/common';
import { bestCandidate, type Candidate } from './correction.js';
import { unknownTerms } from './plan.js';
import { PostgresStore } from './postgres.store.js';
import type { Question, Term } from './question.js';
import { Vocabulary } from './vocabulary.js';
import { WordHitsService } from './word-hits.service.js';

/** The words of the index, in memory; read again whenever the index says that they changed. */
@Injectable()
export class VocabularyService {
  private vocabulary = Vocabulary.unknown;
  private loading: Promise<void> | null = null;
  private changedMeanwhile = false;

  constructor(
    private readonly postgres: PostgresStore,
    private readonly hits: WordHitsService,
  ) {}

  /** Documents were written: what was kept of which measures have a word may be wrong. */
  forgetHits(): void {
    this.hits.forget();
  }

  current(): Vocabulary {
    return this.vocabulary;
  }

  /** Keeps the words it had where the database is away. */
  async refresh(): Promise<void> {
    this.changedMeanwhile = true;
    this.loading ??= this.load().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async load(): Promise<void> {
    while (this.changedMeanwhile) {
      this.changedMeanwhile = false;
      this.vocabulary = await this.postgres.vocabulary();
    }
  }

  /** For every word that the index does not know, the one that was probably meant; none where the database is away. */
  async corrections(question: Question): Promise<ReadonlyMap<Term, Candidate>> {
    const unknown = unknownTerms(question, this.vocabulary);
    const chosen = new Map<Term, Candidate>();
    if (unknown.length === 0) return chosen;
    const candidates = await this.postgres.candidates(unknown.map(({ term }) => term.word.plain)).catch(() => null);
    for (const { term, inParts } of unknown) {
      const candidate = bestCandidate(term.word.plain, candidates?.get(term.word.plain) ?? [], inParts);
      if (candidate !== null) chosen.set(term, candidate);
    }
    return chosen;
  }
}
