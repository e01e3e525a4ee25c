import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { PassengerListService } from '../application/passenger-list.service.js';
import { ReserveSeatService } from '../application/reserve-seat.service.js';
import { RollCallService } from '../application/roll-call.service.js';
import { PassengerIdsResponse } from './dto/batch.response.dto.js';
import {
  AddOthersRequest,
  AddPassengersRequest,
  DraftPassengersRequest,
  PassengersRequest,
  ReleaseSeatsRequest,
  ReserveSeatsRequest,
  RollCallRequest,
  TakeSeatRequest,
} from './dto/passenger.request.dto.js';
import { KeptSeatsResponse } from './dto/journey.response.dto.js';
import { toAttribution } from './dto/to-attribution.js';

@ApiTags('batches')
@Controller('batches/:id')
export class PassengersController {
  constructor(
    private readonly lists: PassengerListService,
    private readonly rollCalls: RollCallService,
    private readonly reservations: ReserveSeatService,
  ) {}

  @Post('passengers')
  @RequirePermission('batch.list')
  @ApiCreatedResponse({ type: PassengerIdsResponse })
  async addPassengers(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AddPassengersRequest,
  ): Promise<PassengerIdsResponse> {
    return { ids: await this.lists.add(actor, id, body.passengers, toAttribution(body)) };
  }

  /** Fills the free seats with everybody who is ready: by employer and pick-up point, companions together. */
  @Post('draft')
  @RequirePermission('batch.list')
  @ApiCreatedResponse({ type: PassengerIdsResponse })
  async draftPassengers(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DraftPassengersRequest,
  ): Promise<PassengerIdsResponse> {
    return { ids: await this.lists.draft(actor, id, toAttribution(body), body.limit, body.employerId) };
  }

  /** Escorts, and people returning to a running job. */
  @Post('others')
  @RequirePermission('batch.list')
  @ApiCreatedResponse({ type: PassengerIdsResponse })
  async addOtherPassengers(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AddOthersRequest,
  ): Promise<PassengerIdsResponse> {
    return { ids: await this.lists.addOthers(actor, id, body.passengers) };
  }

  @Post('removals')
  @HttpCode(204)
  @RequirePermission('batch.list')
  @ApiNoContentResponse()
  removePassengers(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PassengersRequest,
  ): Promise<void> {
    return this.lists.remove(actor, id, body.passengerIds, toAttribution(body));
  }

  /** Keeps seats for people at the examination; each is listed by itself once ready. */
  @Post('reservations')
  @RequirePermission('batch.list')
  @ApiCreatedResponse({ type: KeptSeatsResponse })
  async reserveSeats(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReserveSeatsRequest,
  ): Promise<KeptSeatsResponse> {
    return { ids: await this.reservations.reserve(actor, id, body.people) };
  }

  @Post('reservations/releases')
  @HttpCode(204)
  @RequirePermission('batch.list')
  @ApiNoContentResponse()
  releaseSeats(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReleaseSeatsRequest,
  ): Promise<void> {
    return this.reservations.giveBack(actor, id, body.reservationIds);
  }

  @Put('passengers/:passengerId/seat')
  @HttpCode(204)
  @RequirePermission('batch.list')
  @ApiNoContentResponse()
  seatPassenger(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('passengerId', ParseUUIDPipe) passengerId: string,
    @Body() body: TakeSeatRequest,
  ): Promise<void> {
    return this.lists.seat(actor, id, passengerId, body.seat);
  }

  @Post('roll-call')
  @HttpCode(204)
  @RequirePermission('batch.board')
  @ApiNoContentResponse()
  callRoll(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RollCallRequest,
  ): Promise<void> {
    return this.rollCalls.call(actor, id, body, toAttribution(body));
  }

  @Post('left-en-route')
  @HttpCode(204)
  @RequirePermission('batch.board')
  @ApiNoContentResponse()
  recordLeftEnRoute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PassengersRequest,
  ): Promise<void> {
    return this.rollCalls.leftEnRoute(actor, id, body.passengerIds, toAttribution(body));
  }
}
