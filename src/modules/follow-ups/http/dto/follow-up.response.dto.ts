import { ApiProperty } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import { addDays } from '../../../../kernel/values/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { EvidenceRow } from '../../application/evidence.queries.js';
import type { Reading } from '../../application/evidence-files.service.js';
import type { CallNoted } from '../../application/follow-up-calls.service.js';
import type { FollowUpFigure, FollowUpFigures } from '../../application/follow-up-figures.queries.js';
import type { AfterStart, FollowUpRow } from '../../application/follow-ups.queries.js';
import { partiesOf } from '../../application/follow-ups.policy.js';
import {
  FOLLOW_UP_STATES,
  followUpLifecycle,
  type FollowUpState,
  CONTACT_ESCALATION,
} from '../../domain/follow-up.lifecycle.js';
import { EVIDENCE_MEDIA } from '../../domain/evidence-file.js';
import type { EscalationStep } from '../../domain/contact-escalation.js';
import { GAP_DAYS, STABILITY_DAYS, STABILITY_RULE } from '../../domain/stable-employment.js';
import { type Outcome, OUTCOMES } from '../../domain/outcomes.js';
import { MILESTONE_KINDS, type MilestoneKind } from '../../domain/windows.js';

export class FollowUpResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: FOLLOW_UP_STATES }) status: FollowUpState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String] }) allowedTransitions: string[];
  @ApiProperty({ enum: MILESTONE_KINDS }) kind: MilestoneKind;
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) employer: string | null;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ format: 'date', description: 'Working day the task is set for' }) dueOn: string;
  @ApiProperty({ format: 'date' }) opensOn: string;
  @ApiProperty({ format: 'date' }) closesOn: string;
  @ApiProperty() attempts: number;
  @ApiProperty({ description: 'Different days without an answer; three go to the next rung' })
  failedDays: number;
  @ApiProperty({ enum: CONTACT_ESCALATION, description: 'How to try next' }) nextRung: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Suggested day of the next try' })
  nextOn: string | null;
  @ApiProperty({ enum: OUTCOMES, nullable: true, type: String }) outcome: Outcome | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) contactedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) reportedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) channel: string | null;
}

export class FollowUpPage extends PageInfo {
  @ApiProperty({ type: [FollowUpResponse] }) items: FollowUpResponse[];
}

export class CallNotedResponse implements CallNoted {
  @ApiProperty({ enum: FOLLOW_UP_STATES }) status: FollowUpState;
  @ApiProperty() version: number;
  @ApiProperty() attempts: number;
  @ApiProperty({ description: 'Different days without an answer' }) failedDays: number;
  @ApiProperty({ enum: CONTACT_ESCALATION, description: 'Who or what is tried next' }) rung: EscalationStep;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Suggested day' })
  nextOn: string | null;
  @ApiProperty({ description: 'The employer did not know either' }) exhausted: boolean;
}

export class EvidenceFileResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: EVIDENCE_MEDIA }) media: string;
  @ApiProperty() bytes: number;
}

export class EvidenceRecordedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class EvidenceReadingResponse {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty() role: string;
  @ApiProperty({ format: 'date-time' }) readAt: string;
}

export class EvidenceReadingsResponse {
  @ApiProperty({ type: [EvidenceReadingResponse] }) items: EvidenceReadingResponse[];
}

export class EvidenceResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['wage', 'insurance', 'contract'] }) kind: string;
  @ApiProperty({ format: 'date' }) fromOn: string;
  @ApiProperty({ format: 'date' }) toOn: string;
  @ApiProperty({ type: Number, nullable: true }) amount: number | null;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty() reportedBy: string;
  @ApiProperty({
    enum: ['own', 'typed_for', 'workbook'],
    description: 'The party’s own, typed for it, or of its workbook',
  })
  word: 'own' | 'typed_for' | 'workbook';
  @ApiProperty({ type: [EvidenceFileResponse] }) files: EvidenceFileResponse[];
}

export class EvidenceListResponse {
  @ApiProperty({ type: [EvidenceResponse] }) items: EvidenceResponse[];
}

