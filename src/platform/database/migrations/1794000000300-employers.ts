import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** Employers of a destination district: who they are, whether they dispatch, until when they are vetted. */
export class Employers1794000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employer (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('submitted', 'vetted', 'suspended', 'expired')),
        version integer NOT NULL,
        district_code text NOT NULL CHECK (district_code ~ '^[0-9]{6}$'),
        uscc text NOT NULL UNIQUE CHECK (length(uscc) = 18),
        name text NOT NULL,
        name_key text NOT NULL,
        short_key text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('direct', 'dispatch_firm', 'agency')),
        street text,
        industry text,
        size_text text,
        address text,
        contact_name text,
        contact_phone text,
        dispatch_licence text,
        vetted_until date,
        suspended_reason text,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (status <> 'vetted' OR vetted_until IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX employer_by_key ON employer (name_key)`);
    await runner.query(`CREATE INDEX employer_by_short ON employer (short_key)`);
    await runner.query(`CREATE INDEX employer_by_name ON employer USING gin (name gin_trgm_ops)`);
    await runner.query(`CREATE INDEX employer_by_end ON employer (vetted_until) WHERE status = 'vetted'`);
    // The source side reads the employers of the districts it works with; another employer never does.
    const ofPartner = `app_role() NOT IN ('employer', 'system-admin', 'security-admin') AND EXISTS (
      SELECT FROM cooperation c WHERE c.destination_place = district_code AND c.id = ANY(app_list('app.cooperations')))`;
    await protect(
      runner,
      'employer',
      `${seenBy({ place: 'district_code', employer: 'id' })} OR (${ofPartner})`,
      {
        check: `app_role() = 'system' OR (app_role() = 'bureau' AND district_code = ANY(app_list('app.places')))
              OR (app_role() = 'employer' AND id::text = ANY(app_list('app.employers')))`,
        grant: 'SELECT, INSERT, UPDATE',
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE employer`);
  }
}
