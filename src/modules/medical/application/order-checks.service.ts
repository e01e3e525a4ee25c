import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type RecordedTransitionInput, type Tx } from '../../../platform/database/index.js';
import {
  FINAL_OR_OFF,
  PlacementCommands,
  PlacementReader,
  type PlacementRow,
  type WorkingDays,
} from '../../placements/index.js';
import { ReferenceQueries } from '../../reference/index.js';
import { finalDayBefore } from '../domain/clinic-forecast.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import { fitnessFor } from '../domain/fitness.js';
import { keepLawfulText } from '../domain/conclusion.js';
import { itemsFor } from '../domain/order-items.js';
import { STATES_BEFORE_ACCEPTANCE, STATES_WITH_ORDERS } from '../domain/ordering-states.js';
import { medicalCheckLifecycleMapping } from '../persistence/medical-check.lifecycle-mapping.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { Bookings } from './bookings.service.js';
import { type CheckRow, fitnessFacts, guardFacts } from './check-facts.js';
import { ClinicsService } from './clinics.service.js';
import { FitnessService } from './fitness.service.js';
import { type ExamPost, needsOf, ExamRequirements } from './exam-requirements.reader.js';
import { SlotReservations } from './slot-reservations.service.js';

const SYSTEM = { reportedBy: 'system', channel: 'system' } as const;

/** Orders what a post asks for once the person has said yes, and takes orders back when the placement leaves the road. */
@Injectable()
export class OrderChecksService {
  constructor(
    private readonly store: LifecycleStore,
    private readonly checks: MedicalChecksRepository,
    private readonly placements: PlacementReader,
    private readonly commands: PlacementCommands,
    private readonly posts: ExamRequirements,
    private readonly clinics: ClinicsService,
    private readonly fitness: FitnessService,
    private readonly reference: ReferenceQueries,
    private readonly bookings: Bookings,
    private readonly holds: SlotReservations,
  ) {}

  /** Does nothing when the placement has moved on meanwhile. @returns the checks that were ordered */
  async orderFor(tx: Tx, placementId: string): Promise<string[]> {
    const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
    if (placement?.status !== 'accepted') return [];
    const post = (await this.posts.of(tx, [placement])).get(placementId)!;
    const on = (await this.fitness.acceptedOn(tx, placementId)) ?? tx.today;
    const known = await this.checks.ofSeekers(tx, [placement.seekerId]);
    const fitness = fitnessFor(needsOf(post), known.map(fitnessFacts), on);
    const settled = fitness.word === 'not_for_this_post' || (fitness.word === 'fit' && !fitness.provisional);
    const ordered = settled ? [] : await this.order(tx, placement, post, post.exams, on);
    await this.bookHeld(tx, placementId, ordered, on);
    const attribution = { ...SYSTEM, occurredOn: on };
    await this.commands.transition(tx.actor, [
      { placementId, move: post.dueBeforeDeparture ? 'order_medical' : 'skip_medical', attribution },
    ]);
    // What the clinics have said of this person before may already answer for this post.
    const earlier = settled ? known.filter(({ conclusion }) => conclusion !== null).at(-1) : undefined;
    await this.fitness.follow(tx, placementId, {
      on,
      channel: 'system',
      ...(earlier ? { evidence: `medical_check:${earlier.id}` } : {}),
    });
    return ordered;
  }

  /**
   * Brings open orders in line with where the placement stands now, however late this comes: none off the road and none
   * before a yes, and what was cancelled while it was off the road anew.
   */
  async follow(tx: Tx, placementId: string): Promise<void> {
    const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
    if (!placement) return;
    if (FINAL_OR_OFF.has(placement.status)) return this.cancelFor(tx, placementId);
    if (STATES_BEFORE_ACCEPTANCE.has(placement.status)) return this.cancelOpen(tx, placementId);
    if (!STATES_WITH_ORDERS.has(placement.status)) return;
    const own = (await this.checks.ofSeekers(tx, [placement.seekerId])).filter(
      (check) => check.placementId === placementId,
    );
    const post = (await this.posts.of(tx, [placement])).get(placementId)!;
    const gone = post.exams.filter((exam) => {
      const attempts = own.filter((check) => check.exam === exam);
      return attempts.length > 0 && attempts.every(({ status }) => status === 'cancelled');
    });
    if (gone.length > 0) await this.order(tx, placement, post, gone, tx.today);
  }

