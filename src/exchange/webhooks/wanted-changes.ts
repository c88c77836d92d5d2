import type { ChangeKind } from '../../measures/editing/history.js';
import type { MeasureFilter } from '../../measures/measure-filter.js';
import type { Problem } from '../../platform/errors.js';
import { Language } from '../../platform/language.js';
import { feedQuestionOf } from '../feeds/feed-question.js';
import { filterOfQuery } from '../files/filter-query.js';
import type { Query } from '../files/query.js';
import { onlyOnce, unknownLanguage } from '../messages.js';

/** Which changes a webhook is told of, and in which language. */
export interface WantedChanges {
  readonly filter: MeasureFilter;
  readonly kinds: readonly ChangeKind[];
  readonly language: Language;
}

/** The parameters that do not filter measures: a webhook has no pages and no beginning. */
const others = ['lang', 'kinds'] as const;

/**
 * Reads a query of the feed of changes, `counties=39&kinds=CLOSED`.
 * @returns what it asks for, and every problem with `changes.PARAMETER` as path; with problems it must not be used
 */
export function wantedChangesOf(query: Query): WantedChanges & { readonly problems: readonly Problem[] } {
  const { lang, kinds } = query;
  const { question, problems } = feedQuestionOf(kinds === undefined ? {} : { kinds });
  const { filter, problems: inFilter } = filterOfQuery(query, others);
  const language = lang ?? 'nb';
  const ofLanguage = typeof language !== 'string' ? [{ path: 'lang', message: onlyOnce }] : [];
  const known = typeof language === 'string' && Object.hasOwn(Language, language);
  if (typeof language === 'string' && !known) ofLanguage.push({ path: 'lang', message: unknownLanguage });
  return {
    filter,
    kinds: question.kinds,
    language: known ? (language as Language) : 'nb',
    problems: [...ofLanguage, ...problems, ...inFilter].map(({ path, message }) => ({
      path: `changes.${path}`,
      message,
    })),
  };
}
