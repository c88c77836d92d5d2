import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../platform/errors.js';
import { AnswersService } from '../files/answers.service.js';
import { RefusalFilter } from '../files/refusals.graphql.js';
import { noSuchSchema } from '../messages.js';
import { openApi, schemaDocument } from './openapi.js';

/** The release of these addresses: `v1` stays as it is but for what is added. */
const release = '1.0.0';

/** The description of files and feeds, for programs. */
@Controller('api')
@UseFilters(RefusalFilter)
export class ApiController {
  constructor(private readonly answers: AnswersService) {}

  @Get('openapi.json')
  async openApi(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.json(request, reply, openApi(this.answers.readerOf(request).origin, release));
  }

  @Get('schemas/:file')
  async schema(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('file') file: string): Promise<void> {
    const { origin } = this.answers.readerOf(request);
    const document = file.endsWith('.json') ? schemaDocument(file.slice(0, -5), origin) : null;
    if (document === null) throw new Refusal('NOT_FOUND', noSuchSchema);
    await this.json(request, reply, document);
  }

  private async json(request: FastifyRequest, reply: FastifyReply, value: object): Promise<void> {
    const text = JSON.stringify(value);
    await this.answers.send(request, reply, this.answers.readerOf(request), {
      type: 'application/json; charset=utf-8',
      digest: createHash('sha256').update(text).digest('hex'),
      changedAt: null,
      body: () => text,
    });
  }
}
