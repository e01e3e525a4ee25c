import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** One person × one vacancy from the first proposal to the end of the job, and the disputes about it. */
export class Placements1794000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.placement(runner);
    await this.dispute(runner);
    await this.personsOfEmployers(runner);
  }

  private async placement(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE placement (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('proposed', 'intent', 'offered', 'accepted', 'medical', 'ready', 'batched',
          'departed', 'arrived', 'started', 'ended', 'declined', 'expired', 'withdrawn', 'barred', 'no_show')),
        version integer NOT NULL,
        cooperation text NOT NULL,
        seeker_id uuid NOT NULL REFERENCES seeker,
        area_code text NOT NULL,
        county_code text NOT NULL,
        vacancy_id uuid REFERENCES vacancy,
        employer_id uuid REFERENCES employer,
        employer_text text,
        job_text text,
        workplace_text text,
        district_code text,
        fair_id uuid,
        fair_code text,
        origin text NOT NULL CHECK (origin IN ('plan', 'fair', 'pool', 'transfer', 'ledger')),
        channel_text text,
        linked_to uuid REFERENCES placement,
        consent_on date,
        planned_departure_on date,
        planned_start_on date,
        final_at timestamptz,
        answer_due_at timestamptz,
        hold_until timestamptz,
        travel_mode text CHECK (travel_mode IN ('organised', 'own_way', 'employer_bus')),
        offered_wage integer CHECK (offered_wage > 0),
        fitness_word text CHECK (fitness_word IN ('fit', 'not_yet', 'not_for_this_post')),
        fitness_provisional boolean NOT NULL DEFAULT false,
        fitness_valid_from date,
        fitness_valid_until date,
        departed_on date,
        arrived_on date,
        started_on date,
        start_confirmed_on date,
        start_claimed_on date,
        ended_on date,
        end_reason text,
        keeps_place boolean NOT NULL DEFAULT false,
        poor_on_start boolean,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (vacancy_id IS NULL OR employer_id IS NOT NULL),
        CHECK (status <> 'started' OR (started_on IS NOT NULL AND start_confirmed_on IS NOT NULL)),
        CHECK (status <> 'ended' OR ended_on IS NOT NULL),
        CHECK (status <> 'departed' OR departed_on IS NOT NULL),
        CHECK (status <> 'offered' OR hold_until IS NOT NULL),
        CHECK (ended_on >= started_on),
        CHECK (NOT keeps_place OR (status = 'ended' AND vacancy_id IS NOT NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX placement_one_live ON placement (seeker_id)
       WHERE status IN ('accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started')`,
    );
    await runner.query(`CREATE INDEX placement_by_seeker ON placement (seeker_id, id)`);
    await runner.query(`CREATE INDEX placement_by_vacancy ON placement (vacancy_id, status)`);
    await runner.query(`CREATE INDEX placement_by_employer ON placement (employer_id, status)`);
    await runner.query(`CREATE INDEX placement_by_fair ON placement (fair_code) WHERE fair_code IS NOT NULL`);
    await runner.query(`CREATE INDEX placement_by_list ON placement (cooperation, id)`);
    await runner.query(`CREATE INDEX placement_by_link ON placement (linked_to) WHERE linked_to IS NOT NULL`);
    await runner.query(
      `CREATE INDEX placement_answer_due ON placement (answer_due_at) WHERE status IN ('proposed', 'intent')`,
    );
    await runner.query(`CREATE INDEX placement_hold_due ON placement (hold_until) WHERE status = 'offered'`);
    await protect(
      runner,
      'placement',
      seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' }),
      { grant: 'SELECT, INSERT, UPDATE' },
    );
  }

  private async dispute(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dispute (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('open', 'answered', 'resolved', 'withdrawn')),
        version integer NOT NULL,
        placement_id uuid NOT NULL REFERENCES placement,
        kind text NOT NULL CHECK (kind IN ('start', 'start_date', 'leaving', 'follow_up', 'medical_conclusion', 'entered_for_party')),
        cooperation text NOT NULL,
        area_code text NOT NULL,
        employer_id uuid,
        opened_on date NOT NULL,
        opened_by text NOT NULL,
        answered_by text,
        resolved_for text,
        resolved_on date,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX dispute_one_open ON dispute (placement_id, kind) WHERE status IN ('open', 'answered')`,
    );
    await runner.query(`CREATE INDEX dispute_by_list ON dispute (cooperation, id)`);
    await protect(
      runner,
      'dispute',
      seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' }),
      { grant: 'SELECT, INSERT, UPDATE' },
    );
  }

  /** Employers and stations read the persons who came to them with an intent; a refusal or a silence ends that sight. */
  private async personsOfEmployers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY of_placements ON seeker FOR SELECT USING (
        app_role() IN ('employer', 'station') AND EXISTS (
          SELECT FROM placement p WHERE p.seeker_id = seeker.id AND p.employer_id::text = ANY(app_list('app.employers'))
            AND p.status NOT IN ('proposed', 'declined', 'expired', 'withdrawn')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY of_placements ON seeker`);
    await runner.query(`DROP TABLE dispute, placement`);
  }
}
