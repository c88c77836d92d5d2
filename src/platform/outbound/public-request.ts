import { isPublicAddress } from '../public-address.js';

/** A request to an address that somebody else chose. */
export interface PublicRequest {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** From the call to the status, names and connections included. */
  readonly timeoutMs: number;
}

/** What came of it: the answer's status, with where it redirects to, or why there is none. */
export type PublicAnswer =
  | { readonly status: number; readonly location: string | null }
  | { readonly failure: PublicFailure };

export const PublicFailure = {
  /** Not https, or the name leads to an address that is not public: nothing was sent. */
  NOT_PUBLIC: 'NOT_PUBLIC',
  TOO_SLOW: 'TOO_SLOW',
  /** No such name, no connection, no certificate that holds, or no HTTP. */
  UNREACHABLE: 'UNREACHABLE',
} as const;
export type PublicFailure = keyof typeof PublicFailure;

/**
 * Whether an address can be one of the public web, as far as its text says: https, no user or password, and a name or a
 * public IP address. What a name leads to is known first when it is asked for.
 */
export function isPublicWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  const literal = literalAddress(hostname);
  return literal === null ? !/(?:^|\.)localhost\.?$/.test(hostname) : isPublicAddress(literal);
}

/** The IP address that the host of an address (`URL.hostname`) is written as; null where it is a name. */
export function literalAddress(hostname: string): string | null {
  if (hostname.startsWith('[')) return hostname.slice(1, -1);
  return hostname.includes(':') || /^\d+(?:\.\d+){3}$/.test(hostname) ? hostname : null;
}
