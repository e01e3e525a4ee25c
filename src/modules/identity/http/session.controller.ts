import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  CurrentActor,
  Public,
  type RequestWithActor,
  Requires,
  signInRequired,
} from '../../../platform/access/index.js';
import { TakesAnyWords } from '../../../platform/http/index.js';
import { SessionCookie } from '../application/session-cookie.js';
import { SessionsService } from '../application/sessions.service.js';
import { ChangePasswordDto, SessionResponse, SignInDto, toSessionResponse } from './dto/session.dto.js';

@ApiTags('identity')
@TakesAnyWords()
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @Public()
  @ApiCreatedResponse({ type: SessionResponse })
  async signIn(
    @Body() body: SignInDto,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const token = await this.sessions.open(body.name, body.password, request.id);
    this.cookie.write(reply, token);
    return this.view(token, request);
  }

  @Get()
  @Requires('session.see')
  @ApiOkResponse({ type: SessionResponse })
  getSession(@Req() request: RequestWithActor): Promise<SessionResponse> {
    return this.view(this.token(request), request);
  }

  @Delete()
  @HttpCode(204)
  @Requires('session.end')
  @ApiNoContentResponse()
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor, this.token(request));
    this.cookie.clear(reply);
  }

  @Put('password')
  @HttpCode(204)
  @Requires('session.change-password')
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordDto,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    await this.sessions.changePassword(actor, this.token(request), body.current, body.next);
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
