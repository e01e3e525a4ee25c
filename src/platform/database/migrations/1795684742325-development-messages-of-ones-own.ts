import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bureau reads the kept messages of the notices it may read; those of other counties were shown to every bureau. */
export class DevelopmentMessagesOfOnesOwn1795684742325 implements MigrationInterface {
  readonly name = 'DevelopmentMessagesOfOnesOwn1795684742325';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER POLICY scope ON development_message USING (app_role() = 'system' OR (app_role() = 'bureau'
         AND EXISTS (SELECT FROM notice n WHERE n.effect_key = development_message.effect_key)))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER POLICY scope ON development_message USING (app_role() IN ('system', 'bureau'))`,
    );
  }
}
