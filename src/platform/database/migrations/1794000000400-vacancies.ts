import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** Vacancies with every column of the district's list, their places, and what the advert check found. */
export class Vacancies1794000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vacancy (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('draft', 'submitted', 'published', 'filled', 'closed', 'rejected', 'expired')),
        version integer NOT NULL,
        cooperation text NOT NULL REFERENCES cooperation,
        district_code text NOT NULL,
        employer_id uuid NOT NULL REFERENCES employer,
        employer_of_record_id uuid REFERENCES employer,
        host_employer_id uuid REFERENCES employer,
        fair_code text,
        booth text,
        title text NOT NULL,
        title_key text NOT NULL,
        terms_key text NOT NULL,
        occupation text,
        headcount integer CHECK (headcount > 0),
        held integer NOT NULL DEFAULT 0 CHECK (held >= 0),
        used integer NOT NULL DEFAULT 0 CHECK (used >= 0),
        education text,
        age_min integer,
        age_max integer,
        shift text CHECK (shift IN ('day', 'two-shift', 'three-shift', 'night')),
        hours_per_day real,
        rest_days_per_month integer,
        base_wage integer,
        pay_min integer,
        pay_max integer,
        piece_rate boolean NOT NULL,
        pay_day integer,
        pay_day_month text CHECK (pay_day_month IN ('same', 'next')),
        implied_overtime real,
        lodging text CHECK (lodging IN ('free', 'paid', 'none')),
        lodging_deduction integer,
        beds_per_room integer,
        beds integer CHECK (beds >= 0),
        utilities_included boolean,
        meals text CHECK (meals IN ('free', 'allowance', 'paid', 'self')),
        meal_allowance integer,
        insurances text[] NOT NULL,
        contract_kind text CHECK (contract_kind IN ('fixed', 'open_ended', 'task')),
        contract_months real,
        probation_months real,
        hazards text[] NOT NULL,
        exams jsonb NOT NULL,
        engagement text CHECK (engagement IN ('direct', 'dispatch', 'outsourced')),
        couples boolean,
        street text,
        address text,
        start_from date,
        start_until date,
        contact_name text,
        contact_phone text,
        valid_until date,
        reviewer text,
        district_remark text,
        written jsonb NOT NULL,
        findings jsonb NOT NULL,
        blockers text[] NOT NULL,
        rejected_reason text,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CONSTRAINT vacancy_places CHECK (held + used <= COALESCE(headcount, 0)),
        CHECK (status NOT IN ('published', 'filled') OR (headcount IS NOT NULL AND blockers = '{}'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX vacancy_terms ON vacancy (cooperation, terms_key) WHERE status <> 'closed'`,
    );
    await runner.query(`CREATE INDEX vacancy_by_employer ON vacancy (employer_id, title_key)`);
    await runner.query(`CREATE INDEX vacancy_by_status ON vacancy (cooperation, status, id)`);
    await runner.query(
      `CREATE INDEX vacancy_by_end ON vacancy (valid_until) WHERE status IN ('draft', 'submitted', 'published', 'filled')`,
    );
    const own = seenBy({ cooperation: 'cooperation', place: 'district_code', employer: 'employer_id' });
    const ofRecord = `app_role() = 'employer' AND employer_of_record_id::text = ANY(app_list('app.employers'))`;
    const ofPartner = `app_role() IN ('caseworker', 'station', 'clinic', 'escort') AND cooperation = ANY(app_list('app.cooperations'))`;
    await protect(runner, 'vacancy', `${own} OR (${ofRecord}) OR (${ofPartner})`, {
      check: `(app_role() = 'system' AND ${own}) OR (app_role() = 'bureau' AND district_code = ANY(app_list('app.places')))
              OR (app_role() = 'employer' AND employer_id::text = ANY(app_list('app.employers')))`,
      grant: 'SELECT, INSERT, UPDATE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE vacancy`);
  }
}
