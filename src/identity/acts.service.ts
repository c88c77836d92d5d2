import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonical } from '../platform/canonical.js';
import { type Config, configToken } from '../platform/config.js';
import { textMessage } from '../platform/door/free-text.js';
import { invalid, Refusal } from '../platform/errors.js';
import { reportBug } from '../platform/report.js';
import type { Act, AuditEntry, Transaction } from './act.js';
import { ActsStore } from './acts.store.js';
import { reachOf, refuseUnless } from './may.js';
import { keyUsedOtherwise, notSignedIn, wrongKey } from './messages.js';
import { signature, type Viewer } from './viewer.js';

/** What people do to the register: once, whole, within their reach, and written down. */
@Injectable()
export class ActsService {
  constructor(
    @Inject(configToken) private readonly config: Config,
    private readonly store: ActsStore,
  ) {}

  /**
   * Does the work in one transaction. The same request with the same key gets the first one's answer and does nothing.
   * What is refused is written down, too, and changes nothing.
   * @throws Refusal UNAUTHENTICATED for the anonymous, CONFLICT for a key used otherwise, INVALID for a key that is none,
   * and whatever the work refuses
   */
  async once<Answer>(act: Act, work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
    const { actor } = act.viewer;
    try {
      if (actor === null) throw new Refusal('UNAUTHENTICATED', notSignedIn);
      if (act.key !== null) refuseKey(act.key);
      return await this.store.inTransaction(reachOf(act.viewer), actor, async (transaction) => {
        const asked = createHash('sha256')
          .update(canonical([act.name, act.subject, act.asked]))
          .digest('base64url');
        const before = act.key === null ? null : await this.store.take(transaction, { actor, key: act.key, asked });
        if (before !== null) return answerAgain<Answer>(before, asked);
        const answer = await work(transaction);
        if (act.key !== null) await this.store.keepAnswer(transaction, actor, act.key, answer);
        await this.writeDown(act, 'DONE', transaction);
        return answer;
      });
    } catch (error) {
      if (error instanceof Refusal) await this.writeDown(act, error.code).catch(reportBug);
      throw error;
    }
  }

  /** Reads what this viewer may see of what is not public. Nothing for the anonymous. */
  async read<Answer>(viewer: Viewer, work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.store.inTransaction(reachOf(viewer), viewer.actor ?? '', work);
  }

  /** Who did what, the latest first. @throws Refusal FORBIDDEN, UNAUTHENTICATED */
  async audit(viewer: Viewer, first: number, before: string | null): Promise<readonly AuditEntry[]> {
    refuseUnless(viewer, 'READ_AUDIT', { counties: [] });
    if (before !== null && !/^\d{1,18}$/.test(before)) return [];
    return this.store.audit(first, before);
  }

  private async writeDown(act: Act, outcome: string, transaction: Transaction | null = null): Promise<void> {
    const { viewer, name, subject } = act;
    const entry = { role: signature(viewer), act: name, subject, outcome };
    await this.store.writeDown({ ...entry, actor: viewer.actor }, transaction);
    if (this.config.logLevel !== 'info' && this.config.logLevel !== 'debug') return;
    console.log(JSON.stringify({ time: new Date().toISOString(), level: 'info', event: 'act', ...entry }));
  }
}

function answerAgain<Answer>(before: { readonly asked: string; readonly answer: unknown }, asked: string): Answer {
  if (before.asked === asked) return before.answer as Answer;
  throw new Refusal('CONFLICT', keyUsedOtherwise);
}

function refuseKey(key: string): void {
  const message = /^[\x20-\x7e]{1,255}$/.test(key) ? textMessage(key) : wrongKey;
  if (message !== null) throw invalid([{ path: 'Idempotency-Key', message }]);
}
