import { ApiProperty } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { FairView } from '../../application/fairs.queries.js';
import { partiesOf } from '../../application/fairs.policy.js';
import { FAIR_STATES, fairLifecycle, type FairState } from '../../domain/fair.lifecycle.js';

export class RosterCountsResponse {
  @ApiProperty() invited: number;
  @ApiProperty() registered: number;
  @ApiProperty() checkedIn: number;
  @ApiProperty() noShow: number;
  @ApiProperty() cancelled: number;
}

export class BoardCountsResponse {
  @ApiProperty({ description: 'With a post on this fair' }) employers: number;
  @ApiProperty() posts: number;
  @ApiProperty({ description: 'People sought' }) places: number;
  @ApiProperty() booths: number;
  @ApiProperty({ description: 'Said at the fair; of people the caller may see' }) intents: number;
  @ApiProperty({ description: 'Hired, of those' }) hired: number;
}

export class FairResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: FAIR_STATES }) status: FairState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty() code: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty() expectedVisitors: number;
  @ApiProperty({ type: String, nullable: true, description: 'Local time, HH:MM' }) opensAt: string | null;
  @ApiProperty({ type: String, nullable: true }) closesAt: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) copiedFrom: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Persons asked to come within one half hour' })
  arrivalsPerSlot: number | null;
  @ApiProperty({ description: 'Posts one person may name' }) intentsPerPerson: number;
  @ApiProperty({ description: 'Persons who may name one place of a post' }) intentsPerPlace: number;
  @ApiProperty({ type: [String] }) checksDone: string[];
  @ApiProperty({ type: [String], description: 'Items the law asks before the next step' })
  checksMissing: string[];
  @ApiProperty({ type: String, nullable: true, format: 'date' }) plannedDepartureOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) plannedStartOn: string | null;
  @ApiProperty() publishedVacancies: number;
  @ApiProperty({ type: RosterCountsResponse }) roster: RosterCountsResponse;
  @ApiProperty({ type: BoardCountsResponse }) board: BoardCountsResponse;
}

export class FairPage extends PageInfo {
  @ApiProperty({ type: [FairResponse] }) items: FairResponse[];
}

export class FairCreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class CountedResponse {
  @ApiProperty() count: number;
  @ApiProperty({ type: [String] }) placementIds: readonly string[];
}

export class PoolFiguresResponse {
  @ApiProperty({ type: CountedResponse }) persons: CountedResponse;
  @ApiProperty({ type: CountedResponse }) poor: CountedResponse;
}

export class FairFiguresResponse {
  @ApiProperty({ format: 'uuid' }) fairId: string;
  @ApiProperty() code: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty({ type: CountedResponse }) intents: CountedResponse;
  @ApiProperty({ type: CountedResponse }) persons: CountedResponse;
  @ApiProperty({ type: CountedResponse }) intentsPoor: CountedResponse;
  @ApiProperty({ type: CountedResponse }) intentsNonPoor: CountedResponse;
  @ApiProperty({ type: CountedResponse }) poorIfTheRosterMarkWereBelieved: CountedResponse;
  @ApiProperty({ type: PoolFiguresResponse }) pool: PoolFiguresResponse;
  @ApiProperty({ type: CountedResponse }) candidatesForMedical: CountedResponse;
}

/** @param today local date, for what may happen next */
export function toFairResponse(
  { fair, facts, roster, board }: FairView,
  actor: Actor,
  today: string,
): FairResponse {
  return {
    id: fair.id,
    status: fair.status,
    version: fair.version,
    allowedTransitions: allowedTransitions(fairLifecycle, fair.status, facts, partiesOf(actor), today),
    code: fair.code,
    name: fair.name,
    heldOn: fair.heldOn,
    place: fair.place,
    expectedVisitors: fair.expectedVisitors,
    opensAt: fair.opensAt,
    closesAt: fair.closesAt,
    copiedFrom: fair.copiedFrom,
    arrivalsPerSlot: fair.arrivalsPerSlot,
    intentsPerPerson: fair.intentsPerPerson,
    intentsPerPlace: fair.intentsPerPlace,
    checksDone: [...fair.checksDone],
    checksMissing: [...facts.missingChecks],
    plannedDepartureOn: fair.plannedDepartureOn,
    plannedStartOn: fair.plannedStartOn,
    publishedVacancies: facts.publishedVacancies,
    roster,
    board,
  };
}
