import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import { LifecycleStore, type TransitionCommand, type Tx } from '../../../platform/database/index.js';
import { type ClinicResult, dayOfResult } from '../domain/clinic-result.js';
import type { Conclusion } from '../domain/conclusion.js';
import { validUntil } from '../domain/exam-kinds.js';
import type { MedicalCheckFacts, MedicalCheckTransition } from '../domain/medical-check.lifecycle.js';
import type { MedicalCheckState } from '../domain/medical-check.states.js';
import { medicalCheckLifecycleMapping } from '../persistence/medical-check.lifecycle-mapping.js';
import { type CheckRow, guardFacts } from './check-facts.js';
import { FitnessService } from './fitness.service.js';
import { OrderChecksService } from './order-checks.service.js';
import { ReportDays } from './report-days.js';
import { ResultAftermath } from './result-aftermath.service.js';

/** How a clinic's word reached us. */
export interface ClinicWord {
  /** The day that counts when the result names none. */
  readonly on: string;
  readonly channel: Channel;
  readonly evidence?: string;
  /** The institution that speaks, where it is not the one the order named. */
  readonly clinicId?: string | null;
  readonly expectedVersion?: number;
}

type Step = TransitionCommand<MedicalCheckTransition, MedicalCheckFacts>;

const BEFORE_COMING: ReadonlySet<MedicalCheckState> = new Set<MedicalCheckState>([
  'ordered',
  'booked',
  'missed',
]);

/**
 * Writes what a clinic says of one check: come or not, concluded or to be seen again. The placement's words, its move and
 * the next attempt follow in the same transaction.
 */
@Injectable()
export class RecordResultService {
  constructor(
    private readonly store: LifecycleStore,
    private readonly orders: OrderChecksService,
    private readonly fitness: FitnessService,
    private readonly reportDays: ReportDays,
    private readonly aftermath: ResultAftermath,
  ) {}

  /** @param examinedHazards hazards the clinic says it examined for, where the order knows none */
  async record(
    tx: Tx,
    check: CheckRow,
    result: ClinicResult,
    word: ClinicWord,
    examinedHazards: readonly string[] = [],
  ): Promise<void> {
    const day = dayOfResult(result) ?? word.on;
    const steps = stepsOf(check, result, day, word, examinedHazards);
    const [first] = steps;
    if (!first) return;
    if (word.expectedVersion !== undefined)
      steps[0] = { ...first, expected: { version: word.expectedVersion } };
    const moved = await this.store.transitionMany(
      tx,
      medicalCheckLifecycleMapping,
      await this.withReportDay(tx, check, steps),
    );
    await this.aftermath.of(tx, check, moved.at(-1)!.status, result.conclusion);
    const last = steps.at(-1)!.move;
    const { channel, evidence } = word;
    if (last === 'require_recheck') {
      await this.orders.orderRecheck(tx, { ...check, ...clinicOf(word, check) }, result.recheckDueOn ?? day, {
        reportedBy: 'clinic',
        channel,
        occurredOn: day,
        ...(evidence ? { evidence } : {}),
      });
    }
    if (last === 'require_recheck' || last === 'conclude' || last === 'conclude_provisionally') {
      await this.fitness.follow(tx, check.placementId, {
        on: day,
        channel,
        ...(evidence ? { evidence } : {}),
      });
    }
  }

  /** From the day somebody was seen the institution has its days for the report. */
  private async withReportDay(tx: Tx, check: CheckRow, steps: readonly Step[]): Promise<Step[]> {
    if (!steps.some(({ move }) => move === 'attend')) return [...steps];
    const dueOn = (day: string): Promise<string> => this.reportDays.dueOn(tx, check.clinicId, day);
    return Promise.all(
      steps.map(async (step) =>
        step.move === 'attend'
          ? { ...step, set: { ...step.set, report_due_on: await dueOn(step.input.occurredOn) } }
          : step,
      ),
    );
  }

  /** Takes a conclusion back inside the days the clinic has for it; the check waits for another one. */
  async retract(tx: Tx, check: CheckRow, word: ClinicWord): Promise<void> {
    await this.store.transition(tx, medicalCheckLifecycleMapping, {
      id: check.id,
      move: 'retract',
      expected: { version: word.expectedVersion },
      input: { reportedBy: 'clinic', channel: word.channel, occurredOn: word.on, evidence: word.evidence },
      facts: guardFacts(check),
      set: {
        conclusion: null,
        concluded_on: null,
        valid_until: null,
        contraindicated_hazards: [],
        hazard_named: true,
        provisional_by: null,
      },
    });
    const { on, channel, evidence } = word;
    await this.fitness.follow(tx, check.placementId, { on, channel, ...(evidence ? { evidence } : {}) });
  }
}

