import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Config, configToken } from './config.js';
import { DatabaseSessionStore } from './database/database-session.store.js';
import { ListeningSessionService } from './database/listening-session.service.js';

/** The settings and the open database, for every room. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, database: DataSource): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: configToken, useValue: config },
        { provide: DataSource, useValue: database },
        DatabaseSessionStore,
        ListeningSessionService,
      ],
      exports: [configToken, DataSource, ListeningSessionService],
    };
  }
}
