import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, PageQuery, toPage } from '../../../platform/http/index.js';
import { OrganisationsService } from '../application/organisations.service.js';
import {
  CreateOrganisationDto,
  OrganisationPage,
  OrganisationResponse,
  toNewOrganisation,
  toOrganisationResponse,
} from './dto/organisation.dto.js';

@ApiTags('identity')
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @RequirePermission('organisation.list')
  @ApiOkResponse({ type: OrganisationPage })
  async listOrganisations(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<OrganisationPage> {
    const found = await this.organisations.list(actor, fromCursor(query.cursor), query.limit);
    return toPage(found.map(toOrganisationResponse), query.limit, (organisation) => organisation.id);
  }

  @Post()
  @RequirePermission('organisation.create')
  @ApiCreatedResponse({ type: OrganisationResponse })
  async createOrganisation(
    @CurrentActor() actor: Actor,
    @Body() body: CreateOrganisationDto,
  ): Promise<OrganisationResponse> {
    return toOrganisationResponse(await this.organisations.create(actor, toNewOrganisation(body)));
  }
}
