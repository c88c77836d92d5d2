import { Module, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { budgetOf } from '../platform/door/budgets.js';
import { codeAnswered } from '../platform/door/error-answers.module.js';
import { fieldsAsked } from '../platform/door/graphql.module.js';
import { reportBug } from '../platform/report.js';
import { ActsService } from './acts.service.js';
import { ActsStore } from './acts.store.js';
import { IdentityResolver } from './identity.resolver.js';
import { IdentityService } from './identity.service.js';
import { IssuersStore } from './issuers.store.js';
import { RolesFileStore } from './roles-file.store.js';
import { SealedService } from './sealed.service.js';
import { SignInController } from './sign-in.controller.js';
import { anonymous, type Viewer } from './viewer.js';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}

/** Refusals that are about who asks, or how much. */
const writtenDown: ReadonlySet<string> = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'TOO_MANY']);

const pruneEveryMs = 3_600_000;

/** Who asks: found out once per request to GraphQL, before anything is answered. Pages and files are the same for everybody. */
@Module({
  controllers: [SignInController],
  providers: [ActsStore, ActsService, IssuersStore, RolesFileStore, SealedService, IdentityService, IdentityResolver],
  exports: [IdentityService, ActsService],
})
export class IdentityModule implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private pruning: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly identity: IdentityService,
    private readonly acts: ActsService,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance() as unknown as FastifyInstance | undefined;
    fastify?.decorateRequest('viewer', null);
    fastify?.addHook('preHandler', async (request: FastifyRequest) => {
      if (request.url === '/graphql') request.viewer = await this.identity.viewerOf(request.headers);
    });
    fastify?.addHook('onResponse', async (request: FastifyRequest) => this.writeDownRefused(request));
  }

  /** A service keeps its books in order; a command does its own work and ends. */
  onApplicationBootstrap(): void {
    if (!this.host.httpAdapter) return;
    const prune = (): void => void this.acts.prune().catch(reportBug);
    prune();
    this.pruning = setInterval(prune, pruneEveryMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.pruning);
  }

  private async writeDownRefused(request: FastifyRequest): Promise<void> {
    const code = codeAnswered(request);
    if (this.acts.wasRefusedAct(request.id) || code === null || !writtenDown.has(code)) return;
    const act = fieldsAsked(request).join(' ') || budgetOf(request.url.replace(/\?.*$/s, ''));
    await this.acts
      .writeDownRefusal(request.viewer ?? anonymous, act, code, request.id)
      .catch((bug) => reportBug(bug, request.id));
  }
}
