import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { defineError } from '../../kernel/errors/index.js';
import { ACCESS_KEY, type RequestWithActor, type RouteAccess } from './access.decorators.js';
import type { Actor } from './actor.js';
import { holds, type Side } from './policy.js';

/** Whom a session speaks for, and how sure that is. */
export interface SignedCaller {
  readonly actor: Actor;
  /** Where the caller's office stands in a cooperation; null: on neither side. */
  readonly side: Side | null;
  /** What must be shown or chosen before anything else opens; null: the session is whole. */
  readonly openStep: string | null;
  /** Proved within the last minutes. */
  readonly fresh: boolean;
}

/** Turns the caller's session into an actor; the identity module provides it. */
export interface ActorSource {
  callerOf(request: RequestWithActor): Promise<SignedCaller | null>;
  /** The actor of a whole session. */
  actorOf(request: RequestWithActor): Promise<Actor | null>;
}
export const ACTOR_SOURCE = Symbol('ACTOR_SOURCE');

export const signInRequired = defineError('unauthenticated', 'SIGN_IN_REQUIRED', {
  zh: '请先登录',
  en: 'Please sign in',
});
export const signInUnfinished = defineError('unauthenticated', 'SIGN_IN_UNFINISHED', {
  zh: '请先完成登录',
  en: 'Please finish signing in',
});
export const proofRequired = defineError('unauthenticated', 'PROOF_REQUIRED', {
  zh: '请再次验证身份后继续',
  en: 'Please prove who you are once more',
});
export const notPermitted = defineError('forbidden', 'NOT_PERMITTED', {
  zh: '您的角色无此权限',
  en: 'Your role does not hold this permission',
});

/** Deny by default: a route without a declaration is refused, so is a role the policy does not name. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<RouteAccess | undefined>(ACCESS_KEY, context.getHandler());
    if (!access) throw notPermitted({ route: context.getHandler().name });
    if (access.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const caller = await this.actors.callerOf(request);
    if (!caller) throw signInRequired();
    const { actor, side, openStep, fresh } = caller;
    if (openStep !== null && access.during !== 'any' && access.during !== openStep)
      throw signInUnfinished({ step: openStep });
    if (!holds(actor.role, side, access.permission)) throw notPermitted({ permission: access.permission });
    if (access.fresh && !fresh) throw proofRequired();
    request.actor = actor;
    request.fresh = fresh;
    request.side = side;
    return true;
  }
}
