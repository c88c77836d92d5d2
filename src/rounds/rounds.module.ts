import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { RoundsResolver } from './rounds.resolver.js';
import { RoundsService } from './rounds.service.js';
import { RoundsStore } from './rounds.store.js';

@Module({
  imports: [IdentityModule, MeasuresModule],
  providers: [RoundsStore, RoundsService, RoundsResolver],
  exports: [RoundsService],
})
export class RoundsModule {}
