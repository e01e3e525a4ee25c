import { Controller, Delete, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../../platform/access/index.js';
import { NeverKept } from '../../../platform/http/index.js';
import { OwnPageLinksService } from '../application/own-page-links.service.js';
import { IssuedOwnLinkResponse, RevokedOwnLinksResponse } from './dto/own-page.dto.js';

/** The link by which a person without an account reads and steers what is kept of them. */
@ApiTags('own pages')
@Controller('seekers/:id/page-links')
export class OwnPageLinksController {
  constructor(private readonly links: OwnPageLinksService) {}

  /** A new link; those before it end. */
  @Post()
  @NeverKept()
  @Requires('own-page-link.issue')
  @ApiCreatedResponse({ type: IssuedOwnLinkResponse })
  issueOwnPageLink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<IssuedOwnLinkResponse> {
    return this.links.issue(actor, id);
  }

  @Delete()
  @Requires('own-page-link.issue')
  @ApiOkResponse({ type: RevokedOwnLinksResponse })
  async revokeOwnPageLinks(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RevokedOwnLinksResponse> {
    return { revoked: await this.links.revoke(actor, id) };
  }
}
