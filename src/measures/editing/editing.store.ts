import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, EntitySchema, type EntitySchemaColumnOptions, In, MoreThan } from 'typeorm';
import type { Transaction } from '../../identity/act.js';
import { isoTime } from '../../platform/database/iso-time.js';
import { livingRegister, type Measure } from '../measure.js';
import type { MeasureChange } from '../measure-change.js';
import { type MeasureWrite, measureChangeTable, measureTable, tell, writeMeasures } from '../measure-writes.store.js';
import type { Proposal, ProposalStatus } from './proposal.js';

const time = { type: 'timestamptz', transformer: isoTime } as const;

export const proposalTable = new EntitySchema<Proposal>({
  name: 'proposal',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'proposal_pk' },
    measureId: { type: 'uuid', name: 'measure_id' },
    measureVersion: { type: 'integer', name: 'measure_version' },
    countyDivision: { type: 'text', name: 'county_division', nullable: true },
    countyNumber: { type: 'text', name: 'county_number', nullable: true },
    patch: { type: 'jsonb' },
    because: { type: 'text' },
    source: { type: 'text', nullable: true },
    status: { type: 'text' },
    actor: { type: 'text' },
    proposedBy: { type: 'text', name: 'proposed_by' },
    proposedAt: { ...time, name: 'proposed_at' },
    accepted: { type: 'text', array: true, nullable: true },
    declineReason: { type: 'text', name: 'decline_reason', nullable: true },
    decidedBecause: { type: 'text', name: 'decided_because', nullable: true },
    decidedBy: { type: 'text', name: 'decided_by', nullable: true },
    decidedAt: { ...time, name: 'decided_at', nullable: true },
  } satisfies Record<keyof Proposal, EntitySchemaColumnOptions>,
});

const longestList = 100;

/** Single measures and proposals, read and written inside somebody's act. */
@Injectable()
export class EditingStore {
  constructor(private readonly database: DataSource) {}

  /** Any measure, whatever its status, seen by nobody yet. */
  async measure(id: string): Promise<Measure | null> {
    return this.database.manager.findOneBy(measureTable, { id });
  }

  async measures(ids: readonly string[]): Promise<readonly Measure[]> {
    return ids.length === 0 ? [] : this.database.manager.find(measureTable, { where: { id: In([...ids]) } });
  }

  /** As whoever acts may see it. */
  async seen(transaction: Transaction, id: string): Promise<Measure | null> {
    return managerOf(transaction).findOneBy(measureTable, { id });
  }

  /** Held until the act is over; null where whoever acts may not write it. */
  async locked(transaction: Transaction, id: string): Promise<Measure | null> {
    return managerOf(transaction).findOne(measureTable, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async write(transaction: Transaction, changedBy: string, writes: readonly MeasureWrite[]): Promise<void> {
    const manager = managerOf(transaction);
    await writeMeasures(manager, changedBy, writes);
    await tell(
      manager,
      writes.map(({ after }) => after.id),
    );
  }

  /** What happened to a measure after a version, the first first. */
  async changesSince(transaction: Transaction, measureId: string, version: number): Promise<readonly MeasureChange[]> {
    return managerOf(transaction).find(measureChangeTable, {
      where: { measureId, version: MoreThan(version) },
      order: { version: 'ASC' },
      take: longestList,
    });
  }

  /** Drafts that the reader may see, the latest changed first. */
  async drafts(transaction: Transaction): Promise<readonly Measure[]> {
    return managerOf(transaction).find(measureTable, {
      where: { dataset: livingRegister, status: 'DRAFT' },
      order: { updatedAt: 'DESC' },
      take: longestList,
    });
  }

  async propose(transaction: Transaction, proposal: Proposal): Promise<void> {
    await managerOf(transaction).insert(proposalTable, proposal as never);
  }

  async proposal(transaction: Transaction, id: string): Promise<Proposal | null> {
    return managerOf(transaction).findOneBy(proposalTable, { id });
  }

  /** Held until the act is over; null where whoever acts may not decide it. */
  async lockedProposal(transaction: Transaction, id: string): Promise<Proposal | null> {
    return managerOf(transaction).findOne(proposalTable, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async decide(transaction: Transaction, { id, ...decision }: Pick<Proposal, 'id'> & Partial<Proposal>): Promise<void> {
    await managerOf(transaction).update(proposalTable, { id }, decision as never);
  }

  /** Proposals that the reader may see, the latest first, from `skip` on. */
  async proposals(
    transaction: Transaction,
    status: ProposalStatus | null,
    { first, skip }: { readonly first: number; readonly skip: number },
  ): Promise<readonly Proposal[]> {
    return managerOf(transaction).find(proposalTable, {
      where: status === null ? {} : { status },
      order: { proposedAt: 'DESC', id: 'ASC' },
      skip,
      take: first,
    });
  }
}

/** What an open transaction is to a store. */
export function managerOf(transaction: Transaction): EntityManager {
  return transaction as unknown as EntityManager;
}
