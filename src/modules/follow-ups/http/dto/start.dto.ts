import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Channel, NAMED_CHANNELS, PARTIES, type Party } from '../../../../kernel/lifecycle/index.js';
import { IsLocalDate, PageInfo, PageQuery } from '../../../../platform/http/index.js';
import type { DutyRow, DutyWord } from '../../application/onboarding-tasks.service.js';
import type { SeekerStartResponse } from '../../application/seeker-start-responses.service.js';
import {
  DUTY_KINDS,
  DUTY_LABELS,
  DUTY_STATES,
  type DutyKind,
  type DutyState,
} from '../../domain/start-duties.js';

export class SearchDutiesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only what is neither done nor dropped' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  open?: boolean;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsLocalDate()
  dueBy?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  placement?: string;
}

export class FilingRosterQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  employer: string;

  @ApiProperty({ format: 'date', description: 'First day of start' })
  @IsLocalDate()
  from: string;

  @ApiProperty({ format: 'date', description: 'Last day of start' })
  @IsLocalDate()
  to: string;
}

export class DutyDoneRequest implements DutyWord {
  @ApiProperty({ enum: PARTIES })
  @IsIn(PARTIES)
  reportedBy: Party;

  @ApiProperty({ enum: NAMED_CHANNELS })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;

  @ApiProperty({ format: 'date', description: 'Day it was done' })
  @IsLocalDate()
  doneOn: string;

  @ApiProperty({ description: 'Contract number, month of enrolment, filing number' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  reference: string;
}

export class StartEchoRequest implements SeekerStartResponse {
  @ApiProperty({ description: 'The worker says the same as the employer' })
  @IsBoolean()
  confirms: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'The day the worker says it was' })
  @IsOptional()
  @IsLocalDate()
  startOn?: string;

  @ApiPropertyOptional({ description: 'In the worker’s words; words about health are not kept' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  words?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Day it was told; today when left out' })
  @IsOptional()
  @IsLocalDate()
  toldOn?: string;

  @ApiProperty({ enum: NAMED_CHANNELS })
  @IsIn(NAMED_CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({ description: 'What stands behind it: when the call was, the paper, the screenshot' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  evidence?: string;
}

export class EchoedResponse {
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Opened by a contradiction' })
  disputeId: string | null;
}

export class DutyResponse {
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ enum: DUTY_KINDS }) kind: DutyKind;
  @ApiProperty({ description: 'In Chinese and English' }) label: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) employer: string | null;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ format: 'date' }) remindOn: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) doneOn: string | null;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ enum: DUTY_STATES }) state: DutyState;
}

export class DutyPage extends PageInfo {
  @ApiProperty({ type: [DutyResponse] }) items: DutyResponse[];
}

export function toDuty(row: DutyRow): DutyResponse {
  const { zh, en } = DUTY_LABELS[row.kind];
  return {
    placementId: row.placementId,
    kind: row.kind,
    label: `${zh} ${en}`,
    name: row.name,
    employer: row.employer,
    startedOn: row.startedOn,
    remindOn: row.remindOn,
    dueOn: row.dueOn,
    doneOn: row.doneOn,
    reference: row.reference,
    state: row.state,
  };
}
