import { newId } from '../../../platform/clock/index.js';
import type { PlacementRow } from '../../placements/index.js';
import { entryOf } from '../domain/list-closing-rule.js';
import type { Seat } from '../domain/seat.js';
import type { BatchEntity } from '../persistence/batch.entity.js';

export const seatColumns = (
  seat: Seat | null | undefined,
): { coach: string | null; seat: number | null } => ({
  coach: seat?.coach ?? null,
  seat: seat?.seat ?? null,
});

/** The columns every new passenger has. @param readyOn day on which the placement became ready */
export function passengerOf(batch: BatchEntity, placement: PlacementRow, readyOn: string | null) {
  return {
    id: newId(),
    batch_id: batch.id,
    cooperation: batch.cooperation,
    kind: 'new' as const,
    placement_id: placement.id,
    seeker_id: placement.seekerId,
    area_code: placement.areaCode,
    employer_id: placement.employerId,
    ready_on: readyOn,
    ready_after_lock: entryOf(readyOn, batch) === 'after_lock',
  };
}

/** Rows of one insert name the same columns. */
export function withDefaults(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { extra_seat: false, ready_after_lock: false, door: 'open', road: 'open', ...row };
}
