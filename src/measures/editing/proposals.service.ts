import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Act, Transaction } from '../../identity/act.js';
import { ActsService } from '../../identity/acts.service.js';
import { may, refuseUnless, subjectIn } from '../../identity/may.js';
import { signature, type Viewer } from '../../identity/viewer.js';
import { type Problem, Refusal } from '../../platform/errors.js';
import { isUuid } from '../../platform/uuid.js';
import { CatalogueService } from '../catalogue.service.js';
import { livingRegister, type Measure } from '../measure.js';
import { EditingService, WrongData } from './editing.service.js';
import { EditingStore } from './editing.store.js';
import { entered, type MeasureEntry } from './entry.js';
import {
  alreadyDecided,
  chooseReason,
  notEdited,
  notFound,
  nothingProposed,
  notInProposal,
  proposalNotFound,
  sayWhy,
} from './messages.js';
import {
  type DeclineReason,
  type Proposal,
  type ProposalSeen,
  type ProposalStatus,
  partOf,
  patchOf,
} from './proposal.js';
import { problemsInKept } from './publishing.js';

export interface Proposed {
  readonly proposal: ProposalSeen | null;
  readonly problems: readonly Problem[];
}

export interface Decision {
  readonly accept: boolean;
  /** The items that are accepted; null for all of them. */
  readonly items: readonly string[] | null;
  readonly reason: DeclineReason | null;
  readonly because: string | null;
}

/** Anybody who is signed in proposes; whoever answers for the measure decides. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly acts: ActsService,
    private readonly store: EditingStore,
    private readonly editing: EditingService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async propose(
    act: Act,
    version: number,
    {
      entry,
      because,
      source,
    }: { readonly entry: MeasureEntry; readonly because: string; readonly source: string | null },
  ): Promise<Proposed> {
    return this.answer(act.viewer, () =>
      this.acts.once(act, async (transaction) => {
        const measure = act.subject === null ? null : this.catalogue.measure(act.subject);
        if (measure === null) throw new Refusal('NOT_FOUND', notFound);
        if (measure.dataset !== livingRegister) throw new Refusal('FORBIDDEN', notEdited);
        refuseUnless(act.viewer, 'PROPOSE', subjectIn(measure.countyDivision, measure.countyNumber));
        const patch = patchOf(measure, entry);
        const problems = [...problemsInProposal(measure, entry, { because, source })];
        if (patch?.changes.length === 0) problems.push({ path: 'input', message: nothingProposed });
        if (problems.length > 0 || patch === null) throw new WrongData(problems);
        const proposal = newProposal(act.viewer, { measure, version, patch, because: because.trim(), source });
        await this.store.propose(transaction, proposal);
        return proposal;
      }),
    );
  }

  /** Accepts a proposal, or some of its items, or declines it. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
  async decide(act: Act, decision: Decision): Promise<Proposed> {
    let changed: Measure | null = null;
    const answer = await this.answer(act.viewer, () =>
      this.acts.once(act, async (transaction) => {
        const proposal = await this.open(transaction, act);
        const problems = problemsInDecision(proposal, decision);
        if (problems.length > 0) throw new WrongData(problems);
        if (decision.accept) changed = await this.take(transaction, act, proposal, decision);
        const decided = decidedAs(proposal, decision, act.viewer);
        await this.store.decide(transaction, decided);
        return decided;
      }),
    );
    if (changed !== null) await this.catalogue.caughtUp([(changed as Measure).id]);
    return answer;
  }

  /** Those that the viewer made or may decide, the latest first. @throws Refusal UNAUTHENTICATED */
  async proposals(
    viewer: Viewer,
    question: { readonly status: ProposalStatus | null; readonly first: number; readonly skip: number },
  ): Promise<readonly ProposalSeen[]> {
    refuseUnless(viewer, 'PROPOSE', { counties: viewer.counties });
    const found = await this.acts.read(viewer, (transaction) =>
      this.store.proposals(transaction, question.status, question),
    );
    return found.map((proposal) => this.seen(viewer, proposal));
  }

  private async open(transaction: Transaction, act: Act): Promise<Proposal> {
    const seen = isUuid(act.subject) ? await this.store.proposal(transaction, act.subject) : null;
    if (seen === null) throw new Refusal('NOT_FOUND', proposalNotFound);
    refuseUnless(act.viewer, 'DECIDE_PROPOSALS', subjectIn(seen.countyDivision, seen.countyNumber));
    const proposal = await this.store.lockedProposal(transaction, seen.id);
    if (proposal === null) throw new Refusal('NOT_FOUND', proposalNotFound);
    if (proposal.status !== 'OPEN') throw new Refusal('CONFLICT', alreadyDecided);
    return proposal;
  }

  /** Writes what is accepted into the measure as it is now. */
  private async take(transaction: Transaction, act: Act, proposal: Proposal, { items }: Decision): Promise<Measure> {
    const before = await this.editing.own(transaction, { ...act, subject: proposal.measureId }, null);
    const entry = items === null ? proposal.patch.entry : partOf(proposal.patch, items);
    const because = `PROPOSAL ${proposal.proposedBy}: ${proposal.because}`;
    return this.editing.write(transaction, act.viewer, before, { entry, status: before.status, because });
  }

  private async answer(viewer: Viewer, work: () => Promise<Proposal>): Promise<Proposed> {
    try {
      return { proposal: this.seen(viewer, await work()), problems: [] };
    } catch (error) {
      if (error instanceof WrongData) return { proposal: null, problems: error.problems };
      throw error;
    }
  }

  private seen(viewer: Viewer, proposal: Proposal): ProposalSeen {
    const subject = subjectIn(proposal.countyDivision, proposal.countyNumber);
    return {
      proposal,
      measure: this.catalogue.measure(proposal.measureId),
      mine: proposal.actor === viewer.actor,
      mayDecide: proposal.status === 'OPEN' && may(viewer, 'DECIDE_PROPOSALS', subject),
    };
  }
}

