import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Config, configToken } from '../config.js';
import { type Message, Refusal } from '../errors.js';
import { projectFolderToken } from '../project-folder.js';
import { reportBug } from '../report.js';
import { requestAnswer } from './answer.graphql.js';
import { schemaOf } from './graphql.module.js';
import { isInternal, mayWatch, openInternalDoor } from './internal.module.js';
import { limits } from './limits.graphql.js';
import { nothingInAddress, onlyGraphQl, onlyJson, onlyPost, tooLarge } from './messages.js';
import { MetricsService } from './metrics.service.js';
import { liftLiterals } from './privacy.graphql.js';
import { parseJson, readGraphQlBody, refuseTexts } from './request-body.js';
import { ArgumentsPipe } from './validation.graphql.js';
import { isVisit, servePages } from './web-pages.module.js';

/** The HTTP server with its limits: slow and large requests end early, nothing about requests is logged. */
export function httpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: limits.bodyBytes,
    requestTimeout: 10_000,
    connectionTimeout: 30_000,
    keepAliveTimeout: 30_000,
    routerOptions: { maxParamLength: 100 },
    return503OnClosing: true,
    logger: false,
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers(neverKept);
      refuse(request, reply, 404, onlyGraphQl);
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
  const config = application.get<Config>(configToken);
  fastify.addHook('onRequest', (request, reply) => onlyKnownDoors(request, reply, config));
  servePages(fastify, application.get<string>(projectFolderToken));
  fastify.addHook('preHandler', async (request: FastifyRequest, _reply: FastifyReply) => {
    if (!isGraphQl(request)) return;
    const lifted = liftLiterals(schemaOf(fastify), readGraphQlBody(request.body));
    refuseTexts(lifted);
    request.body = lifted;
  });
  openInternalDoor(fastify, application.get(DataSource), application.get(MetricsService));
}

function isGraphQl(request: FastifyRequest): boolean {
  return request.url === '/graphql' || request.url.startsWith('/graphql?') || request.url.startsWith('/graphql/');
}

/** A POST to an address of its own, such as signing out; with JSON, which no other site can have a browser send. */
function isAct(request: FastifyRequest): boolean {
  return request.method === 'POST' && !request.is404 && isJson(request);
}

function isJson({ headers }: FastifyRequest): boolean {
  return /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '');
}

const neverKept = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** Pages are read; GraphQL is POST with JSON and nothing in the address: addresses end up in logs. */
async function onlyKnownDoors(request: FastifyRequest, reply: FastifyReply, config: Config): Promise<void> {
  void reply.headers(neverKept);
  if (isInternal(request)) {
    if (!mayWatch(request, config)) refuse(request, reply, 404, onlyGraphQl);
  } else if (!isGraphQl(request)) {
    if (!isVisit(request) && !isAct(request)) refuse(request, reply, 404, onlyGraphQl);
  } else if (request.method !== 'POST') refuse(request, reply, 405, onlyPost);
  else if (request.url !== '/graphql') refuse(request, reply, 404, nothingInAddress);
  else if (Number(request.headers['content-length']) > limits.bodyBytes) {
    await drained(request);
    refuse(request, reply, 413, tooLarge);
  } else if (!isJson(request)) {
    refuse(request, reply, 415, onlyJson);
  }
}

function refuse(request: FastifyRequest, reply: FastifyReply, status: number, text: Message): void {
  const [, body] = requestAnswer(new Refusal('INVALID', text), request.headers['accept-language'], reportBug);
  void reply.code(status).send(body);
}

/** Lets a sender finish, within reason: one that is cut off in the middle never reads why. */
async function drained(request: FastifyRequest): Promise<void> {
  if (Number(request.headers['content-length']) > 100 * limits.bodyBytes) return;
  await new Promise((resolve) => {
    request.raw.on('end', resolve).on('error', resolve).on('close', resolve).resume();
  });
}
