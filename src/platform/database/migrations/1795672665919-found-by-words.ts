import type { MigrationInterface, QueryRunner } from 'typeorm';

const READINGS = ['pinyin[1]', 'pinyin[2]', 'pinyin[3]', 'pinyin[4]', 'initials[1]', 'initials[2]'];

/**
 * Under row-level security a condition may use an index only if it can leak nothing, which `LIKE` cannot promise and
 * `starts_with` can: among 200,000 people every search read the whole table. So a reading, and a name from its first,
 * second or third character on, is found by its beginning, in the order of bytes.
 */
export class FoundByWords1795672665919 implements MigrationInterface {
  readonly name = 'FoundByWords1795672665919';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE seeker
        ADD COLUMN name_from_second text NOT NULL GENERATED ALWAYS AS (substr(name, 2)) STORED,
        ADD COLUMN name_from_third text NOT NULL GENERATED ALWAYS AS (substr(name, 3)) STORED`);
    for (const column of ['name', 'name_from_second', 'name_from_third', 'village_text'])
      await runner.query(`CREATE INDEX seeker_begins_${column} ON seeker (${column} COLLATE "C")`);
    for (const reading of READINGS)
      await runner.query(
        `CREATE INDEX seeker_begins_${reading.replace(/\W/g, '')} ON seeker ((${reading}) COLLATE "C") WHERE ${reading} IS NOT NULL`,
      );
    await runner.query(`DROP INDEX seeker_by_words, seeker_by_name, seeker_by_village`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX seeker_by_village ON seeker USING gin (village_text gin_trgm_ops)`);
    await runner.query(`CREATE INDEX seeker_by_name ON seeker USING gin (name gin_trgm_ops)`);
    await runner.query(`CREATE INDEX seeker_by_words ON seeker USING gin (search_words gin_trgm_ops)`);
    for (const reading of READINGS)
      await runner.query(`DROP INDEX seeker_begins_${reading.replace(/\W/g, '')}`);
    await runner.query(`DROP INDEX seeker_begins_village_text, seeker_begins_name`);
    await runner.query(`ALTER TABLE seeker DROP COLUMN name_from_second, DROP COLUMN name_from_third`);
  }
}
