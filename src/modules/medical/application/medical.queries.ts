import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { CONCLUSIONS, type Conclusion } from '../domain/conclusion.js';
import { countForbiddenItems, countSecondRound } from '../persistence/medical.statements.js';

export interface FunnelGroup {
  readonly candidates: number;
  readonly notExamined: number;
  readonly examined: number;
  readonly fit: number;
  readonly recheck: number;
  readonly barred: number;
}

export interface MedicalFunnel {
  readonly poorFromFair: FunnelGroup;
  readonly nonPoorFromFair: FunnelGroup;
  readonly pool: FunnelGroup;
  readonly total: FunnelGroup;
}

export interface SecondRound {
  readonly rows: number;
  readonly fit: number;
  readonly barred: number;
  readonly recheckAgain: number;
}

export interface FiguresScope {
  /** Facts up to and with this local date. */
  readonly asOf: string;
  /** One fair and the pool of its departure; all fairs and pools when left out. */
  readonly fairCode?: string;
}

const AGAINST = `('contraindication', 'suspected_disease', 'not_fit_for_post')`;
const FIT = `('no_abnormality', 'other_abnormality')`;

/**
 * Persons of fairs and pools at the first post they said yes to, with the first attempt of what it asked for. A household's
 * roll decides who is poor, on the day of the intent; days a check was due keep the group together when travel is replanned.
 */
const FIRST_ROUND = `
  WITH born AS (
    SELECT p.id, p.origin, p.fair_code, p.planned_departure_on, h.happened_on AS intent_on,
           EXISTS (SELECT FROM seeker s JOIN household_status r ON r.household_id = s.household_id
                   WHERE s.id = p.seeker_id AND r.status IN ('registered-poor', 'lifted', 'lifted-unstable')
                     AND r.valid_from <= h.happened_on AND (r.valid_to IS NULL OR r.valid_to >= h.happened_on)) AS poor
    FROM placement p JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = 1
    WHERE p.origin IN ('fair', 'pool') AND p.linked_to IS NULL AND h.happened_on <= $1),
  tried AS (
    SELECT b.id, min(m.due_on) AS due_on, min(m.attended_on) FILTER (WHERE m.attended_on <= $1) AS attended_on,
           bool_and(COALESCE(m.conclusion IN ${FIT} AND m.concluded_on <= $1, false)) AS fit,
           bool_or(COALESCE(m.conclusion = 'recheck' AND m.concluded_on <= $1, false)) AS recheck,
           bool_or(COALESCE(m.conclusion IN ${AGAINST} AND m.concluded_on <= $1, false)) AS barred
    FROM born b JOIN medical.medical_check m ON m.placement_id = b.id AND m.attempt = 1 GROUP BY b.id),
  of_fair AS (
    SELECT t.due_on, b.planned_departure_on FROM born b LEFT JOIN tried t USING (id) WHERE b.fair_code = $2 AND b.origin = 'fair'),
  candidate AS (
    SELECT b.*, t.attended_on, COALESCE(t.fit, false) AS fit, COALESCE(t.recheck, false) AS recheck,
           COALESCE(t.barred, false) AS barred
    FROM born b LEFT JOIN tried t USING (id)
    WHERE $2::text IS NULL OR b.fair_code = $2 OR (b.origin = 'pool' AND
      (t.due_on IN (SELECT due_on FROM of_fair) OR b.planned_departure_on IN (SELECT planned_departure_on FROM of_fair))))`;

const COUNTS = `count(*)::int AS candidates, count(*) FILTER (WHERE attended_on IS NULL)::int AS "notExamined",
  count(attended_on)::int AS examined, count(*) FILTER (WHERE fit AND NOT barred)::int AS fit,
  count(*) FILTER (WHERE recheck AND NOT barred)::int AS recheck, count(*) FILTER (WHERE barred)::int AS barred`;

const NOBODY: FunnelGroup = { candidates: 0, notExamined: 0, examined: 0, fit: 0, recheck: 0, barred: 0 };

/** Figures of the medical step, each counted from the rows its list would show. */
@Injectable()
export class MedicalQueries {
  /** First attempts by group: what became of those who said yes at the fair or in the townships. */
  async funnel(tx: Tx, { asOf, fairCode }: FiguresScope): Promise<MedicalFunnel> {
    const rows = await tx.query<FunnelGroup & { kind: keyof MedicalFunnel }>(
      `${FIRST_ROUND} SELECT CASE WHEN GROUPING(kind) = 1 THEN 'total' ELSE kind END AS kind, ${COUNTS}
       FROM (SELECT c.*, CASE WHEN origin = 'pool' THEN 'pool' WHEN poor THEN 'poorFromFair' ELSE 'nonPoorFromFair' END AS kind
             FROM candidate c) grouped GROUP BY ROLLUP (kind)`,
      [asOf, fairCode ?? null],
    );
    const of = (kind: keyof MedicalFunnel): FunnelGroup => {
      const { kind: _kind, ...counts } = rows.find((row) => row.kind === kind) ?? { ...NOBODY, kind };
      return counts;
    };
    return {
      poorFromFair: of('poorFromFair'),
      nonPoorFromFair: of('nonPoorFromFair'),
      pool: of('pool'),
      total: of('total'),
    };
  }

  /** Persons examined for the first time, by day. */
  async examinedByDay(tx: Tx, { asOf, fairCode }: FiguresScope): Promise<Record<string, number>> {
    const rows = await tx.query<{ day: string; people: number }>(
      `${FIRST_ROUND} SELECT attended_on AS day, count(*)::int AS people FROM candidate
       WHERE attended_on IS NOT NULL GROUP BY attended_on ORDER BY attended_on`,
      [asOf, fairCode ?? null],
    );
    return Object.fromEntries(rows.map(({ day, people }) => [day, people]));
  }

  /** Conclusions of first attempts, by kind; kinds nobody got are 0. */
  async conclusionsByKind(tx: Tx, { asOf, fairCode }: FiguresScope): Promise<Record<Conclusion, number>> {
    const rows = await tx.query<{ conclusion: Conclusion; checks: number }>(
      `${FIRST_ROUND} SELECT m.conclusion, count(*)::int AS checks
       FROM candidate c JOIN medical.medical_check m ON m.placement_id = c.id AND m.attempt = 1
       WHERE m.conclusion IS NOT NULL AND m.concluded_on <= $1 GROUP BY m.conclusion`,
      [asOf, fairCode ?? null],
    );
    const none = Object.fromEntries(CONCLUSIONS.map((kind) => [kind, 0])) as Record<Conclusion, number>;
    return { ...none, ...Object.fromEntries(rows.map(({ conclusion, checks }) => [conclusion, checks])) };
  }

  /** Rechecks and examinations for another post after a bar. */
  async secondRound(tx: Tx, { asOf }: Pick<FiguresScope, 'asOf'>): Promise<SecondRound> {
    const counts = await tx.first(countSecondRound, { asOf });
    return counts!;
  }

  /** Words of hepatitis B, pregnancy and HIV anywhere in orders and results. It is 0, and the database refuses another. */
  async forbiddenItems(tx: Tx): Promise<number> {
    const row = await tx.first(countForbiddenItems, {});
    return row!.found;
  }
}
