import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ActsService } from './acts.service.js';
import { ActsStore } from './acts.store.js';
import { IdentityResolver } from './identity.resolver.js';
import { IdentityService } from './identity.service.js';
import { IssuersStore } from './issuers.store.js';
import { RolesFileStore } from './roles-file.store.js';
import { SealedService } from './sealed.service.js';
import { SignInController, sessionOf } from './sign-in.controller.js';
import { anonymous, type Viewer } from './viewer.js';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}

/** Who asks: found out once per request to GraphQL, before anything is answered. Pages and files are the same for everybody. */
@Module({
  controllers: [SignInController],
  providers: [ActsStore, ActsService, IssuersStore, RolesFileStore, SealedService, IdentityService, IdentityResolver],
  exports: [IdentityService, ActsService],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly identity: IdentityService,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance() as unknown as FastifyInstance | undefined;
    fastify?.decorateRequest('viewer', null);
    fastify?.addHook('preHandler', async (request: FastifyRequest) => {
      if (request.url === '/graphql') request.viewer = await this.viewerOf(request);
    });
  }

  private async viewerOf(request: FastifyRequest): Promise<Viewer> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.identity.viewerOfToken(authorization.replace(/^Bearer +/, ''));
    const session = sessionOf(request);
    return session === null ? anonymous : this.identity.viewerOfSession(session);
  }
}
