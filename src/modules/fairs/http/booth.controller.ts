import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { HireAtBoothService } from '../application/hire-at-booth.service.js';
import { HireAtBoothRequest } from './dto/fair-day.request.dto.js';
import { HiredResponse } from './dto/fair-day.response.dto.js';

@ApiTags('fairs')
@Controller('fairs/:id')
export class BoothController {
  constructor(private readonly hiring: HireAtBoothService) {}

  /** Offer, acceptance and medical appointment in one act; the same again finds it done. */
  @Post('hires')
  @HttpCode(200)
  @RequirePermission('fair.hire')
  @ApiOkResponse({ type: HiredResponse })
  async hireAtBooth(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HireAtBoothRequest,
  ): Promise<HiredResponse> {
    const hired = await this.hiring.hire(actor, id, { ...body, channel: body.channel ?? 'in_person' });
    return { ...hired, slip: `/api/v1/fairs/${id}/print/slips/${hired.placementId}` };
  }
}
