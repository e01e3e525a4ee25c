import type { Party } from '../../../kernel/lifecycle/index.js';
import type { Tx } from '../../../platform/database/index.js';

/** A word of a party that somebody else typed for it, or said through a link that staff had in their hands. */
export interface TypedWord {
  /** Local date it was recorded. */
  readonly recordedOn: string;
  readonly typedBy: string;
  /** Of an account; null for a link. */
  readonly office: string | null;
}

/**
 * The last such word about a placement. The service's own sight: whose word it was is told to nobody by this.
 * @param before a dispute: words that were recorded when it was opened
 */
export async function lastTypedFor(
  tx: Tx,
  placementId: string,
  party: Party,
  { before }: { readonly before?: string } = {},
): Promise<TypedWord | undefined> {
  const [last] = await tx.withSystemScope(() =>
    tx.query<TypedWord>(
      `SELECT (h.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS "recordedOn", h.entered_by AS "typedBy", u.organisation_id AS office
       FROM history h LEFT JOIN user_account u ON u.id = h.entered_by
       WHERE h.aggregate = 'placement' AND h.aggregate_id = $1 AND h.said_by = $2
         AND NOT (h.channel = 'link' OR h.channel = 'account' AND COALESCE(h.entered_role, h.said_by) IN (h.said_by, 'system'))
         AND ($3::uuid IS NULL OR h.recorded_at <= (SELECT recorded_at FROM dispute WHERE id = $3))
       ORDER BY h.seq DESC LIMIT 1`,
      [placementId, party, before ?? null],
    ),
  );
  return last;
}
