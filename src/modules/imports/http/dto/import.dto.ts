import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { allowedActions } from '../../../../kernel/lifecycle/index.js';
import type { Text } from '../../../../kernel/errors/index.js';
import { PageInfo, PageQuery } from '../../../../platform/http/index.js';
import { importLifecycle, type ImportStatus } from '../../domain/import.lifecycle.js';
import { REASONS } from '../../domain/reason-codes.js';
import type { Import } from '../../domain/import.js';
import type { StoredRow } from '../../domain/judged-row.js';

const OUTCOMES = ['new', 'changed', 'same', 'conflict', 'error'] as const;

export class TextDto implements Text {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class NotStoredResponse {
  @ApiProperty() sheet: string;
  @ApiProperty() column: string;
  @ApiProperty() code: string;
}

export class ImportResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: Object.keys(importLifecycle.states) }) status: ImportStatus;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String] }) allowedActions: string[];
  @ApiProperty() kind: string;
  @ApiProperty() fileName: string;
  @ApiProperty({ format: 'date-time' }) uploadedAt: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The day the workbook speaks of',
  })
  asOf: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'An earlier import of the same file' }) repeats:
    string | null;
  @ApiProperty({ type: Number, nullable: true }) dataRows: number | null;
  @ApiProperty({ type: Number, nullable: true }) imported: number | null;
  @ApiProperty({ type: Number, nullable: true }) merged: number | null;
  @ApiProperty({ type: Number, nullable: true }) refused: number | null;
  @ApiProperty({ type: Number, nullable: true }) warned: number | null;
  @ApiProperty({ type: Number, nullable: true }) drafts: number | null;
  @ApiProperty({ description: 'Its clean rows are being taken in' }) committing: boolean;
  @ApiProperty({ type: [NotStoredResponse] }) notStored: NotStoredResponse[];
}

export class ImportPage extends PageInfo {
  @ApiProperty({ type: [ImportResponse] }) items: ImportResponse[];
}

export class FindingResponse {
  @ApiProperty() code: string;
  @ApiProperty({ enum: ['refuse', 'merge', 'warn', 'info'] }) level: string;
  @ApiProperty({ type: TextDto }) text: TextDto;
  @ApiPropertyOptional({ description: 'Sheet letter' }) column?: string;
  @ApiPropertyOptional() raw?: string;
}

export class ImportRowResponse {
  @ApiProperty() seq: number;
  @ApiProperty() sheet: string;
  @ApiProperty({ description: 'Physical row, 1-based' }) row: number;
  @ApiProperty() hidden: boolean;
  @ApiProperty({ enum: ['import', 'merge', 'refuse'] }) action: string;
  @ApiProperty({ enum: OUTCOMES }) outcome: string;
  @ApiProperty() draft: boolean;
  @ApiProperty({ type: [FindingResponse] }) findings: FindingResponse[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) cells: Record<string, string>;
}

export class ImportRowPage extends PageInfo {
  @ApiProperty({ type: [ImportRowResponse] }) items: ImportRowResponse[];
}

export class ImportRowsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: string;

  @ApiPropertyOptional({ description: 'Reason code' })
  @IsOptional()
  @Matches(/^[A-Z0-9_]{3,60}$/)
  code?: string;
}

export class UploadQuery {
  @ApiPropertyOptional({ description: 'Kind of ledger; read off the file name when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  kind?: string;
}

export class WithdrawImportRequest {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason: string;
}

export function toImportResponse(found: Import, today: string): ImportResponse {
  const committing = found.commitRequestedAt !== null && found.status === 'previewed';
  const moves = allowedActions(
    importLifecycle,
    found.status,
    null,
    ['bureau', 'caseworker', 'employer', 'clinic', 'station'],
    today,
  );
  return {
    id: found.id,
    status: found.status,
    version: found.version,
    allowedActions: found.status === 'previewed' && !committing ? ['commit', ...moves] : moves,
    kind: found.kind,
    fileName: found.fileName,
    uploadedAt: found.uploadedAt.toISOString(),
    asOf: found.asOf,
    repeats: found.repeats,
    dataRows: found.dataRows,
    imported: found.imported,
    merged: found.merged,
    refused: found.refused,
    warned: found.warned,
    drafts: found.drafts,
    committing,
    notStored: [...found.notStored],
  };
}

export function toImportRowResponse(row: StoredRow): ImportRowResponse {
  return {
    seq: row.seq,
    sheet: row.sheet,
    row: row.row,
    hidden: row.hidden,
    action: row.action,
    outcome: row.outcome,
    draft: row.draft,
    findings: row.findings.map(({ code, level, column, raw }) => ({
      code,
      level,
      text: REASONS[code].text,
      ...(column ? { column } : {}),
      ...(raw === undefined ? {} : { raw }),
    })),
    cells: { ...row.content.cells },
  };
}
