import { Injectable } from '@nestjs/common';
import type { Actor, ActorSource, RequestWithActor } from '../../../platform/access/index.js';
import { SessionCookie } from './session-cookie.js';
import { type SessionView, SessionsService } from './sessions.service.js';

/** Turns the session of a request into its actor. */
@Injectable()
export class SessionActorSource implements ActorSource {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  async actorOf(request: RequestWithActor): Promise<Actor | null> {
    const token = this.cookie.read(request);
    if (!token) return null;
    const view = await this.sessions.find(token, request.id);
    return view ? actorFrom(view, request.id) : null;
  }
}

function actorFrom({ session, scope }: SessionView, requestId: string): Actor {
  return {
    userId: session.userId,
    organisationId: session.organisationId,
    role: session.role,
    cooperations: session.cooperations,
    ...scope,
    requestId,
  };
}
