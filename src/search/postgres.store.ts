import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Candidate } from './correction.js';
import { isFound, noHits, nothingRanked, type Ranked, type RankedHits, rankSteps, shareSteps } from './hits.js';
import { digitsAt, type Places } from './places.js';
import { isBroad, manyHits, type PlannedTerm, type SearchPlan } from './plan.js';
import { postgresQueryOf, type WeightedQuery, wordQueryOf } from './postgres-query.js';
import { Vocabulary } from './vocabulary.js';
import type { WordHits } from './word-hits.js';

/** D, C, B, A: what a word is also found by, text, topic and place, name. Tuned on the development questions. */
const rankWeights = '{0.05,0.4,0.5,1.0}';

/** A rank in 24 bits: FULL, then the share of the question that was found (6 bits), then ts_rank (16 bits). */
const fullMark = 1 << 23;

/** A hit as text: 36 letters of id, 6 hexadecimal digits of rank. */
const idLetters = 36;
const rankLetters = 6;
const hitLetters = idLetters + rankLetters;

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
  async rank(plan: SearchPlan, places: Places): Promise<RankedHits> {
    const { broad, full, any, pieces, near, nearAny, nearPieces } = postgresQueryOf(plan);
    const many = isBroad(plan);
    if (broad !== null) {
      const found = split(await this.hits(hitsOf(broad, full, any, pieces), many), places);
      if (isFound(found)) return found;
    }
    if (near === null) {
      if (broad === null) await this.database.query('select');
      return noHits;
    }
    const { PARTIAL } = split(await this.hits(hitsOf(near, null, nearAny, nearPieces), many), places);
    return { ...noHits, NEAR: PARTIAL };
  }

  /** Every measure that has one word of a plan, which is not half typed. */
  async hitsOfWord(term: PlannedTerm, places: Places): Promise<WordHits> {
    const { matching, ranked } = wordQueryOf(term);
    const hits = await this.hits(hitsOf(matching, matching, ranked, []), term.documents > manyHits);
    const { positions, ranks } = split(hits, places).FULL;
    return { positions: Uint32Array.from(positions), ranks: Uint16Array.from(ranks) };
  }

  /**
   * Of many hits the planner thinks that looking at every vector is as good as the index; it takes a third longer, which
   * is more than the three statements that tell it otherwise.
   */
  private async hits({ sql, values }: Statement, many: boolean): Promise<string> {
    const ask = async (manager: EntityManager): Promise<string> => {
      const rows: RankRow[] = await manager.query(sql, values);
      return rows[0]?.hits ?? '';
    };
    if (!many) return ask(this.database.manager);
    return this.database.transaction(async (manager) => {
      await manager.query('set local enable_seqscan = off');
      return ask(manager);
    });
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

interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/** One text with id and rank of every hit: rows, and sorting in SQL, cost four times as much. */
function hitsOf(broad: string, full: string | null, any: string | null, pieces: readonly WeightedQuery[]): Statement {
  const values: unknown[] = [];
  const query = (text: string | null): string => `$${values.push(text)}::tsquery`;
  const matching = query(broad);
  const shares = pieces.map((piece) => `(terms @@ ${query(piece.query)})::int * $${values.push(piece.weight)}::float8`);
  const share = shares.length === 0 ? '0' : `(round(${shareSteps} * least(1, ${shares.join(' + ')}))::int << 16)`;
  const isFull = (): string => `case when terms @@ ${query(full)} then ${fullMark} else ${share} end`;
  const level = full === null ? share : full === broad ? fullMark : isFull();
  const rank = `(${rankSteps} * least(ts_rank('${rankWeights}', terms, ${query(any)}), 1))::int`;
  const sql = `select string_agg(id::text || lpad(to_hex(${level} + coalesce(${rank}, 0)), 6, '0'), '') as hits
     from search_document where terms @@ ${matching}`;
  return { sql, values };
}

function split(hits: string, places: Places): RankedHits {
  const full = { positions: [] as number[], ranks: [] as number[] };
  const partial = { positions: [] as number[], ranks: [] as number[] };
  for (let at = 0; at < hits.length; at += hitLetters) {
    const position = places.at(hits, at);
    if (position === -1) continue;
    const rank = digitsAt(hits, at + idLetters, rankLetters);
    const level = rank >= fullMark ? full : partial;
    level.positions.push(position);
    level.ranks.push(rank & (fullMark - 1));
  }
  return { FULL: full, PARTIAL: partial, NEAR: nothingRanked } satisfies Record<string, Ranked>;
}
