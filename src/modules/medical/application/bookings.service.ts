import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import { LifecycleStore, type RecordedTransitionInput, type Tx } from '../../../platform/database/index.js';
import { clinicClosed, noClinicFiled, noSlotLeft, outOfScope } from '../domain/medical.errors.js';
import { medicalCheckLifecycleMapping } from '../persistence/medical-check.lifecycle-mapping.js';
import { AppointmentNotices } from './appointment-notices.js';
import { type CheckRow, guardFacts } from './check-facts.js';
import { ClinicsService } from './clinics.service.js';
import { slotFreed } from './medical-events.js';
import { type FreeDay, SlotsService } from './slots.service.js';
import {
  deleteWaitingOfCheck,
  deleteWaitingOnBooking,
  releaseSlotHoldOfExam,
} from '../persistence/bookings.statements.js';

export interface WantedSlot {
  /** Another institution than the order names; one that is filed for it. */
  readonly clinicId?: string;
  /** The first open day with a free slot when left out. */
  readonly day?: string;
  readonly expectedVersion?: number;
}

export interface Appointment {
  readonly checkId: string;
  readonly clinicId: string;
  readonly day: string;
  readonly arrivalAt: string;
}

/** Gives slots to orders and takes them back, in the caller's transaction. The last slot of a day goes to exactly one. */
@Injectable()
export class Bookings {
  constructor(
    private readonly store: LifecycleStore,
    private readonly clinics: ClinicsService,
    private readonly slots: SlotsService,
    private readonly notices: AppointmentNotices,
  ) {}

  /**
   * @returns null when no day was named and none is free until the order is due
   * @throws noSlotLeft, clinicClosed (a day was named), outOfScope, noClinicFiled, wrongState, stale
   */
  async book(
    tx: Tx,
    check: CheckRow,
    wanted: WantedSlot,
    input: RecordedTransitionInput,
  ): Promise<Appointment | null> {
    return tx.withSystemScope(async () => {
      const clinicId = await this.clinicFor(tx, check, wanted.clinicId);
      await this.assertCapacity(tx, check, clinicId, wanted.day);
      await this.slots.lock(tx, clinicId);
      const held = await this.freeHold(tx, check);
      const slot = await this.slotFor(
        tx,
        check,
        clinicId,
        wanted.day ?? (held?.clinicId === clinicId ? held.day : undefined),
      );
      if (!slot) return null;
      if (held && (held.clinicId !== clinicId || held.day !== slot.day))
        slotFreed(tx, check.cooperation, held);
      return this.write(tx, check, { clinicId, ...slot }, null, input, wanted.expectedVersion);
    });
  }

  /** Writes an appointment whose slot is known to be free: the institution is locked, or the place is one of a block. */
  async write(
    tx: Tx,
    check: CheckRow,
    slot: { readonly clinicId: string; readonly day: string; readonly arrivalAt: string },
    blockId: string | null,
    input: RecordedTransitionInput,
    expectedVersion?: number,
  ): Promise<Appointment> {
    const { version } = await this.store.transition(tx, medicalCheckLifecycleMapping, {
      id: check.id,
      move: 'book',
      expected: { version: expectedVersion },
      input,
      facts: guardFacts(check),
      set: {
        booked_on: slot.day,
        clinic_id: slot.clinicId,
        arrival_at: slot.arrivalAt,
        block_id: blockId,
      },
    });
    await tx.run(deleteWaitingOnBooking, { checkId: check.id });
    if (check.status === 'booked' && check.clinicId && check.bookedOn && check.blockId === null)
      slotFreed(tx, check.cooperation, { clinicId: check.clinicId, day: check.bookedOn });
    await this.notices.remind(tx, check, slot, version);
    return { checkId: check.id, clinicId: slot.clinicId, day: slot.day, arrivalAt: slot.arrivalAt };
  }

  async release(
    tx: Tx,
    check: CheckRow,
    input: RecordedTransitionInput,
    expectedVersion?: number,
  ): Promise<void> {
    await tx.withSystemScope(async () => {
      await this.store.transition(tx, medicalCheckLifecycleMapping, {
        id: check.id,
        move: 'release_slot',
        expected: { version: expectedVersion },
        input,
        facts: guardFacts(check),
        set: { booked_on: null, arrival_at: null, block_id: null },
      });
      await this.gone(tx, check);
    });
  }

  /** What follows when an appointment no longer stands: no reminder, and the slot is somebody else's. */
  async gone(tx: Tx, check: CheckRow): Promise<void> {
    await tx.run(deleteWaitingOfCheck, { checkId: check.id });
    if (check.status !== 'booked') return;
    await this.notices.takeBack(tx, check.id);
    if (check.clinicId && check.bookedOn && check.blockId === null)
      slotFreed(tx, check.cooperation, { clinicId: check.clinicId, day: check.bookedOn });
  }

  /** A day that is full already is refused without queueing for the institution; who holds or has a slot is let through. */
  private async assertCapacity(
    tx: Tx,
    check: CheckRow,
    clinicId: string,
    day: string | undefined,
  ): Promise<void> {
    if (day === undefined || check.status === 'booked') return;
    const held = await tx.query(
      `SELECT 1 FROM medical.slot_hold WHERE placement_id = $1 AND exam = $2 AND freed_at IS NULL`,
      [check.placementId, check.exam],
    );
    if (held.length === 0) await this.slotFor(tx, check, clinicId, day);
  }

  /** Institution of an order: the wanted one if it is filed, else the order's own, else one that is. */
  private async clinicFor(tx: Tx, check: CheckRow, wanted: string | undefined): Promise<string> {
    if (wanted !== undefined && wanted !== check.clinicId) {
      if (!(await this.clinics.isFiledFor(tx, wanted, check.exam, check.hazards)))
        throw outOfScope({ clinicId: wanted });
      return wanted;
    }
    const known =
      check.clinicId ?? (await this.clinics.filedFor(tx, check.cooperation, check.exam, check.hazards));
    if (known === null) throw noClinicFiled({ checkId: check.id });
    return known;
  }

  private async slotFor(
    tx: Tx,
    check: CheckRow,
    clinicId: string,
    day: string | undefined,
  ): Promise<FreeDay | null> {
    if (day === undefined)
      return this.slots.firstFree(
        tx,
        clinicId,
        check.exam,
        addDays(tx.today, 1),
        check.dueOn && check.dueOn > tx.today ? check.dueOn : undefined,
      );
    const slot = await this.slots.day(tx, clinicId, check.exam, day);
    if (check.status === 'booked' && check.clinicId === clinicId && check.bookedOn === day) return slot;
    if (slot.slots === 0) throw clinicClosed({ clinicId, day });
    if (slot.free === 0) throw noSlotLeft({ clinicId, day });
    return slot;
  }

  /** The slot this person held for this kind becomes the booking's. */
  private async freeHold(tx: Tx, check: CheckRow): Promise<{ clinicId: string; day: string } | null> {
    const hold = await tx.first(releaseSlotHoldOfExam, {
      placementId: check.placementId,
      exam: check.exam,
      now: tx.now,
    });
    return hold ?? null;
  }
}
