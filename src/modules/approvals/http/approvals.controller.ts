import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable } from '../../../platform/http/index.js';
import '../application/approvals.policy.js';
import { ApprovalsService } from '../application/approvals.service.js';
import { ApprovedResponse, toWaitingApproval, WaitingApprovalList } from './dto/approval.dto.js';

@ApiTags('approvals')
@Controller('approvals')
export class ApprovalsController {
  constructor(private readonly approvals: ApprovalsService) {}

  /** Acts that wait for a second person: those one asked for and those one may decide on, oldest first. */
  @Get()
  @RequirePermission('approval.list')
  @ApiOkResponse({ type: WaitingApprovalList })
  async listApprovals(@CurrentActor() actor: Actor): Promise<WaitingApprovalList> {
    return {
      secondPersonRequired: this.approvals.secondPersonRequired,
      items: (await this.approvals.waiting(actor)).map(toWaitingApproval),
    };
  }

  /** Carries it out, by another person than the one who asked. */
  @Post(':id/approval')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('approval.decide', { fresh: true })
  @ApiOkResponse({ type: ApprovedResponse })
  async approveRequest(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApprovedResponse> {
    return { password: (await this.approvals.approve(actor, id)).password ?? null };
  }

  @Post(':id/refusal')
  @HttpCode(204)
  @RequirePermission('approval.decide')
  @ApiNoContentResponse()
  declineRequest(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.approvals.decline(actor, id);
  }

  /** By whoever asked. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('approval.withdraw')
  @ApiNoContentResponse()
  withdrawRequest(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.approvals.withdraw(actor, id);
  }
}
