import { Injectable } from '@nestjs/common';
import { ChangesService } from '../../measures/editing/changes.service.js';
import { changeKindOf } from '../../measures/editing/history.js';
import type { MeasureChange } from '../../measures/measure-change.js';
import type { MeasureFilter } from '../../measures/measure-filter.js';
import { cursorsOf, decodeCursor } from '../../platform/door/cursor.js';
import type { Reader } from '../files/answers.service.js';
import { SelectionService } from '../files/selection.service.js';
import type { FeedPage } from './feed-files.js';
import { type FeedQuestion, feedParameters, feedQuestionOf } from './feed-question.js';
import { fitting } from './fitting.js';
import { toldChange } from './told-change.js';

/** Changes read from the database together. */
const readAtOnce = 200;

/** Changes that are looked at for one page; where few fit, a page may have fewer than its limit, and goes on after them. */
const mostRead = 5_000;

/** What happened in the register, the newest first. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly changes: ChangesService,
    private readonly selections: SelectionService,
  ) {}

  /**
   * One page of the feed that a query asks for. `path`: the feed's own, such as `/api/v1/changes.json`.
   * @throws Refusal INVALID with every problem, each with its parameter
   */
  async page(reader: Reader, path: string): Promise<FeedPage & { readonly digest: string }> {
    const { question, problems } = feedQuestionOf(reader.query);
    const others = ['lang', ...feedParameters];
    const { filter, digest, changedAt } = this.selections.select(reader.query, others, [
      ...reader.problems,
      ...problems,
    ]);
    const place = JSON.stringify(['changes', filter, question.kinds, question.since]);
    const before = question.after === null ? null : Number(decodeCursor(place, question.after)[0]);
    const { found, next } = await this.read(question, filter, before);
    const { language, origin } = reader;
    const urlOf = (after: string | null): string => `${origin}${path}${queryOf(reader, after)}`;
    return {
      digest,
      changes: found.map((change) => toldChange(change, language, origin)),
      language,
      origin,
      feedUrl: urlOf(null),
      selfUrl: urlOf(question.after),
      nextUrl: next === null ? null : urlOf(cursorsOf(place)([next])),
      changedAt: changedAt ?? new Date(0).toISOString(),
    };
  }

  /** @returns the changes that fit, and the number to go on before; null where nothing older is left */
  private async read(
    { kinds, since, limit }: FeedQuestion,
    filter: MeasureFilter,
    start: number | null,
  ): Promise<{ readonly found: readonly MeasureChange[]; readonly next: number | null }> {
    const found: MeasureChange[] = [];
    let before = start;
    for (let read = 0; read < mostRead; read += readAtOnce) {
      const changes = await this.changes.latest({ before, since, most: readAtOnce });
      for (const change of fitting(changes, filter)) {
        if (!kinds.includes(changeKindOf(change))) continue;
        if (found.length === limit) return { found, next: Number(found.at(-1)?.id) };
        found.push(change);
      }
      if (changes.length < readAtOnce) return { found, next: null };
      before = Number(changes.at(-1)?.id);
    }
    return { found, next: before };
  }
}

/** The query again, with another place in the feed. */
function queryOf({ query }: Reader, after: string | null): string {
  const pairs = Object.entries(query).flatMap(([name, given]) =>
    name === 'after' || given === undefined ? [] : [given].flat().map((value) => [name, value] as [string, string]),
  );
  const text = new URLSearchParams([
    ...pairs,
    ...(after === null ? [] : [['after', after] as [string, string]]),
  ]).toString();
  return text === '' ? '' : `?${text}`;
}
