import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Min,
} from 'class-validator';
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { PageInfo, PageQuery } from '../../../../platform/http/index.js';
import { maskCell } from '../../domain/masked-cell.js';
import { REASONS } from '../../domain/reason-codes.js';
import type { ReviewedRow } from '../../application/import-rows.queries.js';
import { IsCells } from './is-cells.js';

const OUTCOMES = ['new', 'changed', 'same', 'conflict', 'error'] as const;
const REVEAL_PURPOSES = ['correct', 'verify', 'call'] as const;
/** As many rows as a screen holds. */
const MAX_REVEALED = 20;

export class TextDto implements LocalizedText {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class FindingResponse {
  @ApiProperty() code: string;
  @ApiProperty({ enum: ['refuse', 'merge', 'warn', 'info'] }) level: string;
  @ApiProperty({ type: TextDto }) text: TextDto;
  @ApiPropertyOptional({ description: 'Sheet letter' }) column?: string;
  @ApiPropertyOptional({ description: 'Key of the column' }) key?: string;
  @ApiPropertyOptional({ description: 'What stood in the cell, covered like the cell' }) raw?: string;
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
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'By key; ID numbers, phones, health and free text are covered until revealed',
  })
  cells: Record<string, string>;
  @ApiProperty({ type: [String], description: 'Keys of the cells that are covered' }) masked: string[];
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

export class RevealImportRowsRequest {
  @ApiProperty({
    type: [Number],
    minItems: 1,
    maxItems: MAX_REVEALED,
    description: 'Which rows, by their `seq`',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_REVEALED)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  rows: number[];

  @ApiProperty({ enum: REVEAL_PURPOSES })
  @IsIn(REVEAL_PURPOSES)
  purpose: (typeof REVEAL_PURPOSES)[number];
}

/** @param revealed in the clear, as somebody asked for with a purpose */
export function toImportRowResponse(reviewed: ReviewedRow, revealed = false): ImportRowResponse {
  const { row, earlier, names, layout } = reviewed;
  const { cells, corrections = [] } = row.content;
  const show = (key: string | undefined, text: string): string =>
    revealed ? text : maskCell(layout, key, text).text;
  const all = (texts: readonly (readonly [string, string])[]): Record<string, string> =>
    Object.fromEntries(texts.map(([key, text]) => [key, show(key, text)]));
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
      ...(raw === undefined ? {} : { raw: show(key, raw) }),
    })),
    cells: all(Object.entries(cells)),
    masked: revealed
      ? []
      : Object.entries(cells).flatMap(([key, text]) => (maskCell(layout, key, text).masked ? [key] : [])),
    earlier: earlier && all(Object.entries(earlier).filter(([key, was]) => cells[key] !== was)),
    corrections: corrections.map(({ key, was, by, at }) => ({
      key,
      was: show(key, was),
      by: names.get(by) ?? null,
      at,
    })),
  };
}
