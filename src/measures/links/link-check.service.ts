import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Again } from '../../platform/async/again.js';
import { sleep } from '../../platform/async/pauses.js';
import { type Config, configToken } from '../../platform/config.js';
import { isDatabaseGone } from '../../platform/database/database-gone.js';
import { ListeningSessionService } from '../../platform/database/listening-session.service.js';
import { Refusal } from '../../platform/errors.js';
import { PublicWebService } from '../../platform/outbound/public-web.service.js';
import { reportBug } from '../../platform/report.js';
import { CatalogueService } from '../catalogue.service.js';
import { livingRegister } from '../measure.js';
import { LinkCheckStore, linksChannel } from './link-check.store.js';
import {
  dueLinks,
  healthNow,
  type LinkAnswer,
  type LinkHealth,
  type LinkRecord,
  nextAddress,
  recordAfter,
} from './link-health.js';

/** Any number that no other advisory lock of the database uses: the session that holds it checks. */
const checkerLock = 7_320_056;

/** How often it is looked whether a link is due. */
const lookEveryMs = 600_000;

const limits = { inAll: 2_000, perHost: 100 } as const;
const hostsAtOnce = 4;

/** Between two requests to one host. */
const pauseMs = 1_000;

/** From the call to the status. */
const answerWithinMs = 10_000;

const mostRedirects = 5;

/**
 * Whether the links of the register's measures answer. Once a day one process of all asks each link, politely: one request at
 * a time to a host, a second apart. Every process knows what was found.
 */
@Injectable()
export class LinkCheckService implements OnApplicationShutdown {
  private records: ReadonlyMap<string, LinkRecord> = new Map();
  private readonly stopping = new AbortController();
  private readonly reading = new Again(() => this.read());
  private readonly checking = new Again(() => this.check());
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(configToken) private readonly config: Config,
    private readonly catalogue: CatalogueService,
    private readonly store: LinkCheckStore,
    private readonly session: ListeningSessionService,
    private readonly web: PublicWebService,
  ) {}

  /** What is known of a link today; nothing where links are not checked here. */
  healthOf(link: string): LinkHealth {
    return healthNow(this.records.get(link), new Date().toISOString());
  }

  /** Begins to follow what is found and, with the other processes, to check. Does nothing unless the settings ask for it. */
  async start(): Promise<void> {
    if (this.config.linkCheck === 'off') return;
    await this.session.start([linksChannel], () => void this.reading.ask().catch(reportUnlessGone));
    const look = (): void => void this.checking.ask().catch(reportUnlessGone);
    this.timer = setInterval(look, lookEveryMs).unref();
    look();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.timer);
    if (this.config.linkCheck !== 'off') await this.session.stop();
  }

  private async read(): Promise<void> {
    this.records = new Map((await this.store.all()).map((record) => [record.link, record]));
  }

  private async check(): Promise<void> {
    if (!(await this.session.hold(checkerLock))) return;
    await this.read();
    const { measures } = this.catalogue.current();
    const links = measures.flatMap(({ dataset, links }) => (dataset === livingRegister ? (links ?? []) : []));
    const hosts = [...dueLinks(links, this.records, new Date().toISOString(), limits)];
    const work = async (): Promise<void> => {
      for (let own = hosts.pop(); own !== undefined; own = hosts.pop()) await this.checkHost(own);
    };
    await Promise.all(Array.from({ length: hostsAtOnce }, work));
  }

  private async checkHost(links: readonly string[]): Promise<void> {
    for (const link of links) {
      if (this.stopping.signal.aborted || !(await this.session.hold(checkerLock))) return;
      const answer = await this.answerOf(link);
      await this.store.save(recordAfter(this.records.get(link) ?? null, link, answer, new Date().toISOString()));
      await sleep(pauseMs, this.stopping.signal);
    }
    await this.store.announce();
  }

  /** Follows redirects, each checked as the first address is. */
  private async answerOf(link: string): Promise<LinkAnswer> {
    let address = link;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const answer = await this.ask(address);
      if ('failure' in answer) return answer;
      const next = nextAddress(address, answer);
      if (next === null) return answer;
      address = next;
    }
    return { failure: 'TOO_MANY_REDIRECTS' };
  }

  /** Asks for the head alone; for the whole where a server does not like that. */
  private async ask(address: string): ReturnType<PublicWebService['ask']> {
    const name = this.config.publicUrl;
    const headers = {
      accept: '*/*',
      'user-agent': `tiltaksregister-link-check/1${name === null ? '' : ` (+${name})`}`,
    };
    const question = { headers, body: null, timeoutMs: answerWithinMs };
    const answer = await this.web.ask(address, { ...question, method: 'HEAD' });
    if ('failure' in answer || answer.status < 400) return answer;
    return this.web.ask(address, { ...question, method: 'GET' });
  }
}

/** Where the database is away, or the register not read yet, the next look tries again. */
function reportUnlessGone(error: unknown): void {
  if (!isDatabaseGone(error) && !(error instanceof Refusal)) reportBug(error);
}
