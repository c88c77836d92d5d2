import { createHash } from 'node:crypto';
import { Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityService } from '../../identity/identity.service.js';
import { invalid, Refusal, refuseIfAny } from '../../platform/errors.js';
import { AnswersService } from '../files/answers.service.js';
import { mediaTypes } from '../files/formats.js';
import { RefusalFilter } from '../files/refusals.graphql.js';
import { isOwnPage } from '../importing/handing-in.graphql.js';
import { partsOf } from '../importing/upload.graphql.js';
import { unknownParameter } from '../messages.js';
import { manyImports, otherSite } from '../reading/messages.js';
import { CountFilesService } from './count-files.service.js';
import { countTemplate } from './count-template.js';
import { previewOrApply, unknownCountPart } from './messages.js';

/** Files read at the same time. */
const filesAtOnce = 2;

/** Files of counts that are handed in: told what they would do, and kept. */
@Controller('api/v1')
@UseFilters(RefusalFilter)
export class CountFilesController {
  private open = 0;

  constructor(
    private readonly files: CountFilesService,
    private readonly identity: IdentityService,
    private readonly answers: AnswersService,
  ) {}

  @Post('youth-counts/imports')
  @RouteConfig({ takesFiles: true })
  async take(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isOwnPage(request)) throw new Refusal('UNAUTHENTICATED', otherSite);
    const viewer = await this.identity.viewerOf(request.headers);
    this.files.refuseReader(viewer);
    if (this.open >= filesAtOnce) throw new Refusal('UNAVAILABLE', manyImports);
    this.open++;
    try {
      const { file, texts } = await partsOf(request, ['do', 'seen'], unknownCountPart);
      const act = texts.get('do') ?? 'preview';
      if (act !== 'preview' && act !== 'apply') throw invalid([{ path: 'do', message: previewOrApply }]);
      const { language } = this.answers.readerOf(request);
      const previewed = this.files.previewed(viewer, file, language);
      const given = request.headers['idempotency-key'];
      const key = typeof given === 'string' ? given : null;
      const answer =
        act === 'preview'
          ? this.files.told(previewed, language)
          : await this.files.apply(previewed, { seen: texts.get('seen') ?? null, key, requestId: request.id });
      void reply.code(200).header('content-language', language);
      void reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
    } finally {
      this.open--;
    }
  }

  @Get('templates/youth-counts.csv')
  async template(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const reader = this.answers.readerOf(request);
    refuseIfAny(reader.problems);
    const unknown = Object.keys(reader.query).filter((name) => name !== 'lang');
    if (unknown.length > 0) throw invalid([{ path: 'query', message: unknownParameter(['lang']) }]);
    const text = countTemplate(reader.language);
    await this.answers.send(request, reply, reader, {
      type: mediaTypes.csv,
      digest: createHash('sha256').update(text).digest('base64url'),
      changedAt: null,
      fileName: `template-youth-counts-${reader.language}.csv`,
      body: () => text,
    });
  }
}
