import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { PROBATION_SHARE } from '../domain/promised-wage.js';
import { DUE_DAY } from '../domain/start-duties.js';
import { GAP_DAYS } from '../domain/stable-employment.js';

export const WARNINGS = ['missed_call', 'wage_below_promise', 'insurance_gap', 'companions_left'] as const;
export type Warning = (typeof WARNINGS)[number];

export interface WarningRow {
  readonly placementId: string;
  readonly name: string | null;
  readonly employer: string | null;
  readonly startedOn: string;
  /** What speaks for somebody about to leave, without judging why. */
  readonly warnings: readonly Warning[];
}

/** People at work whom a call may keep there. Nothing here is stored: it follows from what is known today. */
@Injectable()
export class EarlyWarningsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Most warnings first, then the latest start. @param after offset of the page before */
  list(
    actor: Actor,
    search: { readonly limit: number; readonly after: number; readonly warning?: Warning },
  ): Promise<WarningRow[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<WarningRow>(
        `WITH at_work AS (
           SELECT p.id, p.seeker_id, p.employer_id, p.employer_text, p.started_on, p.offered_wage FROM placement p
           WHERE p.status = 'started' AND p.started_on > $1),
         found AS (
           SELECT DISTINCT f.placement_id AS id, 'missed_call' AS warning FROM follow_up f JOIN at_work a ON a.id = f.placement_id
           WHERE (f.status IN ('due', 'attempted') AND f.closes_on < $2) OR f.status IN ('unreachable', 'escalated')
           UNION
           SELECT a.id, 'wage_below_promise' FROM at_work a
           WHERE EXISTS (SELECT FROM evidence e WHERE e.placement_id = a.id AND e.kind = 'wage' AND e.amount < a.offered_wage * $3::numeric)
           UNION
           SELECT a.id, 'insurance_gap' FROM at_work a
           WHERE a.started_on < $4::date AND (
             EXISTS (SELECT FROM start_duty d WHERE d.placement_id = a.id AND d.kind = 'insurance' AND d.done_on IS NULL
                       AND d.dropped_on IS NULL AND d.due_on < $2)
             OR EXISTS (SELECT FROM (
                 SELECT from_on, lag(to_on) OVER (ORDER BY from_on) AS before FROM evidence
                 WHERE placement_id = a.id AND kind = 'insurance') gap WHERE gap.from_on - gap.before - 1 > $5))
           UNION
           SELECT a.id, 'companions_left' FROM at_work a
           JOIN companion c ON a.seeker_id IN (c.seeker_id, c.with_seeker_id)
           JOIN placement o ON o.seeker_id = CASE WHEN c.seeker_id = a.seeker_id THEN c.with_seeker_id ELSE c.seeker_id END
           WHERE o.status = 'ended' AND o.started_on IS NOT NULL AND o.ended_on > a.started_on AND o.employer_id = a.employer_id
             AND NOT EXISTS (SELECT FROM placement n WHERE n.seeker_id = o.seeker_id AND n.status = 'started'
                               AND n.employer_id = a.employer_id))
         SELECT a.id AS "placementId", s.name, COALESCE(e.name, a.employer_text) AS employer, a.started_on AS "startedOn",
                array_agg(f.warning ORDER BY f.warning) AS warnings
         FROM found f JOIN at_work a ON a.id = f.id LEFT JOIN seeker s ON s.id = a.seeker_id LEFT JOIN employer e ON e.id = a.employer_id
         GROUP BY a.id, s.name, e.name, a.employer_text, a.started_on
         HAVING $6::text IS NULL OR $6 = ANY(array_agg(f.warning))
         ORDER BY count(*) DESC, a.started_on DESC, a.id LIMIT $7 OFFSET $8`,
        [
          addDays(tx.today, -400),
          tx.today,
          PROBATION_SHARE,
          addDays(tx.today, -DUE_DAY),
          GAP_DAYS,
          search.warning ?? null,
          search.limit,
          search.after,
        ],
      ),
    );
  }
}
