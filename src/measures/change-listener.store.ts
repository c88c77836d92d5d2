import { Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { changeChannel } from './measures.store.js';

const heartbeatMs = 15_000;
const longestPauseMs = 5_000;

/**
 * Calls back whenever measures may have changed: after every commit that says so and after every (re)connect, since
 * what was said while nobody listened is lost. Reconnects by itself until stopped.
 */
@Injectable()
export class ChangeListenerStore {
  private stopped = false;
  private runner: QueryRunner | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: DataSource) {}

  /** Resolves when listening for the first time; rejects when the first connection fails. */
  async start(onChange: () => void): Promise<void> {
    await this.listen(onChange);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer ?? undefined);
    const runner = this.runner;
    this.runner = null;
    await runner?.release().catch(() => {});
  }

  private async listen(onChange: () => void): Promise<void> {
    const runner = this.database.createQueryRunner();
    const client: Client = await runner.connect();
    const close = (): void => {
      client.removeAllListeners('notification');
      // A connection that went silent must not go back to the pool; the pool drops one that is ending.
      void client.end().catch(() => {});
      void runner.release().catch(() => {});
    };
    try {
      await runner.query(`listen ${changeChannel}`);
    } catch (error) {
      close();
      throw error;
    }
    if (this.stopped) return close();
    const onLost = (): void => {
      if (this.runner !== runner) return;
      this.runner = null;
      close();
      this.again(onChange, 100);
    };
    this.runner = runner;
    client.on('error', onLost);
    client.on('end', onLost);
    client.on('notification', () => onChange());
    this.beat(runner, onLost);
    onChange();
  }

  private beat(runner: QueryRunner, onLost: () => void): void {
    this.timer = setTimeout(() => {
      runner.query('select 1').then(() => this.runner === runner && this.beat(runner, onLost), onLost);
    }, heartbeatMs);
    this.timer.unref();
  }

  private again(onChange: () => void, pause: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer ?? undefined);
    this.timer = setTimeout(() => {
      this.listen(onChange).catch(() => this.again(onChange, Math.min(pause * 2, longestPauseMs)));
    }, pause);
  }
}
