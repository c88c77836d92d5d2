import { Module } from '@nestjs/common';
import { CatalogueService } from './catalogue.service.js';
import { MeasuresResolver } from './measures.resolver.js';
import { MeasuresService } from './measures.service.js';
import { MeasuresStore } from './measures.store.js';
import { ProjectionService } from './projection.service.js';
import { ReadDocumentsStore } from './read-documents.store.js';
import { SeedsStore } from './seeds.store.js';

@Module({
  providers: [
    MeasuresStore,
    ReadDocumentsStore,
    SeedsStore,
    ProjectionService,
    CatalogueService,
    MeasuresService,
    MeasuresResolver,
  ],
  exports: [CatalogueService, MeasuresService, SeedsStore],
})
export class MeasuresModule {}
