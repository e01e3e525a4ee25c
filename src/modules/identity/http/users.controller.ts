import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import {
  fromCursor,
  NotReplayable,
  PageQuery,
  AllowsHealthTerms,
  toPage,
} from '../../../platform/http/index.js';
import { toWaitingApproval, type WaitingApproval, WaitingApprovalResponse } from '../../approvals/index.js';
import { type AskedOfAccount, UsersService } from '../application/users.service.js';
import {
  ChangeUserDto,
  CreateUserDto,
  NewPasswordResponse,
  toNewUser,
  toUserChange,
  toUserResponse,
  UserPage,
  UserResponse,
} from './dto/user.dto.js';

interface StatusReply {
  status(code: number): unknown;
}
type AccountReply = UserResponse | WaitingApprovalResponse;

/** 202: the act waits for a second person. */
@ApiTags('identity')
@AllowsHealthTerms()
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @RequirePermission('user.list')
  @ApiOkResponse({ type: UserPage })
  async listUsers(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<UserPage> {
    const found = await this.users.list(actor, fromCursor(query.cursor), query.limit);
    return toPage(found.map(toUserResponse), query.limit, (user) => user.id);
  }

  @Post()
  @RequirePermission('user.create', { fresh: true })
  @ApiCreatedResponse({ type: UserResponse })
  @ApiAcceptedResponse({ type: WaitingApprovalResponse })
  async createUser(
    @CurrentActor() actor: Actor,
    @Body() body: CreateUserDto,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<AccountReply> {
    return answer(reply, await this.users.create(actor, toNewUser(body)));
  }

  @Patch(':id')
  @RequirePermission('user.change', { fresh: true })
  @ApiOkResponse({ type: UserResponse })
  @ApiAcceptedResponse({ type: WaitingApprovalResponse })
  async changeUser(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeUserDto,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<AccountReply> {
    return answer(reply, await this.users.change(actor, id, toUserChange(body)));
  }

  @Post(':id/disable')
  @HttpCode(200)
  @RequirePermission('user.disable')
  @ApiOkResponse({ type: UserResponse })
  async disableUser(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserResponse> {
    return toUserResponse(await this.users.disable(actor, id));
  }

  @Post(':id/enable')
  @HttpCode(200)
  @RequirePermission('user.change', { fresh: true })
  @ApiOkResponse({ type: UserResponse })
  @ApiAcceptedResponse({ type: WaitingApprovalResponse })
  async enableUser(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<AccountReply> {
    return answer(reply, await this.users.enable(actor, id));
  }

  @Post(':id/password-resets')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('user.reset', { fresh: true })
  @ApiOkResponse({ type: NewPasswordResponse })
  @ApiAcceptedResponse({ type: WaitingApprovalResponse })
  async resetPassword(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<NewPasswordResponse | WaitingApprovalResponse> {
    const { waiting, password } = await this.users.resetPassword(actor, id);
    if (waiting) return waits(reply, waiting);
    return { password: password ?? '' };
  }

  @Post(':id/second-factor-resets')
  @HttpCode(200)
  @RequirePermission('user.reset', { fresh: true })
  @ApiOkResponse({ type: UserResponse })
  @ApiAcceptedResponse({ type: WaitingApprovalResponse })
  async resetSecondFactor(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<AccountReply> {
    return answer(reply, await this.users.resetSecondFactor(actor, id));
  }

  /** Out everywhere, at once; the account stays. */
  @Post(':id/session-ends')
  @HttpCode(200)
  @RequirePermission('user.disable')
  @ApiOkResponse({ type: UserResponse })
  async endUserSessions(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserResponse> {
    return toUserResponse(await this.users.endSessions(actor, id));
  }
}

function waits(reply: StatusReply, waiting: WaitingApproval): WaitingApprovalResponse {
  reply.status(202);
  return toWaitingApproval(waiting);
}

function answer(reply: StatusReply, asked: AskedOfAccount): AccountReply {
  return 'waiting' in asked ? waits(reply, asked.waiting) : toUserResponse(asked.user);
}
