import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
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
import { IsLocalDate, PageInfo, PageQuery, AttributionRequest } from '../../../../platform/http/index.js';

export class RecordOutsideWorkRequest extends AttributionRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  seekerId: string;

  @ApiPropertyOptional({ description: 'The first of the user’s when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;

  @ApiProperty({ description: 'Two digits of the province of the workplace', example: '44' })
  @Matches(/^\d{2}$/)
  province: string;

  @ApiPropertyOptional({ example: '东莞市' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  placeText?: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  employerText: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  jobText?: string;

  @ApiPropertyOptional({ type: Number, description: 'Yuan a month' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  wage?: number;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  startedOn: string;
}

export class EndOutsideWorkRequest {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  on: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  reason: string;
}

export class SearchOutsideWorkQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Two digits of the province' })
  @IsOptional()
  @Matches(/^\d{2}$/)
  province?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  seeker?: string;

  @ApiPropertyOptional({ format: 'date', description: 'At work on this day' })
  @IsOptional()
  @IsLocalDate()
  on?: string;
}

export class OutsideWorkResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty() name: string;
  @ApiProperty() areaCode: string;
  @ApiProperty() province: string;
  @ApiProperty({ type: String, nullable: true }) placeText: string | null;
  @ApiProperty() employerText: string;
  @ApiProperty({ type: String, nullable: true }) jobText: string | null;
  @ApiProperty({ type: Number, nullable: true }) wage: number | null;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) endedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) endReason: string | null;
}

export class OutsideWorkPage extends PageInfo {
  @ApiProperty({ type: [OutsideWorkResponse] }) items: OutsideWorkResponse[];
}
