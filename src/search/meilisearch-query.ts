import { type MatchLevel } from './hits.js';
import { fingerprintId } from './meilisearch-document.js';
import type { PlannedTerm, SearchPlan } from './plan.js';

/** One query of a `/multi-search`, and the level its hits have. */
export interface LevelQuery {
  readonly level: MatchLevel;
  readonly q: string;
  /** `last` gives up the words from the end; the first one stays. */
  readonly matchingStrategy: 'all' | 'last';
}

/** The fields a filter may be on; the names of the index, closed. */
const filterFields = ['id'] as const;

/** A clause of a filter: a known field and a value that cannot end its own quotes. */
export function equals(field: (typeof filterFields)[number], value: string): string {
  return `${field} = ${JSON.stringify(value)}`;
}

export const fingerprintFilter: readonly string[] = [equals('id', fingerprintId)];

/**
 * The queries of FULL and PARTIAL, in the order in which their hits are better. An id found by several has the first
 * one's level. Empty where neither can have a hit.
 */
export function levelQueriesOf(plan: SearchPlan): readonly LevelQuery[] {
  const required = requiredOf(plan);
  const queries: LevelQuery[] = [];
  const add = (level: MatchLevel, words: string, matchingStrategy: 'all' | 'last' = 'all'): void => {
    const q = [required, words].filter((part) => part.trim() !== '').join(' ');
    if (!queries.some((query) => query.q === q && query.matchingStrategy === matchingStrategy)) {
      queries.push({ level, q, matchingStrategy });
    }
  };
  if (plan.complete && (plan.terms.length > 0 || required !== '')) {
    for (const words of fullVariants(plan.terms)) add('FULL', words);
  }
  if (plan.complete && plan.terms.length < 2) return queries;
  for (const core of plan.cores) {
    const others = plan.known.filter((term) => !core.includes(term));
    add('PARTIAL', [...core.map(mustHave), ...others.map((term) => term.full)].join(' ') + end, 'last');
    for (const term of core) {
      if (core.length === 1 && term.prefix !== null) add('PARTIAL', term.prefix);
      if (core.length === 1 && term.atoms !== null) add('PARTIAL', inParts(term, false));
    }
  }
  return queries;
}

/** The known words, as many as can be had, then parts of words: asked only where nothing else was found. */
export function nearQueriesOf(plan: SearchPlan): readonly LevelQuery[] {
  const required = requiredOf(plan);
  return plan.nearCores.map((core) => {
    const others = plan.near.filter((term) => !core.includes(term)).map((term) => term.full);
    const words = [...core.map((term) => term.prefix ?? mustHave(term)), ...others];
    return { level: 'NEAR', q: `${required} ${words.join(' ')}${end}`.trimStart(), matchingStrategy: 'last' };
  });
}

/** A word in quotes is not given up. */
function mustHave(term: PlannedTerm): string {
  return `"${term.full}"`;
}

/** A last word followed by a space is whole; without it Meilisearch takes it for a beginning. */
const end = ' ';

function requiredOf(plan: SearchPlan): string {
  const phrase = (stems: readonly string[]): string => `"${stems.join(' ')}"`;
  return [...plan.phrases.map(phrase), ...plan.excluded.map((stems) => `-${phrase(stems)}`)].join(' ');
}

/** Words as they are; then compounds as their parts side by side, each way round; the half-typed word last. */
function fullVariants(terms: readonly PlannedTerm[]): readonly string[] {
  const ordered = [...terms].sort((a, b) => Number(a.prefix !== null) - Number(b.prefix !== null));
  const line = (form: (term: PlannedTerm) => string): string => ordered.map(form).join(' ') + (endsOpen ? '' : end);
  const endsOpen = ordered.at(-1)?.prefix != null;
  const variants = [line(mainForm)];
  if (ordered.some((term) => term.atoms !== null && term.prefix === null)) {
    variants.push(
      line((term) => inParts(term, false)),
      line((term) => inParts(term, true)),
    );
  }
  if (endsOpen) variants.push(`${ordered.map((term) => term.full).join(' ')}${end}`);
  return variants;
}

function mainForm(term: PlannedTerm): string {
  return term.prefix ?? term.full;
}

function inParts(term: PlannedTerm, backwards: boolean): string {
  if (term.atoms === null || term.prefix !== null) return mainForm(term);
  return `"${(backwards ? [...term.atoms].reverse() : term.atoms).join(' ')}"`;
}
