import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mapping rounds: what was laid before each county, and what it submitted. */
export class Rounds1763800000032 implements MigrationInterface {
  readonly name = 'Rounds1763800000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table round (
        id uuid constraint round_pk primary key,
        school_year text not null,
        division text not null,
        deadline date not null,
        form_version text not null,
        status text not null,
        started_at timestamptz not null,
        closed_at timestamptz
      )`);
    await runner.query(`
      create table round_county (
        round_id uuid not null,
        county text not null,
        status text not null,
        laid jsonb not null,
        answer jsonb,
        submitted_at timestamptz,
        submitted_by text,
        returned_because text,
        constraint round_county_pk primary key (round_id, county)
      )`);
    await runner.query('grant select, insert, update on round, round_county to tiltaksregister_writer');
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
