import { Body, Controller, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  CurrentActor,
  type RequestWithActor,
  RequirePermission,
} from '../../../platform/access/index.js';
import { LimitBody, NotReplayable, SMALL_BODY, AllowsHealthTerms } from '../../../platform/http/index.js';
import { DesksService } from '../application/desks.service.js';
import { SecondFactorService } from '../application/second-factor.service.js';
import { SessionCookie } from '../application/session-cookie.js';
import { SessionsService } from '../application/sessions.service.js';
import { browserOf } from './browser.js';
import {
  CodeDto,
  DeskCodeDto,
  PinDto,
  ProofDto,
  RecoveryCodesResponse,
  SecondFactorResponse,
} from './dto/proof.dto.js';

/** How a user shows who they are beside the password. */
@ApiTags('identity')
@AllowsHealthTerms()
@NotReplayable()
@Controller('session')
export class ProofController {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly sessions: SessionsService,
    private readonly desks: DesksService,
    private readonly cookie: SessionCookie,
  ) {}

  /** The code of the authenticator, or a recovery code; the session goes on under a new cookie. */
  @Post('code')
  @LimitBody(SMALL_BODY)
  @HttpCode(204)
  @RequirePermission('session.prove', { during: 'code' })
  @ApiNoContentResponse()
  async showSecondFactor(
    @CurrentActor() actor: Actor,
    @Body() body: CodeDto,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.write(reply, await this.factors.show(actor, browserOf(request, this.cookie), body.code));
  }

  /** Once more, before a reveal, an export or a change of accounts: the code, or the password of who has no authenticator. */
  @Post('proof')
  @LimitBody(SMALL_BODY)
  @HttpCode(204)
  @RequirePermission('session.prove')
  @ApiNoContentResponse()
  async proveAgain(
    @CurrentActor() actor: Actor,
    @Body() body: ProofDto,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    const browser = browserOf(request, this.cookie);
    const view = await this.sessions.find(browser.token, request.id);
    if (view?.session.enrolled) await this.factors.prove(actor, browser, body.proof);
    else await this.sessions.proveByPassword(actor, browser.token, body.proof);
  }

  @Post('second-factor')
  @LimitBody(SMALL_BODY)
  @HttpCode(200)
  @RequirePermission('session.second-factor', { during: 'enrolment', fresh: true })
  @ApiOkResponse({ type: SecondFactorResponse })
  async beginSecondFactor(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithActor,
  ): Promise<SecondFactorResponse> {
    const view = await this.sessions.find(browserOf(request, this.cookie).token, request.id);
    return this.factors.begin(actor, view?.session.userName ?? '');
  }

  @Post('second-factor/confirmation')
  @LimitBody(SMALL_BODY)
  @HttpCode(200)
  @RequirePermission('session.second-factor', { during: 'enrolment' })
  @ApiOkResponse({ type: RecoveryCodesResponse })
  async confirmSecondFactor(
    @CurrentActor() actor: Actor,
    @Body() body: CodeDto,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesResponse> {
    const browser = browserOf(request, this.cookie);
    const { codes, token } = await this.factors.confirm(actor, browser, body.code);
    this.cookie.write(reply, token);
    return { codes };
  }

  @Put('pin')
  @LimitBody(SMALL_BODY)
  @HttpCode(204)
  @RequirePermission('session.pin', { fresh: true })
  @ApiNoContentResponse()
  async setPin(@CurrentActor() actor: Actor, @Body() body: PinDto): Promise<void> {
    await this.sessions.setPin(actor, body.pin);
  }

  /** Makes this browser the clinic's desk the code was made for. */
  @Post('desk')
  @LimitBody(SMALL_BODY)
  @HttpCode(204)
  @RequirePermission('desk.register', { fresh: true })
  @ApiNoContentResponse()
  async registerDesk(
    @CurrentActor() actor: Actor,
    @Body() body: DeskCodeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.write(reply, await this.desks.register(actor, body.code), 'desk');
  }
}
