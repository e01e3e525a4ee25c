import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  CurrentActor,
  Public,
  type RequestWithActor,
  RequirePermission,
  signInRequired,
} from '../../../platform/access/index.js';
import { LimitBody, NotReplayable, SMALL_BODY, AllowsHealthTerms } from '../../../platform/http/index.js';
import { SessionCookie } from '../application/session-cookie.js';
import { SessionsService } from '../application/sessions.service.js';
import { type SignedIn, SignInService } from '../application/sign-in.service.js';
import { callerOf } from './browser.js';
import {
  ChangePasswordDto,
  PinSignInDto,
  SessionResponse,
  SignInDto,
  toSessionResponse,
} from './dto/session.dto.js';

@ApiTags('identity')
@AllowsHealthTerms()
@NotReplayable()
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  /** The name and the password; `openSteps` of the answer says what else is asked for. */
  @Post()
  @LimitBody(SMALL_BODY)
  @Public()
  @ApiCreatedResponse({ type: SessionResponse })
  async signIn(
    @Body() body: SignInDto,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const caller = callerOf(request, this.cookie);
    return this.opened(await this.signIns.withPassword(body.name, body.password, caller), request, reply);
  }

  /** At a clinic's desk whose shift was opened with a second factor. */
  @Post('pin')
  @LimitBody(SMALL_BODY)
  @Public()
  @ApiCreatedResponse({ type: SessionResponse })
  async signInWithPin(
    @Body() body: PinSignInDto,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const caller = callerOf(request, this.cookie);
    return this.opened(await this.signIns.withPin(body.name, body.pin, caller), request, reply);
  }

  @Get()
  @RequirePermission('session.see', { during: 'any' })
  @ApiOkResponse({ type: SessionResponse })
  getSession(@Req() request: RequestWithActor): Promise<SessionResponse> {
    return this.view(this.token(request), request);
  }

  @Delete()
  @LimitBody(SMALL_BODY)
  @HttpCode(204)
  @RequirePermission('session.end', { during: 'any' })
  @ApiNoContentResponse()
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor, this.token(request));
    this.cookie.clear(reply);
  }

  @Delete('others')
  @LimitBody(SMALL_BODY)
  @HttpCode(204)
  @RequirePermission('session.end')
  @ApiNoContentResponse()
  async endOtherSessions(@CurrentActor() actor: Actor, @Req() request: RequestWithActor): Promise<void> {
    await this.sessions.endOthers(actor, this.token(request));
  }

  @Put('password')
  @LimitBody(SMALL_BODY)
  @HttpCode(204)
  @RequirePermission('session.change-password', { during: 'password' })
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordDto,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    await this.sessions.changePassword(actor, this.token(request), body.current, body.next);
  }

  private async opened(
    { token, device }: SignedIn,
    request: RequestWithActor,
    reply: FastifyReply,
  ): Promise<SessionResponse> {
    this.cookie.write(reply, device, 'device');
    this.cookie.write(reply, token);
    return this.view(token, request);
  }

  private async view(token: string, request: RequestWithActor): Promise<SessionResponse> {
    const view = await this.sessions.find(token, request.id);
    if (!view) throw signInRequired();
    return toSessionResponse(view);
  }

  private token(request: RequestWithActor): string {
    return this.cookie.read(request) ?? '';
  }
}
