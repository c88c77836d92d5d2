import 'reflect-metadata';
import { createServer, type IncomingMessage } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AppModule } from '../src/app.module.js';
import { connect } from '../src/data-source.js';
import { readConfig } from '../src/platform/config.js';
import { httpAdapter, openDoor } from '../src/platform/door/http.module.js';
import { findWithRelations, openRelations } from './list-relations.js';

/** One server of the list benchmark, by name; tells its parent where it listens. */

async function application(): Promise<NestFastifyApplication> {
  const config = readConfig(process.env);
  const { database } = await connect(config, 'command');
  const options = { bodyParser: false, logger: false } as const;
  const made = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, database),
    httpAdapter(config),
    options,
  );
  openDoor(made);
  return made;
}

async function ours(): Promise<string> {
  countStatements();
  const made = await application();
  await made.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(made.getHttpServer().address() as { port: number }).port}/graphql`;
}

async function apollo(): Promise<string> {
  const made = await application();
  await made.init();
  const server = new ApolloServer({ schema: made.get(GraphQLSchemaHost).schema, introspection: false });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async () => ({ language: 'nb' }),
  });
  return url;
}

function plain(answer: () => unknown): Promise<string> {
  const server = createServer((incoming: IncomingMessage, outgoing) => {
    incoming.resume().on('end', async () => {
      const bytes = Buffer.from(JSON.stringify(await answer()));
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as { port: number }).port}/`);
    });
  });
}

/** The parent sends the answer to give, once. */
async function stringify(): Promise<string> {
  const value = await new Promise<unknown>((resolve) => process.once('message', resolve));
  return plain(() => value);
}

async function relations(): Promise<string> {
  const database = await openRelations(process.env['DATABASE_URL'] ?? '');
  return plain(() => findWithRelations(database, 20));
}

/** Answers every message with the number of SQL statements so far. */
function countStatements(): void {
  let statements = 0;
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    statements++;
    return query.apply(this, args);
  } as typeof pg.Client.prototype.query;
  process.on('message', () => process.send?.({ statements }));
}

const contenders: Readonly<Record<string, () => Promise<string>>> = { ours, apollo, stringify, relations };
/** Only where it was forked: the list of benches is made by importing every file. */
if (process.send !== undefined) {
  const start = contenders[process.argv[2] ?? ''];
  if (start === undefined) throw new Error('no such contender');
  process.send({ url: await start() });
  process.on('SIGTERM', () => process.exit(0));
}
