import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { AttributionRequest } from '../../../../platform/http/index.js';
import type { Unanswered } from '../../application/consent-requests.service.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../../domain/seeker.js';

const MANY = 200;

export class AskConsentsRequest {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: MANY })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MANY)
  @IsUUID(undefined, { each: true })
  seekerIds: string[];
}

export class AskedConsentsResponse {
  @ApiProperty({ description: 'Written to now, or made a task of their caseworker' }) asked: number;
  @ApiProperty({ description: 'Asked within the last month, and silent since' }) askedBefore: number;
  @ApiProperty({ description: 'Have said yes or no' }) answered: number;
}

export class UnansweredConsentResponse {
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty() name: string;
  @ApiProperty() areaCode: string;
  @ApiProperty({ format: 'date-time' }) askedAt: string;
  @ApiProperty({ description: 'No message of their own reaches them: somebody reads it aloud' })
  byHand: boolean;
}

/** One word that several people gave on one occasion, read aloud to all before a witness, or signed on one sheet. */
export class ConsentsRequest extends AttributionRequest {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: MANY })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MANY)
  @IsUUID(undefined, { each: true })
  seekerIds: string[];

  @ApiProperty({ enum: CONSENT_PURPOSES })
  @IsIn(CONSENT_PURPOSES)
  purpose: ConsentPurpose;

  @ApiProperty()
  @IsBoolean()
  given: boolean;

  @ApiPropertyOptional({ description: 'Who stood by; needed when it was read aloud', maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  witness?: string;
}

export const toUnanswered = (one: Unanswered): UnansweredConsentResponse => ({
  ...one,
  askedAt: one.askedAt.toISOString(),
});
