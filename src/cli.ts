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
import { ImportCommand } from './exchange/importing/import.command.js';
import { SuggestCommand } from './matching/batch/suggest.command.js';
import { CatalogueService } from './measures/catalogue.service.js';
import { cliMessages } from './platform/cli-messages.js';
import { type Config, languageOfEnvironment, readConfig } from './platform/config.js';
import { httpAdapter } from './platform/door/http.module.js';
import type { Language } from './platform/language.js';
import { startupMessage } from './platform/startup-message.js';
import { projectFolder } from './project-folder.js';
import { RulesCommand } from './rules/sets/rules.command.js';
import { ReindexCommand } from './search/engines/reindex.command.js';
import { seed } from './seed.js';

/** A door on the command line. Answers with the exit code. */
interface Command {
  run(args: readonly string[], language: Language): Promise<number>;
}

const roomCommands: Readonly<Record<string, Type<Command>>> = {
  audit: AuditCommand,
  import: ImportCommand,
  reindex: ReindexCommand,
  rules: RulesCommand,
  suggest: SuggestCommand,
};

async function main(args: readonly string[], config: Config): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === 'migrate') return withDatabase(config, (connected) => runMigrate(config, connected));
  if (name === 'drift') return withDatabase(config, (connected) => runDrift(config, connected));
  if (name === 'seed') return withContext(config, (context) => runSeed(config, context));
  if (name === 'schema') return withDatabase(config, (connected) => runSchema(config, connected, rest));
  const command = Object.hasOwn(roomCommands, name) ? roomCommands[name] : undefined;
  if (command !== undefined) return withContext(config, (context) => context.get(command).run(rest, config.language));
  console.error(cliMessages.usage[config.language]);
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

async function runMigrate(config: Config, { database }: Connected): Promise<number> {
  const count = await migrate(database);
  console.log(cliMessages.migrated(count)[config.language]);
  return 0;
}

async function runDrift(config: Config, { database }: Connected): Promise<number> {
  await migrate(database);
  const statements = await drift(database);
  for (const statement of statements) console.log(statement);
  const agree = statements.length === 0;
  console.log(cliMessages[agree ? 'tablesAgree' : 'tablesDiffer'][config.language]);
  return agree ? 0 : 1;
}

async function runSeed(config: Config, context: INestApplicationContext): Promise<number> {
  const { measures, ruleSets } = await seed(context, () => context.get(CatalogueService).refresh());
  for (const [dataset, count] of measures) console.log(cliMessages.written(dataset, count)[config.language]);
  console.log(cliMessages.ruleSetsWritten(ruleSets)[config.language]);
  return 0;
}

async function runSchema(config: Config, { database }: Connected, args: readonly string[]): Promise<number> {
  await migrate(database);
  const application = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, database),
    httpAdapter(config),
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
  console.log(cliMessages[same ? 'schemaFits' : 'schemaDiffers'][config.language]);
  return same ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2), readConfig(process.env));
} catch (error) {
  console.error(startupMessage(error, languageOfEnvironment(process.env)));
  process.exitCode = 1;
}
