import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { IsLocalDate } from '../../../../platform/http/index.js';
import type { SharesOfImport } from '../../application/share-import.service.js';

export class OfficeResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class ImportShareResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: OfficeResponse }) with: OfficeResponse;
  @ApiProperty({ type: String, nullable: true, description: 'Who shared it' }) by: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ format: 'date', description: 'Last day it may be read' }) until: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When it was taken back' })
  endedAt: string | null;
}

export class ImportSharesResponse {
  @ApiProperty({ type: [ImportShareResponse] }) shares: ImportShareResponse[];
  @ApiProperty({ type: [OfficeResponse], description: 'Offices it may be shared with' })
  candidates: OfficeResponse[];
}

export class ShareImportRequest {
  @ApiProperty({ format: 'uuid', description: 'An office of the same cooperation' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ format: 'date', description: 'Last day it may be read; at most 92 days from now' })
  @IsLocalDate()
  until: string;
}

export class ImportSharedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export function toSharesResponse({ shares, candidates }: SharesOfImport): ImportSharesResponse {
  return { shares: shares.map((share) => ({ ...share })), candidates: [...candidates] };
}
