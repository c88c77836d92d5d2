import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
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
    if (this.timer !== null) clearTimeout(this.timer);
    await this.runner?.release().catch(() => {});
  }

  private async listen(onChange: () => void): Promise<void> {
    const runner = this.database.createQueryRunner();
    const client: PoolClient = await runner.connect();
    this.runner = runner;
    let lost = false;
    const onLost = (): void => {
      if (lost || this.stopped) return;
      lost = true;
      client.removeAllListeners('notification');
      void runner.release().catch(() => {});
      this.again(onChange, 100);
    };
    client.on('error', onLost);
    client.on('end', onLost);
    client.on('notification', () => onChange());
    await runner.query(`listen ${changeChannel}`);
    this.beat(runner, onLost);
    onChange();
  }

  private beat(runner: QueryRunner, onLost: () => void): void {
    this.timer = setTimeout(() => {
      runner.query('select 1').then(() => this.beat(runner, onLost), onLost);
    }, heartbeatMs);
    this.timer.unref();
  }

  private again(onChange: () => void, pause: number): void {
    if (this.stopped) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.listen(onChange).catch(() => this.again(onChange, Math.min(pause * 2, longestPauseMs)));
    }, pause);
  }
}
