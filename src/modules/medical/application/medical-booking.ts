import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { Bookings } from './bookings.service.js';
import type { ExamArrangement } from '../../vacancies/index.js';
import { type ExamKind, examsToOrder } from '../domain/exam-kinds.js';
import { noSlotLeft } from '../domain/medical.errors.js';
import { OrderChecksService } from './order-checks.service.js';
import { type FreedSlot, type ReservedSlot, SlotReservations } from './slot-reservations.service.js';
import { SlotsService } from './slots.service.js';
import { WaitingList } from './waiting-list.service.js';
import { listBookings, listHeldSlots } from '../persistence/medical-booking.statements.js';

export interface BookedExam {
  readonly checkId: string;
  readonly exam: ExamKind;
  readonly clinicId: string | null;
  readonly clinicName: string | null;
  readonly day: string | null;
  /** `HH:MM`, local. */
  readonly arrivalAt: string | null;
  /** On the waiting list: no slot is free until the order is due. */
  readonly waiting: boolean;
}

export interface SlotOfPlacement {
  readonly exam: ExamKind;
  readonly clinicId: string;
  readonly day: string;
  /** Held without an order. */
  readonly held: boolean;
}

export interface RestoredSlots {
  readonly restored: readonly ReservedSlot[];
  readonly missing: readonly ReservedSlot[];
}

const SYSTEM = { reportedBy: 'system', channel: 'system' } as const;

/** Appointments of a placement for the modules around it; everything joins the caller's transaction and may be called twice. */
@Injectable()
export class MedicalBooking {
  constructor(
    private readonly placements: PlacementReader,
    private readonly orders: OrderChecksService,
    private readonly checks: MedicalChecksRepository,
    private readonly bookings: Bookings,
    private readonly holds: SlotReservations,
    private readonly waiting: WaitingList,
    private readonly slots: SlotsService,
  ) {}

  /**
   * Orders what the post asks for after a yes, and books each order: the held slot, the named day, or the first free one.
   * @throws noSlotLeft, clinicClosed when `day` was named; outOfScope, noClinicFiled when `clinicId` was
   */
  async bookOnAcceptance(
    tx: Tx,
    placementId: string,
    wanted: { readonly clinicId?: string; readonly day?: string } = {},
  ): Promise<BookedExam[]> {
    return tx.withSystemScope(async () => {
      await this.orders.orderFor(tx, placementId);
      for (const check of await this.checks.openOf(tx, placementId)) {
        if (check.status !== 'ordered' && check.status !== 'missed') continue;
        if (check.clinicId === null && wanted.clinicId === undefined) continue;
        const input = { ...SYSTEM, occurredOn: tx.today };
        if (!(await this.bookings.book(tx, check, wanted, input))) await this.waiting.join(tx, check);
      }
      return this.bookedOf(tx, placementId);
    });
  }

  /**
   * Whether that day has a slot for what the post asks, before anything is written: a crowd that wants a day's last slot is
   * told so at once. The booking itself decides. @throws noSlotLeft
   */
  async assertSlot(
    tx: Tx,
    post: { readonly exams: readonly ExamArrangement[]; readonly hazards: readonly string[] },
    { clinicId, day }: { readonly clinicId: string; readonly day: string },
  ): Promise<void> {
    const asked = post.exams.filter(({ when }) => when !== 'none').map(({ kind }) => kind);
    for (const exam of examsToOrder(asked, post.hazards)) {
      const { slots, free } = await this.slots.day(tx, clinicId, exam, day);
      if (slots > 0 && free <= 0) throw noSlotLeft({ clinicId, day });
    }
  }

  /** From the intent on, one slot for each kind the post asks for; again replaces it. Empty when none is free or none due. */
  holdSlot(
    tx: Tx,
    placementId: string,
    wanted: { readonly clinicId?: string; readonly day?: string; readonly until?: string } = {},
  ): Promise<ReservedSlot[]> {
    return this.holds.hold(tx, placementId, wanted);
  }

  /** @returns how many held and booked slots are free again; the waiting list moves up by itself */
  async freeSlots(tx: Tx, placementId: string): Promise<number> {
    return tx.withSystemScope(async () => {
      let freed = await this.holds.free(tx, placementId);
      for (const check of await this.checks.openOf(tx, placementId)) {
        if (check.status !== 'booked') continue;
        await this.bookings.release(tx, check, { ...SYSTEM, occurredOn: tx.today });
        freed += 1;
      }
      return freed;
    });
  }

  async slotsOf(tx: Tx, placementIds: readonly string[]): Promise<Map<string, SlotOfPlacement[]>> {
    const rows = await tx.withSystemScope(() => tx.all(listHeldSlots, { placementIds }));
    const slots = new Map<string, SlotOfPlacement[]>();
    for (const { placementId, ...slot } of rows)
      slots.set(placementId, [...(slots.get(placementId) ?? []), slot]);
    return slots;
  }

  /** For an undo: takes back what the placement had where it is still free, and names what is not. */
  async restoreSlots(tx: Tx, placementId: string): Promise<RestoredSlots> {
    return tx.withSystemScope(async () => {
      const restored: ReservedSlot[] = [];
      const missing: ReservedSlot[] = [];
      const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
      if (!placement) return { restored, missing };
      for (const { until, ...slot } of await this.holds.freedOf(tx, placement)) {
        if (slot.day < addDays(tx.today, 1)) continue;
        const taken = await this.takeAgain(tx, placement, { ...slot, until });
        (taken ? restored : missing).push(slot);
      }
      return { restored, missing };
    });
  }

  private async takeAgain(tx: Tx, placement: PlacementRow, slot: FreedSlot): Promise<boolean> {
    const open = (await this.checks.openOf(tx, placement.id)).find(({ exam }) => exam === slot.exam);
    if (!open) return this.holds.holdAgain(tx, placement, slot);
    if (open.status === 'booked') return open.bookedOn === slot.day;
    if (!(await this.holds.isFree(tx, slot))) return false;
    return (await this.bookings.book(tx, open, slot, { ...SYSTEM, occurredOn: tx.today })) !== null;
  }

  /** Open orders of a placement with their appointments; for a slip. */
  async bookedOf(tx: Tx, placementId: string): Promise<BookedExam[]> {
    return tx.all(listBookings, { placementId });
  }
}
