import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { PlacementReader, type PlacementRow, type PlacementState } from '../../placements/index.js';
import { ReferenceQueries } from '../../reference/index.js';
import { finalDayBefore } from '../domain/clinic-forecast.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import { clinicClosed, noSlotLeft, outOfScope } from '../domain/medical.errors.js';
import { STATES_BEFORE_ACCEPTANCE, STATES_WITH_ORDERS } from '../domain/ordering-states.js';
import { ClinicsService } from './clinics.service.js';
import { slotFreed } from './medical-events.js';
import { ExamRequirements } from './exam-requirements.reader.js';
import { type FreeDay, SlotsService } from './slots.service.js';
import {
  listClinicsOfPlacement,
  listHeldExams,
  listReleasedBookings,
  listReleasedHolds,
  releaseExpiredSlotHolds,
  releaseSlotHolds,
} from '../persistence/slot-reservations.statements.js';

export interface ReservedSlot {
  readonly exam: ExamKind;
  readonly clinicId: string;
  readonly day: string;
}

export interface FreedSlot extends ReservedSlot {
  /** Instant a hold ends by itself. */
  readonly until?: Date | null;
}

export interface WantedReservation {
  readonly clinicId?: string;
  readonly day?: string;
  /** Instant at which the hold ends by itself. */
  readonly until?: string;
}

/** States an undone step gives a held slot back to; an order that follows moments later books it. */
const RETURNED_HOLD: ReadonlySet<PlacementState> = new Set<PlacementState>([
  ...STATES_BEFORE_ACCEPTANCE,
  'accepted',
]);

/** Slots held before there is an order. */
@Injectable()
export class SlotReservations {
  constructor(
    private readonly placements: PlacementReader,
    private readonly posts: ExamRequirements,
    private readonly clinics: ClinicsService,
    private readonly slots: SlotsService,
    private readonly reference: ReferenceQueries,
  ) {}

  /** @throws noSlotLeft, clinicClosed when the day was named; outOfScope when the institution was */
  async hold(tx: Tx, placementId: string, wanted: WantedReservation): Promise<ReservedSlot[]> {
    return tx.withSystemScope(async () => {
      const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
      if (!placement || !STATES_BEFORE_ACCEPTANCE.has(placement.status)) return [];
      const post = (await this.posts.of(tx, [placement])).get(placementId)!;
      const last = await this.lastDay(tx, placement);
      const held: ReservedSlot[] = [];
      for (const exam of post.exams) {
        const hazards = exam === 'occupational' ? post.hazards : [];
        const clinicId = await this.clinicFor(tx, placement, exam, hazards, wanted.clinicId);
        if (clinicId === null) continue;
        await this.slots.lock(tx, clinicId);
        await this.free(tx, placementId, exam);
        const slot = await this.find(tx, { exam, clinicId }, wanted.day, last);
        if (!slot) continue;
        await this.write(tx, placement, { exam, clinicId, day: slot.day }, wanted.until ?? null);
        held.push({ exam, clinicId, day: slot.day });
      }
      return held;
    });
  }

  /** Kinds a slot is held for now. */
  async of(tx: Tx, placementId: string): Promise<ExamKind[]> {
    const rows = await tx.all(listHeldExams, { placementId });
    return rows.map(({ exam }) => exam);
  }

  /** @returns how many holds were given back */
  async free(tx: Tx, placementId: string, exam: ExamKind | null = null): Promise<number> {
    const freed = await tx.withSystemScope(() =>
      tx.all(releaseSlotHolds, { placementId, exam, now: tx.now }),
    );
    for (const slot of freed) slotFreed(tx, slot.cooperation, slot);
    return freed.length;
  }

  /** Holds whose time is over; the row is kept for an undo. @returns how many */
  async freeExpired(tx: Tx): Promise<number> {
    const expired = await tx.all(releaseExpiredSlotHolds, {});
    for (const slot of expired) slotFreed(tx, slot.cooperation, slot);
    return expired.length;
  }

