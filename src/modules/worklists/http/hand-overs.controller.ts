import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { HandOverService } from '../application/hand-over.service.js';
import { HandOverRequest } from './dto/worklist.request.dto.js';
import { HandOverResponse, toHandOver } from './dto/worklist.response.dto.js';

@ApiTags('worklists')
@Controller('caseload-hand-overs')
export class HandOversController {
  constructor(private readonly handOvers: HandOverService) {}

  /** Areas or single persons of one caseworker go to another; both see them for seven days. */
  @Post()
  @RequirePermission('caseload.hand-over')
  @ApiCreatedResponse({ type: HandOverResponse })
  async handOverCaseload(
    @CurrentActor() actor: Actor,
    @Body() { areas = [], seekers = [], ...rest }: HandOverRequest,
  ): Promise<HandOverResponse> {
    return toHandOver(await this.handOvers.handOver(actor, { areas, seekers, ...rest }));
  }

  @Get()
  @RequirePermission('caseload.read')
  @ApiOkResponse({ type: [HandOverResponse] })
  async listHandOvers(@CurrentActor() actor: Actor): Promise<HandOverResponse[]> {
    return (await this.handOvers.list(actor)).map(toHandOver);
  }
}
