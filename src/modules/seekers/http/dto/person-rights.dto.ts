import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { IsLocalDate, AttributionRequest } from '../../../../platform/http/index.js';
import type { LegalHold } from '../../application/legal-holds.service.js';
import type { AccessRecord } from '../../../audit/index.js';
import type { RightsRequest } from '../../application/rights-requests.service.js';
import { CORRECTABLE, type Correctable, RIGHT_KINDS, type RightKind } from '../../domain/person-rights.js';

export class RightsRequestOrder extends AttributionRequest {
  @ApiProperty({ enum: RIGHT_KINDS })
  @IsIn(RIGHT_KINDS)
  kind: RightKind;
}

export class RightsRequestResponse implements RightsRequest {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ enum: RIGHT_KINDS }) kind: RightKind;
  @ApiProperty({ format: 'date' }) receivedOn: string;
  @ApiProperty({ format: 'date', description: '15 working days after it was received' }) dueOn: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ format: 'uuid' }) recordedBy: string;
  @ApiProperty({ type: String, nullable: true, enum: ['granted', 'refused'] })
  outcome: 'granted' | 'refused' | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class RefuseRightsRequest {
  @ApiProperty({ maxLength: 300, description: 'Told to the person' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  reason: string;
}

export class CorrectionRequest extends AttributionRequest {
  @ApiProperty({ enum: CORRECTABLE })
  @IsIn(CORRECTABLE)
  field: Correctable;

  @ApiProperty({ maxLength: 200, description: 'Empty: nothing is known. Skills are separated by 、' })
  @IsString()
  @MaxLength(200)
  value: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason: string;
}

export class LegalHoldRequest {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason: string;

  @ApiProperty({ maxLength: 120, description: 'Number of the order, case file or letter it stands on' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  basis: string;

  @ApiProperty({ format: 'date', description: 'Last day it holds, three years from today at most' })
  @IsLocalDate()
  until: string;
}

export class LiftLegalHoldRequest {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason: string;
}

export class LegalHoldResponse implements LegalHold {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty() seekerName: string;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, nullable: true }) basis: string | null;
  @ApiProperty({ format: 'date' }) setOn: string;
  @ApiProperty({ format: 'date' }) until: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who asked for it' }) setBy: string | null;
  @ApiProperty({ type: String, nullable: true }) approvedBy: string | null;
  @ApiProperty({ description: 'From before a document and an end were asked for' }) needsReview: boolean;
}

export class LookResponse implements AccessRecord {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() role: string;
  @ApiProperty({ type: String, nullable: true }) organisation: string | null;
  @ApiProperty() action: string;
  @ApiProperty({ type: [String] }) fields: string[];
}

export class RightsOverviewResponse {
  @ApiProperty({ type: [RightsRequestResponse] }) requests: RightsRequestResponse[];
  @ApiProperty({ type: [LookResponse] }) looks: LookResponse[];
  @ApiProperty({ description: 'Refuses to be ranked by the engine; proposed by hand only' })
  refusesRanking: boolean;
  @ApiPropertyOptional({ format: 'date-time', nullable: true, type: String }) erasedAt: string | null;
}
