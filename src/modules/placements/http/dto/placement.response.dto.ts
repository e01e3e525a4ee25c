import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { ItemResult } from '../../application/item-results.js';
import type { PlacementHistoryStep, PlacementView } from '../../application/placements.queries.js';
import { PLACEMENT_STATES, type PlacementState } from '../../domain/placement.states.js';

const DATE = { type: String, nullable: true, format: 'date' } as const;
const TEXT = { type: String, nullable: true } as const;
const INSTANT = { type: String, nullable: true, format: 'date-time' } as const;
const ID = { type: String, nullable: true, format: 'uuid' } as const;

export class PlacementResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: PLACEMENT_STATES }) status: PlacementState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ ...TEXT, description: 'Null while the person may not be shown to the reader' }) seekerName:
    string | null;
  @ApiProperty(ID) vacancyId: string | null;
  @ApiProperty(ID) employerId: string | null;
  @ApiProperty(TEXT) employerName: string | null;
  @ApiProperty(TEXT) job: string | null;
  @ApiProperty(TEXT) districtCode: string | null;
  @ApiProperty({ enum: ['plan', 'fair', 'pool', 'transfer', 'ledger'] }) origin: string;
  @ApiProperty(TEXT) fairCode: string | null;
  @ApiProperty(TEXT) channel: string | null;
  @ApiProperty({ ...ID, description: 'The placement it follows' }) linkedTo: string | null;
  @ApiProperty(INSTANT) answerDueAt: string | null;
  @ApiProperty(INSTANT) holdUntil: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan a month' }) offeredWage: number | null;
  @ApiProperty({ enum: ['fit', 'not_yet', 'not_for_this_post'], nullable: true, type: String }) fitness:
    string | null;
  @ApiProperty(DATE) plannedDepartureOn: string | null;
  @ApiProperty(DATE) plannedStartOn: string | null;
  @ApiProperty({ enum: ['organised', 'own_way', 'employer_bus'], nullable: true, type: String }) travelMode:
    string | null;
  @ApiProperty(DATE) departedOn: string | null;
  @ApiProperty(DATE) arrivedOn: string | null;
  @ApiProperty(DATE) startedOn: string | null;
  @ApiProperty(DATE) startConfirmedOn: string | null;
  @ApiProperty({ ...TEXT, description: 'The post really worked at' }) startJob: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan a month, as really agreed' })
  startWage: number | null;
  @ApiProperty({ ...DATE, description: 'The caseworker’s claim; never a start' }) startClaimedOn:
    string | null;
  @ApiProperty(DATE) endedOn: string | null;
  @ApiProperty({
    ...TEXT,
    description: 'Of a bar, a missed coach and of body and family only the county reads the reason',
  })
  endReason: string | null;
}

export class PlacementPage extends PageInfo {
  @ApiProperty({ type: [PlacementResponse] }) items: PlacementResponse[];
}

export class PlacementStepResponse {
  @ApiProperty() seq: number;
  @ApiProperty() move: string;
  @ApiProperty(TEXT) from: string | null;
  @ApiProperty() to: string;
  @ApiProperty({ format: 'date' }) occurredOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty() reportedBy: string;
  @ApiProperty({ format: 'uuid' }) recordedBy: string;
  @ApiProperty() channel: string;
  @ApiProperty(TEXT) reason: string | null;
  @ApiProperty(TEXT) evidence: string | null;
  @ApiProperty(TEXT) note: string | null;
  @ApiProperty({
    type: [String],
    description: 'Of a word by link: what was seen of the browser it was given in',
  })
  marks: string[];
}

export class PlacementWithHistoryResponse extends PlacementResponse {
  @ApiProperty({ type: [PlacementStepResponse] }) history: PlacementStepResponse[];
}

export class PlacementMovedResponse {
  @ApiProperty({ enum: PLACEMENT_STATES }) status: PlacementState;
  @ApiProperty() version: number;
}

export class TextResponse implements LocalizedText {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class OutcomeResponse {
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ enum: ['done', 'refused'] }) outcome: 'done' | 'refused';
  @ApiProperty({ enum: PLACEMENT_STATES, required: false }) status?: PlacementState;
  @ApiProperty({ required: false }) version?: number;
  @ApiProperty({ required: false, description: 'Why it was refused' }) code?: string;
  @ApiProperty({ type: TextResponse, required: false }) text?: TextResponse;
  @ApiProperty({ type: [String], required: false }) warnings?: string[];
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Of a late or stale answer: what happened since and what is allowed',
  })
  details?: Record<string, unknown>;
}

export class OutcomesResponse {
  @ApiProperty({ type: [OutcomeResponse] }) results: OutcomeResponse[];
}

export class PlacementCreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export const toOutcomes = (outcomes: readonly ItemResult[]): OutcomesResponse => ({
  results: outcomes.map(({ warnings, details, ...outcome }): OutcomeResponse => ({
    ...outcome,
    ...(details ? { details: { ...details } } : {}),
    ...(warnings ? { warnings: [...warnings] } : {}),
  })),
});

export function toPlacementResponse(view: PlacementView): PlacementResponse {
  const { row } = view;
  const instant = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    allowedTransitions: [...view.allowedTransitions],
    seekerId: row.seekerId,
    seekerName: view.seekerName,
    vacancyId: row.vacancyId,
    employerId: row.employerId,
    employerName: view.employerName,
    job: view.job,
    districtCode: row.districtCode,
    origin: row.origin,
    fairCode: row.fairCode,
    channel: row.channelText,
    linkedTo: row.linkedTo,
    answerDueAt: instant(row.answerDueAt),
    holdUntil: instant(row.holdUntil),
    offeredWage: row.offeredWage,
    fitness: row.fitnessWord,
    plannedDepartureOn: row.plannedDepartureOn,
    plannedStartOn: row.plannedStartOn,
    travelMode: row.travelMode,
    departedOn: row.departedOn,
    arrivedOn: row.arrivedOn,
    startedOn: row.startedOn,
    startConfirmedOn: row.startConfirmedOn,
    startJob: row.startJob,
    startWage: row.startWage,
    startClaimedOn: row.startClaimedOn,
    endedOn: row.endedOn,
    endReason: view.endReason,
  };
}

export const toStepResponse = (step: PlacementHistoryStep): PlacementStepResponse => ({
  ...step,
  marks: [...step.marks],
  recordedAt: step.recordedAt.toISOString(),
});
