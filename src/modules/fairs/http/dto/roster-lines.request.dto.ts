import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AttributionRequest } from '../../../../platform/http/index.js';
import { ARRANGED, type Arranged } from '../../application/arrange-entry.service.js';

const LINES = 500;
const CELL = 100;
const LONG_CELL = 1000;
const NOTE = 200;

class LineRequest {
  @ApiProperty({ minimum: 1, maximum: 100_000, description: 'The asker’s own number of the line' })
  @IsInt()
  @Min(1)
  @Max(100_000)
  line: number;

  @ApiPropertyOptional({ description: 'Half hour to come at, as written' })
  @IsOptional()
  @IsString()
  @MaxLength(CELL)
  slot?: string;

  @ApiPropertyOptional({ description: 'Booth, company, post, or company/post' })
  @IsOptional()
  @IsString()
  @MaxLength(CELL)
  wish?: string;
}

export class AskedLineRequest extends LineRequest {
  @ApiPropertyOptional({ description: 'As written; judged by the service' })
  @IsOptional()
  @IsString()
  @MaxLength(CELL)
  idNumber?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(CELL)
  name?: string;

  @ApiPropertyOptional({ description: 'Full, or its last four digits' })
  @IsOptional()
  @IsString()
  @MaxLength(CELL)
  phone?: string;

  @ApiPropertyOptional({ description: 'Township or village' })
  @IsOptional()
  @IsString()
  @MaxLength(CELL)
  place?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Whom the clerk picked of several' })
  @IsOptional()
  @IsUUID()
  seekerId?: string;

  @ApiPropertyOptional({ maxLength: LONG_CELL })
  @IsOptional()
  @IsString()
  @MaxLength(LONG_CELL)
  note?: string;
}

export class LookUpLinesRequest {
  @ApiProperty({ type: [AskedLineRequest], maxItems: LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES)
  @ValidateNested({ each: true })
  @Type(() => AskedLineRequest)
  lines: AskedLineRequest[];
}

export class LineToPutRequest extends LineRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  seekerId: string;

  @ApiPropertyOptional({ maxLength: NOTE })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE)
  note?: string;
}

export class PutLinesRequest extends AttributionRequest {
  @ApiProperty({ type: [LineToPutRequest], maxItems: LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES)
  @ValidateNested({ each: true })
  @Type(() => LineToPutRequest)
  lines: LineToPutRequest[];
}

export class ArrangementRequest {
  @ApiProperty({ enum: ARRANGED })
  @IsIn(ARRANGED)
  field: Arranged;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What was last seen there; another value is refused with 409',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONG_CELL)
  was: string | null;

  @ApiProperty({ type: String, nullable: true, maxLength: NOTE, description: 'Null empties the cell' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE)
  becomes: string | null;
}

export class ArrangeEntryRequest {
  @ApiProperty({ type: [ArrangementRequest], minItems: 1, maxItems: ARRANGED.length })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ARRANGED.length)
  @ValidateNested({ each: true })
  @Type(() => ArrangementRequest)
  changes: ArrangementRequest[];
}
