import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** An answer that holds errors, as every door of the service gives them. */
interface Failed {
  readonly errors?: readonly GivenError[];
}

interface GivenError {
  readonly extensions?: { readonly code?: unknown; readonly retryAfter?: unknown; readonly requestId?: string };
}

/** The code of an answer's first error. */
const codes = new WeakMap<FastifyRequest, string>();

/** The code of the first error that a request was answered with; null where there was none. */
export function codeAnswered(request: FastifyRequest): string | null {
  return codes.get(request) ?? null;
}

/**
 * Gives every answer with errors what belongs to it, whichever door it goes out by: when to try again, and the id of the
 * request, which its sender can quote.
 */
export function completeErrors(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const { errors } = (payload ?? {}) as Failed;
    const extensions = errors?.[0]?.extensions;
    if (errors === undefined || typeof extensions?.code !== 'string') return payload;
    codes.set(request, extensions.code);
    if (typeof extensions.retryAfter === 'number') void reply.header('retry-after', extensions.retryAfter);
    return { ...(payload as Failed), errors: errors.map((error) => withId(error, request.id)) };
  });
}

function withId(error: GivenError, requestId: string): GivenError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}
