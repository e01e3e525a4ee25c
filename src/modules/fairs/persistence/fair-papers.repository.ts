import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';

export interface RosterPaperLine {
  readonly entryId: string;
  readonly status: string;
  readonly badge: string;
  readonly enteredLate: boolean;
  /** Local, `HH:MM`. */
  readonly arrived: string | null;
  readonly areaCode: string;
  /** Null for an actor who may not see the person. */
  readonly name: string | null;
  readonly sex: string | null;
}

export interface IntentPaperLine {
  readonly placementId: string;
  readonly seekerId: string;
  readonly employer: string;
  readonly post: string;
  readonly name: string;
  readonly sex: string;
  readonly areaCode: string;
  readonly wage: number | null;
  readonly startOn: string | null;
  readonly saidOn: string;
  readonly interview: string | null;
  readonly enteredLate: boolean;
}

export interface SlipLine {
  readonly name: string | null;
  readonly employer: string;
  readonly post: string;
  readonly wage: number | null;
  readonly departureOn: string | null;
  readonly status: string;
}

/** Lists of a fair as they go on paper and into workbooks. */
@Injectable()
export class FairPapersRepository {
  roster(tx: Tx, fairId: string): Promise<RosterPaperLine[]> {
    return tx.query<RosterPaperLine>(
      `SELECT e.id AS "entryId", e.status, e.badge, e.entered_late AS "enteredLate",
              to_char(e.checked_in_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS arrived, e.area_code AS "areaCode", s.name, s.sex
       FROM fair_roster_entry e LEFT JOIN seeker s ON s.id = e.seeker_id
       WHERE e.fair_id = $1 ORDER BY e.area_code, s.pinyin NULLS LAST, e.id`,
      [fairId],
    );
  }

  intents(
    tx: Tx,
    fair: Pick<Fair, 'id' | 'code' | 'cooperation'>,
    origin: 'fair' | 'pool',
  ): Promise<IntentPaperLine[]> {
    return tx.query<IntentPaperLine>(
      `SELECT p.id AS "placementId", p.seeker_id AS "seekerId", COALESCE(c.name, p.employer_text, '') AS employer,
              COALESCE(v.title, p.job_text, '') AS post, s.name, s.sex, s.area_code AS "areaCode", p.offered_wage AS wage,
              p.planned_start_on AS "startOn", h.happened_on AS "saidOn", e.interview, COALESCE(e.entered_late, false) AS "enteredLate"
       FROM placement p JOIN seeker s ON s.id = p.seeker_id
       JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = 1
       LEFT JOIN vacancy v ON v.id = p.vacancy_id LEFT JOIN employer c ON c.id = p.employer_id
       LEFT JOIN fair_roster_entry e ON e.fair_id = $1 AND e.seeker_id = p.seeker_id
       WHERE p.cooperation = $2 AND p.fair_code = $3 AND p.origin = $4 AND h.move = 'register_intent'
         AND p.end_reason IS DISTINCT FROM 'import_withdrawn'
       ORDER BY p.id`,
      [fair.id, fair.cooperation, fair.code, origin],
    );
  }

  async slip(tx: Tx, fairId: string, placementId: string): Promise<SlipLine | null> {
    const [line] = await tx.query<SlipLine>(
      `SELECT s.name, COALESCE(c.name, p.employer_text, '') AS employer, COALESCE(v.title, p.job_text, '') AS post,
              p.offered_wage AS wage, p.planned_departure_on AS "departureOn", p.status
       FROM placement p LEFT JOIN seeker s ON s.id = p.seeker_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
       LEFT JOIN employer c ON c.id = p.employer_id WHERE p.id = $2 AND p.fair_id = $1`,
      [fairId, placementId],
    );
    return line ?? null;
  }
}
