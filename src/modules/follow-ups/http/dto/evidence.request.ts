import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type Party, PARTIES } from '../../../../kernel/lifecycle/index.js';
import { EVIDENCE_KINDS, type EvidenceFact } from '../../application/evidence.service.js';

export class RecordEvidenceRequest implements EvidenceFact {
  @ApiProperty({ enum: EVIDENCE_KINDS })
  @IsIn(EVIDENCE_KINDS)
  kind: (typeof EVIDENCE_KINDS)[number];

  @ApiProperty({ format: 'date', description: 'First day it proves' })
  @IsDateString({ strict: true })
  fromOn: string;

  @ApiProperty({ format: 'date', description: 'Last day it proves' })
  @IsDateString({ strict: true })
  toOn: string;

  @ApiPropertyOptional({ description: 'Yuan, of a month’s wage' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  amount?: number;

  @ApiPropertyOptional({ maxLength: 60, description: 'Number of the paper' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reference?: string;

  @ApiProperty({ enum: PARTIES })
  @IsIn(PARTIES)
  saidBy: Party;
}
