import { Module } from '@nestjs/common';
import { CatalogueService } from './catalogue.service.js';
import { ChangeListenerStore } from './change-listener.store.js';
import { MeasuresResolver } from './measures.resolver.js';
import { MeasuresService } from './measures.service.js';
import { MeasuresStore } from './measures.store.js';
import { SeedsStore } from './seeds.store.js';

@Module({
  providers: [MeasuresStore, SeedsStore, ChangeListenerStore, CatalogueService, MeasuresService, MeasuresResolver],
  exports: [CatalogueService, MeasuresService, SeedsStore],
})
export class MeasuresModule {}
