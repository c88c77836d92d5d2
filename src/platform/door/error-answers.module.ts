import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** An answer that holds errors, as every door of the service gives them. */
interface Failed {
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown; readonly retryAfter?: unknown } }[];
}

/** The code of an answer's first error. */
const codes = new WeakMap<FastifyRequest, string>();

/** The code of the first error that a request was answered with; null where there was none. */
export function codeAnswered(request: FastifyRequest): string | null {
  return codes.get(request) ?? null;
}

/** Gives every answer with errors what belongs to it, whichever door it goes out by. */
export function completeErrors(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const extensions = (payload as Failed | null)?.errors?.[0]?.extensions;
    if (typeof extensions?.code !== 'string') return payload;
    codes.set(request, extensions.code);
    if (typeof extensions.retryAfter === 'number') void reply.header('retry-after', extensions.retryAfter);
    return payload;
  });
}
