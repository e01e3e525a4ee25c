import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

const EXAMS = `'general', 'occupational', 'food'`;
const SCOPE = seenBy({ cooperation: 'cooperation', area: 'area_code', clinic: 'clinic_id' });

/**
 * The queue before the examination: caps by kind, fees and report days of institutions, slots held before there is an order,
 * blocks of a township, the waiting list, referrals, and the forecasts as they stood each time they changed.
 */
export class MedicalQueue1794000020250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.widerWords(runner);
    await this.clinics(runner);
    await this.checks(runner);
    await this.slots(runner);
    await this.forecasts(runner);
  }

  private async widerWords(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION medical.lawful(words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT words IS NULL OR regexp_replace(lower(normalize(words, NFKC)), '[[:space:].·•・_/|*''"^()\\[\\]【】「」-]', '', 'g') !~
          '乙型?肝|乙月干|乙gan|yigan|yixinggan|hbv|hbs|hbeag|hbeab|hbc|两对半|[大小]三阳|sanyang|表面抗|妊|怀孕|孕检|孕期|huaiyun|hcg|hiv|艾滋|aizi' $$`);
    await runner.query(`
      ALTER TABLE medical.medical_check
        ADD CONSTRAINT order_words_lawful CHECK (medical.lawful(employer_text) AND medical.lawful(job_text)),
        ADD CONSTRAINT waiting_words_lawful CHECK (medical.lawful(missed_reason))`);
  }

  private async clinics(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE medical.clinic
        ADD COLUMN region text NOT NULL DEFAULT 'guangxi' CHECK (region IN ('guangxi', 'shenzhen')),
        ADD COLUMN general_slots integer CHECK (general_slots >= 0),
        ADD COLUMN occupational_slots integer CHECK (occupational_slots >= 0),
        ADD COLUMN food_slots integer CHECK (food_slots >= 0),
        ADD COLUMN general_fee integer CHECK (general_fee >= 0),
        ADD COLUMN occupational_fee integer CHECK (occupational_fee >= 0),
        ADD COLUMN food_fee integer CHECK (food_fee >= 0),
        ADD COLUMN report_days integer NOT NULL DEFAULT 30 CHECK (report_days > 0),
        ADD COLUMN opens_at time NOT NULL DEFAULT '08:00',
        ADD COLUMN people_per_half_hour integer NOT NULL DEFAULT 10 CHECK (people_per_half_hour > 0),
        ADD CHECK (medical.lawful(name))`);
    await runner.query(`
      CREATE TABLE medical.result_column (
        clinic_id uuid NOT NULL REFERENCES medical.clinic,
        header_key text NOT NULL CHECK (medical.lawful(header_key)),
        column_key text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (clinic_id, header_key)
      )`);
    await protect(
      runner,
      'medical.result_column',
      `EXISTS (SELECT FROM medical.clinic c WHERE c.id = clinic_id)`,
    );
  }

  private async checks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE medical.township_block (
        id uuid PRIMARY KEY,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        clinic_id uuid NOT NULL REFERENCES medical.clinic,
        day date NOT NULL,
        exam text NOT NULL CHECK (exam IN (${EXAMS})),
        places integer NOT NULL CHECK (places > 0),
        arrival_at time NOT NULL,
        escort text NOT NULL CHECK (medical.lawful(escort)),
        given_back_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX township_block_by_day ON medical.township_block (clinic_id, day)`);
    await protect(runner, 'medical.township_block', SCOPE, { grant: 'SELECT, INSERT, UPDATE' });
    await runner.query(`
      ALTER TABLE medical.medical_check
        ADD COLUMN arrival_at time,
        ADD COLUMN block_id uuid REFERENCES medical.township_block,
        ADD COLUMN report_due_on date,
        ADD COLUMN report_alarmed_on date,
        ADD COLUMN referred_on date,
        ADD COLUMN referred_to text CHECK (medical.lawful(referred_to))`);
    await runner.query(
      `CREATE INDEX medical_check_by_day ON medical.medical_check (clinic_id, booked_on) WHERE booked_on IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX medical_check_report_due ON medical.medical_check (report_due_on)
       WHERE status IN ('attended', 'provisional') AND report_alarmed_on IS NULL`,
    );
  }

  private async slots(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE medical.slot_hold (
        placement_id uuid NOT NULL REFERENCES placement,
        exam text NOT NULL CHECK (exam IN (${EXAMS})),
        cooperation text NOT NULL,
        area_code text NOT NULL,
        clinic_id uuid NOT NULL REFERENCES medical.clinic,
        day date NOT NULL,
        held_until timestamptz,
        freed_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (placement_id, exam)
      )`);
    await runner.query(
      `CREATE INDEX slot_hold_by_day ON medical.slot_hold (clinic_id, day) WHERE freed_at IS NULL`,
    );
    await protect(runner, 'medical.slot_hold', SCOPE, { grant: 'SELECT, INSERT, UPDATE' });
    await runner.query(`
      CREATE TABLE medical.waiting (
        check_id uuid PRIMARY KEY REFERENCES medical.medical_check,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        clinic_id uuid NOT NULL REFERENCES medical.clinic,
        exam text NOT NULL CHECK (exam IN (${EXAMS})),
        not_after date,
        joined_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX waiting_in_order ON medical.waiting (clinic_id, joined_at, check_id)`);
    await protect(runner, 'medical.waiting', SCOPE);
  }

  private async forecasts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE medical.forecast (
        id uuid PRIMARY KEY,
        cooperation text NOT NULL,
        fair_code text NOT NULL,
        final_on date NOT NULL,
        asked_on date NOT NULL,
        people integer NOT NULL,
        cleared integer NOT NULL,
        short integer NOT NULL,
        shortage_known_on date,
        answer jsonb NOT NULL,
        reason text NOT NULL,
        computed_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(`CREATE INDEX forecast_newest ON medical.forecast (cooperation, fair_code, id DESC)`);
    await protect(runner, 'medical.forecast', seenBy({ cooperation: 'cooperation' }), {
      grant: 'SELECT, INSERT',
    });
    await runner.query(`
      CREATE TABLE medical.forecast_due (
        cooperation text PRIMARY KEY,
        reason text NOT NULL,
        since timestamptz NOT NULL DEFAULT app_now()
      )`);
    await protect(runner, 'medical.forecast_due', seenBy({ cooperation: 'cooperation' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['forecast_due', 'forecast', 'waiting', 'slot_hold', 'result_column'])
      await runner.query(`DROP TABLE medical.${table}`);
    await runner.query(`
      ALTER TABLE medical.medical_check DROP COLUMN arrival_at, DROP COLUMN block_id, DROP COLUMN report_due_on,
        DROP COLUMN report_alarmed_on, DROP COLUMN referred_on, DROP COLUMN referred_to,
        DROP CONSTRAINT order_words_lawful, DROP CONSTRAINT waiting_words_lawful`);
    await runner.query(`DROP TABLE medical.township_block`);
    await runner.query(`
      ALTER TABLE medical.clinic DROP COLUMN region, DROP COLUMN general_slots, DROP COLUMN occupational_slots,
        DROP COLUMN food_slots, DROP COLUMN general_fee, DROP COLUMN occupational_fee, DROP COLUMN food_fee,
        DROP COLUMN report_days, DROP COLUMN opens_at, DROP COLUMN people_per_half_hour`);
  }
}
