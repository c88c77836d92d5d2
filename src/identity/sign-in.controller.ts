import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestAnswer } from '../platform/door/answer.graphql.js';
import { Refusal } from '../platform/errors.js';
import { isLoopbackAddress, isLoopbackHost } from '../platform/loopback.js';
import { reportBug } from '../platform/report.js';
import { ActsService } from './acts.service.js';
import { departureSeconds, IdentityService, sessionCookie, sessionSeconds } from './identity.service.js';
import { noSuchUser } from './messages.js';
import { anonymous } from './viewer.js';

/** Bound to this very host, sent over TLS (or a loopback address) only, out of reach for scripts. */
const cookieRules = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;
const departureCookie = '__Host-tiltak-sign-in';

/** Said outright: without a status of its own a redirect takes the 200 that the framework has set already. */
const found = 302;

/** Signing in and out. Only these addresses set cookies. */
@Controller('auth')
export class SignInController {
  constructor(
    private readonly identity: IdentityService,
    private readonly acts: ActsService,
  ) {}

  @Get('sign-in')
  async signIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { returnTo } = request.query as { returnTo?: unknown };
    await this.orBack(request, reply, async () => {
      const { url, cookie } = await this.identity.leave(ownAddress(returnTo));
      keep(reply, departureCookie, cookie, departureSeconds);
      void reply.redirect(url, found);
    });
  }

  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const kept = parse(request.headers.cookie ?? '')[departureCookie] ?? '';
    keep(reply, departureCookie, '', 0);
    await this.orBack(request, reply, async () => {
      const query = request.url.slice(request.url.indexOf('?') + 1);
      const { session, returnTo } = await this.identity.arrive(query, kept);
      keep(reply, sessionCookie, session, sessionSeconds);
      void reply.redirect(returnTo, found);
    });
  }

  @Post('sample')
  async sample(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      if (!isFromHere(request)) throw new Refusal('NOT_FOUND', noSuchUser);
      const { user } = (request.body ?? {}) as { user?: unknown };
      keep(reply, sessionCookie, await this.identity.sampleSession(user), sessionSeconds);
      void reply.code(204).send();
    } catch (error) {
      const [status, body] = requestAnswer(error, request.headers['accept-language'], (bug) =>
        reportBug(bug, request.id),
      );
      void reply.code(status).send(body);
    }
  }

  @Post('sign-out')
  signOut(@Res() reply: FastifyReply): void {
    keep(reply, sessionCookie, '', 0);
    void reply.code(204).send();
  }

  /** Does it, or shows the sign-in page with what went wrong. */
  private async orBack(request: FastifyRequest, reply: FastifyReply, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'INTERNAL';
      if (code === 'INTERNAL') reportBug(error, request.id);
      else await this.acts.writeDownRefusal(anonymous, 'SIGN_IN', code, request.id).catch(reportBug);
      void reply.redirect(`/logg-inn?feil=${code}`, found);
    }
  }
}

/** `seconds` 0 takes the cookie away. */
function keep(reply: FastifyReply, name: string, value: string, seconds: number): void {
  void reply.header('set-cookie', serialize(name, value, { ...cookieRules, maxAge: seconds }));
}

/** A path of this service; anything else, such as another site's address, is the first page. */
function ownAddress(returnTo: unknown): string {
  return typeof returnTo === 'string' && /^\/(?![/\\])[\w\-./?=&%]{0,500}$/.test(returnTo) ? returnTo : '/';
}

/** A browser on this machine that means this machine: another site's name may lead here, too. */
function isFromHere({ socket, hostname }: FastifyRequest): boolean {
  return isLoopbackAddress(socket.remoteAddress) && isLoopbackHost(hostname.replace(/:\d+$/, ''));
}
