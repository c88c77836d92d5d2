import { textMessage } from '../../platform/door/free-text.js';
import type { Message, Problem } from '../../platform/errors.js';
import { isUuid } from '../../platform/uuid.js';
import { type Query, unknownParameters } from '../files/query.js';
import { timeOf } from '../files/time-text.js';
import { dayOrTime, longQuery, onlyOnce, trueOrFalse, unknownValue, wholeNumber, writeUuid } from '../messages.js';

/** What a list of HSDS is asked for. Names and meanings are HSDS's. */
export interface ListQuestion {
  /** From 1. */
  readonly page: number;
  readonly per_page: number;
  readonly full: boolean;
  readonly minimal: boolean;
  readonly top_only: boolean;
  readonly format: 'json' | 'ndjson';
  readonly search: string | null;
  /** ISO 8601 in UTC. */
  readonly modified_after: string | null;
  readonly taxonomy_term_id: string | null;
  readonly taxonomy_id: string | null;
  readonly organization_id: string | null;
  readonly parent_id: string | null;
}
export type ListParameter = keyof ListQuestion;

/** The parameters of each list. Source: HSDS 3.0, openapi.json; those about addresses are left out, as the register has none. */
export const listParameters = {
  services: [
    'search',
    'page',
    'per_page',
    'format',
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'modified_after',
    'minimal',
    'full',
  ],
  service_at_locations: [
    'search',
    'page',
    'per_page',
    'format',
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'modified_after',
    'full',
  ],
  organizations: ['search', 'page', 'per_page', 'format', 'full'],
  taxonomies: ['search', 'page', 'per_page', 'format'],
  taxonomy_terms: ['search', 'page', 'per_page', 'format', 'taxonomy_id', 'top_only', 'parent_id'],
} as const satisfies Readonly<Record<string, readonly ListParameter[]>>;
export type ListName = keyof typeof listParameters;

export const pageSizes = { least: 1, most: 100, usual: 50 } as const;
const mostPages = 1_000_000;
const longestSearch = 500;

const unasked: ListQuestion = {
  page: 1,
  per_page: pageSizes.usual,
  full: false,
  minimal: false,
  top_only: false,
  format: 'json',
  search: null,
  modified_after: null,
  taxonomy_term_id: null,
  taxonomy_id: null,
  organization_id: null,
  parent_id: null,
};

type Read = { readonly value: unknown } | Message;

const flag = (text: string): Read => (text === 'true' || text === 'false' ? { value: text === 'true' } : trueOrFalse);
const id = (text: string): Read => (isUuid(text) ? { value: text } : writeUuid);
const number =
  (least: number, most: number) =>
  (text: string): Read =>
    /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most
      ? { value: Number(text) }
      : wholeNumber(least, most);

const readers: Readonly<Record<ListParameter, (text: string) => Read>> = {
  page: number(1, mostPages),
  per_page: number(pageSizes.least, pageSizes.most),
  full: flag,
  minimal: flag,
  top_only: flag,
  format: (text) => (text === 'json' || text === 'ndjson' ? { value: text } : unknownValue(['json', 'ndjson'])),
  search: (text) => {
    if (text.length > longestSearch) return longQuery(1, longestSearch);
    return textMessage(text) ?? { value: text.trim() === '' ? null : text };
  },
  modified_after: (text) => {
    const value = timeOf(text);
    return value === null ? dayOrTime : { value };
  },
  taxonomy_term_id: id,
  taxonomy_id: id,
  organization_id: id,
  parent_id: id,
};

/** @returns the question, and every problem with its parameter; parameters that the list has not are not looked at */
export function listQuestionOf(
  query: Query,
  list: ListName,
): { readonly question: ListQuestion; readonly problems: readonly Problem[] } {
  const read: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name of listParameters[list]) {
    const given = query[name];
    if (given === undefined) continue;
    const answer: Read = typeof given === 'string' ? readers[name](given) : onlyOnce;
    if ('value' in answer) read[name] = answer.value;
    else problems.push({ path: name, message: answer });
  }
  return { question: { ...unasked, ...read }, problems };
}

/** The problems of parameters that a list without filters does not have. */
export function unknownIn(query: Query, list: ListName): readonly Problem[] {
  return unknownParameters(query, [...listParameters[list], 'lang']);
}
