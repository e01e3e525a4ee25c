import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { MAX_HOLD_YEARS } from '../domain/legal-hold.js';

export interface LegalHold {
  readonly id: string;
  readonly seekerId: string;
  readonly seekerName: string;
  readonly reason: string;
  readonly basis: string | null;
  /** Local date. */
  readonly setOn: string;
  readonly until: string;
  readonly setBy: string | null;
  readonly approvedBy: string | null;
  /** Without a document, or longer than may be: from before both were asked for. */
  readonly needsReview: boolean;
}

export interface HeldPerson {
  readonly id: string;
  readonly countyCode: string;
}

@Injectable()
export class LegalHoldsRepository {
  async insert(
    tx: Tx,
    hold: {
      readonly id: string;
      readonly seekerId: string;
      readonly reason: string;
      readonly basis: string;
      readonly until: string;
      readonly setBy: string;
      readonly approvedBy: string | null;
    },
  ): Promise<void> {
    const { id, seekerId, reason, basis, until, setBy, approvedBy } = hold;
    await tx.execute(
      `INSERT INTO legal_hold (id, seeker_id, reason, basis, set_by, approved_by, until) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, seekerId, reason, basis, setBy, approvedBy, until],
    );
  }

  /** Whom a hold can be about: one the caller sees and who is not erased. */
  async person(tx: Tx, id: string): Promise<HeldPerson | undefined> {
    const [row] = await tx.query<HeldPerson>(
      `SELECT id, county_code AS "countyCode" FROM seeker WHERE id = $1 AND erased_at IS NULL`,
      [id],
    );
    return row;
  }

  /** One that holds today, locked. */
  async standing(
    tx: Tx,
    id: string,
  ): Promise<{ readonly id: string; readonly seekerId: string } | undefined> {
    const [row] = await tx.query<{ id: string; seekerId: string }>(
      `SELECT id, seeker_id AS "seekerId" FROM legal_hold WHERE id = $1 AND lifted_at IS NULL AND until >= app_today() FOR UPDATE`,
      [id],
    );
    return row;
  }

  async lift(
    tx: Tx,
    id: string,
    by: { readonly reason: string; readonly liftedBy: string; readonly approvedBy: string | null },
  ): Promise<void> {
    await tx.execute(
      `UPDATE legal_hold SET lifted_at = app_now(), lifted_by = $2, lift_approved_by = $3, lift_reason = $4 WHERE id = $1`,
      [id, by.liftedBy, by.approvedBy, by.reason],
    );
  }

  /** Those that hold today, nearest end first. */
  async open(tx: Tx): Promise<LegalHold[]> {
    const rows = await tx.query<LegalHold>(
      `SELECT h.id, h.seeker_id AS "seekerId", s.name AS "seekerName", h.reason, h.basis, h.until::text,
              (h.set_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "setOn", h.set_by::text AS "setBy", h.approved_by::text AS "approvedBy",
              h.basis IS NULL OR h.until > (h.set_at AT TIME ZONE 'Asia/Shanghai')::date + make_interval(years => $1) AS "needsReview"
       FROM legal_hold h JOIN seeker s ON s.id = h.seeker_id
       WHERE h.lifted_at IS NULL AND h.until >= app_today() ORDER BY h.until, h.id LIMIT 500`,
      [MAX_HOLD_YEARS],
    );
    const ids = rows.flatMap(({ setBy, approvedBy }) => [setBy, approvedBy]).filter((id) => id !== null);
    const names = new Map(
      (
        await tx.withSystemScope(() =>
          tx.query<{ id: string; name: string }>(
            `SELECT id::text, display_name AS name FROM user_account WHERE id = ANY($1::uuid[])`,
            [ids],
          ),
        )
      ).map(({ id, name }) => [id, name]),
    );
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return rows.map((row) => ({ ...row, setBy: nameOf(row.setBy), approvedBy: nameOf(row.approvedBy) }));
  }
}