  /**
   * What its last step took from the placement: days of orders that were cancelled while it is on the road, a held slot while
   * it waits for a yes. A hold that had ended before, or a kind that has a slot again, is not among them.
   */
  freedOf(tx: Tx, placement: Pick<PlacementRow, 'id' | 'status'>): Promise<FreedSlot[]> {
    if (STATES_WITH_ORDERS.has(placement.status))
      return tx.all(listReleasedBookings, { placementId: placement.id });
    return tx.all(listReleasedHolds, { placementId: placement.id });
  }

  /** Locks the institutions a placement has or had something at, before any of its rows is changed. */
  async lockAll(tx: Tx, placementId: string): Promise<void> {
    const clinics = await tx.all(listClinicsOfPlacement, { placementId });
    for (const { id } of clinics) await this.slots.lock(tx, id);
  }

  async isFree(tx: Tx, slot: ReservedSlot): Promise<boolean> {
    await this.slots.lock(tx, slot.clinicId);
    return (await this.slots.day(tx, slot.clinicId, slot.exam, slot.day)).free > 0;
  }

  /** Takes a slot that was given back again, if it is free. */
  async holdAgain(tx: Tx, placement: PlacementRow, slot: FreedSlot): Promise<boolean> {
    if (!RETURNED_HOLD.has(placement.status) || !(await this.isFree(tx, slot))) return false;
    await this.write(tx, placement, slot, slot.until?.toISOString() ?? null);
    return true;
  }

  private async write(
    tx: Tx,
    placement: PlacementRow,
    slot: ReservedSlot,
    until: string | null,
  ): Promise<void> {
    await tx.insertMany(
      'medical.slot_hold',
      [
        {
          placement_id: placement.id,
          exam: slot.exam,
          cooperation: placement.cooperation,
          area_code: placement.areaCode,
          clinic_id: slot.clinicId,
          day: slot.day,
          held_until: until,
          freed_at: null,
          recorded_at: tx.now,
        },
      ],
      `ON CONFLICT (placement_id, exam) DO UPDATE SET clinic_id = EXCLUDED.clinic_id, day = EXCLUDED.day,
         held_until = EXCLUDED.held_until, freed_at = NULL, recorded_at = EXCLUDED.recorded_at`,
    );
    tx.audit({ action: 'slot.held', aggregate: 'placement', aggregateId: placement.id, fields: [slot.exam] });
  }

  private async find(
    tx: Tx,
    { exam, clinicId }: Pick<ReservedSlot, 'exam' | 'clinicId'>,
    day: string | undefined,
    last: string | undefined,
  ): Promise<FreeDay | null> {
    if (day === undefined) return this.slots.firstFree(tx, clinicId, exam, addDays(tx.today, 1), last);
    const slot = await this.slots.day(tx, clinicId, exam, day);
    if (slot.slots === 0) throw clinicClosed({ clinicId, day });
    if (slot.free === 0) throw noSlotLeft({ clinicId, day });
    return slot;
  }

  private async clinicFor(
    tx: Tx,
    placement: PlacementRow,
    exam: ExamKind,
    hazards: readonly string[],
    wanted: string | undefined,
  ): Promise<string | null> {
    if (wanted === undefined) return this.clinics.filedFor(tx, placement.cooperation, exam, hazards);
    if (!(await this.clinics.isFiledFor(tx, wanted, exam, hazards))) throw outOfScope({ clinicId: wanted });
    return wanted;
  }

  private async lastDay(tx: Tx, placement: PlacementRow): Promise<string | undefined> {
    if (!placement.plannedDepartureOn) return undefined;
    const last = finalDayBefore(
      placement.plannedDepartureOn,
      await this.reference.calendar(tx.actor, 'guangxi'),
    );
    return last > tx.today ? last : undefined;
  }
}
