import { Body, Controller, Get, HttpCode, Post, Res, UseFilters } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type HeaderReply, ProblemPageFilter, sendPage } from '../../../platform/http/index.js';
import { ByLink, CurrentLink, handedOverNote, type OpenedLink } from '../../identity/index.js';
import { OwnPageQueries } from '../application/own-page.queries.js';
import { OwnWordsService } from '../application/own-words.service.js';
import { type FormFields, type OwnForm, readOwnForm } from './own-form.js';
import { recipientsOf } from './pages/consents.view.js';
import { ownPage } from './pages/own.view.js';

const PAGE = { schema: { type: 'string' } } as const;

/** The page of one person, for any telephone, without a script: own post, pay, bus, phones, consents, data. */
@ApiTags('own pages')
@ApiParam({ name: 'token', type: String })
@ApiProduces('text/html')
@UseFilters(ProblemPageFilter)
@Controller('links/:token/mine/page')
export class OwnPageController {
  constructor(
    private readonly queries: OwnPageQueries,
    private readonly words: OwnWordsService,
  ) {}

  @Get()
  @Public()
  @ByLink('seeker-page')
  @ApiOkResponse(PAGE)
  async openOwnPage(
    @CurrentLink() link: OpenedLink,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    return sendPage(reply, ownPage(await this.queries.view(link), newId(), handedOverNote(link)));
  }

  /** What one of its forms sends; the page as it stands afterwards. */
  @Post()
  @HttpCode(200)
  @Public()
  @ByLink('seeker-page')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ schema: { type: 'object', additionalProperties: { type: 'string' } } })
  @ApiOkResponse(PAGE)
  async speakOnOwnPage(
    @CurrentLink() link: OpenedLink,
    @Body() fields: FormFields,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<string> {
    const form = readOwnForm(fields);
    await this.take(link, form);
    return sendPage(reply, ownPage(await this.queries.view(link), newId(), handedOverNote(link), form));
  }

  private async take(link: OpenedLink, form: OwnForm): Promise<void> {
    switch (form.act) {
      case 'consent': {
        const recipients = recipientsOf(form.purpose, await this.queries.view(link));
        return this.words.consent(link, form.purpose, form.given, recipients.zh);
      }
      case 'withdraw':
        return this.words.withdraw(link, form);
      case 'undo':
        return this.words.takeBack(link, form.placementId);
      case 'concern':
        return this.words.raise(link, form);
    }
  }
}
