import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { ApiController } from './api/api.controller.js';
import { AnswersService } from './files/answers.service.js';
import { ExportService } from './files/export.service.js';
import { FilesController } from './files/files.controller.js';
import { SelectionService } from './files/selection.service.js';
import { WorkbookStore } from './files/workbook.store.js';

@Module({
  imports: [MeasuresModule],
  controllers: [ApiController, FilesController],
  providers: [AnswersService, ExportService, SelectionService, WorkbookStore],
})
export class ExchangeModule {}
