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

/** Refusals of one code at the door that are written down within a minute; of a flood, the rest is one line that says how many. */
const refusalsAMinute = 120;

/** What people do to the register: once, whole, within their reach, and written down. */
@Injectable()
export class ActsService {
  /** Requests whose refusal is written down as that of an act; each until it is answered. */
  private readonly refusedActs = new Set<string>();
  private minute = { endsAt: 0, refusals: new Map<string, number>() };

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
      if (error instanceof Refusal) {
        this.refusedActs.add(act.requestId);
        await this.writeDown(act, error.code).catch((bug) => reportBug(bug, act.requestId));
      }
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

  /** Whether what was refused in a request is written down already, as an act. Asked once, when the request is answered. */
  wasRefusedAct(requestId: string): boolean {
    return this.refusedActs.delete(requestId);
  }

  /**
   * Writes down what was refused without having become an act: a question that a role may not ask, a token that is not
   * accepted, too many requests.
   */
  async writeDownRefusal(viewer: Viewer, name: string, code: string, requestId: string): Promise<void> {
    if (!this.hasRoomFor(code)) return;
    await this.writeDown({ viewer, name, subject: null, requestId }, code);
  }

  /** Deletes what was written down longer ago than the settings say. */
  async prune(): Promise<void> {
    const pruned = await this.store.prune(this.config.auditKeptDays);
    if (pruned > 0) this.say('audit pruned', { rows: pruned });
  }

  private hasRoomFor(code: string): boolean {
    if (Date.now() >= this.minute.endsAt) {
      for (const [left, count] of this.minute.refusals) {
        if (count > refusalsAMinute)
          this.say('refusals not written down', { code: left, count: count - refusalsAMinute });
      }
      this.minute = { endsAt: Date.now() + 60_000, refusals: new Map() };
    }
    const refusals = (this.minute.refusals.get(code) ?? 0) + 1;
    this.minute.refusals.set(code, refusals);
    return refusals <= refusalsAMinute;
  }

  private async writeDown(
    { viewer, name, subject, requestId }: Pick<Act, 'viewer' | 'name' | 'subject' | 'requestId'>,
    outcome: string,
    transaction: Transaction | null = null,
  ): Promise<void> {
    const entry = { role: signature(viewer), act: name, subject, outcome, requestId };
    await this.store.writeDown({ ...entry, actor: viewer.actor }, transaction);
    this.say('act', entry);
  }

  /** One line of JSON; never who, and never what was written. */
  private say(event: string, fields: object): void {
    if (this.config.logLevel !== 'info' && this.config.logLevel !== 'debug') return;
    console.log(JSON.stringify({ time: new Date().toISOString(), level: 'info', event, ...fields }));
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
