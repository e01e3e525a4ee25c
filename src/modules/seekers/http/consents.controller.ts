import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { ConsentRequests } from '../application/consent-requests.service.js';
import { ConsentService } from '../application/consent.service.js';
import {
  AskConsentsRequest,
  AskedConsentsResponse,
  ConsentsRequest,
  toUnanswered,
  UnansweredConsentResponse,
} from './dto/consent.dto.js';

const MAX_LISTED = 500;

/** Consent of many people: asked together, and recorded together where it was given together. */
@ApiTags('seekers')
@Controller('seekers')
export class ConsentsController {
  constructor(
    private readonly requests: ConsentRequests,
    private readonly consents: ConsentService,
  ) {}

  /** Asks whether companies may see them: each by their own channel, the others through their caseworker. */
  @Post('consent-requests')
  @HttpCode(200)
  @RequirePermission('seeker.consent')
  @ApiOkResponse({ type: AskedConsentsResponse })
  askForConsents(
    @CurrentActor() actor: Actor,
    @Body() { seekerIds }: AskConsentsRequest,
  ): Promise<AskedConsentsResponse> {
    return this.requests.ask(actor, seekerIds);
  }

  /** Who was asked and has not answered; first those somebody has to go to. */
  @Get('consent-requests')
  @RequirePermission('seeker.consent')
  @ApiOkResponse({ type: [UnansweredConsentResponse] })
  async listConsentRequests(@CurrentActor() actor: Actor): Promise<UnansweredConsentResponse[]> {
    return (await this.requests.unanswered(actor, MAX_LISTED)).map(toUnanswered);
  }

  /** What several people said on one occasion: before a witness, or on a sheet they signed. */
  @Post('consents')
  @HttpCode(204)
  @RequirePermission('seeker.consent')
  @ApiNoContentResponse()
  recordConsents(
    @CurrentActor() actor: Actor,
    @Body() { seekerIds, ...word }: ConsentsRequest,
  ): Promise<void> {
    return this.consents.recordTogether(actor, seekerIds, word);
  }
}
