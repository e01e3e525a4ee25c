import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { WaitingExport } from '../../application/exports.service.js';

export class WaitingExportResponse implements WaitingExport {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() kind: string;
  @ApiProperty() fileName: string;
  @ApiProperty() persons: number;
  @ApiProperty({ format: 'uuid' }) requestedBy: string;
  @ApiProperty() approved: boolean;
}

export class DecideExportRequest {
  @ApiProperty()
  @IsBoolean()
  approves: boolean;
}

export class ExportLinkResponse {
  @ApiProperty({ description: 'Opens once, for ten minutes, for the one who asked' }) token: string;
}