export class StabilityRuleResponse {
  @ApiProperty({ description: 'Changes with the rule' }) version: string;
  @ApiProperty({ description: 'Longest time without evidence that is bridged, in days' }) gapDays: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Days proven from the start on' })
  evidencedDays: number | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', format: 'date' },
    description: 'By days: until then it is not matured, which is no failure',
  })
  maturesOn: Record<string, string>;
  @ApiProperty({ format: 'date' }) asOf: string;
}

const STABILITY = ['met', 'not_met', 'not_matured', 'no_evidence'];

export class AfterStartResponse {
  @ApiProperty({ type: [FollowUpResponse] }) followUps: FollowUpResponse[];
  @ApiProperty({ type: [EvidenceResponse] }) evidence: EvidenceResponse[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: STABILITY },
    description: 'By days: 30, 90, 180',
  })
  stability: Record<string, string>;
  @ApiProperty({ type: StabilityRuleResponse }) stabilityRule: StabilityRuleResponse;
}

export class FollowUpFigureResponse {
  @ApiProperty() due: number;
  @ApiProperty() inPost: number;
  @ApiProperty() left: number;
  @ApiProperty() unreachable: number;
  @ApiProperty() unknown: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string', format: 'uuid' } },
    description: 'Placement ids behind each number',
  })
  lists: FollowUpFigure;
}

export class FollowUpFiguresResponse {
  @ApiProperty({ format: 'date' }) asOf: string;
  @ApiProperty({ type: FollowUpFigureResponse }) D7: FollowUpFigureResponse;
  @ApiProperty({ type: FollowUpFigureResponse }) D30: FollowUpFigureResponse;
  @ApiProperty({ type: FollowUpFigureResponse }) D90: FollowUpFigureResponse;
  @ApiProperty({ type: FollowUpFigureResponse }) D180: FollowUpFigureResponse;
}

/** @param today local date, for what may happen next */
export function toFollowUpResponse(row: FollowUpRow, actor: Actor, today: string): FollowUpResponse {
  const { followUp, name, employer } = row;
  return {
    id: followUp.id,
    status: followUp.status,
    version: followUp.version,
    allowedTransitions: allowedTransitions(
      followUpLifecycle,
      followUp.status,
      { startConfirmed: true, failedOn: row.failedOn },
      partiesOf(actor),
      today,
    ),
    kind: followUp.kind,
    placementId: followUp.placementId,
    name,
    employer,
    startedOn: followUp.startedOn,
    dueOn: followUp.dueOn,
    opensOn: followUp.opensOn,
    closesOn: followUp.closesOn,
    attempts: followUp.attempts,
    failedDays: row.failedOn.length,
    nextRung: followUp.rung,
    nextOn: followUp.nextOn,
    outcome: followUp.outcome,
    contactedOn: followUp.contactedOn,
    reportedBy: followUp.reportedBy,
    channel: followUp.channel,
  };
}

export function toAfterStart(after: AfterStart, actor: Actor): AfterStartResponse {
  return {
    followUps: after.followUps.map((row) => toFollowUpResponse(row, actor, after.today)),
    evidence: after.evidence.map((one) => ({ ...one, files: [...one.files] })),
    stability: { ...after.stability },
    stabilityRule: {
      version: STABILITY_RULE,
      gapDays: GAP_DAYS,
      evidencedDays: after.evidencedDays,
      maturesOn: Object.fromEntries(
        STABILITY_DAYS.flatMap((days) =>
          after.startedOn === null ? [] : [[days, addDays(after.startedOn, days)]],
        ),
      ),
      asOf: after.today,
    },
  };
}

export function toFiguresResponse(asOf: string, figures: FollowUpFigures): FollowUpFiguresResponse {
  const counted = (figure: FollowUpFigure): FollowUpFigureResponse => ({
    due: figure.due.length,
    inPost: figure.inPost.length,
    left: figure.left.length,
    unreachable: figure.unreachable.length,
    unknown: figure.unknown.length,
    lists: figure,
  });
  return {
    asOf,
    D7: counted(figures.D7),
    D30: counted(figures.D30),
    D90: counted(figures.D90),
    D180: counted(figures.D180),
  };
}

export const toReadings = (readings: readonly Reading[]): EvidenceReadingsResponse => ({
  items: readings.map((one) => ({ ...one, readAt: one.readAt.toISOString() })),
});

export const toEvidenceList = (rows: readonly EvidenceRow[]): EvidenceListResponse => ({
  items: rows.map((row) => ({ ...row, files: [...row.files] })),
});
