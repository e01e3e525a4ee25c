import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { IsLocalDate, PageInfo, PageQuery } from '../../../../platform/http/index.js';
import type { DepartureSentence } from '../../application/departure-sentence.queries.js';
import { figureLabel } from '../../application/figure-labels.js';
import type { JointPack } from '../../application/joint-pack.service.js';
import type { RunList, RunRow, RunView } from '../../application/report-runs.service.js';
import { NO_SOURCE } from '../../domain/indicator-names.js';
import { FigureLineResponse, WordPartResponse, wordsOf } from './report.response.dto.js';
import { WORD_PICKS, type WordPick } from '../../domain/figure-words.js';

export class CountReportRequest {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  from: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  to: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day that counts; today when left out' })
  @IsOptional()
  @IsLocalDate()
  asOf?: string;

  @ApiPropertyOptional({ description: 'One of the caller’s cooperations; the first when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;
}

export class RunsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Frozen ones only' })
  @IsOptional()
  @Transform(({ value }) => value === 'true' || value === true)
  @IsBoolean()
  frozen?: boolean;
}

export class RunListQuery extends PageQuery {
  @ApiProperty({ description: 'Code of the figure' })
  @IsString()
  @MaxLength(120)
  code: string;

  @ApiPropertyOptional({ enum: WORD_PICKS, description: 'Only those whose word came this way, or came late' })
  @IsOptional()
  @IsIn(WORD_PICKS)
  words?: WordPick;
}

export class PeopleSourceQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'A saved view' })
  @IsOptional()
  @IsUUID()
  viewId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A counted report, with `code`' })
  @IsOptional()
  @IsUUID()
  runId?: string;

  @ApiPropertyOptional({ description: 'Figure of that report' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  code?: string;
}

export class CompareQuery {
  @ApiProperty({ description: 'Figure whose list is compared' })
  @IsString()
  @MaxLength(120)
  code: string;
}

export class TeachFormRequest {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Header → field' })
  @IsObject()
  answers: Record<string, string>;
}

export class TextResponse implements LocalizedText {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class RunFigureResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: TextResponse }) name: TextResponse;
  @ApiProperty() unit: string;
  @ApiProperty() of: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Null where there is no source; never 0 instead',
  })
  value: number | null;
  @ApiProperty({ type: TextResponse, nullable: true }) noSource: TextResponse | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  detail: Readonly<Record<string, unknown>> | null;
  @ApiProperty({
    type: [WordPartResponse],
    nullable: true,
    description: 'Adds up to the number; each part opens with `words` beside the code',
  })
  words: WordPartResponse[] | null;
  @ApiProperty({ type: String, nullable: true, description: 'Opens the list; its length is the number' })
  link: string | null;
}

export class RunHeadResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() cooperation: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) to: string;
  @ApiProperty({ format: 'date' }) asOf: string;
  @ApiProperty({ format: 'date-time' }) knownAt: string;
  @ApiProperty() ruleVersion: string;
  @ApiProperty({ format: 'date-time', type: String, nullable: true }) frozenAt: string | null;
}

export class RunResponse extends RunHeadResponse {
  @ApiProperty({ type: [RunFigureResponse] }) figures: RunFigureResponse[];
}

export class RunListResponse extends PageInfo {
  @ApiProperty() code: string;
  @ApiProperty() unit: string;
  @ApiProperty() of: string;
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  @ApiProperty({ type: [FigureLineResponse] }) items: FigureLineResponse[];
}

export class SignatureResponse {
  @ApiProperty({ enum: ['source', 'destination'] }) side: string;
  @ApiProperty({ format: 'date-time' }) signedAt: string;
  @ApiProperty() digest: string;
}

export class PackResponse extends RunResponse {
  @ApiProperty({ description: 'What both sides sign: all figures with their lists' }) digest: string;
  @ApiProperty({ type: [SignatureResponse] }) signatures: SignatureResponse[];
}

export class DepartureSentenceResponse {
  @ApiProperty({ format: 'date' }) asOf: string;
  @ApiProperty({ format: 'date', type: String, nullable: true }) departureOn: string | null;
  @ApiProperty() departed: number;
  @ApiProperty() confirmed: number;
  @ApiProperty() pending: number;
  @ApiProperty({ description: 'Pending for more than seven days' }) alarms: number;
  @ApiProperty({ type: TextResponse }) sentence: TextResponse;
  @ApiProperty({ type: [String], format: 'uuid' }) alarmIds: string[];
}

export const toRunHead = (run: RunRow): RunHeadResponse => ({
  id: run.id,
  cooperation: run.cooperation,
  from: run.from,
  to: run.to,
  asOf: run.asOf,
  knownAt: run.knownAt.toISOString(),
  ruleVersion: run.ruleVersion,
  frozenAt: run.frozenAt?.toISOString() ?? null,
});

export const toRun = ({ run, figures }: RunView): RunResponse => ({
  ...toRunHead(run),
  figures: figures.map((figure) => ({
    ...figure,
    name: { ...figureLabel(figure.code, figure.detail) },
    words: wordsOf(figure.words),
    noSource: figure.value === null ? { ...NO_SOURCE } : null,
    link:
      figure.value === null
        ? null
        : `/api/v1/reports/runs/${run.id}/list?code=${encodeURIComponent(figure.code)}`,
  })),
});

/** The cursor is the position in the list, which never changes within a run. */
export function toRunList({ lines, ...list }: RunList, from: number, limit: number): RunListResponse {
  const more = lines.length > limit;
  return {
    code: list.code,
    unit: list.unit,
    of: list.of,
    value: list.value,
    items: lines.slice(0, limit).map((line) => ({ ...line })),
    nextCursor: more ? Buffer.from(String(from + limit)).toString('base64url') : null,
  };
}

export const toPack = (pack: JointPack): PackResponse => ({
  ...toRun(pack),
  digest: pack.digest,
  signatures: pack.signatures.map(({ side, signedAt, digest }) => ({
    side,
    signedAt: signedAt.toISOString(),
    digest,
  })),
});

export const toSentence = (one: DepartureSentence): DepartureSentenceResponse => ({
  asOf: one.asOf,
  departureOn: one.departureOn,
  departed: one.departed.length,
  confirmed: one.confirmed.length,
  pending: one.pending.length,
  alarms: one.alarms.length,
  sentence: { ...one.sentence },
  alarmIds: [...one.alarms],
});
