import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../../platform/access/index.js';
import { fromCursor, NeverKept, PageQuery, TakesAnyWords, toPage } from '../../../platform/http/index.js';
import { UsersService } from '../application/users.service.js';
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

@ApiTags('identity')
@TakesAnyWords()
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Requires('user.list')
  @ApiOkResponse({ type: UserPage })
  async listUsers(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<UserPage> {
    const found = await this.users.list(actor, fromCursor(query.cursor), query.limit);
    return toPage(found.map(toUserResponse), query.limit, (user) => user.id);
  }

  @Post()
  @Requires('user.create', { fresh: true })
  @ApiCreatedResponse({ type: UserResponse })
  async createUser(@CurrentActor() actor: Actor, @Body() body: CreateUserDto): Promise<UserResponse> {
    return toUserResponse(await this.users.create(actor, toNewUser(body)));
  }

  @Patch(':id')
  @Requires('user.change', { fresh: true })
  @ApiOkResponse({ type: UserResponse })
  async changeUser(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeUserDto,
  ): Promise<UserResponse> {
    return toUserResponse(await this.users.change(actor, id, toUserChange(body)));
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Requires('user.disable')
  @ApiOkResponse({ type: UserResponse })
  async disableUser(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserResponse> {
    return toUserResponse(await this.users.disable(actor, id));
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Requires('user.change', { fresh: true })
  @ApiOkResponse({ type: UserResponse })
  async enableUser(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserResponse> {
    return toUserResponse(await this.users.enable(actor, id));
  }

  @Post(':id/password-resets')
  @HttpCode(200)
  @NeverKept()
  @Requires('user.reset', { fresh: true })
  @ApiOkResponse({ type: NewPasswordResponse })
  async resetPassword(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<NewPasswordResponse> {
    return { password: await this.users.resetPassword(actor, id) };
  }

  @Post(':id/second-factor-resets')
  @HttpCode(200)
  @Requires('user.reset', { fresh: true })
  @ApiOkResponse({ type: UserResponse })
  async resetSecondFactor(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserResponse> {
    return toUserResponse(await this.users.resetSecondFactor(actor, id));
  }

  /** Out everywhere, at once; the account stays. */
  @Post(':id/session-ends')
  @HttpCode(200)
  @Requires('user.disable')
  @ApiOkResponse({ type: UserResponse })
  async endUserSessions(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserResponse> {
    return toUserResponse(await this.users.endSessions(actor, id));
  }
}
