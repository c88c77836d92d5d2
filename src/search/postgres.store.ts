import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Candidate } from './correction.js';
import { noHits, nothingRanked, type Ranked, type RankedHits } from './hits.js';
import type { SearchPlan } from './plan.js';
import { postgresQueryOf, type WeightedQuery } from './postgres-query.js';
import { Vocabulary } from './vocabulary.js';

/** D, C, B, A: what a word is also found by, text, topic and place, name. Tuned on the development questions. */
const rankWeights = '{0.05,0.4,0.5,1.0}';

/** A rank in 24 bits: FULL, then the share of the question that was found (6 bits), then ts_rank (16 bits). */
const fullMark = 1 << 23;
const shareSteps = 63;
const rankSteps = 65_535;

/** A hit as text: 36 letters of id, 6 hexadecimal digits of rank. */
const idLetters = 36;
const hitLetters = 42;

interface RankRow {
  readonly hits: string | null;
}

/** The Postgres engine: full text over what the analyser wrote, and the vocabulary for typing errors. */
@Injectable()
export class PostgresStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Every hit of the plan, unfiltered, in one statement; a second one where nothing was found. Also a plan that can have
   * no hits is put to the database: that nothing is found must not be said while it is away and corrects no word.
   */
  async rank(plan: SearchPlan): Promise<RankedHits> {
    const { broad, full, any, pieces, near, nearPieces } = postgresQueryOf(plan);
    if (broad !== null) {
      const found = this.split(await this.hits(broad, full, any, pieces));
      if (found.FULL.ids.length > 0 || found.PARTIAL.ids.length > 0) return found;
    }
    if (near === null) {
      if (broad === null) await this.database.query('select');
      return noHits;
    }
    const { PARTIAL } = this.split(await this.hits(near, null, near, nearPieces));
    return { ...noHits, NEAR: PARTIAL };
  }

  /** One text with id and rank of every hit: rows, and sorting in SQL, cost four times as much. */
  private async hits(
    broad: string,
    full: string | null,
    any: string | null,
    pieces: readonly WeightedQuery[],
  ): Promise<string> {
    const values: unknown[] = [];
    const query = (text: string | null): string => `$${values.push(text)}::tsquery`;
    const matching = query(broad);
    const shares = pieces.map(
      (piece) => `(terms @@ ${query(piece.query)})::int * $${values.push(piece.weight)}::float8`,
    );
    const share = shares.length === 0 ? '0' : `(round(${shareSteps} * least(1, ${shares.join(' + ')}))::int << 16)`;
    const isFull = (): string => `case when terms @@ ${query(full)} then ${fullMark} else ${share} end`;
    const level = full === null ? share : full === broad ? fullMark : isFull();
    const rank = `(${rankSteps} * least(ts_rank('${rankWeights}', terms, ${query(any)}), 1))::int`;
    const rows: RankRow[] = await this.database.query(
      `select string_agg(id::text || lpad(to_hex(${level} + coalesce(${rank}, 0)), 6, '0'), '') as hits
       from search_document where terms @@ ${matching}`,
      values,
    );
    return rows[0]?.hits ?? '';
  }

  private split(hits: string): RankedHits {
    const full = { ids: [] as string[], ranks: [] as number[] };
    const partial = { ids: [] as string[], ranks: [] as number[] };
    for (let at = 0; at < hits.length; at += hitLetters) {
      const rank = Number.parseInt(hits.slice(at + idLetters, at + hitLetters), 16);
      const level = rank >= fullMark ? full : partial;
      level.ids.push(hits.slice(at, at + idLetters));
      level.ranks.push(rank & (fullMark - 1));
    }
    return { FULL: full, PARTIAL: partial, NEAR: nothingRanked } satisfies Record<string, Ranked>;
  }

  /** The words of the index by likeness to each of the given folded words, likest first, at most 25 each. */
  async candidates(words: readonly string[]): Promise<ReadonlyMap<string, readonly Candidate[]>> {
    const rows: (Candidate & { asked: string })[] = await this.database.query(
      `select asked, word, surface, documents from unnest($1::text[]) as asked, lateral (
         select word, surface, documents from search_word
         where surface is not null and documents > 0 and word % asked
         order by similarity(word, asked) desc, word limit 25) as near`,
      [words],
    );
    const byWord = new Map<string, Candidate[]>(words.map((word) => [word, []]));
    for (const { asked, ...candidate } of rows) byWord.get(asked)?.push(candidate);
    return byWord;
  }

  /** All words of the index with how many measures have each. */
  async vocabulary(): Promise<Vocabulary> {
    const [words, [row]] = await Promise.all([
      this.database.query('select word, documents from search_word where documents > 0') as Promise<
        { word: string; documents: number }[]
      >,
      this.database.query('select count(*)::int as measures from search_document') as Promise<{ measures: number }[]>,
    ]);
    return new Vocabulary(new Map(words.map(({ word, documents }) => [word, documents])), row?.measures ?? 0);
  }
}
