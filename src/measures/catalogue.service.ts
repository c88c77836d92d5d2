import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Again } from '../platform/async/again.js';
import { pauses, sleep } from '../platform/async/pauses.js';
import { ListeningSessionService } from '../platform/database/listening-session.service.js';
import { Refusal } from '../platform/errors.js';
import type { Catalogue } from './catalogue.js';
import { changeChannel, idsIn } from './change-channel.js';
import type { MeasureDocument } from './measure-document.js';
import { notLoaded } from './messages.js';
import { type Prepare, ProjectionService } from './projection.service.js';

/** Everything is compared with the register this often, whatever was told. */
const compareMs = 300_000;

const shortestPauseMs = 100;
const longestPauseMs = 5_000;

/**
 * Everything readers can see, in memory. Follows the register by what changed: a notice names the measures, only those
 * are read, and the next catalogue takes the place of the last in one step, once it is whole. Answers also while the
 * database is away.
 */
@Injectable()
export class CatalogueService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly following = new Again(() => this.follow());
  /** Told of and not read yet; `compare` where it is not known what changed. */
  private readonly told = new Set<string>();
  private compare = true;
  private timer: NodeJS.Timeout | null = null;
  private readonly listeners: (() => void)[] = [];
  private readonly preparations: Prepare[] = [];

  constructor(
    private readonly projection: ProjectionService,
    private readonly session: ListeningSessionService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.session.start([changeChannel], (notice, payload) => {
      this.hear(notice === 'connected' ? null : idsIn(payload));
    });
    await this.following.ask();
    this.timer = setInterval(() => this.hear(null), compareMs).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.timer ?? undefined);
    await this.session.stop();
    await this.following.ask().catch(() => {});
  }

  /** @throws Refusal UNAVAILABLE before the first load */
  current(): Catalogue {
    const { catalogue } = this.projection;
    if (catalogue !== null) return catalogue;
    throw new Refusal('UNAVAILABLE', notLoaded);
  }

  /** One measure that readers see; null where the id is unknown. */
  measure(id: string): MeasureDocument | null {
    const { positionOf, measures } = this.current();
    const position = positionOf.get(id.toLowerCase());
    return position === undefined ? null : (measures[position] ?? null);
  }

  /** Compares everything with the register; resolves when readers see what it holds. */
  async refresh(): Promise<void> {
    this.compare = true;
    await this.following.ask();
  }

  /** Resolves when readers of this process see these measures as they are stored: whoever changed one sees it at once. */
  async caughtUp(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.told.add(id);
    await this.following.ask();
  }

  /**
   * Calls the listener whenever there is a next catalogue, before anybody is answered from it in another turn. Where many
   * measures changed, `prepare` is called with that catalogue before: nobody sees it until it resolves.
   */
  onChange(listener: () => void, prepare: Prepare | null = null): void {
    this.listeners.push(listener);
    if (prepare !== null) this.preparations.push(prepare);
  }

  /** Takes in what was told: ids, or null where anything may have changed. */
  private hear(ids: readonly string[] | null): void {
    if (ids === null) this.compare = true;
    else for (const id of ids) this.told.add(id);
    this.following.ask().catch(() => {});
  }

  /**
   * Tries until it succeeds: a change is told of once, and must not be lost with one failed read. At the start twice, since
   * a long step of our own may use up the time of a first read.
   */
  private async follow(): Promise<void> {
    let triesLeft = this.projection.catalogue === null ? 1 : Number.POSITIVE_INFINITY;
    for (const pause of pauses(shortestPauseMs, longestPauseMs)) {
      if (this.stopping.signal.aborted) return;
      try {
        if (await this.takeOver()) for (const listener of this.listeners) listener();
        return;
      } catch (error) {
        if (triesLeft-- === 0) throw error;
        await sleep(pause, this.stopping.signal);
      }
    }
  }

  /** @returns whether there is a next catalogue */
  private async takeOver(): Promise<boolean> {
    const [ids, compare] = [[...this.told], this.compare];
    this.told.clear();
    this.compare = false;
    const prepare: Prepare = async (next) => {
      for (const one of this.preparations) await one(next);
    };
    try {
      const changed = ids.length > 0 && !compare ? await this.projection.read(ids, prepare) : false;
      return compare ? await this.projection.compare(prepare) : changed;
    } catch (error) {
      for (const id of ids) this.told.add(id);
      this.compare ||= compare;
      throw error;
    }
  }
}
