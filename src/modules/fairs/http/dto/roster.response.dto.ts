import { ApiProperty } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { IntentLine, RosterLine } from '../../application/fairs.queries.js';
import { ARRANGED, type Arranged } from '../../application/arrange-entry.service.js';
import { isRegistrationOpen } from '../../application/fair-registration-open.js';
import { partiesOf } from '../../application/fairs.policy.js';
import type { Fair } from '../../domain/fair.js';
import { type PreferredVacancy, preferenceText } from '../../domain/preferred-vacancy.js';
import {
  ROSTER_ENTRY_STATES,
  ROSTER_ORIGINS,
  rosterEntryLifecycle,
  type RosterEntryState,
} from '../../domain/roster-entry.lifecycle.js';
import { ScanAnswerResponse } from './fair-day.response.dto.js';

export class WishedResponse {
  @ApiProperty({ format: 'uuid' }) employerId: string;
  @ApiProperty() employerName: string;
  @ApiProperty({ type: String, nullable: true }) booth: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) vacancyId: string | null;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ description: 'As a cell shows it: booth or company, and the post' }) text: string;
}

export class RosterEntryResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ROSTER_ENTRY_STATES }) status: RosterEntryState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ enum: ROSTER_ORIGINS }) origin: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) checkedInAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Gate or device' }) arrivedBy: string | null;
  @ApiProperty({ description: 'Opaque code of the badge' }) badge: string;
  @ApiProperty({ description: 'Entered after the doors had closed (补录)' }) enteredLate: boolean;
  @ApiProperty({ type: String, nullable: true, enum: ['passed', 'failed', 'open'] }) interview: string | null;
  @ApiProperty() areaCode: string;
  @ApiProperty({ type: String, nullable: true, description: 'Half hour to come at, local' }) slot:
    string | null;
  @ApiProperty({ type: WishedResponse, nullable: true }) wish: WishedResponse | null;
  @ApiProperty({ type: String, nullable: true, description: 'Withheld with the name' }) note: string | null;
  @ApiProperty({ enum: ARRANGED, isArray: true, description: 'Cells this user may change now' })
  editable: Arranged[];
}

export class RosterPage extends PageInfo {
  @ApiProperty({ type: [RosterEntryResponse] }) items: RosterEntryResponse[];
}

export class RosterEntriesResponse {
  @ApiProperty({ type: [String], format: 'uuid' }) entryIds: string[];
}

export class CheckInResponse extends ScanAnswerResponse {
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) checkedInAt: string | null;
}

export class FairIntentResponse {
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty() status: string;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ enum: ['fair', 'pool', 'plan', 'transfer'] }) origin: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) employerId: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) vacancyId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As written, where the list names no vacancy' })
  employerText: string | null;
  @ApiProperty({ type: String, nullable: true }) jobText: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan a month' }) offeredWage: number | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) plannedDepartureOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) plannedStartOn: string | null;
}

export class FairIntentPage extends PageInfo {
  @ApiProperty({ type: [FairIntentResponse] }) items: FairIntentResponse[];
}

export class IntentRegisteredResponse {
  @ApiProperty({ format: 'uuid' }) placementId: string;
}

export function toRosterEntryResponse(
  { entry, name, wish }: RosterLine,
  actor: Actor,
  fair: Fair,
  today: string,
): RosterEntryResponse {
  return {
    id: entry.id,
    status: entry.status,
    version: entry.version,
    allowedTransitions: allowedTransitions(
      rosterEntryLifecycle,
      entry.status,
      undefined,
      partiesOf(actor),
      today,
    ),
    seekerId: entry.seekerId,
    name,
    origin: entry.origin,
    checkedInAt: entry.checkedInAt?.toISOString() ?? null,
    arrivedBy: entry.arrivedGate,
    badge: entry.badge,
    enteredLate: entry.enteredLate,
    interview: entry.interview,
    areaCode: entry.areaCode,
    slot: entry.slot,
    wish: toWishedResponse(wish),
    note: name === null ? null : entry.note,
    editable: name !== null && isRegistrationOpen(fair) && partiesOf(actor).length > 0 ? [...ARRANGED] : [],
  };
}

export const toWishedResponse = (wish: PreferredVacancy | null): WishedResponse | null =>
  wish && { ...wish, text: preferenceText(wish) };

export function toFairIntentResponse({ placement, name }: IntentLine): FairIntentResponse {
  return {
    placementId: placement.id,
    status: placement.status,
    version: placement.version,
    seekerId: placement.seekerId,
    name,
    origin: placement.origin,
    employerId: placement.employerId,
    vacancyId: placement.vacancyId,
    employerText: placement.employerText,
    jobText: placement.jobText,
    offeredWage: placement.offeredWage,
    plannedDepartureOn: placement.plannedDepartureOn,
    plannedStartOn: placement.plannedStartOn,
  };
}
