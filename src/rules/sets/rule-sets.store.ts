import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Rule, RuleCase, RuleSet, RuleSetContents, RuleSetStatus } from './rule.js';

interface RuleSetRow {
  readonly number: number;
  readonly status: RuleSetStatus;
  readonly title: RuleSet['title'];
  readonly checksum: string;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

export const ruleSetTable = new EntitySchema<RuleSetRow>({
  name: 'rule_set',
  columns: {
    number: { type: 'integer', primary: true, primaryKeyConstraintName: 'rule_set_pk' },
    status: { type: 'text' },
    title: { type: 'jsonb' },
    checksum: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at', default: () => 'now()' },
    publishedAt: { type: 'timestamptz', name: 'published_at', nullable: true },
  } satisfies Record<keyof RuleSetRow, EntitySchemaColumnOptions>,
  checks: [
    { name: 'rule_set_status_check', expression: "status in ('DRAFT', 'PUBLISHED', 'RETIRED')" },
    { name: 'rule_set_published_check', expression: "(status = 'DRAFT') = (published_at is null)" },
  ],
});

interface RuleRow extends Rule {
  readonly ruleSet: number;
  /** The rule's place in its set, from 0. */
  readonly position: number;
}

export const ruleTable = new EntitySchema<RuleRow>({
  name: 'rule',
  columns: {
    ruleSet: { type: 'integer', name: 'rule_set', primary: true, primaryKeyConstraintName: 'rule_pk' },
    position: { type: 'integer', primary: true, primaryKeyConstraintName: 'rule_pk' },
    code: { type: 'text' },
    level: { type: 'text' },
    kind: { type: 'text' },
    grade: { type: 'text' },
    ageBasis: { type: 'text', name: 'age_basis' },
    when: { type: 'jsonb', name: 'youth_condition' },
    // biome-ignore lint/suspicious/noThenProperty: a column, never a thenable
    then: { type: 'jsonb', name: 'measure_condition', nullable: true },
    weight: { type: 'smallint', nullable: true },
    priority: { type: 'text', nullable: true },
    title: { type: 'jsonb' },
    rationale: { type: 'jsonb' },
    clauses: { type: 'jsonb', nullable: true },
    evidence: { type: 'jsonb' },
    legalBasis: { type: 'jsonb', name: 'legal_basis', nullable: true },
    certainty: { type: 'text' },
    validFrom: { type: 'date', name: 'valid_from', nullable: true },
    validTo: { type: 'date', name: 'valid_to', nullable: true },
  } satisfies Record<keyof RuleRow, EntitySchemaColumnOptions>,
  foreignKeys: [
    { target: 'rule_set', columnNames: ['ruleSet'], referencedColumnNames: ['number'], name: 'rule_rule_set_fk' },
  ],
  checks: [
    { name: 'rule_weight_check', expression: 'weight between -8 and 8' },
    { name: 'rule_validity_check', expression: 'valid_from <= valid_to' },
  ],
});

interface RuleCaseRow extends RuleCase {
  readonly ruleSet: number;
}

export const ruleCaseTable = new EntitySchema<RuleCaseRow>({
  name: 'rule_case',
  columns: {
    ruleSet: { type: 'integer', name: 'rule_set', primary: true, primaryKeyConstraintName: 'rule_case_pk' },
    number: { type: 'integer', primary: true, primaryKeyConstraintName: 'rule_case_pk' },
    title: { type: 'jsonb' },
    source: { type: 'text' },
    checks: { type: 'jsonb' },
  } satisfies Record<keyof RuleCaseRow, EntitySchemaColumnOptions>,
  foreignKeys: [
    { target: 'rule_set', columnNames: ['ruleSet'], referencedColumnNames: ['number'], name: 'rule_case_rule_set_fk' },
  ],
});

/** What tells one stored rule set from another without reading its rules. */
export interface RuleSetHead {
  readonly number: number;
  readonly status: RuleSetStatus;
  readonly checksum: string;
}

@Injectable()
export class RuleSetsStore {
  constructor(private readonly database: DataSource) {}

  /** Every rule set that has been published, by number. */
  async heads(): Promise<readonly RuleSetHead[]> {
    return this.database.query(
      "select number, status, checksum from rule_set where status <> 'DRAFT' order by number",
    ) as Promise<readonly RuleSetHead[]>;
  }

  /** A whole rule set, or null. */
  async read(number: number): Promise<RuleSet | null> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const row = await manager.findOne(ruleSetTable, { where: { number } });
      if (row === null) return null;
      const rules = await manager.find(ruleTable, { where: { ruleSet: number }, order: { position: 'ASC' } });
      const cases = await manager.find(ruleCaseTable, { where: { ruleSet: number }, order: { number: 'ASC' } });
      const { status, title, checksum, publishedAt } = row;
      return {
        number,
        status,
        title,
        checksum,
        publishedAt,
        rules: rules.map(({ ruleSet: _set, position: _position, ...rule }) => rule),
        cases: cases.map(({ ruleSet: _set, ...entry }) => entry),
      };
    });
  }

  /**
   * Stores a rule set as published and retires the one before it, all or nothing.
   * @returns `stored: true`, or the checksum of the set that already had its number
   */
  async publish(contents: RuleSetContents, checksum: string): Promise<{ stored: boolean; before: string | null }> {
    return this.database.transaction(async (manager) => {
      await manager.query("select pg_advisory_xact_lock(hashtext('rule_set'))");
      const before = await manager.findOne(ruleSetTable, { where: { number: contents.number } });
      if (before !== null) return { stored: false, before: before.checksum };
      await this.insert(manager, contents, checksum);
      await manager.query("update rule_set set status = 'RETIRED' where status = 'PUBLISHED'");
      await manager.query("update rule_set set status = 'PUBLISHED', published_at = now() where number = $1", [
        contents.number,
      ]);
      return { stored: true, before: null };
    });
  }

  private async insert(manager: EntityManager, contents: RuleSetContents, checksum: string): Promise<void> {
    const { number, title, rules, cases } = contents;
    await manager.insert(ruleSetTable, { number, status: 'DRAFT', title, checksum, publishedAt: null });
    await manager.insert(
      ruleTable,
      rules.map((rule, position) => ({ ...rule, ruleSet: number, position })),
    );
    await manager.insert(
      ruleCaseTable,
      cases.map((entry) => ({ ...entry, ruleSet: number })),
    );
  }
}
