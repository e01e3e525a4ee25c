import { ApiProperty } from '@nestjs/swagger';
import { PageInfo, PageQuery, toPage } from '../../../../platform/http/index.js';
import type { LateFactView } from '../../application/late-facts.service.js';
import type { LateReport } from '../../domain/late-report.js';
import { TextResponse } from './run.dto.js';

const SIDES = ['source', 'destination'] as const;

export class LateReportResponse {
  @ApiProperty({ format: 'uuid' }) runId: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) to: string;
  @ApiProperty({ description: 'A side has signed it' }) signed: boolean;
  @ApiProperty({ description: 'Recorded after it was frozen, of its days' }) facts: number;
  @ApiProperty({ description: 'Of these, since the caller’s side last said it has seen them' })
  unseen: number;
  @ApiProperty({ format: 'date-time' }) lastAt: string;
  @ApiProperty({ enum: SIDES, isArray: true, description: 'Sides that have seen all of them' })
  seenBy: (typeof SIDES)[number][];
}

export class TouchedFigureResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: TextResponse }) name: TextResponse;
  @ApiProperty() unit: string;
  @ApiProperty({ type: Number, nullable: true, description: 'As frozen' }) then: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The same question today' }) now: number | null;
  @ApiProperty({ enum: ['added', 'removed'] }) change: 'added' | 'removed';
}

export class LateFactResponse {
  @ApiProperty() aggregate: string;
  @ApiProperty({ format: 'uuid' }) aggregateId: string;
  @ApiProperty() step: string;
  @ApiProperty({ format: 'date' }) occurredOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: String, nullable: true }) reportedBy: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the account that typed it' })
  enteredName: string | null;
  @ApiProperty({ type: String, nullable: true }) enteredRole: string | null;
  @ApiProperty({ type: String, nullable: true }) office: string | null;
  @ApiProperty({ type: String, nullable: true }) channel: string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: [TouchedFigureResponse], description: 'Frozen figures it contradicts' })
  figures: TouchedFigureResponse[];
}

export class LateFactPage extends PageInfo {
  @ApiProperty({ type: [LateFactResponse] }) items: LateFactResponse[];
}

export class LateFactsQuery extends PageQuery {}

export const toLateReport = (one: LateReport): LateReportResponse => ({
  ...one,
  lastAt: one.lastAt.toISOString(),
  seenBy: [...one.seenBy],
});

export function toLateFacts(facts: readonly LateFactView[], limit: number): LateFactPage {
  const page = toPage(facts, limit, (one) => `${one.recordedAt.toISOString()} ${one.sourceId}`);
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(
      ({
        source: _s,
        sourceId: _i,
        recordedBy: _e,
        placementId: _p,
        seekerId: _k,
        recordedAt,
        figures,
        ...fact
      }) => ({
        ...fact,
        recordedAt: recordedAt.toISOString(),
        figures: figures.map((one) => ({ ...one, name: { ...one.name } })),
      }),
    ),
  };
}
