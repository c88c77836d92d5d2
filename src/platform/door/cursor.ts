import { invalid } from '../errors.js';
import { foreignCursor } from './messages.js';

/** What an answer was sorted by at the last row shown, with its id last. */
export type CursorKey = readonly (string | number)[];

const emptyHash = 0x811c9dc5;

/** The hash of what came before and `text` together. */
function hashed(before: number, text: string): number {
  let hash = before;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function digits(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** FNV-1a, 32 bits, as eight hex digits: tells questions apart, protects nothing. */
export function fingerprint(text: string): string {
  return digits(hashed(emptyHash, text));
}

/** Makes cursors that only the same question (filter, order, search text) accepts again. The question is not in them. */
export function cursorsOf(question: string): (key: CursorKey) => string {
  const hash = hashed(emptyHash, question);
  return (key) => {
    const body = JSON.stringify(key);
    return Buffer.from(`${digits(hash)}${digits(hashed(hash, body))}${body}`).toString('base64url');
  };
}

/** @throws Refusal INVALID on `after` where the cursor is not ours or belongs to another question */
export function decodeCursor(question: string, cursor: string): CursorKey {
  const text = decoded(cursor);
  const body = text?.slice(16) ?? '';
  const ours = text?.slice(0, 16) === fingerprint(question) + fingerprint(question + body);
  const key = ours ? keyIn(body) : null;
  if (key === null) throw invalid([{ path: 'after', message: foreignCursor }]);
  return key;
}

/** Anybody can work out a fingerprint, so what is in a cursor is looked at too. */
function keyIn(body: string): CursorKey | null {
  try {
    const key: unknown = JSON.parse(body);
    const isPart = (part: unknown): boolean => typeof part === 'string' || typeof part === 'number';
    return Array.isArray(key) && key.every(isPart) ? key : null;
  } catch {
    return null;
  }
}

function decoded(cursor: string): string | null {
  if (cursor.length > 2000 || !/^[\w-]+$/.test(cursor)) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
