import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { SavedViews, type ViewWords } from '../application/saved-views.service.js';
import { SaveViewRequest } from './dto/worklist.request.dto.js';
import { SavedViewResponse, toSavedView } from './dto/worklist.response.dto.js';

@ApiTags('worklists')
@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @RequirePermission('saved-view.use')
  @ApiOkResponse({ type: [SavedViewResponse] })
  async listSavedViews(@CurrentActor() actor: Actor): Promise<SavedViewResponse[]> {
    return (await this.views.list(actor)).map(toSavedView);
  }

  @Post()
  @RequirePermission('saved-view.use')
  @ApiCreatedResponse({ type: SavedViewResponse })
  async saveView(@CurrentActor() actor: Actor, @Body() body: SaveViewRequest): Promise<SavedViewResponse> {
    return toSavedView(await this.views.save(actor, wordsOf(body)));
  }

  @Get(':id')
  @RequirePermission('saved-view.use')
  @ApiOkResponse({ type: SavedViewResponse })
  async getSavedView(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SavedViewResponse> {
    return toSavedView(await this.views.one(actor, id));
  }

  @Put(':id')
  @RequirePermission('saved-view.use')
  @ApiOkResponse({ type: SavedViewResponse })
  async changeSavedView(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SaveViewRequest,
  ): Promise<SavedViewResponse> {
    return toSavedView(await this.views.change(actor, id, wordsOf(body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('saved-view.use')
  @ApiNoContentResponse()
  removeSavedView(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.remove(actor, id);
  }
}

const wordsOf = ({ name, shared, list, filter }: SaveViewRequest): ViewWords => ({
  name,
  shared,
  list,
  filter: { ...filter },
});
