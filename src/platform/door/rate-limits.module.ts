import { createHmac, randomBytes } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { Refusal } from '../errors.js';
import { isLoopbackAddress } from '../loopback.js';
import { Budget, budgetOf, requestsAMinute, requestsIn, type Sender, windowSeconds } from './budgets.js';
import { tooMany } from './messages.js';

type Socket = FastifyRequest['raw']['socket'];

declare module 'fastify' {
  interface FastifyInstance {
    /** Absent where no door was opened. */
    rateLimits?: RateLimits;
  }
}

/** Senders of one budget that are remembered at once; the one that was longest away is forgotten first. */
const sendersKept = 20_000;

type Counter = ReturnType<FastifyInstance['createRateLimit']>;

/** Senders as they are remembered: by a keyed hash whose key ends with the window, so that nothing is left of an address. */
class WindowKeys {
  private key = randomBytes(32);
  private endsAt = Date.now() + windowSeconds * 1_000;
  /** What the last request of a connection was known by, for as long as the connection lasts. */
  private ofConnection = new WeakMap<Socket, { readonly sender: string; readonly known: string }>();

  of(sender: string, connection: Socket): string {
    if (Date.now() >= this.endsAt) {
      this.key = randomBytes(32);
      this.endsAt = Date.now() + windowSeconds * 1_000;
      this.ofConnection = new WeakMap();
    }
    const last = this.ofConnection.get(connection);
    if (last?.sender === sender) return last.known;
    const known = createHmac('sha256', this.key).update(sender).digest('base64url');
    this.ofConnection.set(connection, { sender, known });
    return known;
  }

  get secondsLeft(): number {
    return Math.max(1, Math.ceil((this.endsAt - Date.now()) / 1_000));
  }
}

/** How much each sender has asked within the minute, by budget; in the memory of this process alone. */
export class RateLimits {
  private readonly keys = new WindowKeys();
  private readonly counters: Readonly<Record<Budget, Readonly<Record<Sender, Counter>>>>;

  constructor(
    fastify: FastifyInstance,
    private readonly config: Config,
  ) {
    const counter = (budget: Budget, sender: Sender): Counter =>
      fastify.createRateLimit({
        max: Math.ceil(requestsAMinute[budget][sender] * config.rateLimitScale),
        timeWindow: windowSeconds * 1_000,
        keyGenerator: (request) =>
          this.keys.of(sender === 'address' ? networkOf(request) : (actorOf(request) ?? ''), request.raw.socket),
      });
    this.counters = Object.fromEntries(
      Object.values(Budget).map((budget) => [
        budget,
        { address: counter(budget, 'address'), viewer: counter(budget, 'viewer') },
      ]),
    ) as RateLimits['counters'];
  }

  /** Counts a request by where it comes from and goes to, before anything of it is read. @throws Refusal TOO_MANY */
  async countRequest(request: FastifyRequest): Promise<void> {
    await this.count(request, budgetOf(pathOf(request)), 'address', 1);
  }

  /** Counts what a request does over GraphQL, and by whom. `cost` in fields. @throws Refusal TOO_MANY */
  async countOperation(request: FastifyRequest, isMutation: boolean, cost: number): Promise<void> {
    const budget = isMutation ? 'WRITE' : 'READ';
    const requests = isMutation ? 1 : requestsIn(cost);
    // The address has spent one of its questions already, when the request came in.
    await this.count(request, budget, 'address', isMutation ? 1 : requests - 1);
    if (actorOf(request) !== null) await this.count(request, budget, 'viewer', requests);
  }

  private async count(request: FastifyRequest, budget: Budget, sender: Sender, requests: number): Promise<void> {
    if (this.config.rateLimits === 'off') return;
    if (this.config.rateLimits === 'others' && isLoopbackAddress(request.ip)) return;
    for (let counted = 0; counted < requests; counted++) {
      const found = await this.counters[budget][sender](request);
      if (found.isAllowed || !found.isExceeded) continue;
      const seconds = this.keys.secondsLeft;
      throw new Refusal('TOO_MANY', tooMany(budget, seconds), [], seconds);
    }
  }
}

/** Sets the limits up; `fastify.rateLimits` counts from the first request on. */
export function limitRates(fastify: FastifyInstance, config: Config): void {
  void fastify.register(rateLimit, { global: false, cache: sendersKept });
  fastify.decorate('rateLimits', undefined);
  fastify.after(() => {
    fastify.rateLimits = new RateLimits(fastify, config);
  });
}

function pathOf({ url }: FastifyRequest): string {
  return url.replace(/[?#].*$/s, '');
}

/** An IPv4 address, or the network that an IPv6 address is one of: whoever has one has all of its 2^64 addresses. */
function networkOf({ ip }: FastifyRequest): string {
  return rateLimit.normalizeIP(ip);
}

/** Who is signed in, as the room identity found out; null for the anonymous. */
function actorOf(request: FastifyRequest): string | null {
  return (request as { viewer?: { actor: string | null } | null }).viewer?.actor ?? null;
}
