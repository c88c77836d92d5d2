import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register: measures, their public history, what readers see, and the outbox that the search index follows. */
export class Register1763800000001 implements MigrationInterface {
  readonly name = 'Register1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table measure (
        id uuid constraint measure_pk primary key,
        dataset text not null,
        key text not null,
        name text not null,
        description text not null,
        language text not null,
        school_year text,
        county_number text,
        county_division text,
        municipality text,
        responsible text,
        arena text,
        actors text[],
        resource_contributors text[],
        curriculum_goal text,
        other_documented_competence text not null,
        goals text[],
        contents jsonb not null,
        age_from integer,
        age_to integer,
        free_places integer,
        national boolean,
        active boolean,
        ot_status_code text,
        provenance jsonb not null,
        version integer not null,
        updated_at timestamptz not null,
        constraint measure_dataset_key_unique unique (dataset, key),
        constraint measure_ages_check check (age_from is null or age_to is null or age_from <= age_to),
        constraint measure_county_check check ((county_number is null) = (county_division is null))
      )`);
    await runner.query(`
      create table measure_change (
        id bigserial constraint measure_change_pk primary key,
        measure_id uuid not null,
        version integer not null,
        changed_by text not null,
        changed_at timestamptz not null,
        before jsonb,
        after jsonb,
        constraint measure_change_version_unique unique (measure_id, version)
      )`);
    await runner.query(`
      create table measure_read (
        id uuid constraint measure_read_pk primary key,
        version integer not null,
        doc jsonb not null
      )`);
    await runner.query(`
      create table outbox (
        id bigserial constraint outbox_pk primary key,
        kind text not null,
        key text not null,
        created_at timestamptz not null default now()
      )`);
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
