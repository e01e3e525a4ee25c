import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { TakesHealthWords } from '../../../platform/http/index.js';
import { VetEmployerService } from '../application/vet-employer.service.js';
import {
  CheckEmployerRequest,
  NameAgentRequest,
  RecordViolationRequest,
  SettleViolationRequest,
} from './dto/vetting.request.dto.js';
import { toVettingResponse, VettingResponse, ViolationRecordedResponse } from './dto/vetting.response.dto.js';

@ApiTags('employers')
@TakesHealthWords()
@Controller('employers/:id')
export class VettingController {
  constructor(private readonly vetting: VetEmployerService) {}

  /** Checklist with who checked and when, agent, violations, suspensions with their lifting. */
  @Get('vetting')
  @RequirePermission('employer.vetting.read')
  @ApiOkResponse({ type: VettingResponse })
  async getVetting(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VettingResponse> {
    return toVettingResponse(await this.vetting.seen(actor, id));
  }

  @Post('vetting/checks')
  @HttpCode(204)
  @RequirePermission('employer.vet')
  @ApiNoContentResponse()
  checkEmployer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CheckEmployerRequest,
  ): Promise<void> {
    return this.vetting.check(actor, id, body.items);
  }

  @Put('agent')
  @HttpCode(204)
  @RequirePermission('employer.vet')
  @ApiNoContentResponse()
  nameEmployerAgent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NameAgentRequest,
  ): Promise<void> {
    return this.vetting.nameAgent(actor, id, body);
  }

  @Post('violations')
  @RequirePermission('employer.vet')
  @ApiCreatedResponse({ type: ViolationRecordedResponse })
  async recordEmployerViolation(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordViolationRequest,
  ): Promise<ViolationRecordedResponse> {
    return { id: await this.vetting.addViolation(actor, id, body) };
  }

  @Post('violations/:violationId/settlement')
  @HttpCode(204)
  @RequirePermission('employer.vet')
  @ApiNoContentResponse()
  settleEmployerViolation(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('violationId', ParseUUIDPipe) violationId: string,
    @Body() body: SettleViolationRequest,
  ): Promise<void> {
    return this.vetting.settleViolation(actor, id, violationId, body);
  }
}
