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
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsLocalDate, PageQuery, AttributionRequest } from '../../../../platform/http/index.js';
import { FAIR_STATES, fairLifecycle, type FairTransition } from '../../domain/fair.lifecycle.js';
import { FAIR_CHECKLIST } from '../../domain/legal-checklist.js';
import {
  ROSTER_ENTRY_STATES,
  ROSTER_ORIGINS,
  type RosterEntryTransition,
  rosterEntryLifecycle,
  type RosterOrigin,
} from '../../domain/roster-entry.lifecycle.js';

const after = <M extends string>(
  transitions: Readonly<Record<M, { from: readonly unknown[]; internal?: boolean }>>,
): M[] =>
  (Object.keys(transitions) as M[]).filter(
    (move) => transitions[move].from.length > 0 && !transitions[move].internal,
  );
const FAIR_MOVES = after<FairTransition>(fairLifecycle.transitions);
const ENTRY_MOVES = after<RosterEntryTransition>(rosterEntryLifecycle.transitions);
const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const CHECKS = FAIR_CHECKLIST.map((item) => item.code);

export class FairDetailsRequest {
  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  name?: string;

  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  place?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 1_000_000 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  expectedVisitors?: number;

  @ApiPropertyOptional({ enum: CHECKS, isArray: true, description: 'Items of the legal checklist in place' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(CHECKS, { each: true })
  checksDone?: string[];

  @ApiPropertyOptional({ description: 'Local time, HH:MM' })
  @IsOptional()
  @Matches(CLOCK_TIME)
  opensAt?: string;

  @ApiPropertyOptional({ description: 'Local time, HH:MM' })
  @IsOptional()
  @Matches(CLOCK_TIME)
  closesAt?: string;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 10_000,
    description: 'Persons asked to come within one half hour',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  arrivalsPerSlot?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 50, description: 'Posts one person may name' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(50)
  intentsPerPerson?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, description: 'Persons who may name one place of a post' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  intentsPerPlace?: number;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  plannedDepartureOn?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  plannedStartOn?: string;
}

export class PlanFairRequest extends FairDetailsRequest {
  @ApiPropertyOptional({ description: 'F2018-0227; made of the day when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  code?: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  heldOn: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The fair whose name, place, times, limits and companies are taken over',
  })
  @IsOptional()
  @IsUUID()
  copyOf?: string;
}

export class TransitionFairRequest extends AttributionRequest {
  @ApiProperty({ enum: FAIR_MOVES })
  @IsIn(FAIR_MOVES)
  move: FairTransition;

  @ApiPropertyOptional({ description: 'Version last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number;

  @ApiPropertyOptional({
    description:
      'Neither checked in nor called off, as last seen: who becomes a no-show. Another number is refused with 409',
  })
  @IsOptional()
  @IsInt()
  expectedUndecided?: number;

  @ApiPropertyOptional({ description: 'Checked in, as last seen; another number is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedCheckedIn?: number;

  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reason?: string;
}

export class PutOnRosterRequest extends AttributionRequest {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  seekerIds: string[];

  @ApiPropertyOptional({ enum: ROSTER_ORIGINS, default: 'invitation' })
  @IsOptional()
  @IsIn(ROSTER_ORIGINS)
  origin?: RosterOrigin;
}

export class PersonAtFairRequest extends AttributionRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'The same id again is the same scan' })
  @IsOptional()
  @IsUUID()
  scanId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  seekerId?: string;

  @ApiPropertyOptional({ description: '18 characters; when no id is at hand' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(18)
  idNumber?: string;
}

export class TransitionRosterEntryRequest extends AttributionRequest {
  @ApiProperty({ enum: ENTRY_MOVES })
  @IsIn(ENTRY_MOVES)
  move: RosterEntryTransition;

  @ApiPropertyOptional({ description: 'Version last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number;
}

export class RegisterIntentRequest extends AttributionRequest {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  seekerId?: string;

  @ApiPropertyOptional({ description: 'Badge or identity card as read, when no id is at hand' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  code?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  vacancyId: string;

  @ApiPropertyOptional({ description: 'Yuan a month' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  offeredWage?: number;
}

export class ListFairsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: FAIR_STATES })
  @IsOptional()
  @IsIn(FAIR_STATES)
  status?: string;
}

export class ListRosterQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ROSTER_ENTRY_STATES })
  @IsOptional()
  @IsIn(ROSTER_ENTRY_STATES)
  status?: string;
}

export class ListIntentsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['fair', 'pool'] })
  @IsOptional()
  @IsIn(['fair', 'pool'])
  origin?: string;
}

export class FairFiguresQuery {
  @ApiPropertyOptional({
    format: 'date',
    description: 'What was said and recorded by that day; today when left out',
  })
  @IsOptional()
  @Type(() => String)
  @IsLocalDate()
  asOf?: string;
}
