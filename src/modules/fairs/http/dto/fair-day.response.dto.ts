import { ApiProperty } from '@nestjs/swagger';
import { PageInfo } from '../../../../platform/http/index.js';
import type { Wave } from '../../application/invitations.service.js';

export class TextResponse {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class ChecklistLineResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: TextResponse }) text: TextResponse;
  @ApiProperty() law: string;
  @ApiProperty({ enum: ['publish', 'open'] }) before: 'publish' | 'open';
  @ApiProperty({ description: 'Asked of this fair at all' }) required: boolean;
  @ApiProperty() done: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) byUser: string | null;
  @ApiProperty({ type: String, nullable: true }) byName: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) at: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

export class ChecklistResponse {
  @ApiProperty({ type: [ChecklistLineResponse] }) items: readonly ChecklistLineResponse[];
}

export class BoothResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty({ format: 'uuid' }) employerId: string;
  @ApiProperty({ type: String, nullable: true }) employerName: string | null;
  @ApiProperty({ description: 'Posts on this fair' }) posts: number;
  @ApiProperty({ description: 'People sought' }) places: number;
  @ApiProperty({ description: 'Intents said at this fair that the caller may see' }) intents: number;
  @ApiProperty({ description: 'Hired, of those' }) hired: number;
}

export class BoothsResponse {
  @ApiProperty({ type: [BoothResponse] }) items: readonly BoothResponse[];
}

export class FilledBoothsResponse {
  @ApiProperty({ description: 'Companies whose list names a booth' }) named: number;
}

export class ScanAnswerResponse {
  @ApiProperty({ format: 'uuid' }) scanId: string;
  @ApiProperty({ enum: ['in', 'already_in', 'not_on_roster'] }) answer: 'in' | 'already_in' | 'not_on_roster';
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When the person came in' })
  at: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Gate or device they came in by' }) where:
    string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) entryId: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) seekerId: string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ description: 'Entered after the doors had closed (补录)' }) enteredLate: boolean;
}

export class ScanAnswersResponse {
  @ApiProperty({ type: [ScanAnswerResponse] }) answers: readonly ScanAnswerResponse[];
}

export class ScanLineResponse {
  @ApiProperty({ format: 'uuid' }) scanId: string;
  @ApiProperty() device: string;
  @ApiProperty({ format: 'date-time' }) deviceAt: string;
  @ApiProperty() seq: number;
  @ApiProperty({ type: String, nullable: true }) gate: string | null;
  @ApiProperty({ enum: ['check_in', 'walk_in'] }) kind: string;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) seekerId: string | null;
  @ApiProperty({ enum: ['in', 'already_in', 'not_on_roster'] }) answer: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) at: string | null;
  @ApiProperty({ type: String, nullable: true }) where: string | null;
}

export class ScanPage extends PageInfo {
  @ApiProperty({ type: [ScanLineResponse] }) items: readonly ScanLineResponse[];
}

export class WalkedInResponse extends ScanAnswerResponse {
  @ApiProperty({ description: 'Not in the register before: a draft now' }) registered: boolean;
}

export class WaveResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) sentAt: string | null;
  @ApiProperty({ description: 'People of this wave' }) people: number;
  @ApiProperty({ type: Number, nullable: true }) sent: number | null;
}

export class WavesResponse {
  @ApiProperty({ type: [WaveResponse] }) items: WaveResponse[];
}

export class BookedExamResponse {
  @ApiProperty({ format: 'uuid' }) checkId: string;
  @ApiProperty({ enum: ['general', 'occupational', 'food'] }) exam: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) clinicId: string | null;
  @ApiProperty({ type: String, nullable: true }) clinicName: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) day: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'HH:MM' }) arrivalAt: string | null;
  @ApiProperty({ description: 'On the waiting list' }) waiting: boolean;
}

export class HiredResponse {
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty() status: string;
  @ApiProperty({ type: [BookedExamResponse] }) exams: readonly BookedExamResponse[];
  @ApiProperty({ description: 'Hired before; nothing was done again' }) again: boolean;
  @ApiProperty({ description: 'Page to print' }) slip: string;
}

export const toWaves = (waves: readonly Wave[]): WavesResponse => ({
  items: waves.map(({ id, number, dueAt, sentAt, people, sent }) => ({
    id,
    number,
    dueAt: dueAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    people,
    sent,
  })),
});
