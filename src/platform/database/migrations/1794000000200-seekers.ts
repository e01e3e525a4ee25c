import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect, seenBy } from './rls.js';

/** The register: households with dated poverty status, persons with sealed numbers, contacts, constraints, consents. */
export class Seekers1794000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE household (
        id uuid PRIMARY KEY,
        county_code text NOT NULL,
        number text NOT NULL,
        head_name text,
        area_code text NOT NULL,
        relocated boolean,
        UNIQUE (county_code, number)
      )`);
    await protect(runner, 'household', seenBy({ place: 'county_code', area: 'area_code' }));
    await runner.query(`
      CREATE TABLE household_poverty (
        household_id uuid NOT NULL REFERENCES household,
        status text NOT NULL,
        kind text,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        source_import uuid,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (household_id, valid_from)
      )`);
    await protect(runner, 'household_poverty', `EXISTS (SELECT FROM household h WHERE h.id = household_id)`);
    await this.seeker(runner);
    await this.around(runner);
  }

  private async seeker(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE seeker (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('draft', 'verified', 'seeking', 'in_process', 'employed', 'not_seeking', 'frozen')),
        version integer NOT NULL,
        county_code text NOT NULL,
        area_code text NOT NULL,
        village_text text,
        hamlet text,
        household_id uuid REFERENCES household,
        relation_to_head text,
        name text NOT NULL,
        pinyin text[] NOT NULL,
        initials text[] NOT NULL,
        sex text NOT NULL CHECK (sex IN ('male', 'female')),
        birth_on date NOT NULL,
        id_number bytea NOT NULL,
        id_index bytea NOT NULL UNIQUE,
        id_tail bytea NOT NULL,
        ethnic_group text,
        education text,
        labour_ability text,
        health text CHECK (health IN ('good', 'limited')),
        disability jsonb,
        skills text[] NOT NULL DEFAULT '{}',
        work jsonb,
        wish jsonb,
        helper_name text,
        verified_on date,
        verified_by text,
        not_seeking_reason text,
        remark text,
        refuses_ranking boolean NOT NULL DEFAULT false,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (starts_with(area_code, county_code))
      )`);
    await runner.query(`CREATE INDEX seeker_by_area ON seeker (area_code, id)`);
    await runner.query(`CREATE INDEX seeker_by_name ON seeker USING gin (name gin_trgm_ops)`);
    await runner.query(`CREATE INDEX seeker_by_pinyin ON seeker USING gin (pinyin)`);
    await runner.query(`CREATE INDEX seeker_by_initials ON seeker USING gin (initials)`);
    await runner.query(`CREATE INDEX seeker_by_tail ON seeker (id_tail)`);
    await runner.query(`CREATE INDEX seeker_by_household ON seeker (household_id)`);
    await protect(runner, 'seeker', seenBy({ place: 'county_code', area: 'area_code' }));
  }

  private async around(runner: QueryRunner): Promise<void> {
    const ofVisible = `EXISTS (SELECT FROM seeker s WHERE s.id = seeker_id)`;
    await runner.query(`
      CREATE TABLE contact_means (
        id uuid PRIMARY KEY,
        seeker_id uuid NOT NULL REFERENCES seeker,
        kind text NOT NULL CHECK (kind IN ('own', 'shared', 'relative', 'none')),
        position integer NOT NULL,
        phone bytea,
        phone_index bytea,
        phone_tail bytea,
        dialable boolean NOT NULL,
        UNIQUE (seeker_id, position)
      )`);
    await runner.query(`CREATE INDEX contact_means_by_phone ON contact_means (phone_index)`);
    await runner.query(`CREATE INDEX contact_means_by_tail ON contact_means (phone_tail)`);
    await protect(runner, 'contact_means', ofVisible);
    await runner.query(`
      CREATE TABLE seeker_place_claim (
        seeker_id uuid NOT NULL REFERENCES seeker,
        area_code text NOT NULL,
        village_text text,
        source_import uuid,
        PRIMARY KEY (seeker_id, area_code)
      )`);
    await protect(runner, 'seeker_place_claim', ofVisible);
    await runner.query(`
      CREATE TABLE companion (
        seeker_id uuid NOT NULL REFERENCES seeker,
        with_seeker_id uuid NOT NULL REFERENCES seeker,
        kind text NOT NULL CHECK (kind IN ('couple', 'group')),
        PRIMARY KEY (seeker_id, with_seeker_id),
        CHECK (seeker_id < with_seeker_id)
      )`);
    await protect(runner, 'companion', ofVisible);
    await runner.query(`
      CREATE TABLE seeker_constraint (
        seeker_id uuid NOT NULL REFERENCES seeker,
        kind text NOT NULL,
        PRIMARY KEY (seeker_id, kind)
      )`);
    await protect(runner, 'seeker_constraint', ofVisible);
    await runner.query(`
      CREATE TABLE seeker_language (
        seeker_id uuid NOT NULL REFERENCES seeker,
        language text NOT NULL,
        level text NOT NULL,
        PRIMARY KEY (seeker_id, language)
      )`);
    await protect(runner, 'seeker_language', ofVisible);
    await runner.query(`
      CREATE TABLE consent (
        id uuid PRIMARY KEY,
        seeker_id uuid NOT NULL REFERENCES seeker,
        purpose text NOT NULL,
        recipient text,
        given boolean NOT NULL,
        text_version text NOT NULL,
        happened_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        said_by text NOT NULL,
        entered_by uuid NOT NULL,
        channel text NOT NULL,
        witness text,
        evidence text
      )`);
    await runner.query(`CREATE INDEX consent_by_seeker ON consent (seeker_id, purpose, recorded_at DESC)`);
    await protect(runner, 'consent', ofVisible, { grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'consent');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE consent, seeker_language, seeker_constraint, companion, seeker_place_claim, contact_means, seeker, household_poverty, household`,
    );
  }
}
