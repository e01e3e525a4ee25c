import { Body, Controller, Get, HttpCode, Post, Res, UseFilters } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../../platform/access/index.js';
import {
  NotReplayable,
  ProblemPageFilter,
  sendPage,
  validationFailed,
} from '../../../platform/http/index.js';
import { ByLink, CurrentLink, LinkCodes, type OpenedLink, SessionCookie } from '../../identity/index.js';
import { LinkConfirmations } from '../application/link-confirmations.js';
import { linkCodePage } from './pages/link-code.view.js';

const PAGE = { schema: { type: 'string' } } as const;

/** Where whoever holds a link that staff handed over shows that they are the one it is for. */
@ApiTags('notices')
@ApiParam({ name: 'token', type: String })
@ApiProduces('text/html')
@UseFilters(ProblemPageFilter)
@Controller('links/:token/code/page')
export class LinkCodesController {
  constructor(
    private readonly confirmations: LinkConfirmations,
    private readonly codes: LinkCodes,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Public()
  @ByLink()
  @ApiOkResponse(PAGE)
  openLinkCodePage(@CurrentLink() link: OpenedLink, @Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, linkCodePage(link.actor.link?.hands === 'own' ? 'own' : 'ask'));
  }

  /** Sends a code to the registered contact, or takes the one that came. */
  @Post()
  @HttpCode(200)
  @Public()
  @NotReplayable()
  @ByLink()
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ schema: { type: 'object', additionalProperties: { type: 'string' } } })
  @ApiOkResponse(PAGE)
  async confirmLink(
    @CurrentLink() link: OpenedLink,
    @Body() { act, code }: Readonly<Record<string, unknown>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (act === 'send') {
      await this.confirmations.send(link);
      return sendPage(reply, linkCodePage('sent'));
    }
    if (act !== 'give' || typeof code !== 'string' || !/^\d{6}$/.test(code))
      throw validationFailed({ fields: [{ field: 'code', rules: ['form'] }] });
    this.cookie.write(reply, await this.codes.give(link, code), 'link');
    return sendPage(reply, linkCodePage('own'));
  }
}
