import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsLocalDate } from '../../../../platform/http/index.js';
import { type Party, PARTIES } from '../../../../kernel/lifecycle/index.js';
import { EVIDENCE_KINDS, type EvidenceFact } from '../../application/evidence.service.js';

export class RecordEvidenceRequest implements EvidenceFact {
  @ApiProperty({ enum: EVIDENCE_KINDS })
  @IsIn(EVIDENCE_KINDS)
  kind: (typeof EVIDENCE_KINDS)[number];

  @ApiProperty({ format: 'date', description: 'First day it proves' })
  @IsLocalDate()
  fromOn: string;

  @ApiProperty({ format: 'date', description: 'Last day it proves' })
  @IsLocalDate()
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
  reportedBy: Party;
}
