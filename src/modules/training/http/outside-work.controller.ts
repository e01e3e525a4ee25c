import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { OutsideWorkService } from '../application/outside-work.service.js';
import { CreatedResponse } from './dto/training.response.dto.js';
import {
  EndOutsideWorkRequest,
  OutsideWorkPage,
  RecordOutsideWorkRequest,
  SearchOutsideWorkQuery,
} from './dto/work.dto.js';

@ApiTags('training')
@Controller('outside-work')
export class OutsideWorkController {
  constructor(private readonly work: OutsideWorkService) {}

  /** Work found outside the chain, with its province. */
  @Post()
  @RequirePermission('outside-work.record')
  @ApiCreatedResponse({ type: CreatedResponse })
  async recordOutsideWork(
    @CurrentActor() actor: Actor,
    @Body() body: RecordOutsideWorkRequest,
  ): Promise<CreatedResponse> {
    return { id: await this.work.record(actor, body) };
  }

  @Get()
  @RequirePermission('outside-work.read')
  @ApiOkResponse({ type: OutsideWorkPage })
  async listOutsideWork(
    @CurrentActor() actor: Actor,
    @Query() query: SearchOutsideWorkQuery,
  ): Promise<OutsideWorkPage> {
    const rows = await this.work.search(actor, {
      province: query.province,
      seekerId: query.seeker,
      on: query.on,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    return toPage(rows, query.limit, (row) => row.id);
  }

  @Post(':id/end')
  @HttpCode(204)
  @RequirePermission('outside-work.record')
  @ApiNoContentResponse()
  endOutsideWork(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EndOutsideWorkRequest,
  ): Promise<void> {
    return this.work.end(actor, id, body);
  }
}
