import { Injectable } from '@nestjs/common';
import { partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import {
  blockElsewhere,
  blockFull,
  blockNotFound,
  blockOtherKind,
  clinicClosed,
  noSlotLeft,
  outOfScope,
} from '../domain/medical.errors.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { OFF_THE_DAY } from '../persistence/slots.repository.js';
import { type Appointment, Bookings } from './bookings.service.js';
import type { CheckRow } from './check-facts.js';
import { ClinicsService } from './clinics.service.js';
import { slotFreed } from './medical-events.js';
import { medicalPartiesOf } from './medical.policy.js';
import type { ReportedWord } from './report-result.service.js';
import { SlotsService } from './slots.service.js';
import { updateTownshipBlockReleased } from '../persistence/block-bookings.statements.js';

export interface NewBlockBooking {
  readonly areaCode: string;
  readonly clinicId: string;
  readonly day: string;
  readonly exam: ExamKind;
  readonly places: number;
  /** `HH:MM`; the whole township comes at once. */
  readonly arrivalAt: string;
  /** Who brings them. */
  readonly escort: string;
}

export interface BlockBooking extends NewBlockBooking {
  readonly id: string;
  readonly booked: number;
}

interface BlockRow extends BlockBooking {
  readonly cooperation: string;
}

const SELECT = `
  SELECT b.id, b.cooperation, b.area_code AS "areaCode", b.clinic_id AS "clinicId", b.day, b.exam, b.places,
         to_char(b.arrival_at, 'HH24:MI') AS "arrivalAt", b.escort, used.people AS booked
  FROM medical.township_block b, LATERAL (
    SELECT count(*)::int AS people FROM medical.medical_check m WHERE m.block_id = b.id AND m.status NOT IN (${OFF_THE_DAY})) used
  WHERE b.given_back_at IS NULL`;

/** Slots of one day kept for the people of a township: they come at one time with an escort. */
@Injectable()
export class BlockBookings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checks: MedicalChecksRepository,
    private readonly clinics: ClinicsService,
    private readonly bookings: Bookings,
    private readonly slots: SlotsService,
  ) {}

  /** @throws noSlotLeft when fewer are free than are wanted, clinicClosed, outOfScope, blockElsewhere */
  reserve(actor: Actor, block: NewBlockBooking): Promise<string> {
    if (actor.role === 'caseworker' && !actor.areas.some((prefix) => block.areaCode.startsWith(prefix)))
      throw blockElsewhere();
    return this.uow.write(actor, async (tx) => {
      if (!(await this.clinics.isFiledFor(tx, block.clinicId, block.exam, [])))
        throw outOfScope({ clinicId: block.clinicId });
      await this.slots.lock(tx, block.clinicId);
      const { slots, free } = await this.slots.day(tx, block.clinicId, block.exam, block.day);
      if (slots === 0) throw clinicClosed({ clinicId: block.clinicId, day: block.day });
      if (free < block.places) throw noSlotLeft({ clinicId: block.clinicId, day: block.day, free });
      const id = newId();
      await tx.insertMany('medical.township_block', [
        {
          id,
          cooperation: actor.cooperations[0],
          area_code: block.areaCode,
          clinic_id: block.clinicId,
          day: block.day,
          exam: block.exam,
          places: block.places,
          arrival_at: block.arrivalAt,
          escort: block.escort,
          recorded_at: tx.now,
        },
      ]);
      tx.audit({ action: 'township_block.reserved', aggregate: 'township_block', aggregateId: id });
      return id;
    });
  }

  /** All or none of them. @throws blockNotFound, blockFull, blockOtherKind, checkNotFound */
  fill(
    actor: Actor,
    blockId: string,
    checkIds: readonly string[],
    word: ReportedWord,
  ): Promise<Appointment[]> {
    return this.uow.write(actor, async (tx) => {
      const [reportedBy] = medicalPartiesOf(actor);
      if (!reportedBy) throw partyNotAuthorised({ move: 'book' });
      const found = await this.get(tx, blockId);
      const checks: CheckRow[] = [];
      for (const id of checkIds) checks.push(await this.checks.get(tx, id));
      return tx.withSystemScope(async () => {
        await this.slots.lock(tx, found.clinicId);
        const block = await this.get(tx, blockId);
        if (block.booked + checks.length > block.places)
          throw blockFull({ places: block.places, booked: block.booked });
        const appointments: Appointment[] = [];
        for (const check of checks) {
          if (check.exam !== block.exam) throw blockOtherKind({ checkId: check.id });
          if (!(await this.clinics.isFiledFor(tx, block.clinicId, check.exam, check.hazards)))
            throw outOfScope({ clinicId: block.clinicId });
          const input = {
            reportedBy,
            channel: word.channel,
            occurredOn: word.occurredOn ?? tx.today,
            ...(word.evidence ? { evidence: word.evidence } : {}),
          };
          appointments.push(await this.bookings.write(tx, check, block, block.id, input));
        }
        return appointments;
      });
    });
  }

  /** Gives back what nobody was put on; with nobody on it the block is gone. */
  giveBack(actor: Actor, blockId: string): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      const { clinicId } = await this.get(tx, blockId);
      await this.slots.lock(tx, clinicId);
      const block = await this.get(tx, blockId);
      await tx.run(updateTownshipBlockReleased, { blockId, booked: block.booked, now: tx.now });
      tx.audit({ action: 'township_block.given-back', aggregate: 'township_block', aggregateId: blockId });
      slotFreed(tx, block.cooperation, block);
      return block.places - block.booked;
    });
  }

  list(actor: Actor, filter: { clinicId?: string; from: string; to: string }): Promise<BlockBooking[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<BlockBooking>(
        `${SELECT} AND b.day BETWEEN $1 AND $2 AND ($3::uuid IS NULL OR b.clinic_id = $3) ORDER BY b.day, b.arrival_at, b.id`,
        [filter.from, filter.to, filter.clinicId ?? null],
      ),
    );
  }

  private async get(tx: Tx, id: string): Promise<BlockRow> {
    const [found] = await tx.query<BlockRow>(`${SELECT} AND b.id = $1`, [id]);
    if (!found) throw blockNotFound({ id });
    return found;
  }
}
