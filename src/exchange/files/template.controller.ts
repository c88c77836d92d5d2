import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseIfAny } from '../../platform/errors.js';
import { AnswersService } from './answers.service.js';
import { mediaTypes } from './formats.js';
import { RefusalFilter } from './refusals.graphql.js';
import { TemplateService } from './template.service.js';

/** Empty tables to fill in. */
@Controller('api/v1/templates')
@UseFilters(RefusalFilter)
export class TemplateController {
  constructor(
    private readonly templates: TemplateService,
    private readonly answers: AnswersService,
  ) {}

  @Get(['measures.csv', 'measures.xlsx'])
  async measures(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const format = /\.xlsx(?:$|\?)/.test(request.url) ? 'xlsx' : 'csv';
    const reader = this.answers.readerOf(request);
    refuseIfAny(reader.problems);
    const template = this.templates.template(format, reader.query, reader.language);
    await this.answers.send(request, reply, reader, {
      type: mediaTypes[format],
      digest: template.digest,
      changedAt: null,
      fileName: `template-${reader.language}.${format}`,
      body: () => template.body(),
    });
  }
}