  /** A slot held since the intent becomes the booking of its order; what is left of holds is given back. */
  private async bookHeld(tx: Tx, placementId: string, ordered: readonly string[], on: string): Promise<void> {
    const held = await this.holds.of(tx, placementId);
    for (const id of held.length > 0 ? ordered : []) {
      const check = await this.checks.get(tx, id);
      if (held.includes(check.exam)) await this.bookings.book(tx, check, {}, { ...SYSTEM, occurredOn: on });
    }
    if (held.length > 0) await this.holds.free(tx, placementId);
  }

  /** Orders kinds of examination for a placement, each as the next attempt of its kind. */
  async order(
    tx: Tx,
    placement: PlacementRow,
    post: ExamPost,
    exams: readonly ExamKind[],
    on: string,
  ): Promise<string[]> {
    const before = await this.checks.ofSeekers(tx, [placement.seekerId]);
    const calendar = await this.reference.calendar(tx.actor, 'guangxi');
    const commands = [];
    for (const exam of exams) {
      const attempts = before.filter((check) => check.placementId === placement.id && check.exam === exam);
      const hazards = exam === 'occupational' ? post.hazards : [];
      const check = {
        exam,
        attempt: Math.max(0, ...attempts.map(({ attempt }) => attempt)) + 1,
        hazards: [...hazards],
        items: [...itemsFor(exam, hazards).items],
        costBearer: exam === 'occupational' ? ('employer' as const) : ('unknown' as const),
      };
      commands.push({
        move: 'order' as const,
        input: { ...SYSTEM, occurredOn: on },
        facts: guardFacts(check),
        row: {
          id: newId(),
          ...columnsOf(check, placement, post),
          clinic_id: await this.clinics.filedFor(tx, placement.cooperation, exam, hazards),
          ordered_on: on,
          due_on: placement.plannedDepartureOn
            ? lastDayFor(placement.plannedDepartureOn, on, calendar)
            : null,
        },
      });
    }
    return (await this.store.createMany(tx, medicalCheckLifecycleMapping, commands)).map(({ id }) => id);
  }

  /** Opens attempt n+1 of a check that ended in 复查. */
  async orderRecheck(
    tx: Tx,
    check: CheckRow,
    dueOn: string,
    input: RecordedTransitionInput,
  ): Promise<string> {
    const next = { ...check, attempt: check.attempt + 1 };
    const { id } = await this.store.create(tx, medicalCheckLifecycleMapping, {
      move: 'order_recheck',
      input,
      facts: guardFacts(
        { items: next.items, exam: next.exam, costBearer: next.costBearer, attempt: next.attempt },
        { previousRecheckDue: true },
      ),
      row: {
        id: newId(),
        ...columnsOf(
          next,
          { ...check, id: check.placementId },
          { employer: check.employerText, job: check.jobText },
        ),
        clinic_id: check.clinicId,
        ordered_on: input.occurredOn,
        due_on: dueOn,
      },
    });
    return id;
  }

  /** Nothing of this placement is examined any more. */
  async cancelFor(tx: Tx, placementId: string): Promise<void> {
    await this.holds.free(tx, placementId);
    await this.cancelOpen(tx, placementId);
  }

  private async cancelOpen(tx: Tx, placementId: string): Promise<void> {
    const open = await this.checks.openOf(tx, placementId);
    for (const check of open) await this.bookings.gone(tx, check);
    await this.store.transitionMany(
      tx,
      medicalCheckLifecycleMapping,
      open.map((check) => ({
        id: check.id,
        move: 'cancel' as const,
        input: { ...SYSTEM, occurredOn: tx.today },
        facts: guardFacts(check),
      })),
    );
  }
}

function columnsOf(
  check: Pick<CheckRow, 'exam' | 'attempt' | 'hazards' | 'items' | 'costBearer'>,
  placement: { id: string; seekerId: string; cooperation: string; areaCode: string },
  post: { employer: string; job: string },
): Record<string, unknown> {
  return {
    cooperation: placement.cooperation,
    area_code: placement.areaCode,
    placement_id: placement.id,
    seeker_id: placement.seekerId,
    employer_text: keepLawfulText(post.employer),
    job_text: keepLawfulText(post.job),
    exam: check.exam,
    attempt: check.attempt,
    hazards: check.hazards,
    items: check.items,
    cost_bearer: check.costBearer,
    contraindicated_hazards: [],
    hazard_named: true,
  };
}

/** Last working day of the source county before the departure, never before the order itself. */
function lastDayFor(departureOn: string, orderedOn: string, calendar: WorkingDays): string {
  const last = finalDayBefore(departureOn, calendar);
  return last > orderedOn ? last : addDays(orderedOn, 1);
}
