import { createHash } from 'node:crypto';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersService } from '../files/answers.service.js';
import { mediaTypes } from '../files/formats.js';
import { RefusalFilter } from '../files/refusals.graphql.js';
import { FiguresService } from './figures.service.js';

/** Coverage and counts of youths as CSV, and as JSON-stat 2.0. */
@Controller('api/v1')
@UseFilters(RefusalFilter)
export class FiguresController {
  constructor(
    private readonly figures: FiguresService,
    private readonly answers: AnswersService,
  ) {}

  @Get(['coverage.csv', 'coverage.json', 'youth-counts.csv', 'youth-counts.json'])
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, name, ending] = /\/v1\/([a-z-]+)\.(csv|json)/.exec(request.url) ?? [];
    const format = ending === 'csv' ? 'csv' : 'json';
    const reader = this.answers.readerOf(request);
    const text =
      name === 'coverage'
        ? await this.figures.coverageFile(reader, format)
        : await this.figures.countFile(reader, format);
    await this.answers.send(request, reply, reader, {
      type: mediaTypes[format],
      digest: createHash('sha256').update(text).digest('base64url'),
      changedAt: null,
      ...(format === 'csv' ? { fileName: `${name}-${reader.language}.csv` } : {}),
      body: () => text,
    });
  }
}
