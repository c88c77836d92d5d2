import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { AuditCommand } from './coverage/audit.command.js';
import { type Connected, connect, drift, migrate } from './data-source.js';
import { SuggestCommand } from './matching/batch/suggest.command.js';
import { CatalogueService } from './measures/catalogue.service.js';
import { type Config, readConfig } from './platform/config.js';
import { httpAdapter } from './platform/door/http.module.js';
import { whyNot } from './platform/why-not.js';
import { projectFolder } from './project-folder.js';
import { RulesCommand } from './rules/sets/rules.command.js';
import { ReindexCommand } from './search/engines/reindex.command.js';
import { seed } from './seed.js';

/** A door on the command line. Answers with the exit code. */
interface Command {
  run(args: readonly string[]): Promise<number>;
}

const roomCommands: Readonly<Record<string, Type<Command>>> = {
  audit: AuditCommand,
  reindex: ReindexCommand,
  rules: RulesCommand,
  suggest: SuggestCommand,
};

const usage = `Usage: npm run cli -- COMMAND
  migrate             bring the tables up to date
  seed                store the data that ships with the service
  audit [--json]      printed tables against live ones; exit 1 on a difference that is not on the list
  reindex [--dry-run] build the search index again
  rules check FILE    everything wrong with a rule set, its worked cases, and what it would change
  rules publish FILE  check it, then publish it
  rules diff A B      what differs between two published rule sets
  suggest --in FILE --out FILE
                      suggestions for a file of youths without identity
  drift               what would change to make the tables fit the code; exit 1 if anything
  schema [--check]    write schema.graphql, or check it`;

async function main(args: readonly string[], config: Config): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === 'migrate') return withDatabase(config, runMigrate);
  if (name === 'drift') return withDatabase(config, runDrift);
  if (name === 'seed') return withContext(config, runSeed);
  if (name === 'schema') return withDatabase(config, (connected) => runSchema(config, connected, rest));
  const command = Object.hasOwn(roomCommands, name) ? roomCommands[name] : undefined;
  if (command !== undefined) return withContext(config, (context) => context.get(command).run(rest));
  console.error(usage);
  return name === '' || name === 'help' || name === '--help' ? 0 : 2;
}

async function withDatabase(config: Config, run: (connected: Connected) => Promise<number>): Promise<number> {
  const connected = await connect(config, 'command');
  try {
    return await run(connected);
  } finally {
    await connected.close();
  }
}

async function withContext(
  config: Config,
  run: (context: INestApplicationContext) => Promise<number>,
): Promise<number> {
  return withDatabase(config, async ({ database }) => {
    await migrate(database);
    const context = await NestFactory.createApplicationContext(AppModule.with(config, database), {
      logger: false,
      abortOnError: false,
    });
    try {
      return await run(context);
    } finally {
      await context.close();
    }
  });
}

async function runMigrate({ database }: Connected): Promise<number> {
  const count = await migrate(database);
  console.log(count === 0 ? 'Nothing to migrate.' : `${count} migrations run.`);
  return 0;
}

async function runDrift({ database }: Connected): Promise<number> {
  await migrate(database);
  const statements = await drift(database);
  for (const statement of statements) console.log(statement);
  console.log(statements.length === 0 ? 'Tables and code agree.' : 'Tables and code differ.');
  return statements.length === 0 ? 0 : 1;
}

async function runSeed(context: INestApplicationContext): Promise<number> {
  for (const [dataset, count] of Object.entries(await seed(context, () => context.get(CatalogueService).refresh())))
    console.log(`${dataset}: ${count} written`);
  return 0;
}

async function runSchema(config: Config, { database }: Connected, args: readonly string[]): Promise<number> {
  await migrate(database);
  const application = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, database),
    httpAdapter(),
    { logger: false, abortOnError: false },
  );
  await application.init();
  const text = `${printSchema(application.get(GraphQLSchemaHost).schema)}\n`;
  await application.close();
  const file = join(projectFolder(), 'schema.graphql');
  if (!args.includes('--check')) {
    await writeFile(file, text);
    return 0;
  }
  const same = (await readFile(file, 'utf8').catch(() => '')) === text;
  console.log(same ? 'schema.graphql fits the code.' : 'schema.graphql does not fit the code: npm run schema');
  return same ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2), readConfig(process.env));
} catch (error) {
  console.error(whyNot(error));
  process.exitCode = 1;
}
