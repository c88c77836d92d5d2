import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { IdentityModule } from '../identity/identity.module.js';
import { BesideResolver } from './beside/beside.resolver.js';
import { CatalogueService } from './catalogue.service.js';
import { BulkService } from './editing/bulk.service.js';
import { BulkStore } from './editing/bulk.store.js';
import { ChangesService } from './editing/changes.service.js';
import { ChangesStore } from './editing/changes.store.js';
import { DeskService } from './editing/desk.service.js';
import { EditingResolver } from './editing/editing.resolver.js';
import { EditingService } from './editing/editing.service.js';
import { EditingStore } from './editing/editing.store.js';
import { KeptResolver } from './editing/kept.resolver.js';
import { ProposalsResolver } from './editing/proposals.resolver.js';
import { ProposalsService } from './editing/proposals.service.js';
import { UntoldChangesStore } from './editing/untold-changes.store.js';
import { LinkCheckService } from './links/link-check.service.js';
import { LinkCheckStore } from './links/link-check.store.js';
import { MeasuresResolver } from './measures.resolver.js';
import { MeasuresService } from './measures.service.js';
import { MeasuresStore } from './measures.store.js';
import { ProjectionService } from './projection.service.js';
import { ReadDocumentsStore } from './read-documents.store.js';
import { SeedsStore } from './seeds.store.js';

@Module({
  imports: [IdentityModule],
  providers: [
    MeasuresStore,
    ReadDocumentsStore,
    SeedsStore,
    ProjectionService,
    CatalogueService,
    MeasuresService,
    MeasuresResolver,
    LinkCheckStore,
    LinkCheckService,
    EditingStore,
    EditingService,
    ProposalsService,
    BulkStore,
    BulkService,
    DeskService,
    ChangesStore,
    UntoldChangesStore,
    ChangesService,
    EditingResolver,
    ProposalsResolver,
    KeptResolver,
    BesideResolver,
  ],
  exports: [CatalogueService, ChangesService, MeasuresService, EditingService, BulkService, SeedsStore],
})
export class MeasuresModule implements OnApplicationBootstrap {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly links: LinkCheckService,
  ) {}

  /** A service checks links; a command does its own work and ends. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.host.httpAdapter) await this.links.start();
  }
}
