import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { SignedLinkList } from '../application/signed-link-list.js';
import { SignedLinkResponse, SignedLinksQuery, toSignedLink } from './dto/signed-link.dto.js';

/** The links of a person, a company or an offer: whose hands each went through, when it was opened, and its end. */
@ApiTags('identity')
@Controller('signed-links')
export class SignedLinksController {
  constructor(private readonly links: SignedLinkList) {}

  @Get()
  @RequirePermission('signed-link.read')
  @ApiOkResponse({ type: [SignedLinkResponse] })
  async listSignedLinks(
    @CurrentActor() actor: Actor,
    @Query() { subject }: SignedLinksQuery,
  ): Promise<SignedLinkResponse[]> {
    return (await this.links.of(actor, subject)).map(toSignedLink);
  }

  /** Ends one link; the others of the same person go on. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('signed-link.revoke')
  @ApiNoContentResponse()
  revokeSignedLink(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.links.revoke(actor, id);
  }
}
