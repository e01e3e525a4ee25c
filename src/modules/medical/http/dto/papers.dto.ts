import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsLocalDate } from '../../../../platform/http/index.js';
import { COST_BEARERS } from '../../domain/cost-bearer.js';
import { EXAM_KINDS } from '../../domain/exam-kinds.js';

export class DayListQuery {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  day: string;
}

export class StatementQuery {
  @ApiProperty({ example: '2018-03' })
  @Matches(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  month: string;
}

export class DayListLineResponse {
  @ApiProperty({ format: 'uuid' }) checkId: string;
  @ApiProperty({ type: String, nullable: true }) arrivalAt: string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) sex: string | null;
  @ApiProperty({ enum: EXAM_KINDS }) exam: string;
  @ApiProperty({ type: [String] }) hazards: string[];
  @ApiProperty({ type: [String] }) items: string[];
  @ApiProperty() status: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) blockId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Who brings the township' }) escort:
    string | null;
}

export class DayListResponse {
  @ApiProperty() clinicName: string;
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty({ type: [DayListLineResponse] }) lines: DayListLineResponse[];
}

export class StatementLineResponse {
  @ApiProperty({ enum: COST_BEARERS }) payer: string;
  @ApiProperty({ type: String, nullable: true }) payerName: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) clinicId: string | null;
  @ApiProperty({ type: String, nullable: true }) clinicName: string | null;
  @ApiProperty({ enum: EXAM_KINDS }) exam: string;
  @ApiProperty() people: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan; null: not agreed' }) fee: number | null;
  @ApiProperty({ type: Number, nullable: true }) amount: number | null;
}

export class StatementResponse {
  @ApiProperty() month: string;
  @ApiProperty({ type: [StatementLineResponse] }) lines: StatementLineResponse[];
  @ApiProperty() people: number;
  @ApiProperty() amount: number;
}
