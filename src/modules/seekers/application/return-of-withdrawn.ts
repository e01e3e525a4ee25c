// Somebody whom a withdrawn import had brought comes again in a mended one: the record is restored, not made a second time.
import type { LifecycleStore, Tx } from '../../../platform/database/index.js';
import type { SeekerMove } from '../domain/seeker.lifecycle.js';
import { seekerLifecycleMapping } from '../persistence/seeker.lifecycle-mapping.js';
import {
  birthMove,
  type SeekersBulkRepository,
  type SurveyedPerson,
  type SurveySource,
} from '../persistence/seekers-bulk.repository.js';

/** What brings a restored record to the state the survey speaks of; nothing for one that is only verified. */
const AFTER_RESTORE: Partial<Record<SeekerMove, SeekerMove>> = {
  record_seeking: 'seek',
  record_employed: 'start_work',
  record_not_seeking: 'stop_seeking',
};

export async function restoreWithdrawn(
  tx: Tx,
  { store, people }: { store: LifecycleStore; people: SeekersBulkRepository },
  withdrawn: { readonly id: string; readonly birthOn: string },
  person: SurveyedPerson,
  source: SurveySource,
): Promise<void> {
  const { id, birthOn } = withdrawn;
  const { move, claim } = birthMove(person, source);
  const { reason, ...restoring } = claim;
  await store.move(tx, seekerLifecycleMapping, {
    id,
    move: 'restore',
    claim: restoring,
    subject: { birthOn },
  });
  const next = AFTER_RESTORE[move];
  if (next) {
    const said = reason ? { ...restoring, reason } : restoring;
    await store.move(tx, seekerLifecycleMapping, { id, move: next, claim: said, subject: { birthOn } });
  }
  await people.update(tx, id, person, source);
}
