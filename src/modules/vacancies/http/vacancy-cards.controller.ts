import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { TakesHealthWords } from '../../../platform/http/index.js';
import { ChangeVacancyService } from '../application/change-vacancy.service.js';
import { toWrittenAdvert } from './dto/advert.request.dto.js';
import { ChangeVacancyRequest, CopyVacancyRequest, ResizeVacancyRequest } from './dto/card.request.dto.js';
import { RevisionResponse } from './dto/card.response.dto.js';
import { VacancyCreatedResponse } from './dto/vacancy.response.dto.js';

@ApiTags('vacancies')
@TakesHealthWords()
@Controller('vacancies/:id')
export class VacancyCardsController {
  constructor(private readonly cards: ChangeVacancyService) {}

  /** Changes a draft field by field; the whole card is judged anew. */
  @Patch()
  @RequirePermission('vacancy.register')
  @ApiOkResponse({ type: RevisionResponse })
  async changeVacancy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { advert, parts, expectedRevision }: ChangeVacancyRequest,
  ): Promise<RevisionResponse> {
    const revision = await this.cards.change(actor, id, {
      expectedRevision,
      ...(advert ? { advert: toWrittenAdvert(advert) } : {}),
      ...(parts ? { parts } : {}),
    });
    return { revision };
  }

  /** Raises or lowers places and beds, also of a published vacancy. */
  @Put('capacity')
  @RequirePermission('vacancy.register')
  @ApiOkResponse({ type: RevisionResponse })
  async resizeVacancy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResizeVacancyRequest,
  ): Promise<RevisionResponse> {
    return { revision: await this.cards.resize(actor, id, body) };
  }

  @Post('copies')
  @HttpCode(201)
  @RequirePermission('vacancy.register')
  @ApiCreatedResponse({ type: VacancyCreatedResponse })
  async copyVacancy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { advert, parts, reportedBy, channel }: CopyVacancyRequest,
  ): Promise<VacancyCreatedResponse> {
    const copy = await this.cards.copy(actor, id, {
      reportedBy,
      channel,
      ...(advert ? { advert: toWrittenAdvert(advert) } : {}),
      ...(parts ? { parts } : {}),
    });
    return { id: copy };
  }
}
