import { ApiProperty } from '@nestjs/swagger';
import { PageInfo } from '../../../../platform/http/index.js';
import type { OfferPage } from '../../application/answer-links.service.js';
import type { WaitingPerson } from '../../application/employer-list.queries.js';
import type { Undone } from '../../application/undo-answer.service.js';
import type { LatestChange } from '../../application/latest-change.js';
import { PLACEMENT_STATES, type PlacementState } from '../../domain/placement.states.js';
import { TextResponse } from './placement.response.dto.js';

const TEXT = { type: String, nullable: true } as const;
const ID = { type: String, nullable: true, format: 'uuid' } as const;

export class WaitingPersonResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['proposed', 'intent'] }) status: PlacementState;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'date-time' }) answerDueAt: string;
  @ApiProperty({ format: 'uuid' }) employerId: string;
  @ApiProperty(ID) vacancyId: string | null;
  @ApiProperty(TEXT) job: string | null;
  @ApiProperty(TEXT) fairCode: string | null;
  @ApiProperty({ ...TEXT, description: 'Null until the person has shown interest in this company' })
  seekerName: string | null;
  @ApiProperty({ enum: ['female', 'male'], nullable: true, type: String }) sex: string | null;
  @ApiProperty(TEXT) education: string | null;
  @ApiProperty({ type: [String] }) skills: string[];
  @ApiProperty({ type: Number, nullable: true }) placesLeft: number | null;
}

export class WaitingPage extends PageInfo {
  @ApiProperty({ type: [WaitingPersonResponse] }) items: WaitingPersonResponse[];
  @ApiProperty({ ...TEXT, description: 'Of the whole list of a company; named when all of it is answered' })
  listVersion: string | null;
}

export class SinceResponse {
  @ApiProperty({ enum: PLACEMENT_STATES }) status: PlacementState;
  @ApiProperty() version: number;
  @ApiProperty({ type: TextResponse }) state: TextResponse;
  @ApiProperty({ type: TextResponse }) step: TextResponse;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class LinkAnswersPage {
  @ApiProperty({ enum: ['live', 'expired', 'used_up', 'revoked'] }) link: string;
  @ApiProperty({ type: TextResponse }) text: TextResponse;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ type: [WaitingPersonResponse] }) items: WaitingPersonResponse[];
  @ApiProperty(TEXT) listVersion: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'For who comes late: how many of the people stand where now',
  })
  since: Record<string, number>;
}

export class OfferPageResponse {
  @ApiProperty({ enum: ['live', 'expired', 'used_up', 'revoked'] }) link: string;
  @ApiProperty({ type: TextResponse }) text: TextResponse;
  @ApiProperty(TEXT) employerName: string | null;
  @ApiProperty(TEXT) job: string | null;
  @ApiProperty({ type: Number, nullable: true }) offeredWage: number | null;
  @ApiProperty({ ...TEXT, format: 'date-time' }) holdUntil: string | null;
  @ApiProperty({ type: SinceResponse }) since: SinceResponse;
}

export class UndoPieceResponse {
  @ApiProperty({ enum: ['placement', 'slot', 'seat'] }) what: string;
  @ApiProperty(ID) id: string | null;
  @ApiProperty({ required: false, description: 'Why it could not be restored' }) code?: string;
  @ApiProperty({ required: false, format: 'date' }) day?: string;
}

export class UndoneResponse {
  @ApiProperty({ enum: PLACEMENT_STATES }) status: PlacementState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [UndoPieceResponse] }) restored: UndoPieceResponse[];
  @ApiProperty({ type: [UndoPieceResponse], description: 'What is not free any more' })
  missing: UndoPieceResponse[];
}

export const toWaiting = (person: WaitingPerson): WaitingPersonResponse => ({
  ...person,
  skills: [...person.skills],
  answerDueAt: person.answerDueAt.toISOString(),
});

export const toUndone = ({ restored, missing, ...state }: Undone): UndoneResponse => ({
  ...state,
  restored: [...restored],
  missing: [...missing],
});

const LATE = {
  live: { zh: '请在期限前答复', en: 'Please answer before the time is over' },
  ended: { zh: '链接已失效,以下是此后的情况', en: 'This link has ended; this is what happened since' },
};
export const lateText = (state: string): TextResponse => (state === 'live' ? LATE.live : LATE.ended);

export const toOfferPage = (link: string, page: OfferPage): OfferPageResponse => ({
  link,
  text: lateText(link),
  employerName: page.employerName,
  job: page.job,
  offeredWage: page.offeredWage,
  holdUntil: page.holdUntil?.toISOString() ?? null,
  since: toSince(page.since),
});

export const toSince = ({ status, version, state, step, at }: LatestChange): SinceResponse => ({
  status,
  version,
  state,
  step,
  at,
});
