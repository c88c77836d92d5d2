import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { EnginesService } from './engines.service.js';
import { IndexService } from './index.service.js';
import { IndexerService } from './indexer.service.js';
import { MeilisearchStore } from './meilisearch.store.js';
import { MeilisearchIndexStore } from './meilisearch-index.store.js';
import { MeilisearchServerStore } from './meilisearch-server.store.js';
import { PostgresStore } from './postgres.store.js';
import { ProjectionStore } from './projection.store.js';
import { RebuildRequestsStore } from './rebuild-requests.store.js';
import { ReindexCommand } from './reindex.command.js';
import { ReindexService } from './reindex.service.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';
import { SendQueueStore } from './send-queue.store.js';
import { VocabularyService } from './vocabulary.service.js';
import { WordHitsService } from './word-hits.service.js';

@Module({
  imports: [MeasuresModule],
  providers: [
    PostgresStore,
    ProjectionStore,
    SendQueueStore,
    RebuildRequestsStore,
    MeilisearchServerStore,
    MeilisearchStore,
    MeilisearchIndexStore,
    EnginesService,
    VocabularyService,
    WordHitsService,
    IndexerService,
    IndexService,
    ReindexService,
    ReindexCommand,
    SearchService,
    SearchResolver,
  ],
  exports: [SearchService, ReindexCommand],
})
export class SearchModule {}
