import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, refuseIfAny } from '../../platform/errors.js';
import { AnswersService } from '../files/answers.service.js';
import { RefusalFilter } from '../files/refusals.graphql.js';
import { noSuchObject } from '../messages.js';
import { type HsdsList, type HsdsOne, HsdsService } from './hsds.service.js';
import { pageObject, partOf } from './hsds-page.js';
import type { ListName } from './list-question.js';

/** Open Referral's HSDS 3.0: the register as the wider field exchanges it. */
@Controller('api/v1/hsds')
@UseFilters(RefusalFilter)
export class HsdsController {
  constructor(
    private readonly hsds: HsdsService,
    private readonly answers: AnswersService,
  ) {}

  /** The root, with or without a slash after it; whatever else is not there. */
  @Get(['', '*'])
  async root(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!/\/hsds\/?(?:\?|$)/.test(request.url)) throw new Refusal('NOT_FOUND', noSuchObject);
    const reader = this.answers.readerOf(request);
    refuseIfAny(reader.problems);
    const object = {
      version: '3.0',
      profile: `${reader.origin}/api/schemas/hsds-service.json`,
      openapi_url: `${reader.origin}/api/openapi.json`,
    };
    await this.one(request, reply, { object, digest: 'root', changedAt: null });
  }

  @Get(['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'])
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const name = /hsds\/(\w+)/.exec(request.url)?.[1] as ListName;
    const reader = this.answers.readerOf(request);
    if (name === 'services') return this.listed(request, reply, await this.hsds.services(reader));
    if (name === 'service_at_locations') return this.listed(request, reply, await this.hsds.serviceAtLocations(reader));
    if (name === 'organizations') return this.listed(request, reply, this.hsds.organizations(reader));
    if (name === 'taxonomies') return this.listed(request, reply, this.hsds.taxonomies(reader));
    return this.listed(request, reply, this.hsds.taxonomyTerms(reader));
  }

  @Get('services/:id')
  async service(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await this.one(request, reply, await this.hsds.service(this.answers.readerOf(request), id));
  }

  @Get('service_at_locations/:id')
  async place(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await this.one(request, reply, await this.hsds.serviceAtLocation(this.answers.readerOf(request), id));
  }

  @Get('organizations/:id')
  async provider(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await this.one(request, reply, await this.hsds.organization(this.answers.readerOf(request), id));
  }

  @Get('taxonomies/:id')
  async taxonomy(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await this.one(request, reply, await this.hsds.taxonomy(this.answers.readerOf(request), id));
  }

  @Get('taxonomy_terms/:id')
  async term(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await this.one(request, reply, await this.hsds.taxonomyTerm(this.answers.readerOf(request), id));
  }

  private async one(
    request: FastifyRequest,
    reply: FastifyReply,
    { object, digest, changedAt }: HsdsOne,
  ): Promise<void> {
    const body = (): string => JSON.stringify(object);
    await this.answers.send(request, reply, this.answers.readerOf(request), { type: json, digest, changedAt, body });
  }

  private async listed<Item>(request: FastifyRequest, reply: FastifyReply, list: HsdsList<Item>): Promise<void> {
    const { question, all, digest, changedAt } = list;
    const reader = this.answers.readerOf(request);
    if (question.format === 'ndjson') {
      const body = (): Readable => Readable.from(linesOf(list));
      return this.answers.send(request, reply, reader, { type: lines, digest, changedAt, body });
    }
    const { items, total } = partOf(all, question);
    const page = JSON.stringify(pageObject(await list.write(items), total, question));
    await this.answers.send(request, reply, reader, { type: json, digest, changedAt, body: () => page });
  }
}

const json = 'application/json; charset=utf-8';
const lines = 'application/x-ndjson; charset=utf-8';

/** Written and read together; few enough that other requests have their turn. */
const writtenAtOnce = 100;

/** Everything of a list, an object a line. */
async function* linesOf<Item>({ all, write }: HsdsList<Item>): AsyncGenerator<string> {
  for (let at = 0; at < all.length; at += writtenAtOnce) {
    const objects = await write(all.slice(at, at + writtenAtOnce));
    yield objects.map((object) => `${JSON.stringify(object)}\n`).join('');
  }
}
