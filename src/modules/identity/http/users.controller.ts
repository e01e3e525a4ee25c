import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../../platform/access/index.js';
import { fromCursor, PageQuery, TakesAnyWords, toPage } from '../../../platform/http/index.js';
import { UsersService } from '../application/users.service.js';
import { CreateUserDto, toNewUser, toUserResponse, UserPage, UserResponse } from './dto/user.dto.js';

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
  @Requires('user.create')
  @ApiCreatedResponse({ type: UserResponse })
  async createUser(@CurrentActor() actor: Actor, @Body() body: CreateUserDto): Promise<UserResponse> {
    return toUserResponse(await this.users.create(actor, toNewUser(body)));
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
}
