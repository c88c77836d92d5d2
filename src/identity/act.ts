import type { Language } from '../platform/language.js';
import type { Viewer } from './viewer.js';

/** One thing that somebody does to the register: done once and whole, and written down, or not done. */
export interface Act {
  readonly viewer: Viewer;
  /** The mutation's name: `changeMeasure`. */
  readonly name: string;
  /** The id of what it is done to; null where that is new. */
  readonly subject: string | null;
  /** Everything that was asked for, to tell a repeated request from another one with the same key. */
  readonly asked: unknown;
  /** `Idempotency-Key`; null where the sender does not ask to be protected from doing it twice. */
  readonly key: string | null;
  /** What its sender can quote; see platform/door/request-id.ts. */
  readonly requestId: string;
}

/** What a request says of who asks: the API's context. */
export interface AskedBy {
  readonly viewer: Viewer;
  readonly idempotencyKey: string | null;
  readonly language: Language;
  readonly requestId: string;
}

export function actOf(by: AskedBy, name: string, subject: string | null, asked: unknown): Act {
  const { viewer, idempotencyKey: key, requestId } = by;
  return { viewer, key, requestId, name, subject: subject?.toLowerCase() ?? null, asked };
}

declare const open: unique symbol;

/** An open transaction, which only stores can look into. */
export interface Transaction {
  readonly [open]: true;
}

/** What was done, refused or tried (revisjonslogg): who, in which role, to what, and how it came out. Never what was written. */
export interface AuditEntry {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Issuer and subject of the one who did it. Only an administrator sees it. */
  readonly actor: string | null;
  /** Role and counties, `COUNTY_LEADER 39`. */
  readonly role: string;
  /** The mutation's name, the fields a question asked for, or for what was never read its budget: `SIGN_IN`. */
  readonly act: string;
  readonly subject: string | null;
  /** `DONE`, or the code of the refusal. */
  readonly outcome: string;
  /** The request it came with; null for what was written down before requests had ids. */
  readonly requestId: string | null;
}
