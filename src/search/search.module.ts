import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { EnginesService } from './engines/engines.service.js';
import { IndexService } from './engines/index.service.js';
import { IndexerService } from './engines/indexer.service.js';
import { MeilisearchStore } from './engines/meilisearch.store.js';
import { MeilisearchIndexStore } from './engines/meilisearch-index.store.js';
import { MeilisearchServerStore } from './engines/meilisearch-server.store.js';
import { OutboxStore } from './engines/outbox.store.js';
import { ReindexCommand } from './engines/reindex.command.js';
import { ReindexService } from './engines/reindex.service.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';
import { WordIndexService } from './word-index.service.js';

@Module({
  imports: [MeasuresModule],
  providers: [
    OutboxStore,
    MeilisearchServerStore,
    MeilisearchStore,
    MeilisearchIndexStore,
    EnginesService,
    IndexerService,
    IndexService,
    ReindexService,
    ReindexCommand,
    WordIndexService,
    SearchService,
    SearchResolver,
  ],
  exports: [SearchService, ReindexCommand],
})
export class SearchModule {}
