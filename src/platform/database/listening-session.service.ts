import { Injectable, Scope } from '@nestjs/common';
import { pauses, sleep } from '../async/pauses.js';
import { type DatabaseSession, DatabaseSessionStore } from './database-session.store.js';

const shortestPauseMs = 100;
const longestPauseMs = 5_000;

/**
 * A database session that tells of notifications, may hold locks, and is opened again by itself whenever it is lost,
 * until it is stopped. Whoever asks for one is given one of their own.
 */
@Injectable({ scope: Scope.TRANSIENT })
export class ListeningSessionService {
  private session: DatabaseSession | null = null;
  private kept: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();

  constructor(private readonly sessions: DatabaseSessionStore) {}

  /**
   * Resolves when listening for the first time. Says `connected` then and whenever it is opened again: what was told in
   * between was not heard. A notice comes with its payload, which anybody may have written.
   * @throws where the database cannot be reached
   */
  async start<Channel extends string>(
    channels: readonly Channel[],
    onNotice: (notice: Channel | 'connected', payload: string) => void,
  ): Promise<void> {
    const { signal } = this.stopping;
    const tell = (notice: string, payload: string): void => {
      if (!signal.aborted) onNotice(notice as Channel | 'connected', payload);
    };
    const open = async (): Promise<void> => {
      this.session = await this.sessions.open(channels, tell, signal);
      tell('connected', '');
    };
    // A long step of our own may use up a connection's time: a second try tells whether it is the database.
    await open().catch(open);
    this.kept = this.keep(open, signal);
  }

  /** Whether this session holds an advisory lock, which it tries to take; the lock is lost with the session. */
  async hold(lock: number): Promise<boolean> {
    const session = this.session;
    return session !== null && (await session.hold(lock)) && this.session === session;
  }

  /** From the call on nothing is told; resolves when nothing is left of the session. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.kept;
  }

  private async keep(open: () => Promise<void>, signal: AbortSignal): Promise<void> {
    let pause = pauses(shortestPauseMs, longestPauseMs);
    while (!signal.aborted) {
      await this.session?.ended;
      this.session = null;
      await sleep(pause.next().value, signal);
      const opened = await open().then(
        () => true,
        () => false,
      );
      if (opened) pause = pauses(shortestPauseMs, longestPauseMs);
    }
  }
}
