import { Controller, Post, Req, Res, UseFilters } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityService } from '../../identity/identity.service.js';
import { Refusal } from '../../platform/errors.js';
import { AnswersService } from '../files/answers.service.js';
import { mediaTypes } from '../files/formats.js';
import { RefusalFilter } from '../files/refusals.graphql.js';
import { manyImports, otherSite } from '../reading/messages.js';
import { goneWith, isOwnPage } from './handing-in.graphql.js';
import { type HandedIn, ImportsService } from './imports.service.js';
import { type Upload, uploadIn } from './upload.graphql.js';

/** A large file is read and stored longer than other answers take; until then nothing comes over the connection. */
const longestMs = 120_000;

/** Files read at the same time; each may hold some 100 MB while it is read. */
const importsAtOnce = 2;

/** Files of measures that are handed in: told what they would do, stored, and what is wrong given back. */
@Controller('api/v1/imports')
@UseFilters(RefusalFilter)
export class ImportsController {
  private open = 0;

  constructor(
    private readonly imports: ImportsService,
    private readonly identity: IdentityService,
    private readonly answers: AnswersService,
  ) {}

  @Post()
  @RouteConfig({ takesFiles: true })
  async take(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signal = goneWith(reply);
    request.raw.socket.setTimeout(longestMs);
    try {
      if (!isOwnPage(request)) throw new Refusal('UNAUTHENTICATED', otherSite);
      const viewer = await this.identity.viewerOf(request.headers);
      this.imports.refuseReader(viewer);
      if (this.open >= importsAtOnce) throw new Refusal('UNAVAILABLE', manyImports);
      this.open++;
      try {
        const upload = await uploadIn(request);
        const { language } = this.answers.readerOf(request);
        await this.answer({ viewer, bytes: upload.file, language, takeClose: upload.closeHeadings }, upload, {
          request,
          reply,
          signal,
        });
      } finally {
        this.open--;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  private async answer(
    handedIn: HandedIn,
    { do: act, rows }: Upload,
    { request, reply, signal }: { request: FastifyRequest; reply: FastifyReply; signal: AbortSignal },
  ): Promise<void> {
    const previewed = await this.imports.previewed(handedIn, { signal });
    void reply.code(200).header('content-language', handedIn.language);
    if (act === 'wrong-rows') {
      const { format, body } = this.imports.wrongRows(previewed);
      const name = `rows-${handedIn.language}.${format}`;
      void reply.header('content-disposition', `attachment; filename="${name}"`).type(mediaTypes[format]).send(body);
      return;
    }
    const key = request.headers['idempotency-key'];
    const answer =
      act === 'preview'
        ? this.imports.told(previewed)
        : await this.imports.apply(
            previewed,
            { chosen: rows, key: typeof key === 'string' ? key : null, requestId: request.id },
            { signal },
          );
    void reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
  }
}