function problemsInProposal(
  measure: Measure,
  entry: MeasureEntry,
  { because, source }: { readonly because: string; readonly source: string | null },
): readonly Problem[] {
  const after = entered(measure, entry);
  const wrong = 'problems' in after ? after.problems : problemsInKept(after.draft);
  return [
    ...wrong.map(({ path, message }) => ({ path, message })),
    ...(isShort(because) ? [] : [{ path: 'because', message: sayWhy }]),
    ...(source === null || isShort(source) ? [] : [{ path: 'source', message: sayWhy }]),
  ];
}

function isShort(text: string): boolean {
  return text.trim() !== '' && text.length <= 500;
}

function problemsInDecision({ patch }: Proposal, { accept, items, reason, because }: Decision): readonly Problem[] {
  const known = new Set<string>(patch.changes.map(({ field }) => field));
  const strange = (items ?? []).some((item) => !known.has(item)) || (accept && items?.length === 0);
  return [
    ...(strange ? [{ path: 'fields', message: notInProposal }] : []),
    ...(accept || reason !== null ? [] : [{ path: 'reason', message: chooseReason }]),
    ...(because === null || isShort(because) ? [] : [{ path: 'because', message: sayWhy }]),
  ];
}

function newProposal(
  viewer: Viewer,
  {
    measure,
    version,
    patch,
    because,
    source,
  }: Pick<Proposal, 'patch' | 'because' | 'source'> & {
    readonly measure: Measure;
    readonly version: number;
  },
): Proposal {
  return {
    id: randomUUID(),
    measureId: measure.id,
    measureVersion: version,
    countyDivision: measure.countyDivision,
    countyNumber: measure.countyNumber,
    patch,
    because,
    source,
    status: 'OPEN',
    actor: viewer.actor ?? '',
    proposedBy: signature(viewer),
    proposedAt: new Date().toISOString(),
    accepted: null,
    declineReason: null,
    decidedBecause: null,
    decidedBy: null,
    decidedAt: null,
  };
}

function decidedAs(proposal: Proposal, { accept, items, reason, because }: Decision, viewer: Viewer): Proposal {
  const all: readonly string[] = proposal.patch.changes.map(({ field }) => field);
  const accepted = accept ? (items ?? all) : [];
  const whole = accepted.length === all.length;
  return {
    ...proposal,
    status: !accept ? 'DECLINED' : whole ? 'ACCEPTED' : 'PARTLY_ACCEPTED',
    accepted,
    declineReason: accept ? null : reason,
    decidedBecause: because,
    decidedBy: signature(viewer),
    decidedAt: new Date().toISOString(),
  };
}
