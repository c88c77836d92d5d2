import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Config, configToken } from '../config.js';
import { type Message, Refusal } from '../errors.js';
import { languageOf } from '../language.js';
import { projectFolderToken } from '../project-folder.js';
import { reportBug } from '../report.js';
import { traceRequests } from '../telemetry/tracing.module.js';
import { requestAnswer } from './answer.graphql.js';
import { completeErrors } from './error-answers.module.js';
import { schemaOf } from './graphql.module.js';
import { isInternal, mayWatch, openInternalDoor } from './internal.module.js';
import { limits } from './limits.graphql.js';
import { watchLoad } from './load-shedding.module.js';
import { nothingInAddress, onlyGraphQl, onlyJson, onlyPost, tooBusy, tooLarge } from './messages.js';
import { MetricsService } from './metrics.service.js';
import { liftLiterals } from './privacy.graphql.js';
import { limitRates } from './rate-limits.module.js';
import { parseJson, readGraphQlBody, refuseTexts } from './request-body.js';
import { requestIdSaid } from './request-id.js';
import { ArgumentsPipe } from './validation.graphql.js';
import { isVisit, servePages } from './web-pages.module.js';

/** The HTTP server with its limits: slow and large requests end early, nothing about requests is logged. */
export function httpAdapter({ trustedProxies }: Config): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    genReqId: ({ headers }: FastifyRequest['raw']) => requestIdSaid(headers['x-request-id']) ?? randomUUID(),
    bodyLimit: limits.bodyBytes,
    requestTimeout: 10_000,
    connectionTimeout: 30_000,
    keepAliveTimeout: 30_000,
    routerOptions: { maxParamLength: 100 },
    return503OnClosing: true,
    logger: false,
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers({ ...neverKept, 'x-request-id': request.id });
      refuse(request, reply, 404, invalidDoor(onlyGraphQl));
    },
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
  });
}

/** Sets up the door of an application made with `bodyParser: false`. */
export function openDoor(application: NestFastifyApplication): void {
  application.useGlobalPipes(new ArgumentsPipe());
  const fastify = application.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, parseJson(bytes as Buffer, limits.jsonDepth));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  void fastify.register(multipart);
  const config = application.get<Config>(configToken);
  traceRequests(fastify, config);
  watchLoad(fastify, config);
  limitRates(fastify, config);
  fastify.addHook('onRequest', (request, reply) => onlyWithinLimits(request, reply));
  fastify.addHook('onRequest', (request, reply) => onlyKnownDoors(request, reply, config));
  servePages(fastify, application.get<string>(projectFolderToken));
  fastify.addHook('preHandler', async (request: FastifyRequest, _reply: FastifyReply) => {
    if (!isGraphQl(request)) return;
    const lifted = liftLiterals(schemaOf(fastify), readGraphQlBody(request.body));
    refuseTexts(lifted);
    request.body = lifted;
  });
  completeErrors(fastify);
  openInternalDoor(fastify, application.get(DataSource), application.get(MetricsService));
}

function isGraphQl(request: FastifyRequest): boolean {
  return request.url === '/graphql' || request.url.startsWith('/graphql?') || request.url.startsWith('/graphql/');
}

/** A POST to an address of its own, such as signing out; with JSON, which no other site can have a browser send. */
function isAct(request: FastifyRequest): boolean {
  return request.method === 'POST' && !request.is404 && isJson(request);
}

/** A file sent to an address that takes files; who may send one is asked there. */
function isUpload(request: FastifyRequest): boolean {
  const { takesFiles } = request.routeOptions.config as { takesFiles?: boolean };
  return request.method === 'POST' && takesFiles === true && isMultipart(request);
}

function isMultipart({ headers }: FastifyRequest): boolean {
  return /^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '');
}

function isJson({ headers }: FastifyRequest): boolean {
  return /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '');
}

const neverKept = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** Before anything is read of a request; health and metrics are always answered. */
async function onlyWithinLimits(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  void reply.headers({ ...neverKept, 'x-request-id': request.id });
  if (isInternal(request)) return;
  if (request.server.isUnderPressure()) {
    refuse(request, reply, 503, new Refusal('UNAVAILABLE', tooBusy, [], 5));
    return;
  }
  try {
    await request.server.rateLimits?.countRequest(request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(request, reply, 429, error);
  }
}

/** Pages are read; GraphQL is POST with JSON and nothing in the address: addresses end up in logs. */
async function onlyKnownDoors(request: FastifyRequest, reply: FastifyReply, config: Config): Promise<void> {
  const wrong = (status: number, text: Message): void => refuse(request, reply, status, invalidDoor(text));
  if (isInternal(request)) {
    if (!mayWatch(request, config)) wrong(404, onlyGraphQl);
  } else if (!isGraphQl(request)) {
    if (!isVisit(request) && !isAct(request) && !isUpload(request)) wrong(404, onlyGraphQl);
  } else if (request.method !== 'POST') wrong(405, onlyPost);
  else if (request.url !== '/graphql') wrong(404, nothingInAddress);
  else if (Number(request.headers['content-length']) > limits.bodyBytes) {
    await drained(request);
    wrong(413, tooLarge);
  } else if (!isJson(request)) wrong(415, onlyJson);
}

function invalidDoor(text: Message): Refusal {
  return new Refusal('INVALID', text);
}

/** Answers as GraphQL does; a person whose browser goes to an address reads the text alone. */
function refuse(request: FastifyRequest, reply: FastifyReply, status: number, refusal: Refusal): void {
  const { 'accept-language': language, accept = '' } = request.headers;
  void reply.code(status);
  if (accept.includes('text/html') && refusal.retryAfter !== null) {
    void reply.header('retry-after', refusal.retryAfter).type('text/plain; charset=utf-8');
    void reply.send(refusal.text[languageOf(language)]);
    return;
  }
  const [, body] = requestAnswer(refusal, language, reportBug);
  void reply.send(body);
}

/** Lets a sender finish, within reason: one that is cut off in the middle never reads why. */
async function drained(request: FastifyRequest): Promise<void> {
  if (Number(request.headers['content-length']) > 100 * limits.bodyBytes) return;
  await new Promise((resolve) => {
    request.raw.on('end', resolve).on('error', resolve).on('close', resolve).resume();
  });
}
