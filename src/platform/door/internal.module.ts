import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { isLoopbackAddress } from '../loopback.js';
import { codeAnswered } from './error-answers.module.js';
import type { DoorName, MetricsService } from './metrics.service.js';

const internalPaths = /^(?:\/health\/(?:live|ready)|\/internal\/(?:health\/(?:live|ready)|metrics))$/;
const metricsPath = '/internal/metrics';

/** Whether a request is for health or metrics. */
export function isInternal({ url }: FastifyRequest): boolean {
  return internalPaths.test(url);
}

/** Whether such a request may come in: health is read by anybody, metrics from this machine unless configured otherwise. */
export function mayWatch({ method, url, ip }: FastifyRequest, { metricsFrom }: Config): boolean {
  if (method !== 'GET') return false;
  return url !== metricsPath || metricsFrom === 'anywhere' || isLoopbackAddress(ip);
}

/** Health and metrics: `/internal/health/live`, `/internal/health/ready` (both also without `/internal`), `/internal/metrics`. */
export function openInternalDoor(fastify: FastifyInstance, database: DataSource, metrics: MetricsService): void {
  countRequests(fastify, metrics);
  const ready = async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const answers = await database.query('select 1').then(
      () => true,
      () => false,
    );
    await reply.code(answers ? 200 : 503).send({ status: answers ? 'ready' : 'database unavailable' });
  };
  for (const place of ['/health', '/internal/health']) {
    fastify.get(`${place}/live`, async () => ({ status: 'live' }));
    fastify.get(`${place}/ready`, ready);
  }
  fastify.get(metricsPath, async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
}

function countRequests(fastify: FastifyInstance, metrics: MetricsService): void {
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    metrics.count(doorOf(request.url), codeAnswered(request), reply.elapsedTime / 1000);
  });
}

function doorOf(url: string): DoorName {
  if (url === '/graphql') return 'graphql';
  return internalPaths.test(url) ? 'internal' : 'other';
}
