import { Injectable } from '@nestjs/common';
import { DomainError, type LocalizedText } from '../../../kernel/errors/index.js';
import { partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type RecordedTransitionInput, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { checkNotFound, forbiddenMedicalText } from '../domain/medical.errors.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { type Appointment, Bookings, type WantedSlot } from './bookings.service.js';
import { medicalPartiesOf } from './medical.policy.js';
import type { ReportedWord } from './report-result.service.js';
import { type FreeDay, SlotsService } from './slots.service.js';
import { WaitingList } from './waiting-list.service.js';

export interface Assigned {
  readonly checkId: string;
  readonly outcome: 'booked' | 'waiting' | 'refused';
  readonly day?: string;
  readonly arrivalAt?: string;
  readonly code?: string;
  readonly text?: LocalizedText;
}

/** Appointments as people make them: chosen by the person (or who speaks for them), assigned by the bureau, given back. */
@Injectable()
export class BookChecksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checks: MedicalChecksRepository,
    private readonly bookings: Bookings,
    private readonly waiting: WaitingList,
    private readonly slots: SlotsService,
  ) {}

  /** @returns null when no day was named and none is free: the person waits. @throws noSlotLeft and what {@link Bookings} throws */
  book(actor: Actor, id: string, wanted: WantedSlot, word: ReportedWord): Promise<Appointment | null> {
    return this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      const booked = await this.bookings.book(
        tx,
        check,
        {
          ...wanted,
          ...(word.expectedVersion === undefined ? {} : { expectedVersion: word.expectedVersion }),
        },
        toTransitionInput(tx, actor, word),
      );
      if (!booked) await this.waiting.join(tx, check);
      return booked;
    });
  }

  release(actor: Actor, id: string, word: ReportedWord): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      await this.bookings.release(tx, check, toTransitionInput(tx, actor, word), word.expectedVersion);
    });
  }

  /** Books many in the order given, each by itself; who finds no slot waits. */
  assign(
    actor: Actor,
    checkIds: readonly string[],
    wanted: WantedSlot,
    word: ReportedWord,
  ): Promise<Assigned[]> {
    return this.uow.write(actor, async (tx) => {
      const done: Assigned[] = [];
      for (const checkId of checkIds) done.push(await this.assignOne(tx, actor, checkId, wanted, word));
      return done;
    });
  }

  /** Days on which the order can be carried out; of an institution filed for it. */
  openDays(actor: Actor, id: string, from: string, to: string): Promise<FreeDay[]> {
    return this.uow.read(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      return check.clinicId === null
        ? []
        : this.slots.openDays(tx, check.clinicId, check.exam, from > tx.today ? from : tx.today, to);
    });
  }

  private async assignOne(
    tx: Tx,
    actor: Actor,
    checkId: string,
    wanted: WantedSlot,
    word: ReportedWord,
  ): Promise<Assigned> {
    try {
      return await tx.savepoint(async () => {
        const check = await this.checks.get(tx, checkId);
        const booked = await this.bookings.book(tx, check, wanted, toTransitionInput(tx, actor, word));
        if (booked) return { checkId, outcome: 'booked', day: booked.day, arrivalAt: booked.arrivalAt };
        await this.waiting.join(tx, check);
        return { checkId, outcome: 'waiting' };
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === checkNotFound().code) throw error;
      return { checkId, outcome: 'refused', code: error.code, text: error.text };
    }
  }
}

function toTransitionInput(tx: Tx, actor: Actor, word: ReportedWord): RecordedTransitionInput {
  const [reportedBy] = medicalPartiesOf(actor);
  if (!reportedBy) throw partyNotAuthorised({ move: 'book' });
  if (containsForbiddenHealthTerm(word.evidence ?? '')) throw forbiddenMedicalText();
  return {
    reportedBy,
    channel: word.channel,
    occurredOn: word.occurredOn ?? tx.today,
    ...(word.evidence ? { evidence: word.evidence } : {}),
  };
}
