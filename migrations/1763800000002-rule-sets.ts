import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rule sets with their rules and worked cases. Once published nothing of a set changes but that it is retired:
 * an answer that names its rule set can be worked out again. Triggers see to that for every client.
 */
export class RuleSets1763800000002 implements MigrationInterface {
  readonly name = 'RuleSets1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rule_set (
        number integer constraint rule_set_pk primary key,
        status text not null,
        title jsonb not null,
        checksum text not null,
        created_at timestamptz not null default now(),
        published_at timestamptz,
        constraint rule_set_status_check check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
        constraint rule_set_published_check check ((status = 'DRAFT') = (published_at is null))
      )`);
    await runner.query(`
      create table rule (
        rule_set integer not null,
        position integer not null,
        code text not null,
        level text not null,
        kind text not null,
        grade text not null,
        age_basis text not null,
        youth_condition jsonb not null,
        measure_condition jsonb,
        weight smallint,
        priority text,
        title jsonb not null,
        rationale jsonb not null,
        evidence jsonb not null,
        legal_basis jsonb,
        certainty text not null,
        valid_from date,
        valid_to date,
        constraint rule_pk primary key (rule_set, position),
        constraint rule_rule_set_fk foreign key (rule_set) references rule_set (number),
        constraint rule_weight_check check (weight between -8 and 8),
        constraint rule_validity_check check (valid_from <= valid_to)
      )`);
    await runner.query(`
      create table rule_case (
        rule_set integer not null,
        number integer not null,
        title jsonb not null,
        source text not null,
        checks jsonb not null,
        constraint rule_case_pk primary key (rule_set, number),
        constraint rule_case_rule_set_fk foreign key (rule_set) references rule_set (number)
      )`);
    await runner.query(guardOfSets);
    await runner.query(guardOfContents);
    await runner.query(noTruncate);
    await runner.query(`create trigger rule_set_guard before update or delete on rule_set
      for each row execute function guard_rule_set()`);
    for (const table of ['rule', 'rule_case']) {
      await runner.query(`create trigger ${table}_guard before insert or update or delete on ${table}
        for each row execute function guard_rule_set_contents()`);
    }
    for (const table of ['rule_set', 'rule', 'rule_case']) {
      await runner.query(`create trigger ${table}_no_truncate before truncate on ${table}
        for each statement execute function refuse_truncate_of_rules()`);
    }
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

const guardOfSets = `
  create function guard_rule_set() returns trigger language plpgsql as $$
  begin
    if old.status = 'DRAFT' then
      return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and old.status = 'PUBLISHED' and new.status = 'RETIRED'
      and (new.number, new.title, new.checksum, new.created_at, new.published_at)
        is not distinct from (old.number, old.title, old.checksum, old.created_at, old.published_at) then
      return new;
    end if;
    raise exception 'a published rule set does not change' using errcode = 'integrity_constraint_violation';
  end $$`;

const guardOfContents = `
  create function guard_rule_set_contents() returns trigger language plpgsql as $$
  declare
    touched integer[] := array[]::integer[];
  begin
    if tg_op <> 'INSERT' then touched := touched || old.rule_set; end if;
    if tg_op <> 'DELETE' then touched := touched || new.rule_set; end if;
    if exists (select 1 from rule_set where number = any (touched) and status <> 'DRAFT') then
      raise exception 'a published rule set does not change' using errcode = 'integrity_constraint_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$`;

const noTruncate = `
  create function refuse_truncate_of_rules() returns trigger language plpgsql as $$
  begin
    raise exception 'rule sets are never emptied' using errcode = 'integrity_constraint_violation';
  end $$`;
