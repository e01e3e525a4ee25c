import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable } from '../../../platform/http/index.js';
import { DesksService } from '../application/desks.service.js';
import { CreateDeskDto, DeskList, NewDeskResponse, toDeskResponse } from './dto/desk.dto.js';

@ApiTags('identity')
@Controller('desks')
export class DesksController {
  constructor(private readonly desks: DesksService) {}

  @Get()
  @RequirePermission('desk.manage')
  @ApiOkResponse({ type: DeskList })
  async listDesks(@CurrentActor() actor: Actor): Promise<DeskList> {
    return { items: (await this.desks.list(actor)).map(toDeskResponse) };
  }

  @Post()
  @NotReplayable()
  @RequirePermission('desk.manage', { fresh: true })
  @ApiCreatedResponse({ type: NewDeskResponse })
  async createDesk(@CurrentActor() actor: Actor, @Body() body: CreateDeskDto): Promise<NewDeskResponse> {
    const { desk, code } = await this.desks.create(actor, body.organisationId, body.name.trim());
    return { ...toDeskResponse(desk), code };
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('desk.manage')
  @ApiNoContentResponse()
  removeDesk(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.desks.remove(actor, id);
  }
}
