import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsLocalDate } from '../../../platform/http/index.js';

import { Public } from '../../../platform/access/index.js';
import { TakesHealthWords } from '../../../platform/http/index.js';
import { ByLink, CurrentLink, type OpenedLink } from '../../identity/index.js';
import { OwnExaminations } from '../application/own-examinations.service.js';
import { EXAM_KINDS } from '../domain/exam-kinds.js';
import { toAppointment } from './appointments.controller.js';
import { AppointmentResponse, OpenDayResponse } from './dto/appointment.dto.js';

export class ChooseDayRequest {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  day: string;
}

export class OwnExaminationResponse {
  @ApiProperty({ format: 'uuid' }) checkId: string;
  @ApiProperty({ enum: EXAM_KINDS }) exam: string;
  @ApiProperty({ type: String, nullable: true }) clinicName: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) bookedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) arrivalAt: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) dueOn: string | null;
  @ApiProperty({ type: [OpenDayResponse] }) days: OpenDayResponse[];
}

/** A person's own appointments, through the signed link of their page. */
@ApiTags('medical')
@TakesHealthWords()
@Controller('links/:token/examinations')
export class OwnExaminationsController {
  constructor(private readonly own: OwnExaminations) {}

  @Get()
  @Public()
  @ByLink('seeker-page')
  @ApiOkResponse({ type: [OwnExaminationResponse] })
  async listOwnExaminations(@CurrentLink() link: OpenedLink): Promise<OwnExaminationResponse[]> {
    return (await this.own.list(link)).map((one) => ({ ...one, days: one.days.map((day) => ({ ...day })) }));
  }

  @Post(':checkId/bookings')
  @HttpCode(200)
  @Public()
  @ByLink('seeker-page')
  @ApiOkResponse({ type: AppointmentResponse })
  async chooseExaminationDay(
    @CurrentLink() link: OpenedLink,
    @Param('checkId', ParseUUIDPipe) checkId: string,
    @Body() body: ChooseDayRequest,
  ): Promise<AppointmentResponse> {
    return toAppointment(checkId, await this.own.choose(link, checkId, body.day));
  }
}
