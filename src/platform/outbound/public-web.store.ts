import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { Inject, Injectable } from '@nestjs/common';
import { Agent, buildConnector, request } from 'undici';
import { sleep } from '../async/pauses.js';
import { type Config, configToken } from '../config.js';
import { isPublicAddress } from '../public-address.js';
import {
  isPublicWebAddress,
  literalAddress,
  type PublicAnswer,
  type PublicFailure,
  type PublicRequest,
} from './public-request.js';

/** A connection that was not opened, because its address is not a public one. */
class NotPublic extends Error {}

type Looked = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Read of an answer's body before the connection is closed: nothing in it is used. */
const bodyBytes = 16_384;

/**
 * Asks addresses that people have written. Every connection is checked when it is opened, by the very address it goes to,
 * so a name that leads elsewhere than when it was written is caught; names of `PRIVATE_HOSTS` alone may lead to a private
 * network. Redirects are not followed.
 */
@Injectable()
export class PublicWebStore {
  private readonly agent: Agent;

  private readonly privateHosts: readonly string[];

  constructor(@Inject(configToken) { privateHosts }: Pick<Config, 'privateHosts'>) {
    this.privateHosts = privateHosts;
    const checked = buildConnector({ timeout: 5_000, lookup: lookupPublic });
    const unchecked = buildConnector({ timeout: 5_000 });
    this.agent = new Agent({
      keepAliveTimeout: 1,
      maxHeaderSize: 16_384,
      connect: (options, done) => {
        if (privateHosts.includes(options.hostname)) return void unchecked(options, done);
        const literal = literalAddress(options.hostname);
        if (literal !== null && !isPublicAddress(literal)) return done(new NotPublic(), null);
        checked(options, done);
      },
    });
  }

  /** Never throws: what went wrong is an answer. */
  async ask(address: string, { method, headers, body, timeoutMs }: PublicRequest): Promise<PublicAnswer> {
    if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return { failure: 'NOT_PUBLIC' };
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await request(address, { dispatcher: this.agent, method, headers, body, signal });
      void answer.body.dump({ limit: bodyBytes, signal }).catch(() => undefined);
      const { location } = answer.headers;
      return { status: answer.statusCode, location: typeof location === 'string' ? location : null };
    } catch (error) {
      if (error instanceof NotPublic) return { failure: 'NOT_PUBLIC' };
      return { failure: signal.aborted ? 'TOO_SLOW' : 'UNREACHABLE' };
    }
  }

  /** Why an address could not be asked now, as far as its text and what its name leads to say; null where it could. */
  async obstacle(address: string, timeoutMs: number): Promise<PublicFailure | null> {
    const isListed = URL.canParse(address) && this.privateHosts.includes(new URL(address).hostname);
    if (!(isListed ? isBare(address) : isPublicWebAddress(address))) return 'NOT_PUBLIC';
    const { hostname } = new URL(address);
    if (isListed || literalAddress(hostname) !== null) return null;
    const looked = new Promise<PublicFailure | null>((resolve) =>
      lookupPublic(hostname, {}, (error) =>
        resolve(error === null ? null : error instanceof NotPublic ? 'NOT_PUBLIC' : 'UNREACHABLE'),
      ),
    );
    return Promise.race([looked, sleep(timeoutMs).then(() => 'TOO_SLOW' as const)]);
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

/** https, without a user or a password. */
function isBare(address: string): boolean {
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}

/** As `dns.lookup`, but an error where any of the addresses is not public. */
function lookupPublic(hostname: string, options: LookupOptions, done: Looked): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, []);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return done(new NotPublic(), []);
    }
    if (options.all === true) return done(null, addresses);
    done(null, first.address, first.family);
  });
}
