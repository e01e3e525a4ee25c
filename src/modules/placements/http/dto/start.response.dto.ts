import { ApiProperty } from '@nestjs/swagger';
import { PageInfo } from '../../../../platform/http/index.js';
import type { AwaitedStart } from '../../application/start-list.queries.js';
import type { PlacementState } from '../../domain/placement.states.js';
import { TextResponse } from './placement.response.dto.js';

const TEXT = { type: String, nullable: true } as const;
const DATE = { type: String, nullable: true, format: 'date' } as const;

export class AwaitedStartResponse implements AwaitedStart {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['departed', 'arrived'] }) status: PlacementState;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'uuid' }) employerId: string;
  @ApiProperty(TEXT) seekerName: string | null;
  @ApiProperty(TEXT) job: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan a month, as offered' })
  offeredWage: number | null;
  @ApiProperty(DATE) departedOn: string | null;
  @ApiProperty(DATE) arrivedOn: string | null;
  @ApiProperty(DATE) plannedStartOn: string | null;
}

export class AwaitedStartsPage extends PageInfo {
  @ApiProperty({ type: [AwaitedStartResponse] }) items: AwaitedStartResponse[];
  @ApiProperty({ ...TEXT, description: 'Of the whole list of a company; named when all of it started' })
  listVersion: string | null;
}

export class LinkStartsPage {
  @ApiProperty({ enum: ['live', 'expired', 'used_up', 'revoked'] }) link: string;
  @ApiProperty({ type: TextResponse }) text: TextResponse;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ type: [AwaitedStartResponse] }) items: AwaitedStartResponse[];
  @ApiProperty(TEXT) listVersion: string | null;
}

const STARTS = {
  live: { zh: '请逐人确认是否上岗', en: 'Please say of each person whether they started' },
  ended: {
    zh: '链接已失效,请向发送方索取新链接',
    en: 'This link has ended; ask whoever sent it for a new one',
  },
};
/** What the page says above its list. */
export const startsText = (state: string): TextResponse => (state === 'live' ? STARTS.live : STARTS.ended);
