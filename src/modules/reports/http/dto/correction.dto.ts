import { ApiProperty } from '@nestjs/swagger';
import type { Correction } from '../../application/corrections.queries.js';
import { TextResponse } from './run.dto.js';

export class CorrectionEventResponse {
  @ApiProperty() aggregate: string;
  @ApiProperty() move: string;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty() to: string;
  @ApiProperty({ format: 'date' }) occurredOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty() reportedBy: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class ExplainedMemberResponse {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ enum: ['added', 'removed'] }) change: 'added' | 'removed';
  @ApiProperty({ type: [CorrectionEventResponse], description: 'Recorded since the snapshot' })
  events: CorrectionEventResponse[];
}

export class CorrectionResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: TextResponse }) name: TextResponse;
  @ApiProperty() unit: string;
  @ApiProperty({ type: Number, nullable: true }) then: number | null;
  @ApiProperty({ type: Number, nullable: true }) now: number | null;
  @ApiProperty({ description: 'More than eight per cent' }) mustBeExplained: boolean;
  @ApiProperty({ description: 'Members whose change no event explains' }) unexplained: number;
  @ApiProperty({ type: [ExplainedMemberResponse] }) members: ExplainedMemberResponse[];
}

export const toCorrection = ({ members, name, ...figure }: Correction): CorrectionResponse => ({
  ...figure,
  name: { ...name },
  members: members.map(({ events, ...member }) => ({
    ...member,
    events: events.map((event) => ({ ...event, recordedAt: event.recordedAt.toISOString() })),
  })),
});
