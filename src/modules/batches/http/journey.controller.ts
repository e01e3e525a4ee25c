import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable } from '../../../platform/http/index.js';
import { BoardingService } from '../application/boarding.service.js';
import { ArrivalService } from '../application/arrival.service.js';
import { JourneyNotesService } from '../application/journey-notes.service.js';
import { PassengerPhonesService } from '../application/passenger-phones.service.js';
import { JourneyQueries } from '../application/journey.queries.js';
import { SwapPassengerService } from '../application/swap-passenger.service.js';
import { ArrangeBatchRequest, ReceptionRequest } from './dto/arrange.request.dto.js';
import {
  SignHandOverRequest,
  HeadcountRequest,
  IncidentRequest,
  RollMarksRequest,
  SwapPassengerRequest,
} from './dto/road.request.dto.js';
import {
  BatchRoadResponse,
  HandOverResultResponse,
  HeadcountResultResponse,
  MarkResultsResponse,
  PassengerPhoneResponse,
  SwappedResponse,
  toRoad,
} from './dto/journey.response.dto.js';
import { toAttribution } from './dto/to-attribution.js';

/** What happens between the locked list and the gate. */
@ApiTags('batches')
@Controller('batches/:id')
export class JourneyController {
  constructor(
    private readonly door: BoardingService,
    private readonly notes: JourneyNotesService,
    private readonly gate: ArrivalService,
    private readonly swaps: SwapPassengerService,
    private readonly queries: JourneyQueries,
    private readonly ring: PassengerPhonesService,
  ) {}

  @Get('road')
  @RequirePermission('batch.read')
  @ApiOkResponse({ type: BatchRoadResponse })
  async getBatchRoad(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BatchRoadResponse> {
    return toRoad(await this.queries.view(actor, id));
  }

  /** The roll-call of a device, now or once it has a connection again; sending it twice changes nothing. */
  @Post('roll-call/marks')
  @HttpCode(200)
  @RequirePermission('batch.board')
  @ApiOkResponse({ type: MarkResultsResponse })
  async syncRollCall(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RollMarksRequest,
  ): Promise<MarkResultsResponse> {
    return { results: await this.door.sync(actor, id, body.marks, toAttribution(body)) };
  }

  /** Whom to dial when somebody is missing; from the locked list to the hand-over, and each look is written down. */
  @Post('passenger-phones')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('batch.ring')
  @ApiOkResponse({ type: [PassengerPhoneResponse] })
  showPassengerPhones(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PassengerPhoneResponse[]> {
    return this.ring.phones(actor, id);
  }

  /** One person off, another on, same seat. */
  @Post('swaps')
  @RequirePermission('batch.list')
  @ApiCreatedResponse({ type: SwappedResponse })
  async swapPassenger(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SwapPassengerRequest,
  ): Promise<SwappedResponse> {
    return { passengerId: await this.swaps.swap(actor, id, body, toAttribution(body)) };
  }

  @Post('headcounts')
  @HttpCode(200)
  @RequirePermission('batch.board')
  @ApiOkResponse({ type: HeadcountResultResponse })
  countHeads(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HeadcountRequest,
  ): Promise<HeadcountResultResponse> {
    return this.notes.count(actor, id, body);
  }

  @Post('incidents')
  @HttpCode(204)
  @RequirePermission('batch.board')
  @ApiNoContentResponse()
  noteIncident(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IncidentRequest,
  ): Promise<void> {
    return this.notes.note(actor, id, body);
  }

  /** Insurance and contacts. */
  @Put('arrangements')
  @HttpCode(204)
  @RequirePermission('batch.plan')
  @ApiNoContentResponse()
  arrangeBatch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ArrangeBatchRequest,
  ): Promise<void> {
    return this.gate.arrange(actor, id, body);
  }

  @Put('receptions/:employerId')
  @HttpCode(204)
  @RequirePermission('batch.receive')
  @ApiNoContentResponse()
  planReception(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('employerId', ParseUUIDPipe) employerId: string,
    @Body() body: ReceptionRequest,
  ): Promise<void> {
    return this.gate.receive(actor, id, { ...body, employerId });
  }

  /** Signed for the people of one company. */
  @Post('hand-overs')
  @HttpCode(200)
  @RequirePermission('batch.hand-over')
  @ApiOkResponse({ type: HandOverResultResponse })
  handOverBatch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignHandOverRequest,
  ): Promise<HandOverResultResponse> {
    return this.gate.handOver(actor, id, body);
  }
}
