import { Module } from '@nestjs/common';
import { CountSeedsStore } from './count-seeds.store.js';
import { StatisticsResolver } from './statistics.resolver.js';
import { StatisticsService } from './statistics.service.js';

@Module({
  providers: [CountSeedsStore, StatisticsService, StatisticsResolver],
  exports: [StatisticsService],
})
export class StatisticsModule {}
