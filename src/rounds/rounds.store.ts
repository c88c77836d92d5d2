import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Transaction } from '../identity/act.js';
import { isoTime } from '../platform/database/iso-time.js';
import type { Round, RoundCounty } from './round.js';

const time = { type: 'timestamptz', transformer: isoTime } as const;

export const roundTable = new EntitySchema<Round>({
  name: 'round',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'round_pk' },
    schoolYear: { type: 'text', name: 'school_year' },
    division: { type: 'text' },
    deadline: { type: 'date' },
    formVersion: { type: 'text', name: 'form_version' },
    status: { type: 'text' },
    startedAt: { ...time, name: 'started_at' },
    closedAt: { ...time, name: 'closed_at', nullable: true },
  } satisfies Record<keyof Round, EntitySchemaColumnOptions>,
});

export const roundCountyTable = new EntitySchema<RoundCounty>({
  name: 'round_county',
  columns: {
    roundId: { type: 'uuid', name: 'round_id', primary: true, primaryKeyConstraintName: 'round_county_pk' },
    county: { type: 'text', primary: true, primaryKeyConstraintName: 'round_county_pk' },
    status: { type: 'text' },
    laid: { type: 'jsonb' },
    answer: { type: 'jsonb', nullable: true },
    submittedAt: { ...time, name: 'submitted_at', nullable: true },
    submittedBy: { type: 'text', name: 'submitted_by', nullable: true },
    returnedBecause: { type: 'text', name: 'returned_because', nullable: true },
  } satisfies Record<keyof RoundCounty, EntitySchemaColumnOptions>,
});

/** More rounds than there will be in the lifetime of the register. */
const longestList = 100;

/** Mapping rounds and what each county answered. */
@Injectable()
export class RoundsStore {
  constructor(private readonly database: DataSource) {}

  /** The latest first. */
  async rounds(): Promise<readonly Round[]> {
    return this.database.manager.find(roundTable, { order: { startedAt: 'DESC' }, take: longestList });
  }

  async round(id: string): Promise<Round | null> {
    return this.database.manager.findOneBy(roundTable, { id });
  }

  /** Counties that had submitted when their round was closed, with the school year of the round. */
  async answered(): Promise<readonly (Pick<Round, 'schoolYear' | 'division'> & { readonly county: string })[]> {
    return this.database.manager.query(
      `select r.school_year as "schoolYear", r.division, c.county from round r join round_county c on c.round_id = r.id
       where r.status = 'CLOSED' and c.status = 'SUBMITTED'`,
    );
  }

  /** In the order of their numbers. */
  async counties(roundId: string): Promise<readonly RoundCounty[]> {
    return this.database.manager.find(roundCountyTable, { where: { roundId }, order: { county: 'ASC' } });
  }

  async add(transaction: Transaction, round: Round, counties: readonly RoundCounty[]): Promise<void> {
    const manager = managerOf(transaction);
    await manager.insert(roundTable, round);
    await manager.insert(roundCountyTable, counties as never);
  }

  /** Held until the act is over, so that two who start rounds take turns. */
  async openRounds(transaction: Transaction): Promise<readonly (Round & { readonly counties: readonly string[] })[]> {
    const manager = managerOf(transaction);
    await manager.query("select pg_advisory_xact_lock(hashtext('tiltaksregister.rounds'))");
    const open = await manager.find(roundTable, { where: { status: 'OPEN' } });
    const counties: readonly { roundId: string; county: string }[] = await manager.query(
      'select round_id as "roundId", county from round_county where round_id = any($1)',
      [open.map(({ id }) => id)],
    );
    return open.map((round) => ({
      ...round,
      counties: counties.filter(({ roundId }) => roundId === round.id).map(({ county }) => county),
    }));
  }

  /** Held until the act is over. */
  async locked(transaction: Transaction, id: string): Promise<Round | null> {
    return managerOf(transaction).findOne(roundTable, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async county(transaction: Transaction, roundId: string, county: string): Promise<RoundCounty | null> {
    return managerOf(transaction).findOneBy(roundCountyTable, { roundId, county });
  }

  async answer(
    transaction: Transaction,
    { roundId, county, ...answer }: Pick<RoundCounty, 'roundId' | 'county'> & Partial<RoundCounty>,
  ): Promise<void> {
    await managerOf(transaction).update(roundCountyTable, { roundId, county }, answer as never);
  }

  async close(transaction: Transaction, id: string, closedAt: string): Promise<void> {
    await managerOf(transaction).update(roundTable, { id }, { status: 'CLOSED', closedAt });
  }
}

function managerOf(transaction: Transaction): EntityManager {
  return transaction as unknown as EntityManager;
}
