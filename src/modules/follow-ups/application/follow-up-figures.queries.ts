import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { CountedAs } from '../domain/outcomes.js';
import type { MilestoneKind } from '../domain/windows.js';

/** Placement ids; every number is the length of its list. */
export interface FollowUpFigure {
  readonly due: readonly string[];
  readonly inPost: readonly string[];
  readonly left: readonly string[];
  readonly unreachable: readonly string[];
  /** Due, and nobody has told anything: never counted as a failure. */
  readonly unknown: readonly string[];
}

export interface FigureScope {
  /** Only placements that departed on this day: one batch. */
  readonly departedOn?: string;
  /** Only what was recorded by this instant. */
  readonly knownAt?: string;
}

export type FollowUpFigures = Readonly<Record<'D7' | 'D30' | 'D90' | 'D180', FollowUpFigure>>;

/** Who is still in post 7, 30, 90 and 180 days after a confirmed start, person by person. */
@Injectable()
export class FollowUpFiguresQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @param asOf last local day that counts */
  figures(actor: Actor, asOf: string, scope: FigureScope = {}): Promise<FollowUpFigures> {
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.query<{ kind: MilestoneKind; id: string; counted: CountedAs }>(COUNTED, [
        asOf,
        scope.departedOn ?? null,
        scope.knownAt ?? null,
      ]);
      const of = (kind: MilestoneKind): FollowUpFigure => {
        const asked = rows.filter((row) => row.kind === kind);
        const counted = (as: CountedAs): string[] =>
          asked.filter((row) => row.counted === as).map(({ id }) => id);
        return {
          due: asked.map(({ id }) => id),
          inPost: counted('in_post'),
          left: counted('left'),
          unreachable: counted('unreachable'),
          unknown: counted('unknown'),
        };
      };
      return { D7: of('D7'), D30: of('D30'), D90: of('D90'), D180: of('D180') };
    });
  }
}

/** As `judgeMilestone` counts: a leaving by the day of the call, or by the window's end, outweighs the word "in post". */
const COUNTED = `
  WITH newest AS (
    SELECT DISTINCT ON (f.placement_id, f.kind) f.* FROM follow_up f
    WHERE $3::timestamptz IS NULL OR f.recorded_at <= $3
    ORDER BY f.placement_id, f.kind, f.id DESC),
  told AS (
    SELECT f.kind, p.id, f.closes_on,
           CASE WHEN heard THEN f.contacted_on END AS contacted_on,
           CASE WHEN heard THEN f.outcome END AS outcome,
           LEAST(CASE WHEN p.ended_on <= $1 THEN p.ended_on END,
                 CASE WHEN f.left_told_on <= $1 THEN f.left_told_on END) AS left_on
    FROM newest f JOIN placement p ON p.id = f.placement_id
    CROSS JOIN LATERAL (SELECT COALESCE(f.contacted_on, f.due_on) <= $1 AND ($3::timestamptz IS NULL OR f.answered_at <= $3) AS heard) h
    WHERE f.due_on <= $1 AND p.started_on <= $1 AND p.start_confirmed_on <= $1
      AND ($2::date IS NULL OR p.departed_on = $2))
  SELECT kind, id, CASE WHEN left_on <= COALESCE(contacted_on, LEAST(closes_on, $1::date)) THEN 'left'
                        ELSE COALESCE(outcome, 'unknown') END AS counted
  FROM told ORDER BY kind, id`;
