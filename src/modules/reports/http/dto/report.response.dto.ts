import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { FIGURE_WORD_SOURCES, type WordPart } from '../../domain/figure-words.js';
import { PageInfo, toPage } from '../../../../platform/http/index.js';
import type { FigureList } from '../../application/figure-list.queries.js';
import type { Indicator, SupportedFigure } from '../../application/reports.queries.js';
import type { Assertion } from '../../domain/assertions.js';

export class AssertionText implements LocalizedText {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class WordPartResponse implements WordPart {
  @ApiProperty({ enum: FIGURE_WORD_SOURCES, description: 'How the words behind the number came' })
  source: WordPart['source'];
  @ApiProperty() value: number;
  @ApiProperty({ description: 'Of these, recorded more than seven days after they happened' }) late: number;
}

export class IndicatorResponse implements Indicator {
  @ApiProperty({ description: 'Path of the figure; the list behind it opens by the same path' }) code: string;
  @ApiProperty({
    description: '人 people, 人次 person-times, 天 days, 家 firms, 个 posts, 项 items',
    type: String,
  })
  unit: Indicator['unit'];
  @ApiProperty() ruleVersion: string;
  @ApiProperty({ format: 'date' }) asOf: string;
  @ApiProperty({ format: 'date-time' }) knownAt: string;
  @ApiProperty() value: number;
  @ApiProperty({ type: [WordPartResponse], nullable: true, description: 'Adds up to the number' })
  words: WordPartResponse[] | null;
}

export class FigureCheckResponse extends IndicatorResponse implements SupportedFigure {
  @ApiProperty({
    type: () => AssertionText,
    description: 'Says how much was typed for others, how much came in late',
  })
  sentence: AssertionText;
  @ApiProperty({ type: [String], format: 'uuid' }) ids: string[];
}

export class AssertionResponse {
  @ApiProperty() n: number;
  @ApiProperty() ok: boolean;
  @ApiProperty({
    oneOf: [{ type: 'integer' }, { type: 'boolean' }, { type: 'array', items: { type: 'integer' } }],
  })
  value: Assertion['value'];
  @ApiProperty({ type: AssertionText }) text: AssertionText;
}

export class FigureLineResponse {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Community paired with the person’s village' })
  community: string | null;
}

export class FigureListResponse extends PageInfo {
  @ApiProperty() path: string;
  @ApiProperty() unit: string;
  @ApiProperty() of: string;
  @ApiProperty({ description: 'Length of the whole list' }) value: number;
  @ApiProperty({ type: [FigureLineResponse] }) items: FigureLineResponse[];
}

export function toListResponse(list: FigureList, limit: number): FigureListResponse {
  const { lines, path, unit, of, value } = list;
  const page = toPage(lines, limit, ({ id }) => id);
  return { path, unit, of, value, items: page.items, nextCursor: page.nextCursor };
}

export const wordsOf = (words: readonly WordPart[] | null): WordPartResponse[] | null =>
  words && words.map((part) => ({ ...part }));
