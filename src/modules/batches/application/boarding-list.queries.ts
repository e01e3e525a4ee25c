import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { BatchesRepository } from '../persistence/batches.repository.js';

/** One line of the boarding list: the columns of 点对点输送花名册 without ID number and phones, which are asked for by themselves. */
export interface BoardingLine {
  readonly passengerId: string;
  readonly kind: 'new' | 'returning' | 'escort';
  readonly placementId: string | null;
  readonly seekerId: string | null;
  readonly batch: string;
  readonly coach: string | null;
  readonly seat: number | null;
  readonly extraSeat: boolean;
  /** Null for somebody whose register the user does not see. */
  readonly name: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly areaCode: string | null;
  readonly poor: boolean | null;
  readonly firstTimeOut: boolean | null;
  readonly employer: string | null;
  readonly job: string | null;
  readonly receiver: string | null;
  readonly stop: string | null;
  readonly escort: string | null;
  readonly policyNo: string | null;
  readonly readyAfterLock: boolean;
  readonly door: 'open' | 'boarded' | 'not_boarded';
  readonly notBoardedReason: string | null;
  readonly road: 'open' | 'arrived' | 'left_en_route';
  readonly boardedOn: string | null;
  readonly arrivedOn: string | null;
  readonly leftOn: string | null;
  readonly claimedStartOn: string | null;
  readonly startedOn: string | null;
  readonly placementStatus: string | null;
}

/** Who sits where. Poverty is told to those only who answer for the person, not to employers and escorts. */
@Injectable()
export class BoardingListQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
  ) {}

  list(actor: Actor, batchId: string): Promise<BoardingLine[]> {
    return this.uow.read(actor, async (tx) => {
      await this.batches.find(tx, batchId);
      const lines = await this.lines(tx, batchId);
      const told = ['bureau', 'caseworker', 'auditor'].includes(actor.role);
      return told ? lines : lines.map((line) => ({ ...line, poor: null }));
    });
  }

  private lines(tx: Tx, batchId: string): Promise<BoardingLine[]> {
    return tx.query<BoardingLine>(
      `SELECT p.id AS "passengerId", p.kind, p.placement_id AS "placementId", p.seeker_id AS "seekerId", b.code AS batch,
              p.coach, p.seat, p.extra_seat AS "extraSeat", COALESCE(s.name, p.person_name) AS name, s.sex,
              p.area_code AS "areaCode",
              EXISTS (SELECT FROM household_poverty h WHERE h.household_id = s.household_id
                        AND h.status IN ('registered-poor', 'lifted', 'lifted-unstable')
                        AND h.valid_from <= b.departure_on AND (h.valid_to IS NULL OR h.valid_to >= b.departure_on)) AS poor,
              p.first_time_out AS "firstTimeOut", COALESCE(e.name, pl.employer_text) AS employer,
              COALESCE(v.title, pl.job_text) AS job, p.receiver, p.stop, p.escort, p.policy_no AS "policyNo",
              p.ready_after_lock AS "readyAfterLock", p.door, p.not_boarded_reason AS "notBoardedReason", p.road,
              p.boarded_on AS "boardedOn", p.arrived_on AS "arrivedOn", p.left_on AS "leftOn",
              pl.start_claimed_on AS "claimedStartOn", pl.started_on AS "startedOn", pl.status AS "placementStatus"
       FROM batch_passenger p JOIN batch b ON b.id = p.batch_id
       LEFT JOIN seeker s ON s.id = p.seeker_id
       LEFT JOIN placement pl ON pl.id = p.placement_id
       LEFT JOIN employer e ON e.id = pl.employer_id
       LEFT JOIN vacancy v ON v.id = pl.vacancy_id
       WHERE p.batch_id = $1 AND p.taken_off_on IS NULL
       ORDER BY p.coach NULLS LAST, p.seat, p.id`,
      [batchId],
    );
  }
}
