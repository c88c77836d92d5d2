import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';

/** Any number that no other advisory lock of the database uses: the session that holds it is the only drainer. */
const drainerLock = 4_110_013;

const heartbeatMs = 15_000;
const channels = ['measure_changed', 'search_changed'] as const;
export type Notice = (typeof channels)[number] | 'connected';

/**
 * One database session of its own: it hears of changes and may hold the drainer's lock. Both are lost with it; it opens
 * again by itself and says `connected`, since what was told meanwhile was not heard.
 */
@Injectable()
export class SessionStore {
  private runner: QueryRunner | null = null;
  private timer: NodeJS.Timeout | null = null;
  private holdsLock = false;
  private stopped = false;

  constructor(private readonly database: DataSource) {}

  /** Resolves when connected for the first time. @throws where the database cannot be reached */
  async start(onNotice: (notice: Notice) => void): Promise<void> {
    const runner = this.database.createQueryRunner();
    const client = await runner.connect();
    this.runner = runner;
    const onLost = (): void => {
      if (this.runner !== runner) return;
      this.runner = null;
      this.holdsLock = false;
      client.removeAllListeners('notification');
      void runner.release().catch(() => {});
      this.again(onNotice, 200);
    };
    client.on('error', onLost);
    client.on('end', onLost);
    client.on('notification', ({ channel }: { channel: string }) => onNotice(channel as Notice));
    for (const channel of channels) await runner.query(`listen ${channel}`);
    this.beat(runner, onLost);
    onNotice('connected');
  }

  /** Whether this process is the one that keeps the index; it stays so until its session ends. */
  async lead(): Promise<boolean> {
    if (this.holdsLock) return true;
    const runner = this.runner;
    if (runner === null) return false;
    const [row]: { held: boolean }[] = await runner.query('select pg_try_advisory_lock($1) as held', [drainerLock]);
    this.holdsLock = row?.held === true && this.runner === runner;
    return this.holdsLock;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const runner = this.runner;
    this.runner = null;
    if (runner === null) return;
    await runner.query('select pg_advisory_unlock_all()').catch(() => {});
    await runner.query('unlisten *').catch(() => {});
    await runner.release().catch(() => {});
  }

  private beat(runner: QueryRunner, onLost: () => void): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      runner.query('select 1').then(() => this.beat(runner, onLost), onLost);
    }, heartbeatMs);
    this.timer.unref();
  }

  private again(onNotice: (notice: Notice) => void, pause: number): void {
    if (this.stopped) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.start(onNotice).catch(() => this.again(onNotice, Math.min(pause * 2, 5_000)));
    }, pause);
    this.timer.unref();
  }
}
