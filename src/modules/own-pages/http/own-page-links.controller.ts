import { Body, Controller, Delete, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable } from '../../../platform/http/index.js';
import { IssuedLinkResponse, IssueLinkRequest, wayOf } from '../../notifications/index.js';
import { OwnPageLinksService } from '../application/own-page-links.service.js';
import { RevokedOwnLinksResponse } from './dto/own-page.dto.js';

/** The link by which a person without an account reads and steers what is kept of them. */
@ApiTags('own pages')
@Controller('seekers/:id/page-links')
export class OwnPageLinksController {
  constructor(private readonly links: OwnPageLinksService) {}

  /** A new link, sent to the person's own phone, or shown once to be handed over; those before it go on. */
  @Post()
  @NotReplayable()
  @RequirePermission('own-page-link.issue')
  @ApiCreatedResponse({ type: IssuedLinkResponse })
  issueOwnPageLink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IssueLinkRequest,
  ): Promise<IssuedLinkResponse> {
    return this.links.issue(actor, id, wayOf(body));
  }

  /** Ends all of them: a phone was lost. */
  @Delete()
  @RequirePermission('own-page-link.issue')
  @ApiOkResponse({ type: RevokedOwnLinksResponse })
  async revokeOwnPageLinks(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RevokedOwnLinksResponse> {
    return { revoked: await this.links.revoke(actor, id) };
  }
}
