import type { FastifyReply, FastifyRequest } from 'fastify';

/** Ends when whoever asked has gone before they were answered. */
export function goneWith({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/**
 * A form on another site can send multipart; the browser then says where it comes from. A request without a cookie proves
 * itself otherwise. Source: Fetch Metadata Request Headers; RFC 6454, 7 (Origin).
 */
export function isOwnPage({ headers, protocol, host }: FastifyRequest): boolean {
  if (headers.cookie === undefined) return true;
  const from = headers['sec-fetch-site'];
  return from === undefined ? headers.origin === `${protocol}://${host}` : from === 'same-origin';
}