function stepsOf(
  check: CheckRow,
  result: ClinicResult,
  day: string,
  word: ClinicWord,
  examinedHazards: readonly string[],
): Step[] {
  const steps: Step[] = [];
  const say = (
    move: MedicalCheckTransition,
    set: Step['set'],
    facts: MedicalCheckFacts,
    reason?: string,
  ): void => {
    const input = {
      reportedBy: 'clinic' as const,
      channel: word.channel,
      occurredOn: day,
      evidence: word.evidence,
    };
    steps.push({ id: check.id, move, facts, set, input: reason ? { ...input, reason } : input });
  };
  const facts = guardFacts(check);
  const absent = result.attendedOn === null;
  if (absent && check.status === 'missed') return [];
  if (result.bookedOn && (check.status === 'ordered' || check.status === 'missed')) {
    say('book', { booked_on: result.bookedOn, ...clinicColumn(word) }, facts);
  }
  if (absent) {
    say(
      'miss',
      { missed_on: day, missed_reason: result.missedReason, ...clinicColumn(word) },
      facts,
      result.missedReason ?? undefined,
    );
    return steps;
  }
  if (BEFORE_COMING.has(check.status)) {
    say('attend', { attended_on: result.attendedOn, ...clinicColumn(word) }, facts);
  }
  if (result.conclusion === null) return steps;
  const concluded = conclusionOf(check, result, examinedHazards);
  const common = {
    conclusion: concluded.conclusion,
    concluded_on: day,
    report_no: result.reportNo,
    told_on: result.toldOn,
    note: result.note,
    ...payerColumn(check, result),
  };
  if (concluded.conclusion === 'recheck') {
    const set = { ...common, recheck_items: result.recheckItems, recheck_due_on: result.recheckDueOn };
    say(
      'require_recheck',
      set,
      guardFacts(check, { ...(result.recheckDueOn ? { recheckDueOn: result.recheckDueOn } : {}) }),
    );
    return steps;
  }
  const set = {
    ...common,
    valid_until: validUntil(check.exam, day),
    contraindicated_hazards: concluded.hazards,
    hazard_named: concluded.named,
    ...(result.provisionalBy ? { provisional_by: result.provisionalBy } : {}),
  };
  const concluding = guardFacts(check, {
    conclusion: concluded.conclusion,
    contraindicatedHazards: concluded.hazards,
    concludedOn: day,
    ...(result.provisionalBy ? { provisionalSignedBy: result.provisionalBy } : {}),
  });
  say(result.provisionalBy ? 'conclude_provisionally' : 'conclude', set, concluding);
  return steps;
}

/** A contraindication nobody named counts for every hazard of the post; without any hazard it is a plain no to this post. */
function conclusionOf(
  check: CheckRow,
  result: ClinicResult,
  examined: readonly string[],
): { conclusion: Conclusion; hazards: string[]; named: boolean } {
  if (result.conclusion !== 'contraindication') {
    return { conclusion: result.conclusion!, hazards: [], named: true };
  }
  if (result.contraindicatedHazards.length > 0) {
    return { conclusion: 'contraindication', hazards: [...result.contraindicatedHazards], named: true };
  }
  const hazards = check.hazards.length > 0 ? check.hazards : examined;
  return hazards.length > 0
    ? { conclusion: 'contraindication', hazards: [...hazards], named: false }
    : { conclusion: 'not_fit_for_post', hazards: [], named: true };
}

/** Who pays is the order's to say where the law says it; else the clinic's paper tells. The worker never does. */
function payerColumn(check: CheckRow, result: ClinicResult): Record<string, unknown> {
  const told =
    result.costBearer !== 'unknown' && result.costBearer !== 'worker' && check.exam !== 'occupational';
  return told ? { cost_bearer: result.costBearer } : {};
}

const clinicColumn = (word: ClinicWord): Record<string, unknown> =>
  word.clinicId ? { clinic_id: word.clinicId } : {};
const clinicOf = (word: ClinicWord, check: CheckRow): Pick<CheckRow, 'clinicId'> => ({
  clinicId: word.clinicId ?? check.clinicId,
});
