import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of youths that leaders hand in, with their history; each county's within reach of those who write in it alone. */
export class YouthCounts1763800000050 implements MigrationInterface {
  readonly name = 'YouthCounts1763800000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table youth_count (
        date date not null,
        system text not null,
        area text not null,
        county_division text,
        county_number text,
        dimension text not null,
        key text not null,
        code_version text,
        persons integer,
        why text,
        version integer not null,
        reported_by text not null,
        reported_at timestamptz not null,
        constraint youth_count_pk primary key (date, system, area, dimension, key),
        constraint youth_count_persons_check check (persons >= 0 and persons <= 1000000),
        constraint youth_count_why_check check ((persons is null) <> (why is null)),
        constraint youth_count_area_check check (area = coalesce(county_division || '/' || county_number, 'nation'))
      )`);
    await runner.query(`
      create table youth_count_change (
        id bigserial constraint youth_count_change_pk primary key,
        date date not null,
        system text not null,
        area text not null,
        county_division text,
        county_number text,
        dimension text not null,
        key text not null,
        version integer not null,
        before jsonb,
        after jsonb not null,
        reported_by text not null,
        reported_at timestamptz not null
      )`);
    for (const table of ['youth_count', 'youth_count_change']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`
        create policy ${table}_seen on ${table} for select to tiltaksregister_writer
          using (tiltak_reaches(county_division, county_number))`);
      await runner.query(`
        create policy ${table}_written on ${table} for insert to tiltaksregister_writer
          with check (tiltak_reaches(county_division, county_number))`);
    }
    await runner.query(`
      create policy youth_count_changed on youth_count for update to tiltaksregister_writer
        using (tiltak_reaches(county_division, county_number))
        with check (tiltak_reaches(county_division, county_number))`);
    await runner.query('grant select, insert, update on youth_count to tiltaksregister_writer');
    await runner.query('grant select, insert on youth_count_change to tiltaksregister_writer');
    await runner.query('grant usage on youth_count_change_id_seq to tiltaksregister_writer');
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
