import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { toWaitingApproval, WaitingApprovalResponse } from '../../approvals/index.js';
import { LegalHoldsService } from '../application/legal-holds.service.js';
import { LegalHoldRequest, LegalHoldResponse, LiftLegalHoldRequest } from './dto/person-rights.dto.js';
import { CreatedResponse } from './dto/seeker.response.dto.js';

interface StatusReply {
  status(code: number): unknown;
}

/** What keeps a person from being erased, by order. 202: it waits for a second person. */
@ApiTags('person rights')
@Controller()
export class LegalHoldsController {
  constructor(private readonly holds: LegalHoldsService) {}

  /** Holds that stand today, nearest end first. */
  @Get('legal-holds')
  @RequirePermission('seeker.holds')
  @ApiOkResponse({ type: [LegalHoldResponse] })
  listLegalHolds(@CurrentActor() actor: Actor): Promise<LegalHoldResponse[]> {
    return this.holds.list(actor);
  }

  /** Keeps a person from being erased until a day. */
  @Post('seekers/:id/legal-holds')
  @RequirePermission('seeker.erase')
  @ApiCreatedResponse({ type: CreatedResponse })
  @ApiAcceptedResponse({ type: WaitingApprovalResponse })
  async holdSeeker(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) seekerId: string,
    @Body() body: LegalHoldRequest,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<CreatedResponse | WaitingApprovalResponse> {
    const { waiting, id } = await this.holds.hold(actor, seekerId, body);
    if (!waiting) return { id };
    reply.status(202);
    return toWaitingApproval(waiting);
  }

  @Post('legal-holds/:id/lift')
  @HttpCode(204)
  @RequirePermission('seeker.erase')
  @ApiNoContentResponse()
  @ApiAcceptedResponse({ type: WaitingApprovalResponse })
  async liftLegalHold(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: LiftLegalHoldRequest,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<WaitingApprovalResponse | undefined> {
    const { waiting } = await this.holds.lift(actor, id, reason);
    if (!waiting) return undefined;
    reply.status(202);
    return toWaitingApproval(waiting);
  }
}
