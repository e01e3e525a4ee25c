import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { OpenedLink } from '../../identity/index.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import { checkNotFound } from '../domain/medical.errors.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { type Appointment, Bookings } from './bookings.service.js';
import type { CheckRow } from './check-facts.js';
import { type FreeDay, SlotsService } from './slots.service.js';
import {
  findClinicNameForOwnPage,
  findSeekerOfOwnExamination,
} from '../persistence/own-examinations.statements.js';

export interface OwnExamination {
  readonly checkId: string;
  readonly exam: ExamKind;
  readonly clinicName: string | null;
  readonly bookedOn: string | null;
  /** `HH:MM` */
  readonly arrivalAt: string | null;
  readonly dueOn: string | null;
  readonly days: readonly FreeDay[];
}

const AHEAD_DAYS = 30;
const BOOKABLE: ReadonlySet<string> = new Set(['ordered', 'booked', 'missed']);

/** What a person sees and chooses through the signed link of their own page: open appointments, and nothing of a result. */
@Injectable()
export class OwnExaminations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checks: MedicalChecksRepository,
    private readonly slots: SlotsService,
    private readonly bookings: Bookings,
  ) {}

  list(link: OpenedLink): Promise<OwnExamination[]> {
    return this.uow.read(link.actor, async (tx) => {
      const own: OwnExamination[] = [];
      for (const check of await this.openOf(tx, link)) own.push(await this.seen(tx, check));
      return own;
    });
  }

  /** Said by the person. @throws checkNotFound for what is not theirs, noSlotLeft, clinicClosed */
  choose(link: OpenedLink, checkId: string, day: string): Promise<Appointment | null> {
    return this.uow.write(link.actor, async (tx) => {
      const check = (await this.openOf(tx, link)).find(({ id }) => id === checkId);
      if (!check) throw checkNotFound({ id: checkId });
      const input = {
        reportedBy: 'worker',
        channel: 'link',
        occurredOn: tx.today,
        evidence: `link:${link.id}`,
      } as const;
      return this.bookings.book(tx, check, { day }, input);
    });
  }

  private async openOf(tx: Tx, link: OpenedLink): Promise<CheckRow[]> {
    const seekerId = await this.seekerOf(tx, link);
    const checks = seekerId === null ? [] : await this.checks.ofSeekers(tx, [seekerId]);
    return checks.filter(({ status }) => BOOKABLE.has(status));
  }

  private async seekerOf(tx: Tx, { subject }: OpenedLink): Promise<string | null> {
    if (subject.kind === 'seeker') return subject.id;
    if (subject.kind !== 'placement') return null;
    const row = await tx.first(findSeekerOfOwnExamination, { id: subject.id });
    return row?.id ?? null;
  }

  private async seen(tx: Tx, check: CheckRow): Promise<OwnExamination> {
    const clinic = await tx.first(findClinicNameForOwnPage, { clinicId: check.clinicId });
    const from = addDays(tx.today, 1);
    const last = check.dueOn !== null && check.dueOn >= from ? check.dueOn : addDays(from, AHEAD_DAYS);
    const days = check.clinicId ? await this.slots.openDays(tx, check.clinicId, check.exam, from, last) : [];
    return {
      checkId: check.id,
      exam: check.exam,
      clinicName: clinic?.name ?? null,
      bookedOn: check.bookedOn,
      arrivalAt: check.arrivalAt?.slice(0, 5) ?? null,
      dueOn: check.dueOn,
      days: days.filter(({ free }) => free > 0),
    };
  }
}
