import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersService } from '../files/answers.service.js';
import { mediaTypes } from '../files/formats.js';
import { RefusalFilter } from '../files/refusals.graphql.js';
import { SelectionService } from '../files/selection.service.js';
import { type LinkedFormat, LinkedService } from './linked.service.js';

/** Code lists and the dataset as linked data. */
@Controller('api/v1')
@UseFilters(RefusalFilter)
export class LinkedController {
  constructor(
    private readonly linked: LinkedService,
    private readonly answers: AnswersService,
    private readonly selections: SelectionService,
  ) {}

  @Get(['codes.ttl', 'codes.jsonld', 'dataset.ttl', 'dataset.jsonld'])
  async resources(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, what, format] = /(codes|dataset)\.(ttl|jsonld)/.exec(request.url) as unknown as [
      string,
      string,
      LinkedFormat,
    ];
    const reader = this.answers.readerOf(request);
    const { digest, changedAt } = this.selections.select(reader.query, [], reader.problems);
    const { origin } = reader;
    await this.answers.send(request, reply, reader, {
      type: mediaTypes[format],
      digest,
      changedAt,
      body: () =>
        what === 'codes' ? this.linked.codes(format, origin) : this.linked.dataset(format, origin, changedAt),
    });
  }
}
