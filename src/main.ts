import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { type Connected, connect, migrate } from './data-source.js';
import { exampleQueries } from './example-queries.js';
import { type Config, languageOfEnvironment, readConfig } from './platform/config.js';
import { httpAdapter, openDoor } from './platform/door/http.module.js';
import { reportBug } from './platform/report.js';
import { startupMessage } from './platform/startup-message.js';
import { seed } from './seed.js';

const shutDownWithinMs = 10_000;

/** Migrates, seeds, serves, and says where. */
async function start(config: Config): Promise<void> {
  const connected = await connect(config, 'service');
  try {
    await migrate(connected.database);
    const application = await NestFactory.create<NestFastifyApplication>(
      AppModule.with(config, connected.database),
      httpAdapter(config),
      { bodyParser: false, logger: false, abortOnError: false },
    );
    openDoor(application);
    await seed(application, () => application.init());
    await application.listen(config.port, config.host);
    closeOnSignal(application, connected);
    const address = application.getHttpServer().address() as { port: number };
    console.log(`Listening on http://${config.host}:${address.port}\n`);
    if (config.logLevel === 'info' || config.logLevel === 'debug') {
      console.log(exampleQueries(`http://${config.host}:${address.port}/graphql`));
    }
  } catch (error) {
    await connected.close();
    throw error;
  }
}

function closeOnSignal(application: NestFastifyApplication, connected: Connected): void {
  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), shutDownWithinMs).unref();
    await application.close().catch(reportBug);
    await connected.close().catch(reportBug);
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

/** An error nobody handles: the state is unknown, so the process ends and its supervisor starts a new one. */
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) => {
    reportBug(error);
    process.exit(1);
  });
}

try {
  await start(readConfig(process.env));
} catch (error) {
  console.error(startupMessage(error, languageOfEnvironment(process.env)));
  process.exit(1);
}
