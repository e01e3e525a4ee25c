import type { Tx } from '../../../platform/database/index.js';
import { findDaysWithoutAnswer } from '../persistence/failed-days.statements.js';

/** Different days on which nobody was reached; a talk that was put off is none of them. */
export async function failedDays(tx: Tx, followUpId: string): Promise<string[]> {
  return (await failedDaysOf(tx, [followUpId])).get(followUpId) ?? [];
}

/** Of follow-ups the actor has seen: their history is the county's, a station has no sight of it. */
export async function failedDaysOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.withSystemScope(() => tx.all(findDaysWithoutAnswer, { ids }));
  return new Map(rows.map(({ id, days }) => [id, days]));
}
