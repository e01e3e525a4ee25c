import { ApiProperty } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { CheckOfPerson } from '../../application/medical-checks.queries.js';
import { medicalPartiesOf, readsConclusions } from '../../application/medical.policy.js';
import { CONCLUSIONS } from '../../domain/conclusion.js';
import { EXAM_KINDS } from '../../domain/exam-kinds.js';
import { FITNESS_RESULTS, type FitnessResult, evaluateFitness } from '../../domain/fitness.js';
import { medicalCheckLifecycle } from '../../domain/medical-check.lifecycle.js';
import { MEDICAL_CHECK_STATES } from '../../domain/medical-check.states.js';
import { fitnessFacts, guardFacts } from '../../application/check-facts.js';

/** What only the institution itself reads back. */
export class ConclusionResponse {
  @ApiProperty({ type: String, nullable: true, enum: CONCLUSIONS }) conclusion: string | null;
  @ApiProperty({ type: [String] }) contraindicatedHazards: string[];
  @ApiProperty({ description: 'False: the hazard was not named, please name it' }) hazardNamed: boolean;
  @ApiProperty({ type: String, nullable: true }) recheckItems: string | null;
  @ApiProperty({ type: String, nullable: true }) reportNo: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

export class MedicalCheckResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: MEDICAL_CHECK_STATES }) status: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) clinicId: string | null;
  @ApiProperty() employer: string;
  @ApiProperty() job: string;
  @ApiProperty({ enum: EXAM_KINDS }) exam: string;
  @ApiProperty() attempt: number;
  @ApiProperty({ type: [String] }) hazards: string[];
  @ApiProperty({ type: [String], description: 'Codes of the items ordered' }) items: string[];
  @ApiProperty({ format: 'date' }) orderedOn: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) dueOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) bookedOn: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'When to come, HH:MM' }) arrivalAt: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) blockId: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Day by which the report must be out',
  })
  reportDueOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) referredOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) attendedOn: string | null;
  @ApiProperty({ enum: FITNESS_RESULTS }) fitnessResult: FitnessResult;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) concludedOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) validUntil: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) recheckDueOn: string | null;
  @ApiProperty({ type: ConclusionResponse, nullable: true, description: 'The institution’s own words' })
  result: ConclusionResponse | null;
}

export class MedicalCheckPage extends PageInfo {
  @ApiProperty({ type: [MedicalCheckResponse] }) items: MedicalCheckResponse[];
}

export class ReportedResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'The dispute this word opened; what was on record stays',
  })
  disputeId: string | null;
}

/** @param today local date, for what may happen next */
export function toCheckResponse(
  { check, person }: CheckOfPerson,
  actor: Actor,
  today: string,
): MedicalCheckResponse {
  return {
    id: check.id,
    status: check.status,
    version: check.version,
    allowedTransitions: allowedTransitions(
      medicalCheckLifecycle,
      check.status,
      guardFacts(check),
      medicalPartiesOf(actor),
      today,
    ),
    placementId: check.placementId,
    name: person?.name ?? null,
    clinicId: check.clinicId,
    employer: check.employerText,
    job: check.jobText,
    exam: check.exam,
    attempt: check.attempt,
    hazards: [...check.hazards],
    items: [...check.items],
    orderedOn: check.orderedOn,
    dueOn: check.dueOn,
    bookedOn: check.bookedOn,
    arrivalAt: check.arrivalAt?.slice(0, 5) ?? null,
    blockId: check.blockId,
    reportDueOn: check.reportDueOn,
    referredOn: check.referredOn,
    attendedOn: check.attendedOn,
    fitnessResult: evaluateFitness(fitnessFacts(check)),
    concludedOn: check.concludedOn,
    validUntil: check.validUntil,
    recheckDueOn: check.recheckDueOn,
    result: readsConclusions(actor)
      ? {
          conclusion: check.conclusion,
          contraindicatedHazards: [...check.contraindicatedHazards],
          hazardNamed: check.hazardNamed,
          recheckItems: check.recheckItems,
          reportNo: check.reportNo,
          note: check.note,
        }
      : null,
  };
}
