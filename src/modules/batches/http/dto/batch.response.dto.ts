import { ApiProperty } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import { partiesOf } from '../../application/batches.policy.js';
import type { BatchView } from '../../application/batches.queries.js';
import type { BoardingLine } from '../../application/boarding-list.queries.js';
import { BATCH_STATES, batchLifecycle, type BatchState } from '../../domain/batch.lifecycle.js';
import type { BatchCount } from '../../domain/reconciliation.js';
import { PASSENGER_KINDS } from '../../domain/travel.js';
import { EscortRequest, VehicleRequest } from './batch.request.dto.js';

export class BatchResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: BATCH_STATES }) status: BatchState;
  @ApiProperty() version: number;
  @ApiProperty() code: string;
  @ApiProperty({ format: 'date' }) departureOn: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The list closes at the end of it',
  })
  lockOn: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Last day to be let in, labelled',
  })
  finalOn: string | null;
  @ApiProperty({ type: [VehicleRequest] }) vehicles: VehicleRequest[];
  @ApiProperty({ type: Number, nullable: true }) seats: number | null;
  @ApiProperty() seatsTaken: number;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) departedOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) arrivedOn: string | null;
}

export class BatchPage extends PageInfo {
  @ApiProperty({ type: [BatchResponse] }) items: BatchResponse[];
}

export class BatchCountResponse implements BatchCount {
  @ApiProperty() listed: number;
  @ApiProperty() boarded: number;
  @ApiProperty() notBoarded: number;
  @ApiProperty() undecidedAtDoor: number;
  @ApiProperty() leftEnRoute: number;
  @ApiProperty() arrived: number;
  @ApiProperty() onTheRoad: number;
  @ApiProperty() started: number;
  @ApiProperty() notStarted: number;
  @ApiProperty() pending: number;
}

export class BatchDetailResponse extends BatchResponse {
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty({ type: BatchCountResponse, description: 'New passengers this user sees' })
  count: BatchCountResponse;
  @ApiProperty({ type: [String], description: 'Equations that do not hold' }) imbalances: string[];
  @ApiProperty({ description: 'Starts pending for more than seven days' }) pendingAlarm: boolean;
  @ApiProperty() readyAfterLock: number;
  @ApiProperty({ type: [EscortRequest] }) escorts: EscortRequest[];
}

export class EscortResponse {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() name: string;
  @ApiProperty() organisation: string;
}

export class BatchCreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class PassengerIdsResponse {
  @ApiProperty({ type: [String], format: 'uuid' }) ids: string[];
}

export class CandidatesResponse {
  @ApiProperty({ type: [String], format: 'uuid' }) placementIds: string[];
}

export class BoardingLineResponse implements BoardingLine {
  @ApiProperty({ format: 'uuid' }) passengerId: string;
  @ApiProperty({ enum: PASSENGER_KINDS }) kind: BoardingLine['kind'];
  @ApiProperty({ type: String, nullable: true }) placementId: string | null;
  @ApiProperty({ type: String, nullable: true }) seekerId: string | null;
  @ApiProperty() batch: string;
  @ApiProperty({ type: String, nullable: true }) coach: string | null;
  @ApiProperty({ type: Number, nullable: true }) seat: number | null;
  @ApiProperty() extraSeat: boolean;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ enum: ['male', 'female'], nullable: true }) sex: 'male' | 'female' | null;
  @ApiProperty({ type: String, nullable: true }) areaCode: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'By the household’s roll on the departure day' })
  poor: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true }) firstTimeOut: boolean | null;
  @ApiProperty({ type: String, nullable: true }) employer: string | null;
  @ApiProperty({ type: String, nullable: true }) job: string | null;
  @ApiProperty({ type: String, nullable: true }) receiver: string | null;
  @ApiProperty({ type: String, nullable: true }) stop: string | null;
  @ApiProperty({ type: String, nullable: true }) escort: string | null;
  @ApiProperty({ type: String, nullable: true }) policyNo: string | null;
  @ApiProperty() readyAfterLock: boolean;
  @ApiProperty({ enum: ['open', 'boarded', 'not_boarded'] }) door: BoardingLine['door'];
  @ApiProperty({ type: String, nullable: true }) notBoardedReason: string | null;
  @ApiProperty({ enum: ['open', 'arrived', 'left_en_route'] }) road: BoardingLine['road'];
  @ApiProperty({ type: String, nullable: true, format: 'date' }) boardedOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) arrivedOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) leftOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'A claim, never a start' })
  claimedStartOn: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) startedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) placementStatus: string | null;
}

export function toBatchResponse(batch: BatchView['batch']): BatchResponse {
  return {
    id: batch.id,
    status: batch.status,
    version: batch.version,
    code: batch.code,
    departureOn: batch.departureOn,
    lockOn: batch.lockOn,
    finalOn: batch.finalOn,
    vehicles: batch.vehicles.map(({ coach, seats }) => ({ coach, seats })),
    seats: batch.seats,
    seatsTaken: batch.seatsTaken,
    departedOn: batch.departedOn,
    arrivedOn: batch.arrivedOn,
  };
}

export function toBatchDetail(view: BatchView, actor: Actor): BatchDetailResponse {
  const { batch, facts, today } = view;
  return {
    ...toBatchResponse(batch),
    allowedTransitions: allowedTransitions(batchLifecycle, batch.status, facts, partiesOf(actor), today),
    count: { ...facts.count },
    imbalances: [...view.imbalances],
    pendingAlarm: view.pendingAlarm,
    readyAfterLock: view.readyAfterLock,
    escorts: view.escorts.map(({ name, userId }) => (userId ? { name, userId } : { name })),
  };
}
