import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Config, configToken } from '../../platform/config.js';
import type { Problem } from '../../platform/errors.js';
import { Refusal } from '../../platform/errors.js';
import { Language, languageOf } from '../../platform/language.js';
import { tooManyAtOnce, unknownLanguage } from '../messages.js';
import type { Query } from './query.js';
import { isUnchanged } from './reply.js';

/** What is answered to a reader of a file or a feed. */
export interface Answer {
  readonly type: string;
  /** Of the contents; the address is added to it. */
  readonly digest: string;
  readonly changedAt: string | null;
  readonly fileName?: string;
  readonly link?: string;
  /** What is made elsewhere is waited for. */
  body(): Readable | string | Promise<Uint8Array>;
}

export interface Reader {
  readonly language: Language;
  readonly problems: readonly Problem[];
  readonly query: Query;
  readonly origin: string;
}

/** Files that are made at the same time; each holds the register as it was when it was asked for. */
const filesAtOnce = 8;

/** How files and feeds are answered: language, tag, date, who may read, how many at once. */
@Injectable()
export class AnswersService {
  private open = 0;

  constructor(@Inject(configToken) private readonly config: Config) {}

  /** Who asks: `?lang=` (`?language=` where a file has it) before `Accept-Language`. */
  readerOf({ query, headers, protocol, host }: FastifyRequest): Reader {
    const path = Object.hasOwn(query as Query, 'language') ? 'language' : 'lang';
    const asked = (query as Query)[path];
    const known = typeof asked === 'string' && Object.hasOwn(Language, asked);
    return {
      language: known ? (asked as Language) : languageOf(headers['accept-language']),
      problems: asked === undefined || known ? [] : [{ path, message: unknownLanguage }],
      query: query as Query,
      origin: this.config.publicUrl ?? `${protocol}://${/^[\w.:[\]-]{1,255}$/.test(host) ? host : 'localhost'}`,
    };
  }

  /** @throws Refusal UNAVAILABLE where too many files are being made */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { language, origin }: Reader,
    answer: Answer,
  ): Promise<void> {
    const about = [answer.digest, language, origin, request.url].join('\n');
    const etag = `"${createHash('sha256').update(about).digest('base64url').slice(0, 22)}"`;
    void reply.headers({
      ...readableByAll,
      'content-language': language,
      etag,
      ...(answer.changedAt === null ? {} : { 'last-modified': new Date(answer.changedAt).toUTCString() }),
      ...(answer.link === undefined ? {} : { link: answer.link }),
    });
    if (isUnchanged({ ifNoneMatch: request.headers['if-none-match'] }, etag)) return void reply.code(304).send();
    if (answer.fileName !== undefined) {
      void reply.header('content-disposition', `attachment; filename="${answer.fileName}"`);
    }
    void reply.type(answer.type);
    if (request.method === 'HEAD') return void reply.send(Readable.from([]));
    void reply.send(await this.counted(answer.body.bind(answer)));
  }

  private async counted(make: Answer['body']): Promise<Readable | string | Uint8Array> {
    if (this.open >= filesAtOnce) throw new Refusal('UNAVAILABLE', tooManyAtOnce);
    const body = make();
    if (typeof body === 'string') return body;
    this.open++;
    if (body instanceof Promise) return body.finally(() => this.open--);
    body.once('close', () => this.open--);
    return body;
  }
}

/** Anybody may read, on any site; a copy is asked about before it is used again. */
export const readableByAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, last-modified, content-disposition, content-language, link',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, no-cache',
  vary: 'accept-language',
} as const;
