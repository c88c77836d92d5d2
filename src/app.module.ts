import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CodesModule } from './codes/codes.module.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { MatchingModule } from './matching/matching.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import type { Config } from './platform/config.js';
import { GraphQlDoorModule } from './platform/door/graphql.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { projectFolder } from './project-folder.js';
import { RoundsModule } from './rounds/rounds.module.js';
import { RulesModule } from './rules/rules.module.js';
import { SearchModule } from './search/search.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';

/** The rooms, in order: each may use only those before it. */
@Module({})
export class AppModule {
  static with(config: Config, database: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, database, projectFolder()),
        GraphQlDoorModule.with(config),
        CodesModule,
        IdentityModule,
        MeasuresModule,
        SearchModule,
        RulesModule,
        MatchingModule,
        StatisticsModule,
        CoverageModule,
        RoundsModule,
        ExchangeModule,
      ],
    };
  }
}
