import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, seenBy } from './rls.js';

/** A seat may be kept for somebody who is still at the examination; on the list stands who is ready. */
export class SeatReservations1794000020430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE batch_reservation (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES batch,
        cooperation text NOT NULL REFERENCES cooperation,
        placement_id uuid NOT NULL REFERENCES placement,
        seeker_id uuid NOT NULL REFERENCES seeker,
        area_code text NOT NULL,
        coach text,
        seat integer CHECK (seat > 0),
        stop text,
        reserved_by uuid NOT NULL,
        reserved_at timestamptz NOT NULL DEFAULT app_now(),
        outcome text CHECK (outcome IN ('listed', 'given_back', 'off_the_road', 'not_ready_in_time')),
        ended_at timestamptz,
        passenger_id uuid REFERENCES batch_passenger,
        CHECK ((outcome IS NULL) = (ended_at IS NULL)),
        CHECK ((outcome = 'listed') = (passenger_id IS NOT NULL) OR outcome IS NULL),
        CHECK (seat IS NULL OR coach IS NOT NULL)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX batch_reservation_open ON batch_reservation (placement_id) WHERE outcome IS NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX batch_reservation_seat ON batch_reservation (batch_id, coach, seat) WHERE outcome IS NULL AND seat IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX batch_reservation_by_batch ON batch_reservation (batch_id, id)`);
    await protect(runner, 'batch_reservation', seenBy({ cooperation: 'cooperation', area: 'area_code' }), {
      grant: 'SELECT, INSERT, UPDATE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE batch b SET seats_taken = seats_taken - r.n
       FROM (SELECT batch_id, count(*)::int AS n FROM batch_reservation WHERE outcome IS NULL GROUP BY 1) r WHERE r.batch_id = b.id`,
    );
    await runner.query(`DROP TABLE batch_reservation`);
  }
}
