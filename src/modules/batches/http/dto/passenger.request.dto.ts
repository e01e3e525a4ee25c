import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AttributionRequest } from '../../../../platform/http/index.js';
import { NO_SHOW_REASONS, reasonCodes } from '../../../placements/index.js';
import type { NoShowReason } from '../../domain/boarding-rules.js';
import { PASSENGER_KINDS, type PassengerKind } from '../../domain/travel.js';

const REASONS = reasonCodes(NO_SHOW_REASONS);
const OTHERS = PASSENGER_KINDS.filter((kind): kind is Exclude<PassengerKind, 'new'> => kind !== 'new');

export class SeatRequest {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(12)
  coach: string;

  @ApiProperty({ minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  seat: number;
}

export class ListingRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  placementId: string;

  @ApiPropertyOptional({ type: SeatRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => SeatRequest)
  seat?: SeatRequest;

  @ApiPropertyOptional({ description: 'Where the person gets on' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  stop?: string;
}

export class AddPassengersRequest extends AttributionRequest {
  @ApiProperty({ type: [ListingRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ListingRequest)
  passengers: ListingRequest[];
}

export class ReserveSeatsRequest {
  @ApiProperty({ type: [ListingRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ListingRequest)
  people: ListingRequest[];
}

export class ReleaseSeatsRequest {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  reservationIds: string[];
}

export class DraftPassengersRequest extends AttributionRequest {
  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 500 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 500;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only the people of one company' })
  @IsOptional()
  @IsUUID()
  employerId?: string;
}

export class OtherPassengerRequest {
  @ApiProperty({ enum: OTHERS })
  @IsIn(OTHERS)
  kind: Exclude<PassengerKind, 'new'>;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of somebody returning to a running job' })
  @IsOptional()
  @IsUUID()
  seekerId?: string;

  @ApiPropertyOptional({ description: 'Of an escort' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  personName?: string;

  @ApiPropertyOptional({ type: SeatRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => SeatRequest)
  seat?: SeatRequest;
}

export class AddOthersRequest {
  @ApiProperty({ type: [OtherPassengerRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OtherPassengerRequest)
  passengers: OtherPassengerRequest[];
}

export class PassengersRequest extends AttributionRequest {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  passengerIds: string[];
}

export class TakeSeatRequest {
  @ApiProperty({ type: SeatRequest, nullable: true, description: 'Null: no numbered seat' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SeatRequest)
  seat: SeatRequest | null = null;
}

export class AbsentRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  passengerId: string;

  @ApiProperty({ enum: REASONS })
  @IsIn(REASONS)
  reason: NoShowReason;
}

export class RollCallRequest extends AttributionRequest {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  boarded: string[];

  @ApiProperty({ type: [AbsentRequest] })
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AbsentRequest)
  absent: AbsentRequest[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Called by mistake' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  open?: string[];
}
