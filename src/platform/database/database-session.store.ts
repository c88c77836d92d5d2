import type { Socket } from 'node:net';
import { Injectable, Optional } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** One connection, outside the pool: what it listens to and the locks it holds end with it. */
export class DatabaseSession {
  private readonly locks = new Set<number>();

  constructor(
    private readonly client: pg.Client,
    /** Resolves when the session has ended, on either side. */
    readonly ended: Promise<void>,
  ) {}

  /** Tries to take an advisory lock, without waiting; one that was taken is held for as long as the session lasts. */
  async hold(lock: number): Promise<boolean> {
    if (this.locks.has(lock)) return true;
    const { rows } = await this.client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lock]);
    if (rows[0]?.held === true) this.locks.add(lock);
    return this.locks.has(lock);
  }
}

@Injectable()
export class DatabaseSessionStore {
  constructor(
    private readonly database: DataSource,
    @Optional() private readonly heartbeatMs: number = 15_000,
  ) {}

  /**
   * Opens a session that tells of every notification on its channels, with what it says. It ends with `signal`, and by itself where the
   * server does not answer. It does not keep the process alive.
   * @throws where the database cannot be reached
   */
  async open(
    channels: readonly string[],
    onNotification: (channel: string, payload: string) => void,
    signal: AbortSignal,
  ): Promise<DatabaseSession> {
    signal.throwIfAborted();
    const client = this.newClient();
    const ended = new Promise<void>((done) => client.once('end', done));
    // Not `client.end()`: it waits for an answer, which a hung server never gives.
    const end = (): void => void client.connection.stream.destroy();
    signal.addEventListener('abort', end);
    void ended.then(() => signal.removeEventListener('abort', end));
    client.on('error', end);
    client.on('notification', ({ channel, payload }) => onNotification(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of channels) await client.query(`listen ${channel}`);
    } catch (error) {
      end();
      throw error;
    }
    (client.connection.stream as Socket).unref();
    const heartbeat = setInterval(() => client.query('select 1').catch(end), this.heartbeatMs).unref();
    void ended.then(() => clearInterval(heartbeat));
    return new DatabaseSession(client, ended);
  }

  /** With the address, the time limits and the name that the pool's connections have. */
  private newClient(): pg.Client {
    const { master } = this.database.driver as unknown as { readonly master: pg.Pool };
    return new pg.Client(master.options);
  }
}
