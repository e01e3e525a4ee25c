import type { Tx } from '../../../platform/database/index.js';
import { PlacementEntity } from './placement.entity.js';

/**
 * Every placement of the persons these are about, held until the end of the transaction. Locked in the order of their ids, so
 * that two transitions of one person wait for each other and never for one another's second row.
 */
export function lockPlacementsOfSameSeekers(tx: Tx, ids: readonly string[]): Promise<PlacementEntity[]> {
  return tx.em
    .createQueryBuilder(PlacementEntity, 'p')
    .where('p.seeker_id IN (SELECT q.seeker_id FROM placement q WHERE q.id = ANY(:ids))', { ids })
    .orderBy('p.id')
    .setLock('pessimistic_write')
    .getMany();
}
