import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';

/** A slot of an institution is free again: the waiting list moves up. */
export const SLOT_FREED = 'medical.slot-freed';
/** Caps or opening days have changed. */
export const CAPS_CHANGED = 'medical.caps-changed';
/** Somebody may not work in the first post; another without that hazard is wanted. */
export const REMATCH_WANTED = 'medical.rematch-wanted';

export function slotFreed(
  tx: Tx,
  cooperation: string,
  slot: { readonly clinicId: string; readonly day: string },
): void {
  tx.emit({
    topic: SLOT_FREED,
    effectKey: `${SLOT_FREED}:${newId()}`,
    payload: { clinicId: slot.clinicId, day: slot.day, cooperation },
  });
}

export function capsChanged(tx: Tx, cooperation: string, clinicId: string): void {
  tx.emit({
    topic: CAPS_CHANGED,
    effectKey: `${CAPS_CHANGED}:${newId()}`,
    payload: { clinicId, cooperation },
  });
}

/** Once for each check: which hazard keeps the person from which post stays in the check. */
export function rematchWanted(tx: Tx, checkId: string, placementId: string): void {
  tx.emit({
    topic: REMATCH_WANTED,
    effectKey: `${REMATCH_WANTED}:${checkId}`,
    payload: { checkId, placementId },
  });
}
