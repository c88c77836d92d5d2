import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the living register's own form asks, and what it keeps of a measure: status, form, who has assured it. */
export class LivingRegister1763800000030 implements MigrationInterface {
  readonly name = 'LivingRegister1763800000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table measure
        add column weekly_hours_school integer,
        add column weekly_hours_alternative integer,
        add column weekly_hours_enterprise integer,
        add column credentials text[],
        add column duration integer,
        add column capacity integer,
        add column starts_within integer,
        add column links text[],
        add column youth_text_nb text,
        add column youth_text_nn text,
        add column standard_nav_measure text not null default 'NOT_RECORDED',
        add column contact text,
        add column inclusion_criteria text[],
        add column exclusions text[],
        add column status text not null default 'PUBLISHED',
        add column form_version text,
        add column assured_at timestamptz,
        add column assured_by text`);
    await runner.query(`
      alter table measure
        alter column standard_nav_measure drop default,
        alter column status drop default`);
    await runner.query(`
      update measure_read set doc = doc || '{
        "weeklyHoursSchool": null, "weeklyHoursAlternative": null, "weeklyHoursEnterprise": null, "credentials": null,
        "duration": null, "capacity": null, "startsWithin": null, "links": null, "youthTextNb": null, "youthTextNn": null,
        "standardNavMeasure": "NOT_RECORDED", "contact": null, "inclusionCriteria": null, "exclusions": null,
        "status": "PUBLISHED", "formVersion": null, "assuredAt": null, "assuredBy": null,
        "weeklyTime": null, "youthText": null
      }'::jsonb`);
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
