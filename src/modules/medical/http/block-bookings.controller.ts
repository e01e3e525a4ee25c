import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { TakesHealthWords } from '../../../platform/http/index.js';
import { BlockBookings } from '../application/block-bookings.service.js';
import { toAppointment } from './appointments.controller.js';
import {
  AppointmentResponse,
  BlockCreatedResponse,
  BlockResponse,
  BlocksQuery,
  FillBlockRequest,
  GivenBackResponse,
  ReserveBlockRequest,
} from './dto/appointment.dto.js';

@ApiTags('medical')
@TakesHealthWords()
@Controller('medical/blocks')
export class BlockBookingsController {
  constructor(private readonly blocks: BlockBookings) {}

  @Get()
  @RequirePermission('medical.book')
  @ApiOkResponse({ type: [BlockResponse] })
  async listTownshipBlocks(
    @CurrentActor() actor: Actor,
    @Query() query: BlocksQuery,
  ): Promise<BlockResponse[]> {
    return (await this.blocks.list(actor, query)).map(
      ({ id, areaCode, clinicId, day, exam, places, arrivalAt, escort, booked }) => ({
        id,
        areaCode,
        clinicId,
        day,
        exam,
        places,
        arrivalAt,
        escort,
        booked,
      }),
    );
  }

  /** Slots of one day for the people of a township, with one arrival time and who brings them. */
  @Post()
  @RequirePermission('medical.block')
  @ApiCreatedResponse({ type: BlockCreatedResponse })
  async reserveTownshipBlock(
    @CurrentActor() actor: Actor,
    @Body() body: ReserveBlockRequest,
  ): Promise<BlockCreatedResponse> {
    return { id: await this.blocks.reserve(actor, body) };
  }

  @Post(':id/members')
  @HttpCode(200)
  @RequirePermission('medical.block')
  @ApiOkResponse({ type: [AppointmentResponse] })
  async fillTownshipBlock(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FillBlockRequest,
  ): Promise<AppointmentResponse[]> {
    const booked = await this.blocks.fill(actor, id, body.checkIds, body);
    return booked.map((one) => toAppointment(one.checkId, one));
  }

  /** Gives back what nobody was put on. */
  @Post(':id/returns')
  @HttpCode(200)
  @RequirePermission('medical.block')
  @ApiOkResponse({ type: GivenBackResponse })
  async giveBackTownshipBlock(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<GivenBackResponse> {
    return { places: await this.blocks.giveBack(actor, id) };
  }
}
