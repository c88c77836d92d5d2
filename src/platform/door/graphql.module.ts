import { DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLSchema, isObjectType, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { MercuriusContext } from 'mercurius';
import type { Config } from '../config.js';
import { type Language, languageOf } from '../language.js';
import { reportBug } from '../report.js';
import { answerOf, requestAnswer } from './answer.graphql.js';
import { costOf, refuseIfTooCostly, variablesThatDecideCost } from './cost.graphql.js';
import { documentRules, limits } from './limits.graphql.js';
import { errorsAsWritten } from './privacy.graphql.js';
import { rootFieldsOf } from './root-fields.graphql.js';
import { CursorScalar, DateScalar, PageSizeScalar } from './scalars.graphql.js';

interface RequestContext {
  readonly language: Language;
  /** Who asks, as the room identity found out; this room does not look inside. */
  readonly viewer: unknown;
  /** Same key, same answer: `Idempotency-Key`; null where none was sent. */
  readonly idempotencyKey: string | null;
  readonly requestId: string;
}

/**
 * Documents that are kept parsed and compiled; for a while twice as many. The pages have some twenty. Of the largest that
 * are wrong, 250 are more than a heap of 256 MiB holds: each keeps a hundred errors with what they stand in.
 */
const keptDocuments = 60;

function driverConfig(config: Config): MercuriusDriverConfig {
  const rules = [...documentRules, ...(config.production ? [NoSchemaIntrospectionCustomRule] : [])];
  return {
    driver: MercuriusDriver,
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    graphiql: false,
    jit: 1,
    cache: keptDocuments,
    graphql: { parseOptions: { maxTokens: limits.tokens } },
    validationRules: rules,
    context: (request: FastifyRequest): RequestContext => ({
      language: languageOf(request.headers['accept-language']),
      viewer: (request as { viewer?: unknown }).viewer,
      idempotencyKey: keyIn(request),
      requestId: request.id,
    }),
    transformSchema: withoutPlainResolvers,
    hooks: { preExecution: refuseTooMuch },
    errorFormatter: (execution, context) => {
      const { language, requestId } = context as unknown as RequestContext;
      const report = (error: unknown): void => reportBug(error, requestId);
      const errors = (execution.errors ?? []).map((error) => answerOf(error, language, report, !config.production));
      return { statusCode: 200, response: { data: execution.data ?? null, errors: errors as never } };
    },
    errorHandler: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const errors = errorsAsWritten(schemaOf(request.server), request.body, rules);
      const told = errors.length > 0 ? { errors } : error;
      const report = (bug: unknown): void => reportBug(bug, request.id);
      const [status, body] = requestAnswer(told, request.headers['accept-language'], report, !config.production);
      void reply.code(status).send(body);
    },
  } as MercuriusDriverConfig;
}

function keyIn({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  return typeof key === 'string' ? key : null;
}

/** The schema that a server answers by, once it has started. */
export function schemaOf(server: FastifyInstance): GraphQLSchema {
  return (server as unknown as { graphql: { schema: GraphQLSchema } }).graphql.schema;
}

/** The fields at the root that a request asked GraphQL for; none of a request for anything else. */
export function fieldsAsked(request: FastifyRequest): readonly string[] {
  const { query } = (request.body ?? {}) as { query?: unknown };
  const asked = request.routeOptions.url === '/graphql' && typeof query === 'string';
  return asked ? rootFieldsOf(schemaOf(request.server), query) : [];
}

/**
 * Takes away the resolvers that only read a property: the compiler reads properties itself, twice as fast, and defers
 * what has a resolver. A field must be named after its property.
 */
function withoutPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name === 'rootFieldResolver') delete field.resolve;
    }
  }
  return schema;
}

const costs = new WeakMap<DocumentNode, KnownCosts>();
const costsPerDocument = 200;

/** What a document was found to cost, by the values of the variables that decide it. */
interface KnownCosts {
  readonly deciding: readonly string[];
  readonly byValues: Map<string, number>;
}

/** @throws Refusal TOO_COSTLY, TOO_MANY */
async function refuseTooMuch(
  schema: GraphQLSchema,
  document: DocumentNode,
  { app, reply }: Pick<MercuriusContext, 'app' | 'reply'>,
  variables: Record<string, unknown> = {},
): Promise<void> {
  const cost = knownCost(schema, document, variables);
  refuseIfTooCostly(cost);
  const isMutation = document.definitions.some((one) => 'operation' in one && one.operation === 'mutation');
  await app.rateLimits?.countOperation(reply.request, isMutation, cost);
}

/** Nothing of the variables is kept but page sizes and what directives ask. */
function knownCost(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>): number {
  const known = costs.get(document) ?? { deciding: variablesThatDecideCost(document), byValues: new Map() };
  costs.set(document, known);
  const values = known.deciding.map((name) => variables[name]);
  const key = JSON.stringify(values);
  let cost = known.byValues.get(key);
  if (cost === undefined) {
    cost = costOf(schema, document, variables);
    if (known.byValues.size < costsPerDocument && values.every(canDecide)) known.byValues.set(key, cost);
  }
  return cost;
}

/** Other values are refused once the variables are read. */
function canDecide(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'boolean' || Number.isInteger(value);
}

/** GraphQL at `POST /graphql`, with the limits of `limits.graphql.ts`. */
@Module({})
export class GraphQlDoorModule {
  static with(config: Config): DynamicModule {
    return {
      module: GraphQlDoorModule,
      imports: [GraphQLModule.forRoot<MercuriusDriverConfig>(driverConfig(config))],
      providers: [DateScalar, PageSizeScalar, CursorScalar],
    };
  }
}
