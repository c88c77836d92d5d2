import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PublicAnswer, PublicFailure, PublicRequest } from './public-request.js';
import { PublicWebStore } from './public-web.store.js';

/** Requests to addresses that people have written: https, to public addresses alone, each within a time limit. */
@Injectable()
export class PublicWebService implements OnApplicationShutdown {
  constructor(private readonly web: PublicWebStore) {}

  /** What an address answers. Never throws; redirects are answered, not followed; a body is not read. */
  async ask(address: string, question: PublicRequest): Promise<PublicAnswer> {
    return this.web.ask(address, question);
  }

  /** Why an address could not be asked now, as far as its text and what its name leads to say; nothing is sent to it. */
  async obstacle(address: string, timeoutMs: number): Promise<PublicFailure | null> {
    return this.web.obstacle(address, timeoutMs);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.web.close();
  }
}
