import { Injectable } from '@nestjs/common';
import type { Actor, ActorSource, RequestWithActor, SignedCaller } from '../../../platform/access/index.js';
import type { SeenBrowser } from './browser-traces.js';
import { SessionCookie } from './session-cookie.js';
import { type SessionView, SessionsService } from './sessions.service.js';

/** Turns the session of a request into its actor. */
@Injectable()
export class SessionActorSource implements ActorSource {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  async callerOf(request: RequestWithActor): Promise<SignedCaller | null> {
    const token = this.cookie.read(request);
    if (!token) return null;
    const view = await this.sessions.find(token, request.id, browserSeen(request, this.cookie));
    if (!view) return null;
    return {
      actor: actorFrom(view, request.id),
      side: view.side,
      openStep: view.openSteps[0] ?? null,
      fresh: view.session.fresh,
    };
  }

  async actorOf(request: RequestWithActor): Promise<Actor | null> {
    const caller = await this.callerOf(request);
    return caller && caller.openStep === null ? caller.actor : null;
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

/** Of the browser a request comes from, as far as its cookies and headers tell. */
export function browserSeen(request: RequestWithActor, cookie: SessionCookie): SeenBrowser {
  const device = cookie.read(request, 'device');
  const userAgent = request.headers['user-agent'];
  return {
    address: request.ip,
    ...(device ? { device } : {}),
    ...(typeof userAgent === 'string' ? { userAgent } : {}),
  };
}
