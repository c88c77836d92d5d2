import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerOf } from '../../platform/door/answer.graphql.js';
import { languageOf } from '../../platform/language.js';
import { reportBug } from '../../platform/report.js';
import { statusOfRefusal } from './reply.js';

/** Answers a refusal over plain HTTP as GraphQL tells it: `errors` with a code and every problem with its path. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { headers, id } = http.getRequest<FastifyRequest>();
    const answer = answerOf(error, languageOf(headers['accept-language']), (bug) => reportBug(bug, id));
    const reply = http.getResponse<FastifyReply>();
    for (const name of ['etag', 'last-modified', 'content-disposition']) void reply.removeHeader(name);
    void reply
      .code(statusOfRefusal[answer.extensions.code] ?? 500)
      .headers({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' })
      .type('application/json; charset=utf-8')
      .send({ errors: [answer] });
  }
}
