import type { Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { codeAnswered } from '../door/error-answers.module.js';
import { fieldsAsked } from '../door/graphql.module.js';
import { countingStatements, type StatementCount } from './statements.store.js';
import type { Tracing } from './tracing.store.js';

interface Begun extends StatementCount {
  readonly span: Span;
}

/** Traces every request where the settings name a collector; else nothing of it is loaded, and no request costs more. */
export function traceRequests(fastify: FastifyInstance, { tracesTo }: Config): void {
  if (tracesTo === null) return;
  const begun = new WeakMap<FastifyRequest, Begun>();
  let tracing: Tracing | null = null;
  fastify.addHook('onReady', async () => {
    const { Tracing } = await import('./tracing.store.js');
    tracing = new Tracing(tracesTo);
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    const span = tracing?.begin(request.method, typeof traceparent === 'string' ? traceparent : undefined);
    if (span === undefined) return done();
    const count: Begun = { span, statements: 0 };
    begun.set(request, count);
    countingStatements(count, done);
  });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const known = begun.get(request);
    if (known === undefined) return;
    tracing?.end(known.span, {
      method: request.method,
      route: request.routeOptions.url ?? null,
      fields: fieldsAsked(request),
      status: reply.statusCode,
      code: codeAnswered(request),
      statements: known.statements,
      requestId: request.id,
    });
  });
  fastify.addHook('onClose', async () => tracing?.close());
}
