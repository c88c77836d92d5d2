import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Config, configToken } from './config.js';
import { DatabaseSessionStore } from './database/database-session.store.js';
import { ListeningSessionService } from './database/listening-session.service.js';
import { MetricsService } from './door/metrics.service.js';
import { PublicWebService } from './outbound/public-web.service.js';
import { PublicWebStore } from './outbound/public-web.store.js';
import { projectFolderToken } from './project-folder.js';

/** The settings, the open database and the project's folder, for every room. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, database: DataSource, projectFolder: string): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: configToken, useValue: config },
        { provide: DataSource, useValue: database },
        { provide: projectFolderToken, useValue: projectFolder },
        DatabaseSessionStore,
        MetricsService,
        ListeningSessionService,
        PublicWebService,
        PublicWebStore,
      ],
      exports: [configToken, projectFolderToken, DataSource, ListeningSessionService, PublicWebService],
    };
  }
}
