import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** Every item an order may name; what is not on this list cannot be stored (`order-items.ts` says what each one is). */
const ITEMS = [
  'history',
  'physical',
  'blood_pressure',
  'blood_count',
  'urine',
  'alt',
  'ecg',
  'chest_film',
  'lung_function',
  'audiometry',
  'blood_glucose',
  'blood_lead',
  'nervous_system',
  'skin',
  'eyes',
  'hands',
  'enteric_carriers',
  'hepatitis_a_e',
];
const OPEN = `status IN ('ordered', 'booked', 'attended', 'provisional', 'missed')`;
const CONCLUSIONS = `'no_abnormality', 'recheck', 'suspected_disease', 'contraindication', 'other_abnormality', 'not_fit_for_post'`;
const EXAMS = `'general', 'occupational', 'food'`;

/**
 * Medical institutions, their caps, and checks: codes of items, the conclusion and its dates. No finding of an examination
 * has a column here, and employers have no sight of the schema.
 */
export class Medical1794000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA medical`);
    await runner.query(`GRANT USAGE ON SCHEMA medical TO app_rt`);
    await this.lawful(runner);
    await this.clinic(runner);
    await this.check(runner);
    await this.waitingResult(runner);
    await this.sightOfClinics(runner);
  }

  /** Words of hepatitis B, pregnancy and HIV in the spellings a hand would use; `kernel/values` cuts finer before it comes here. */
  private async lawful(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION medical.lawful(words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT words IS NULL OR regexp_replace(lower(normalize(words, NFKC)), '[[:space:].·•・_/|*''"^-]', '', 'g') !~
          '乙型?肝|hbv|hbs|hbeag|hbeab|hbc|两对半|[大小]三阳|表面抗|妊|怀孕|孕检|孕期|hcg|hiv|艾滋' $$`);
  }

  private async clinic(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE medical.clinic (
        id uuid PRIMARY KEY,
        cooperation text NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        place text NOT NULL,
        licence_no text NOT NULL,
        filing_no text NOT NULL,
        hazards text[] NOT NULL,
        food boolean NOT NULL DEFAULT false,
        slots_per_day integer NOT NULL CHECK (slots_per_day >= 0),
        active boolean NOT NULL DEFAULT true,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (cooperation, name_key)
      )`);
    await protect(runner, 'medical.clinic', seenBy({ cooperation: 'cooperation', clinic: 'id' }), {
      grant: 'SELECT, INSERT, UPDATE',
    });
    await runner.query(`
      CREATE TABLE medical.clinic_day (
        clinic_id uuid NOT NULL REFERENCES medical.clinic,
        day date NOT NULL,
        exam text NOT NULL CHECK (exam IN ('any', ${EXAMS})),
        slots integer NOT NULL CHECK (slots >= 0),
        PRIMARY KEY (clinic_id, day, exam)
      )`);
    await protect(
      runner,
      'medical.clinic_day',
      `EXISTS (SELECT FROM medical.clinic c WHERE c.id = clinic_id)`,
    );
  }

  private async check(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE medical.medical_check (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('ordered', 'booked', 'attended', 'provisional', 'concluded', 'recheck_due', 'missed', 'cancelled', 'lapsed')),
        version integer NOT NULL,
        cooperation text NOT NULL,
        area_code text NOT NULL,
        placement_id uuid NOT NULL REFERENCES placement,
        seeker_id uuid NOT NULL REFERENCES seeker,
        clinic_id uuid REFERENCES medical.clinic,
        employer_text text NOT NULL,
        job_text text NOT NULL,
        exam text NOT NULL CHECK (exam IN (${EXAMS})),
        attempt integer NOT NULL CHECK (attempt > 0),
        hazards text[] NOT NULL,
        items text[] NOT NULL CHECK (cardinality(items) > 0 AND items <@ ARRAY[${ITEMS.map((item) => `'${item}'`).join(', ')}]),
        cost_bearer text NOT NULL CHECK (cost_bearer IN ('employer', 'county', 'worker', 'unknown')),
        ordered_on date NOT NULL,
        due_on date,
        booked_on date,
        attended_on date,
        missed_on date,
        missed_reason text,
        conclusion text CHECK (conclusion IN (${CONCLUSIONS})),
        concluded_on date,
        valid_until date,
        contraindicated_hazards text[] NOT NULL DEFAULT '{}',
        hazard_named boolean NOT NULL DEFAULT true,
        recheck_items text CHECK (medical.lawful(recheck_items)),
        recheck_due_on date,
        provisional_by text CHECK (medical.lawful(provisional_by)),
        report_no text CHECK (medical.lawful(report_no)),
        told_on date,
        note text CHECK (medical.lawful(note)),
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (placement_id, exam, attempt),
        CHECK (exam <> 'occupational' OR cost_bearer <> 'worker'),
        CHECK (exam <> 'occupational' OR cardinality(hazards) > 0),
        CHECK (status <> 'concluded' OR (conclusion <> 'recheck' AND concluded_on IS NOT NULL AND valid_until IS NOT NULL)),
        CHECK (status <> 'recheck_due' OR (conclusion = 'recheck' AND recheck_due_on IS NOT NULL)),
        CHECK (status <> 'provisional' OR (provisional_by IS NOT NULL AND concluded_on IS NOT NULL)),
        CHECK (conclusion IS DISTINCT FROM 'contraindication' OR cardinality(contraindicated_hazards) > 0)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX medical_check_one_open ON medical.medical_check (placement_id, exam) WHERE ${OPEN}`,
    );
    await runner.query(`CREATE INDEX medical_check_by_seeker ON medical.medical_check (seeker_id, id)`);
    await runner.query(
      `CREATE INDEX medical_check_by_clinic ON medical.medical_check (clinic_id, status, id)`,
    );
    await runner.query(`CREATE INDEX medical_check_by_list ON medical.medical_check (cooperation, id)`);
    await runner.query(
      `CREATE INDEX medical_check_validity ON medical.medical_check (valid_until) WHERE status IN ('concluded', 'provisional')`,
    );
    await protect(
      runner,
      'medical.medical_check',
      seenBy({ cooperation: 'cooperation', area: 'area_code', clinic: 'clinic_id' }),
      { grant: 'SELECT, INSERT, UPDATE' },
    );
  }

  /** A clinic's conclusion for a post that has no order yet: it waits for the re-match it gave rise to. */
  private async waitingResult(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE medical.waiting_result (
        placement_id uuid NOT NULL REFERENCES placement,
        exam text NOT NULL CHECK (exam IN (${EXAMS})),
        cooperation text NOT NULL,
        area_code text NOT NULL,
        seeker_id uuid NOT NULL REFERENCES seeker,
        from_check_id uuid NOT NULL REFERENCES medical.medical_check,
        clinic_id uuid REFERENCES medical.clinic,
        employer_text text NOT NULL,
        job_text text NOT NULL,
        conclusion text CHECK (conclusion IN (${CONCLUSIONS})),
        examined_on date NOT NULL,
        result jsonb NOT NULL CHECK (medical.lawful(result::text)),
        evidence text NOT NULL,
        applied_to uuid REFERENCES medical.medical_check,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (placement_id, exam)
      )`);
    await runner.query(`CREATE INDEX waiting_result_by_seeker ON medical.waiting_result (seeker_id)`);
    await protect(
      runner,
      'medical.waiting_result',
      seenBy({ cooperation: 'cooperation', area: 'area_code', clinic: 'clinic_id' }),
      { grant: 'SELECT, INSERT, UPDATE' },
    );
  }

  /** A clinic reads the placements and persons it has orders for, and no others. */
  private async sightOfClinics(runner: QueryRunner): Promise<void> {
    const ordered = (column: string, id: string): string =>
      `app_role() = 'clinic' AND EXISTS (SELECT FROM medical.medical_check c
         WHERE c.${column} = ${id} AND c.clinic_id::text = current_setting('app.clinic', true))`;
    await runner.query(
      `CREATE POLICY of_medical_orders ON placement FOR SELECT USING (${ordered('placement_id', 'placement.id')})`,
    );
    await runner.query(
      `CREATE POLICY of_medical_orders ON seeker FOR SELECT USING (${ordered('seeker_id', 'seeker.id')})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY of_medical_orders ON seeker`);
    await runner.query(`DROP POLICY of_medical_orders ON placement`);
    await runner.query(`DROP SCHEMA medical CASCADE`);
  }
}
