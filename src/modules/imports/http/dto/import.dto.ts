import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import { importLifecycle, type ImportStatus } from '../../domain/import.lifecycle.js';
import type { Import } from '../../domain/import.js';
import type { FoundImport } from '../../application/imports.queries.js';
import type { LedgerLayout } from '../../domain/ledger.js';

export class NotStoredResponse {
  @ApiProperty() sheet: string;
  @ApiProperty() column: string;
  @ApiProperty() code: string;
}

export class ShareGivenResponse {
  @ApiProperty({ description: 'Office that sent it' }) from: string;
  @ApiProperty({ format: 'date' }) until: string;
}

export class ImportResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: Object.keys(importLifecycle.states) }) status: ImportStatus;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String] }) allowedTransitions: string[];
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
  @ApiProperty({
    type: ShareGivenResponse,
    nullable: true,
    description: 'Of another office: shared for reading; null for the own office’s',
  })
  shared: ShareGivenResponse | null;
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

export function toImportResponse({ found, today, shared, acts }: FoundImport): ImportResponse {
  const committing = found.commitRequestedAt !== null && found.status === 'previewed';
  return {
    id: found.id,
    status: found.status,
    version: found.version,
    allowedTransitions: acts ? actionsOf(found, today, committing) : [],
    kind: found.kind,
    fileName: found.fileName,
    uploadedAt: found.uploadedAt.toISOString(),
    asOf: found.asOf,
    repeats: acts ? found.repeats : null,
    dataRows: found.dataRows,
    imported: found.imported,
    merged: found.merged,
    refused: found.refused,
    warned: found.warned,
    drafts: found.drafts,
    committing,
    notStored: [...found.notStored],
    shared: shared && { from: shared.from, until: shared.until },
  };
}

function actionsOf(found: Import, today: string, committing: boolean): string[] {
  const transitions = allowedTransitions(
    importLifecycle,
    found.status,
    null,
    ['bureau', 'caseworker', 'employer', 'clinic', 'station'],
    today,
  );
  if (committing) return transitions.filter((move) => move !== 'correct');
  return found.status === 'previewed' ? ['commit', ...transitions] : transitions;
}

export function toImportReviewResponse(
  found: FoundImport,
  outcomes: OutcomeCounts,
  layout: LedgerLayout,
): ImportReviewResponse {
  const headers = layout.columns.map(({ key, headers: [name], group }): [string, string] => [
    key,
    group?.[0] ? `${group[0]} ${name}` : (name ?? key),
  ]);
  return { ...toImportResponse(found), outcomes, headers: Object.fromEntries(headers) };
}
