import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { OwnConsent, OwnJob, OwnRide } from '../domain/own-page.js';

/** Off the road: such a post is shown only while nothing else is, and only when it was the last. */
const OVER = `('declined', 'expired', 'withdrawn', 'barred', 'no_show', 'ended')`;

/** Reads what belongs to one person. Every query names the person: the actor behind a link sees more than the page may show. */
@Injectable()
export class OwnPageRepository {
  async person(
    tx: Tx,
    seekerId: string,
  ): Promise<{ name: string; areaCode: string; cooperation: string | null } | undefined> {
    const [row] = await tx.query<{ name: string; areaCode: string; cooperation: string | null }>(
      `SELECT s.name, s.area_code AS "areaCode",
              (SELECT p.cooperation FROM placement p WHERE p.seeker_id = s.id ORDER BY p.recorded_at DESC, p.id DESC LIMIT 1)
                AS cooperation
       FROM seeker s WHERE s.id = $1 AND s.erased_at IS NULL`,
      [seekerId],
    );
    return row;
  }

  async officeName(tx: Tx, organisationId: string): Promise<string | null> {
    const [row] = await tx.query<{ name: string }>(`SELECT name FROM organisation WHERE id = $1`, [
      organisationId,
    ]);
    return row?.name ?? null;
  }

  /** Open posts, the furthest on the road first; without one, the last that ended. */
  jobs(tx: Tx, seekerId: string): Promise<OwnJob[]> {
    return tx.query<OwnJob>(
      `WITH own AS (
         SELECT p.*, p.status IN ${OVER} AS over,
                row_number() OVER (ORDER BY p.status IN ${OVER}, p.started_on DESC NULLS LAST, p.recorded_at DESC, p.id) AS place
         FROM placement p WHERE p.seeker_id = $1)
       SELECT p.id, p.status, p.version, COALESCE(e.name, p.employer_text) AS employer, p.employer_id AS "employerId",
              COALESCE(v.title, p.job_text) AS job, v.address, p.planned_start_on::text AS "plannedStartOn",
              p.started_on::text AS "startedOn", h.move AS "lastMove", h.said_by AS "lastReportedBy",
              p.offered_wage AS "offeredWage", v.base_wage AS "baseWage", v.pay_min AS "payMin", v.pay_max AS "payMax",
              v.piece_rate AS "pieceRate", v.pay_day AS "payDay", v.pay_day_month AS "payDayMonth",
              v.hours_per_day AS "hoursPerDay", v.rest_days_per_month AS "restDaysPerMonth", v.shift, v.lodging,
              v.lodging_deduction AS "lodgingDeduction", v.meals, v.meal_allowance AS "mealAllowance", v.insurances,
              v.contract_months AS "contractMonths", v.probation_months AS "probationMonths"
       FROM own p LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
       LEFT JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = p.version
       WHERE NOT p.over OR p.place = 1 ORDER BY p.place LIMIT 5`,
      [seekerId],
    );
  }

  async ride(tx: Tx, seekerId: string): Promise<OwnRide | null> {
    const [row] = await tx.query<OwnRide>(
      `SELECT b.departure_on::text AS "departureOn", b.status, p.stop, p.coach, p.seat, b.contacts,
              r.arrives_at AS "arrivesAt", r.place, r.contact_name AS "contactName", r.contact_phone AS "contactPhone"
       FROM batch_passenger p JOIN batch b ON b.id = p.batch_id
       LEFT JOIN batch_reception r ON r.batch_id = b.id AND r.employer_id = p.employer_id
       WHERE p.seeker_id = $1 AND p.taken_off_on IS NULL AND b.status <> 'cancelled'
       ORDER BY b.departure_on DESC, b.id LIMIT 1`,
      [seekerId],
    );
    return row ?? null;
  }

  consents(tx: Tx, seekerId: string): Promise<OwnConsent[]> {
    return tx.query<OwnConsent>(
      `SELECT DISTINCT ON (purpose) purpose, given, happened_on::text AS "occurredOn", channel FROM consent
       WHERE seeker_id = $1 ORDER BY purpose, recorded_at DESC, id DESC`,
      [seekerId],
    );
  }

  concerns(
    tx: Tx,
    seekerId: string,
  ): Promise<{ kind: string; raisedOn: string; dueOn: string; status: string }[]> {
    return tx.query(
      `SELECT c.kind, c.raised_on::text AS "raisedOn", c.due_on::text AS "dueOn", c.status
       FROM concern c JOIN placement p ON p.id = c.placement_id WHERE p.seeker_id = $1
       ORDER BY c.raised_on DESC, c.id LIMIT 5`,
      [seekerId],
    );
  }
}
