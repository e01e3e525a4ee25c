// Somebody whom a withdrawn import had brought comes again in a mended one: the record is restored, not made a second time.
import type { LifecycleStore, Tx } from '../../../platform/database/index.js';
import type { SeekerTransition } from '../domain/seeker.lifecycle.js';
import { seekerLifecycleMapping } from '../persistence/seeker.lifecycle-mapping.js';
import {
  decideCreation,
  type SeekersBulkRepository,
  type SurveyedPerson,
  type SurveySource,
} from '../persistence/seekers-bulk.repository.js';

/** What brings a restored record to the state the survey speaks of; nothing for one that is only verified. */
const AFTER_RESTORE: Partial<Record<SeekerTransition, SeekerTransition>> = {
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
  const { move, input } = decideCreation(person, source);
  const { reason, ...restoring } = input;
  await store.transition(tx, seekerLifecycleMapping, {
    id,
    move: 'restore',
    input: restoring,
    facts: { birthOn },
  });
  const next = AFTER_RESTORE[move];
  if (next) {
    const attribution = reason ? { ...restoring, reason } : restoring;
    await store.transition(tx, seekerLifecycleMapping, {
      id,
      move: next,
      input: attribution,
      facts: { birthOn },
    });
  }
  await people.update(tx, id, person, source);
}
