import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Candidate } from './correction.js';
import { noHits, nothingRanked, type Ranked, type RankedHits } from './hits.js';
import type { SearchPlan } from './plan.js';
import { postgresQueryOf } from './postgres-query.js';
import { Vocabulary } from './vocabulary.js';

/** D, C, B, A: what a word is also found by, text, topic and place, name. Tuned on the development queries. */
const rankWeights = '{0.05,0.3,0.7,1.0}';

/** ts_rank stays below one; as whole numbers of this many steps. FULL hits are marked by the bit above. */
const rankSteps = 16_000;
const fullMark = 16_384;

const hitBytes = 18;

interface RankRow {
  readonly hits: Buffer | null;
}

/** The Postgres engine: full text over what the analyser wrote, and the vocabulary for typing errors. */
@Injectable()
export class PostgresStore {
  constructor(private readonly database: DataSource) {}

  /** Every hit of the plan, unfiltered, in one statement; a second one where nothing was found. */
  async rank(plan: SearchPlan): Promise<RankedHits> {
    const query = postgresQueryOf(plan);
    if (query.broad !== null) {
      const found = this.split(await this.hits(query.broad, query.full, query.any));
      if (found.FULL.ids.length > 0 || found.PARTIAL.ids.length > 0) return found;
    }
    if (query.near === null) return noHits;
    const near = this.split(await this.hits(query.near, null, query.near));
    return { ...noHits, NEAR: near.PARTIAL };
  }

  /** One value with 16 bytes of id and 2 of rank per hit: rows and sorting in SQL cost four times as much. */
  private async hits(broad: string, full: string | null, any: string | null): Promise<Buffer> {
    const rows: RankRow[] = await this.database.query(
      `select string_agg(uuid_send(id) || int2send((
         case when $2::text is not null and terms @@ $2::tsquery then ${fullMark} else 0 end
         + coalesce(${rankSteps} * least(ts_rank('${rankWeights}', terms, $3::tsquery), 1), 0)::int)::int2), '') as hits
       from search_document where terms @@ $1::tsquery and not removed`,
      [broad, full, any],
    );
    return rows[0]?.hits ?? Buffer.alloc(0);
  }

  private split(packed: Buffer): RankedHits {
    const full = { ids: [] as string[], ranks: [] as number[] };
    const partial = { ids: [] as string[], ranks: [] as number[] };
    const hex = packed.toString('hex');
    for (let at = 0, byte = 0; byte < packed.length; byte += hitBytes, at += 2 * hitBytes) {
      const rank = packed.readInt16BE(byte + 16);
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
    const rows: { word: string; documents: number }[] = await this.database.query(
      'select word, documents from search_word where documents > 0',
    );
    return new Vocabulary(new Map(rows.map(({ word, documents }) => [word, documents])));
  }
}

function uuidIn(hex: string, at: number): string {
  const part = (from: number, to: number): string => hex.slice(at + from, at + to);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`;
}
