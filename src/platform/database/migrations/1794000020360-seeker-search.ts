import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People are found by the beginning of a reading or of the initials, as they are typed: every reading stands in one line
 * of words, with a blank before each, so that a trigram index answers "a word that begins so".
 */
export class SeekerSearch1794000020360 implements MigrationInterface {
  readonly name = 'SeekerSearch1794000020360';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION seeker_search_words(pinyin text[], initials text[]) RETURNS text
      LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN ' ' || array_to_string(pinyin || initials, ' ')`);
    await runner.query(`
      ALTER TABLE seeker ADD COLUMN search_words text NOT NULL
        GENERATED ALWAYS AS (seeker_search_words(pinyin, initials)) STORED`);
    await runner.query(`DROP INDEX seeker_by_pinyin, seeker_by_initials`);
    await runner.query(`CREATE INDEX seeker_by_words ON seeker USING gin (search_words gin_trgm_ops)`);
    await runner.query(`CREATE INDEX seeker_by_village ON seeker USING gin (village_text gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX seeker_by_village, seeker_by_words`);
    await runner.query(`ALTER TABLE seeker DROP COLUMN search_words`);
    await runner.query(`DROP FUNCTION seeker_search_words`);
    await runner.query(`CREATE INDEX seeker_by_pinyin ON seeker USING gin (pinyin)`);
    await runner.query(`CREATE INDEX seeker_by_initials ON seeker USING gin (initials)`);
  }
}
