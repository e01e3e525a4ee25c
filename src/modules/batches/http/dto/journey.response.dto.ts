import { ApiProperty } from '@nestjs/swagger';
import type { JourneyView } from '../../application/journey.queries.js';
import {
  INCIDENT_KINDS,
  type IncidentKind,
  type MarkOutcome,
  type MarkResult,
  TOLD,
  type Told,
} from '../../domain/journey-facts.js';
import { BatchContactRequest, InsuranceRequest } from './arrange.request.dto.js';

export class MarkResultResponse implements MarkResult {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['applied', 'known', 'older', 'refused'] }) outcome: MarkOutcome;
  @ApiProperty({ required: false, description: 'Why it was refused' }) code?: string;
}

export class MarkResultsResponse {
  @ApiProperty({ type: [MarkResultResponse] }) results: MarkResultResponse[];
}

export class HeadcountResultResponse {
  @ApiProperty() expected: number;
  @ApiProperty() missing: number;
}

export class HandOverResultResponse {
  @ApiProperty({ description: 'Arrived by the roll' }) expected: number;
}

export class PassengerPhoneResponse {
  @ApiProperty({ format: 'uuid' }) passengerId: string;
  @ApiProperty() phone: string;
}

export class SwappedResponse {
  @ApiProperty({ format: 'uuid', description: 'The new passenger' }) passengerId: string;
}

class KindCountResponse {
  @ApiProperty() new: number;
  @ApiProperty() returning: number;
  @ApiProperty() escort: number;
}

class GroupResponse {
  @ApiProperty({ type: String, nullable: true }) employer: string | null;
  @ApiProperty({ type: String, nullable: true }) stop: string | null;
  @ApiProperty() persons: number;
}

export class KeptSeatsResponse {
  @ApiProperty({ type: [String], format: 'uuid' }) ids: string[];
}

class KeptSeatResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Of the placement' }) status: string;
  @ApiProperty({ type: String, nullable: true }) coach: string | null;
  @ApiProperty({ type: Number, nullable: true }) seat: number | null;
  @ApiProperty({ type: String, nullable: true }) stop: string | null;
  @ApiProperty({ format: 'date-time' }) reservedAt: string;
}

class HeadcountResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() stop: string;
  @ApiProperty({ type: String, nullable: true }) coach: string | null;
  @ApiProperty() counted: number;
  @ApiProperty() expected: number;
  @ApiProperty({ format: 'date-time' }) deviceAt: string;
}

class IncidentResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: INCIDENT_KINDS }) kind: IncidentKind;
  @ApiProperty({ type: String, nullable: true }) passengerId: string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ enum: TOLD, isArray: true }) told: Told[];
  @ApiProperty({ type: String, nullable: true }) words: string | null;
  @ApiProperty({ format: 'date-time' }) deviceAt: string;
}

class ReceptionResponse {
  @ApiProperty({ format: 'uuid' }) employerId: string;
  @ApiProperty() employer: string;
  @ApiProperty({ format: 'date-time' }) arrivesAt: string;
  @ApiProperty() place: string;
  @ApiProperty({ type: String, nullable: true }) shuttle: string | null;
  @ApiProperty() contactName: string;
  @ApiProperty() contactPhone: string;
}

class SignedHandOverResponse {
  @ApiProperty({ format: 'uuid' }) employerId: string;
  @ApiProperty() employer: string;
  @ApiProperty({ format: 'date' }) handedOn: string;
  @ApiProperty() persons: number;
  @ApiProperty() expected: number;
  @ApiProperty() handedBy: string;
  @ApiProperty() signedBy: string;
}

export class BatchRoadResponse {
  @ApiProperty({ type: InsuranceRequest, nullable: true }) insurance: InsuranceRequest | null;
  @ApiProperty({ type: [BatchContactRequest] }) contacts: BatchContactRequest[];
  @ApiProperty({ type: KindCountResponse }) passengers: KindCountResponse;
  @ApiProperty({ type: [GroupResponse], description: 'By employer and pick-up point' })
  groups: GroupResponse[];
  @ApiProperty({ type: [KeptSeatResponse], description: 'For people who are not ready yet' })
  reservations: KeptSeatResponse[];
  @ApiProperty({ type: [HeadcountResponse] }) headcounts: HeadcountResponse[];
  @ApiProperty({ type: [IncidentResponse] }) incidents: IncidentResponse[];
  @ApiProperty({ type: [ReceptionResponse] }) receptions: ReceptionResponse[];
  @ApiProperty({ type: [SignedHandOverResponse] }) handOvers: SignedHandOverResponse[];
}

export function toRoad(view: JourneyView): BatchRoadResponse {
  return {
    insurance: view.insurance,
    contacts: [...view.contacts],
    passengers: { ...view.passengers },
    groups: [...view.groups],
    reservations: view.reservations.map(({ batchId: _own, ...one }) => ({
      ...one,
      reservedAt: one.reservedAt.toISOString(),
    })),
    headcounts: view.headcounts.map((one) => ({ ...one, deviceAt: one.deviceAt.toISOString() })),
    incidents: view.incidents.map((one) => ({ ...one, deviceAt: one.deviceAt.toISOString() })),
    receptions: view.receptions.map((one) => ({ ...one, arrivesAt: one.arrivesAt.toISOString() })),
    handOvers: [...view.handOvers],
  };
}
