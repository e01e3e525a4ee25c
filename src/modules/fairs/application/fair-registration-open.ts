import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import { fairNotFound, fairTakesNoEntries } from '../domain/fairs.errors.js';
import type { FairsRepository } from '../persistence/fairs.repository.js';

const TAKES_ENTRIES = new Set(['planned', 'published', 'open']);

/** Whether people can be put on the roster of a fair in this state, and their lines be changed. */
export const isRegistrationOpen = ({ status }: Pick<Fair, 'status'>): boolean => TAKES_ENTRIES.has(status);

/** @throws fairNotFound, fairTakesNoEntries */
export async function fairTakingEntries(fairs: FairsRepository, tx: Tx, fairId: string): Promise<Fair> {
  const fair = await fairs.find(tx, fairId);
  if (!fair) throw fairNotFound({ id: fairId });
  if (!isRegistrationOpen(fair)) throw fairTakesNoEntries({ status: fair.status });
  return fair;
}
