import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who did what, answers to requests with a key, proposals; and the second wall: a role that owns no table and, by row-level
 * security, sees and writes only the counties that `tiltak.reach` names (`Y2024 39,Y2012 07`, or `*`).
 */
export class Acts1763800000031 implements MigrationInterface {
  readonly name = 'Acts1763800000031';

  async up(runner: QueryRunner): Promise<void> {
    await this.makeTables(runner);
    await this.makeRole(runner);
    await runner.query(`
      create function tiltak_reaches(division text, number text) returns boolean language sql stable as $$
        select coalesce(current_setting('tiltak.reach', true), '') = '*'
          or coalesce(division || ' ' || number
            = any (string_to_array(current_setting('tiltak.reach', true), ',')), false)
      $$`);
    await runner.query('alter table measure enable row level security');
    await runner.query(`
      create policy measure_seen on measure for select to tiltaksregister_writer
        using (status = 'PUBLISHED' or (status = 'CLOSED' and assured_at is not null)
          or tiltak_reaches(county_division, county_number))`);
    await runner.query(`
      create policy measure_written on measure for insert to tiltaksregister_writer
        with check (dataset = 'register' and tiltak_reaches(county_division, county_number))`);
    await runner.query(`
      create policy measure_changed on measure for update to tiltaksregister_writer
        using (dataset = 'register' and tiltak_reaches(county_division, county_number))
        with check (dataset = 'register' and tiltak_reaches(county_division, county_number))`);
    await runner.query('alter table proposal enable row level security');
    await runner.query(`
      create policy proposal_seen on proposal for select to tiltaksregister_writer
        using (actor = current_setting('tiltak.actor', true) or tiltak_reaches(county_division, county_number))`);
    await runner.query(`
      create policy proposal_made on proposal for insert to tiltaksregister_writer
        with check (actor = current_setting('tiltak.actor', true) and status = 'OPEN')`);
    await runner.query(`
      create policy proposal_decided on proposal for update to tiltaksregister_writer
        using (tiltak_reaches(county_division, county_number))`);
  }

  private async makeTables(runner: QueryRunner): Promise<void> {
    await runner.query('alter table measure_change add column because text');
    await runner.query(`
      create table audit (
        id bigserial constraint audit_pk primary key,
        at timestamptz not null,
        actor text,
        role text not null,
        act text not null,
        subject text,
        outcome text not null
      )`);
    await runner.query(`
      create table answered_request (
        actor text not null,
        key text not null,
        asked text not null,
        answer jsonb,
        answered_at timestamptz not null default now(),
        constraint answered_request_pk primary key (actor, key)
      )`);
    await runner.query(`
      create table proposal (
        id uuid constraint proposal_pk primary key,
        measure_id uuid not null,
        measure_version integer not null,
        county_division text,
        county_number text,
        patch jsonb not null,
        because text not null,
        source text,
        status text not null,
        actor text not null,
        proposed_by text not null,
        proposed_at timestamptz not null,
        accepted text[],
        decline_reason text,
        decided_because text,
        decided_by text,
        decided_at timestamptz
      )`);
  }

  /** The role belongs to the whole server; another database of it may have made it already. */
  private async makeRole(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        create role tiltaksregister_writer nologin;
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise exception 'create the role tiltaksregister_writer (nologin) and grant it to the user of DATABASE_URL';
      end $$`);
    await runner.query(`
      do $$ begin
        if not pg_has_role(current_user, 'tiltaksregister_writer', 'member') then
          execute format('grant tiltaksregister_writer to %I', current_user);
        end if;
      end $$`);
    await runner.query('grant usage on schema public to tiltaksregister_writer');
    await runner.query('grant select, insert, update on measure, proposal to tiltaksregister_writer');
    await runner.query(
      'grant select, insert, update, delete on measure_read, answered_request to tiltaksregister_writer',
    );
    await runner.query('grant select, insert on measure_change, outbox, audit to tiltaksregister_writer');
    await runner.query(`grant usage on measure_change_id_seq, outbox_id_seq, audit_id_seq, measure_read_revision
      to tiltaksregister_writer`);
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
