import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageInfo, PageQuery } from '../../../../platform/http/index.js';
import { type Warning, type WarningRow, WARNINGS } from '../../application/early-warnings.queries.js';

export class SearchWarningsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: WARNINGS })
  @IsOptional()
  @IsIn(WARNINGS)
  warning?: Warning;
}

export class WarningResponse {
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) employer: string | null;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ enum: WARNINGS, isArray: true }) warnings: Warning[];
}

export class WarningPage extends PageInfo {
  @ApiProperty({ type: [WarningResponse] }) items: WarningResponse[];
}

export const toWarning = (row: WarningRow): WarningResponse => ({ ...row, warnings: [...row.warnings] });
