import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersService } from './answers.service.js';
import { ExportService } from './export.service.js';
import { type FileFormat, mediaTypes } from './formats.js';
import { RefusalFilter } from './refusals.graphql.js';

/** Measures as files. */
@Controller('api/v1')
@UseFilters(RefusalFilter)
export class FilesController {
  constructor(
    private readonly exporting: ExportService,
    private readonly answers: AnswersService,
  ) {}

  @Get(['measures.csv', 'measures.xlsx', 'measures.json', 'measures.jsonld', 'measures.ttl'])
  async measures(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const format = /\.(\w+)(?:$|\?)/.exec(request.url)?.[1] as FileFormat;
    const reader = this.answers.readerOf(request);
    const file = await this.exporting.file({ format, ...reader }, reader.problems);
    await this.answers.send(request, reply, reader, {
      type: mediaTypes[format],
      digest: file.digest,
      changedAt: file.changedAt,
      fileName: `measures-${reader.language}.${format}`,
      body: () => file.body(),
    });
  }
}
