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

const hitBytes = 20;

interface RankRow {
  readonly hits: Buffer | null;
}

/** The Postgres engine: full text over what the analyser wrote, and the vocabulary for typing errors. */
@Injectable()
export class PostgresStore {
  constructor(private readonly database: DataSource) {}

  /** Every hit of the plan, unfiltered, in one statement; a second one where nothing was found. */
  async rank(plan: SearchPlan): Promise<RankedHits> {
    const { broad, full, any, pieces, near, nearPieces } = postgresQueryOf(plan);
    if (broad !== null) {
      const found = this.split(await this.hits(broad, full, any, pieces));
      if (found.FULL.ids.length > 0 || found.PARTIAL.ids.length > 0) return found;
    }
    if (near === null) return noHits;
    const { PARTIAL } = this.split(await this.hits(near, null, near, nearPieces));
    return { ...noHits, NEAR: PARTIAL };
  }

  /** One value with 16 bytes of id and 4 of rank per hit: rows and sorting in SQL cost four times as much. */
  private async hits(
    broad: string,
    full: string | null,
    any: string | null,
    pieces: readonly WeightedQuery[],
  ): Promise<Buffer> {
    const shares = pieces.map((_, index) => `(terms @@ $${2 * index + 4}::tsquery)::int * $${2 * index + 5}::float8`);
    const share = shares.length === 0 ? '0' : `round(${shareSteps} * least(1, ${shares.join(' + ')}))::int`;
    const rows: RankRow[] = await this.database.query(
      `select string_agg(uuid_send(id) || int4send(
         case when $2::text is not null and terms @@ $2::tsquery then ${fullMark} else ${share} << 16 end
         + coalesce(${rankSteps} * least(ts_rank('${rankWeights}', terms, $3::tsquery), 1), 0)::int), '') as hits
       from search_document where terms @@ $1::tsquery and not removed`,
      [broad, full, any, ...pieces.flatMap(({ query, weight }) => [query, weight])],
    );
    return rows[0]?.hits ?? Buffer.alloc(0);
  }

  private split(packed: Buffer): RankedHits {
    const full = { ids: [] as string[], ranks: [] as number[] };
    const partial = { ids: [] as string[], ranks: [] as number[] };
    const hex = packed.toString('hex');
    for (let at = 0, byte = 0; byte < packed.length; byte += hitBytes, at += 2 * hitBytes) {
      const rank = packed.readInt32BE(byte + 16);
      const level = rank >= fullMark ? full : partial;
      level.ids.push(uuidIn(hex, at));
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
      this.database.query('select count(*)::int as measures from search_document where not removed') as Promise<
        { measures: number }[]
      >,
    ]);
    return new Vocabulary(new Map(words.map(({ word, documents }) => [word, documents])), row?.measures ?? 0);
  }
}

function uuidIn(hex: string, at: number): string {
  const part = (from: number, to: number): string => hex.slice(at + from, at + to);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`;
}
