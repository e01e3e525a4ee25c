import { writingClient } from '../platform/database/index.js';

/**
 * The story's clock: one row in the database that api, worker and sweeper share. It only ever moves forward, so a run
 * that was cut off, or is repeated, never travels back.
 */
export class DemoClock {
  /** @param auditKey the record of a moved clock is written like everything the service writes */
  constructor(
    private readonly superuserUrl: string,
    private readonly auditKey: Buffer,
  ) {}

  /** @param local `YYYY-MM-DD HH:MM` in Asia/Shanghai */
  async advanceTo(local: string): Promise<void> {
    const client = new (writingClient(this.auditKey))({ connectionString: this.superuserUrl });
    await client.connect();
    try {
      await client.query(
        `INSERT INTO app_clock (ahead) VALUES (($1::timestamp AT TIME ZONE 'Asia/Shanghai') - clock_timestamp())
         ON CONFLICT (only_row) DO UPDATE SET ahead = greatest(app_clock.ahead, excluded.ahead)`,
        [local],
      );
    } finally {
      await client.end();
    }
  }
}
