import { ChangeKind } from '../../measures/editing/history.js';
import type { Problem } from '../../platform/errors.js';
import type { Query } from '../files/query.js';
import { timeOf } from '../files/time-text.js';
import { dayOrTime, onlyOnce, unknownValue, wholeNumber } from '../messages.js';

/** What a feed of changes is asked for, beside the filter of the measures. */
export interface FeedQuestion {
  readonly kinds: readonly ChangeKind[];
  /** ISO 8601 in UTC, this moment too; null from the first change on. */
  readonly since: string | null;
  readonly limit: number;
  /** A cursor of this feed; null for the newest changes. */
  readonly after: string | null;
}

/** The parameters of a feed that do not filter measures. */
export const feedParameters = ['kinds', 'since', 'limit', 'after'] as const;

export const feedLimits = { least: 1, most: 100, usual: 50 } as const;

/** New, changed and closed: that a measure was confirmed as it is, is told where it is asked for. */
export const usualKinds: readonly ChangeKind[] = ['CREATED', 'CHANGED', 'CLOSED', 'REOPENED', 'REMOVED'];

/** @returns the question, and every problem with its parameter */
export function feedQuestionOf(query: Query): { question: FeedQuestion; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const one = (name: (typeof feedParameters)[number]): string | null => {
    const given = query[name];
    if (given !== undefined && typeof given !== 'string') problems.push({ path: name, message: onlyOnce });
    return typeof given === 'string' ? given : null;
  };
  const [kinds, since, limit, after] = feedParameters.map(one) as [
    string | null,
    string | null,
    string | null,
    string | null,
  ];
  const known = Object.keys(ChangeKind);
  const asked = kinds === null ? usualKinds : kinds.split(',').map((kind) => kind.trim());
  if (!asked.every((kind) => known.includes(kind))) problems.push({ path: 'kinds', message: unknownValue(known) });
  if (since !== null && timeOf(since) === null) problems.push({ path: 'since', message: dayOrTime });
  if (limit !== null && !(/^\d{1,3}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= feedLimits.most)) {
    problems.push({ path: 'limit', message: wholeNumber(feedLimits.least, feedLimits.most) });
  }
  if (problems.length > 0) return { question: { kinds: [], since: null, limit: 0, after: null }, problems };
  return {
    question: {
      kinds: asked as readonly ChangeKind[],
      since: since === null ? null : timeOf(since),
      limit: Number(limit ?? feedLimits.usual),
      after,
    },
    problems,
  };
}
