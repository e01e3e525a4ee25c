import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { allowedActions } from '../../../../kernel/lifecycle/index.js';
import type { Text } from '../../../../kernel/errors/index.js';
import { PageInfo, PageQuery } from '../../../../platform/http/index.js';
import { importLifecycle, type ImportStatus } from '../../domain/import.lifecycle.js';
import { REASONS } from '../../domain/reason-codes.js';
import type { Import } from '../../domain/import.js';
import type { ReviewedRow } from '../../application/imports.queries.js';
import type { LedgerLayout } from '../../domain/ledger.js';
import { IsCells } from './is-cells.js';

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

export class OutcomeCounts {
  @ApiProperty() new: number;
  @ApiProperty() changed: number;
  @ApiProperty() same: number;
  @ApiProperty() conflict: number;
  @ApiProperty() error: number;
}

/** One import with what a review needs beside it. */
export class ImportReviewResponse extends ImportResponse {
  @ApiProperty({ type: OutcomeCounts }) outcomes: OutcomeCounts;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What each column is called in the ledger, by its key',
  })
  headers: Record<string, string>;
}

export class ImportPage extends PageInfo {
  @ApiProperty({ type: [ImportResponse] }) items: ImportResponse[];
}

export class FindingResponse {
  @ApiProperty() code: string;
  @ApiProperty({ enum: ['refuse', 'merge', 'warn', 'info'] }) level: string;
  @ApiProperty({ type: TextDto }) text: TextDto;
  @ApiPropertyOptional({ description: 'Sheet letter' }) column?: string;
  @ApiPropertyOptional({ description: 'Key of the column' }) key?: string;
  @ApiPropertyOptional() raw?: string;
}

export class CellCorrectionResponse {
  @ApiProperty({ description: 'Key of the column' }) key: string;
  @ApiProperty({ description: 'What stood in the cell before' }) was: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who wrote the new text' }) by: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
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
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'What an earlier ledger said in the cells that are different now, by key',
  })
  earlier: Record<string, string> | null;
  @ApiProperty({ type: [CellCorrectionResponse] }) corrections: CellCorrectionResponse[];
}

export class CorrectRowRequest {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'New texts by the key of their column',
  })
  @IsCells()
  cells: Record<string, string>;
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
    allowedActions: committing
      ? moves.filter((move) => move !== 'correct')
      : found.status === 'previewed'
        ? ['commit', ...moves]
        : moves,
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

export function toImportReviewResponse(
  found: Import,
  today: string,
  outcomes: OutcomeCounts,
  layout: LedgerLayout,
): ImportReviewResponse {
  const headers = layout.columns.map(({ key, headers: [name], group }): [string, string] => [
    key,
    group?.[0] ? `${group[0]} ${name}` : (name ?? key),
  ]);
  return { ...toImportResponse(found, today), outcomes, headers: Object.fromEntries(headers) };
}

export function toImportRowResponse({ row, earlier, names }: ReviewedRow): ImportRowResponse {
  const { cells, corrections = [] } = row.content;
  return {
    seq: row.seq,
    sheet: row.sheet,
    row: row.row,
    hidden: row.hidden,
    action: row.action,
    outcome: row.outcome,
    draft: row.draft,
    findings: row.findings.map(({ code, level, column, key, raw }) => ({
      code,
      level,
      text: REASONS[code].text,
      ...(column ? { column } : {}),
      ...(key ? { key } : {}),
      ...(raw === undefined ? {} : { raw }),
    })),
    cells: { ...cells },
    earlier:
      earlier && Object.fromEntries(Object.entries(earlier).filter(([key, was]) => cells[key] !== was)),
    corrections: corrections.map(({ key, was, by, at }) => ({ key, was, by: names.get(by) ?? null, at })),
  };
}
