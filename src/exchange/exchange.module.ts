import { type BeforeApplicationShutdown, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CoverageModule } from '../coverage/coverage.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { SearchModule } from '../search/search.module.js';
import { StatisticsModule } from '../statistics/statistics.module.js';
import { ApiController } from './api/api.controller.js';
import { CountFilesController } from './counts/count-files.controller.js';
import { CountFilesService } from './counts/count-files.service.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { FeedsService } from './feeds/feeds.service.js';
import { FiguresController } from './figures/figures.controller.js';
import { FiguresService } from './figures/figures.service.js';
import { AnswersService } from './files/answers.service.js';
import { ExportService } from './files/export.service.js';
import { FilesController } from './files/files.controller.js';
import { SelectionService } from './files/selection.service.js';
import { TemplateController } from './files/template.controller.js';
import { TemplateService } from './files/template.service.js';
import { WorkbookStore } from './files/workbook.store.js';
import { HsdsController } from './hsds/hsds.controller.js';
import { HsdsService } from './hsds/hsds.service.js';
import { ImportCommand } from './importing/import.command.js';
import { ImportsController } from './importing/imports.controller.js';
import { ImportsService } from './importing/imports.service.js';
import { LinkedController } from './linked/linked.controller.js';
import { LinkedService } from './linked/linked.service.js';
import { ImportService } from './reading/import.service.js';
import { TextTablesStore } from './reading/text-tables.store.js';
import { WorkbookReaderStore } from './reading/workbook-reader.store.js';
import { ReportsController } from './reports/reports.controller.js';
import { ReportsService } from './reports/reports.service.js';
import { TypesetterStore } from './reports/typesetter.store.js';
import { DeliveriesStore } from './webhooks/deliveries.store.js';
import { DeliveryService } from './webhooks/delivery.service.js';
import { MessengerService } from './webhooks/messenger.service.js';
import { SigningService } from './webhooks/signing.service.js';
import { WebhooksResolver } from './webhooks/webhooks.resolver.js';
import { WebhooksService } from './webhooks/webhooks.service.js';
import { WebhooksStore } from './webhooks/webhooks.store.js';

@Module({
  imports: [IdentityModule, MeasuresModule, SearchModule, RulesModule, StatisticsModule, CoverageModule],
  controllers: [
    ApiController,
    FeedsController,
    FiguresController,
    FilesController,
    TemplateController,
    HsdsController,
    LinkedController,
    ImportsController,
    CountFilesController,
    ReportsController,
  ],
  providers: [
    AnswersService,
    ExportService,
    FeedsService,
    FiguresService,
    HsdsService,
    SelectionService,
    TemplateService,
    WorkbookStore,
    ImportCommand,
    ImportService,
    ImportsService,
    CountFilesService,
    LinkedService,
    ReportsService,
    TypesetterStore,
    TextTablesStore,
    WorkbookReaderStore,
    DeliveriesStore,
    DeliveryService,
    MessengerService,
    SigningService,
    WebhooksResolver,
    WebhooksService,
    WebhooksStore,
  ],
})
export class ExchangeModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly delivery: DeliveryService,
  ) {}

  /** A service tells webhooks of changes; a command does its own work and ends. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.host.httpAdapter) await this.delivery.start();
  }

  /** Before what it sends with is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.delivery.stop();
  }
}
