import { DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import { type Language, languageOf } from '../codes/language.js';
import { answerOf, requestAnswer } from './answer.graphql.js';
import type { Config } from './config.js';
import { costOf, documentRules, limits, refuseIfTooCostly } from './limits.graphql.js';
import { reportBug } from './report.js';
import { CursorScalar, DateScalar, PageSizeScalar } from './scalars.graphql.js';

interface RequestContext {
  readonly language: Language;
}

function driverConfig(config: Config): MercuriusDriverConfig {
  return {
    driver: MercuriusDriver,
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    graphiql: false,
    jit: 1,
    graphql: { parseOptions: { maxTokens: limits.tokens } },
    validationRules: [...documentRules, ...(config.production ? [NoSchemaIntrospectionCustomRule] : [])],
    context: (request: FastifyRequest): RequestContext => ({
      language: languageOf(request.headers['accept-language']),
    }),
    hooks: { preExecution: refuseCostly },
    errorFormatter: (execution, context) => {
      const { language } = context as unknown as RequestContext;
      const errors = (execution.errors ?? []).map((error) => answerOf(error, language, reportBug));
      return { statusCode: 200, response: { data: execution.data ?? null, errors: errors as never } };
    },
    errorHandler: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const [status, body] = requestAnswer(error, request.headers['accept-language'], reportBug);
      void reply.code(status).send(body);
    },
  } as MercuriusDriverConfig;
}

const costs = new WeakMap<DocumentNode, Map<string, number>>();
const costsPerDocument = 200;

/** Cost depends on nothing but the document and the numbers among its variables. */
async function refuseCostly(
  schema: GraphQLSchema,
  document: DocumentNode,
  _context: unknown,
  variables: Record<string, unknown> = {},
): Promise<void> {
  const sizes = Object.entries(variables).filter(([, value]) => Number.isInteger(value) && (value as number) <= 100);
  const key = sizes.map(([name, value]) => `${name}=${value}`).join();
  const known = costs.get(document) ?? new Map<string, number>();
  costs.set(document, known);
  let cost = known.get(key);
  if (cost === undefined) {
    cost = costOf(schema, document, variables);
    if (known.size < costsPerDocument) known.set(key, cost);
  }
  refuseIfTooCostly(cost);
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
