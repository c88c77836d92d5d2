import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersService } from '../files/answers.service.js';
import { RefusalFilter } from '../files/refusals.graphql.js';
import { atomFeed, jsonFeed } from './feed-files.js';
import { FeedsService } from './feeds.service.js';

/** What changed in the register, for programs that follow it. */
@Controller('api/v1')
@UseFilters(RefusalFilter)
export class FeedsController {
  constructor(
    private readonly feeds: FeedsService,
    private readonly answers: AnswersService,
  ) {}

  @Get(['changes.json', 'changes.atom'])
  async changes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const isAtom = request.url.startsWith('/api/v1/changes.atom');
    const reader = this.answers.readerOf(request);
    const page = await this.feeds.page(reader, `/api/v1/changes.${isAtom ? 'atom' : 'json'}`);
    await this.answers.send(request, reply, reader, {
      type: isAtom ? 'application/atom+xml; charset=utf-8' : 'application/feed+json; charset=utf-8',
      digest: page.digest,
      changedAt: page.changes[0]?.at ?? null,
      body: () => (isAtom ? atomFeed(page) : jsonFeed(page)),
    });
  }
}
