import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsLocalDate, AttributionRequest } from '../../../../platform/http/index.js';
import type { KnownSeparation, SeparationRecorded } from '../../application/separations.service.js';
import { WHERE_TO, type WhereTo } from '../../domain/separation.js';
import { LEAVING_REASONS, reasonCodes } from '../../domain/placement.reasons.js';
import { PLACEMENT_STATES, type PlacementState } from '../../domain/placement.states.js';

const PLACES = Object.keys(WHERE_TO) as WhereTo[];
const DATE = { type: String, nullable: true, format: 'date' } as const;

export class NoteLeavingRequest extends AttributionRequest {
  @ApiProperty({ format: 'date', description: 'First day no longer at work' })
  @IsLocalDate()
  leftOn: string;

  @ApiProperty({ enum: reasonCodes(LEAVING_REASONS) })
  @IsIn(reasonCodes(LEAVING_REASONS))
  leavingReason: string;

  @ApiProperty({ enum: PLACES })
  @IsIn(PLACES)
  whereTo: WhereTo;

  @ApiPropertyOptional({ format: 'date', description: 'Seen at home again; with `home`' })
  @IsOptional()
  @IsLocalDate()
  backOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Day of the leaving certificate' })
  @IsOptional()
  @IsLocalDate()
  certificateOn?: string;
}

export class JobChangeRequest extends AttributionRequest {
  @ApiProperty({ format: 'uuid', description: 'The post the person goes to' })
  @IsUUID()
  vacancyId: string;

  @ApiProperty({ format: 'date', description: 'First day no longer at the old job' })
  @IsLocalDate()
  leftOn: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  plannedStartOn?: string;
}

export class LeavingNotedResponse implements SeparationRecorded {
  @ApiProperty({ enum: PLACEMENT_STATES }) status: PlacementState;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Opened by a contradiction' })
  disputeId: string | null;
}

export class LeavingResponse {
  @ApiProperty() reportedBy: string;
  @ApiProperty() channel: string;
  @ApiProperty({ format: 'date' }) leftOn: string;
  @ApiProperty({
    type: String,
    enum: reasonCodes(LEAVING_REASONS),
    nullable: true,
    description: 'Of body and family only the county reads what the worker said',
  })
  reason: string | null;
  @ApiProperty({ enum: PLACES }) whereTo: string;
  @ApiProperty(DATE) backOn: string | null;
  @ApiProperty(DATE) certificateOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) disputeId: string | null;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}

export class LeavingsResponse {
  @ApiProperty({ type: [LeavingResponse] }) items: LeavingResponse[];
}

export const toLeavings = (known: readonly KnownSeparation[]): LeavingsResponse => ({
  items: known.map((one) => ({ ...one, recordedAt: one.recordedAt.toISOString() })),
});
