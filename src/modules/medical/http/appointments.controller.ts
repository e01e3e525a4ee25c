import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { TakesHealthWords } from '../../../platform/http/index.js';
import { BookChecksService } from '../application/book-checks.service.js';
import type { Appointment } from '../application/bookings.service.js';
import {
  AppointmentResponse,
  AssignedListResponse,
  AssignSlotsRequest,
  BookCheckRequest,
  OpenDayResponse,
  OpenDaysQuery,
} from './dto/appointment.dto.js';
import { WordDto } from './dto/medical.request.dto.js';

@ApiTags('medical')
@TakesHealthWords()
@Controller('medical')
export class AppointmentsController {
  constructor(private readonly bookings: BookChecksService) {}

  /** Days on which this order can be carried out, with what is left of each. */
  @Get('checks/:id/days')
  @RequirePermission('medical.book')
  @ApiOkResponse({ type: [OpenDayResponse] })
  listCheckDays(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: OpenDaysQuery,
  ): Promise<OpenDayResponse[]> {
    return this.bookings.openDays(actor, id, query.from, query.to);
  }

  /** A named day that is full is refused; without a day the first free one is taken, else the person waits. */
  @Post('checks/:id/bookings')
  @HttpCode(200)
  @RequirePermission('medical.book')
  @ApiOkResponse({ type: AppointmentResponse })
  async bookMedicalCheck(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BookCheckRequest,
  ): Promise<AppointmentResponse> {
    return toAppointment(id, await this.bookings.book(actor, id, body, body));
  }

  @Post('checks/:id/releases')
  @HttpCode(204)
  @RequirePermission('medical.book')
  @ApiNoContentResponse()
  releaseMedicalSlot(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WordDto,
  ): Promise<void> {
    return this.bookings.release(actor, id, body);
  }

  /** Many at once in the order given, each by itself. */
  @Post('bookings')
  @HttpCode(200)
  @RequirePermission('medical.assign')
  @ApiOkResponse({ type: AssignedListResponse })
  async assignMedicalSlots(
    @CurrentActor() actor: Actor,
    @Body() body: AssignSlotsRequest,
  ): Promise<AssignedListResponse> {
    const { checkIds, day, clinicId } = body;
    const results = await this.bookings.assign(
      actor,
      checkIds,
      { ...(day ? { day } : {}), ...(clinicId ? { clinicId } : {}) },
      body,
    );
    return { results: results.map((one) => ({ ...one })) };
  }
}

export function toAppointment(checkId: string, booked: Appointment | null): AppointmentResponse {
  return {
    checkId,
    waiting: booked === null,
    clinicId: booked?.clinicId ?? null,
    day: booked?.day ?? null,
    arrivalAt: booked?.arrivalAt ?? null,
  };
}
