import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, PageQuery, toPage } from '../../../platform/http/index.js';
import { AgreementsService } from '../application/agreements.service.js';
import { PairingsService } from '../application/pairings.service.js';
import {
  EndPairingRequest,
  PairingPage,
  PairVillageRequest,
  PersonPairingResponse,
  SetTargetRequest,
  TargetSetResponse,
  TargetsQuery,
  TargetsResponse,
} from './dto/agreement.dto.js';
import { CreatedResponse } from './dto/training.response.dto.js';

@ApiTags('training')
@Controller()
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly pairings: PairingsService,
  ) {}

  /** A target of the yearly agreement; a change is a new revision. */
  @Post('agreement-targets')
  @RequirePermission('agreement.set')
  @ApiCreatedResponse({ type: TargetSetResponse })
  async setAgreementTarget(
    @CurrentActor() actor: Actor,
    @Body() body: SetTargetRequest,
  ): Promise<TargetSetResponse> {
    return { revision: await this.agreements.set(actor, body) };
  }

  @Get('agreement-targets')
  @RequirePermission('agreement.read')
  @ApiOkResponse({ type: TargetsResponse })
  async listAgreementTargets(
    @CurrentActor() actor: Actor,
    @Query() query: TargetsQuery,
  ): Promise<TargetsResponse> {
    return { items: await this.agreements.targets(actor, query.year) };
  }

  @Post('pairings')
  @RequirePermission('pairing.set')
  @ApiCreatedResponse({ type: CreatedResponse })
  async pairVillage(
    @CurrentActor() actor: Actor,
    @Body() body: PairVillageRequest,
  ): Promise<CreatedResponse> {
    return { id: await this.pairings.pair(actor, body) };
  }

  @Get('pairings')
  @RequirePermission('pairing.read')
  @ApiOkResponse({ type: PairingPage })
  async listPairings(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<PairingPage> {
    const rows = await this.pairings.list(actor, { limit: query.limit + 1, after: fromCursor(query.cursor) });
    return toPage(rows, query.limit, (row) => row.id);
  }

  @Post('pairings/:id/end')
  @HttpCode(204)
  @RequirePermission('pairing.set')
  @ApiNoContentResponse()
  endPairing(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EndPairingRequest,
  ): Promise<void> {
    return this.pairings.end(actor, id, body.on);
  }

  /** The community that stands by the village of a person today. */
  @Get('seekers/:id/pairing')
  @RequirePermission('pairing.read')
  @ApiOkResponse({ type: PersonPairingResponse })
  async getPairingOfSeeker(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PersonPairingResponse> {
    return { pairing: await this.pairings.ofPerson(actor, id) };
  }
}
