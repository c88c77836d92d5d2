import { isDay } from '../day.js';
import type { Message, Problem } from '../errors.js';
import { holdsIdentityNumber } from './identity-number.js';
import { identityNumber, unreadable } from './messages.js';

/**
 * What is wrong with the texts inside a value that came from outside, at any depth; paths are below `path`.
 * Refused: NUL, lone surrogates (Postgres would change them silently) and identity numbers. Values are never repeated.
 */
export function problemsInTexts(value: unknown, path: string): readonly Problem[] {
  const problems: Problem[] = [];
  const pending: [unknown, string][] = [[value, path]];
  for (let next = pending.pop(); next !== undefined && problems.length < 20; next = pending.pop()) {
    const [current, at] = next;
    if (typeof current === 'string') {
      const message = textMessage(current);
      if (message !== null) problems.push({ path: at, message });
    } else if (typeof current === 'object' && current !== null) {
      for (const [key, child] of Object.entries(current)) pending.push([child, stepTo(at, key)]);
    } else if (typeof current === 'number' && holdsIdentityNumber(String(current))) {
      problems.push({ path: at, message: identityNumber });
    }
  }
  return problems;
}

/** A key is part of the path only where it looks like a name: keys come from outside too. */
function stepTo(at: string, key: string): string {
  if (!/^\w{1,40}$/.test(key) || holdsIdentityNumber(key)) return at;
  return at === '' ? key : `${at}.${key}`;
}

/** Ids and keys are made at random, and some hold eleven digits that would pass for an identity number. */
const uuids = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;

/** Two days as ISO 8601 writes an interval, `2026-12-20/2027-01-05`: sixteen digits of which eleven may pass for a number. */
const intervals = /(?<![\d-])((?:19|20|21)\d\d-\d\d-\d\d)\/((?:19|20|21)\d\d-\d\d-\d\d)(?![\d-])/g;

const withoutDays = (text: string, from: string, to: string): string => (isDay(from) && isDay(to) ? ' … ' : text);

/** What is wrong with one text, or null. */
export function textMessage(text: string): Message | null {
  if (text.includes('\u0000') || !text.isWellFormed()) return unreadable;
  return holdsIdentityNumber(text.replace(uuids, ' ').replace(intervals, withoutDays)) ? identityNumber : null;
}
