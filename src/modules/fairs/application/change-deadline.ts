import { DomainError } from '../../../kernel/errors/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { addWorkingDays } from '../../placements/index.js';
import type { ReferenceQueries } from '../../reference/index.js';

const CLOSES_AT = '18:00:00+08:00';

/**
 * By when everything must be settled: the end of the county's last working day before the departure. Null without a
 * departure, or where the year's holidays are not known yet.
 */
export async function computeChangeDeadline(
  tx: Tx,
  reference: ReferenceQueries,
  departureOn: string | null,
): Promise<string | null> {
  if (departureOn === null) return null;
  const calendar = await reference.calendar(tx.actor, 'guangxi');
  try {
    return `${addWorkingDays(departureOn, -1, calendar)}T${CLOSES_AT}`;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
