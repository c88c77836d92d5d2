import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../platform/errors.js';
import { AnswersService } from '../files/answers.service.js';
import { RefusalFilter } from '../files/refusals.graphql.js';
import { noSuchReport } from '../messages.js';
import { ReportsService } from './reports.service.js';

/** The report of a county or the country as PDF. */
@Controller('api/v1/reports')
@UseFilters(RefusalFilter)
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly answers: AnswersService,
  ) {}

  @Get('nation.pdf')
  async nation(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(null, request, reply);
  }

  @Get('county/:file')
  async county(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('file') file: string): Promise<void> {
    if (!file.endsWith('.pdf')) throw new Refusal('NOT_FOUND', noSuchReport);
    await this.send(file.slice(0, -'.pdf'.length), request, reply);
  }

  private async send(county: string | null, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const reader = this.answers.readerOf(request);
    await this.answers.send(request, reply, reader, await this.reports.pdf(county, reader));
  }
}
