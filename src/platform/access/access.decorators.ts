import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { Side } from './policy.js';

export const ACCESS_KEY = Symbol('access');

export interface AccessOptions {
  /**
   * Open to a session that is not whole yet: `any`, or the step that is asked for next. A whole session may always.
   */
  readonly during?: string;
  /** Only within minutes of a proof of who is calling; else the answer asks for one. */
  readonly fresh?: boolean;
}

export type RouteAccess =
  { readonly kind: 'public' } | ({ readonly kind: 'requires'; readonly permission: string } & AccessOptions);

/** The permission a caller must hold. Every route carries this or {@link Public}; the guard refuses one without. */
export const RequirePermission = (permission: string, options: AccessOptions = {}): MethodDecorator =>
  SetMetadata(ACCESS_KEY, { kind: 'requires', permission, ...options } satisfies RouteAccess);

/** No sign-in needed. For health, login and pages without persons only. */
export const Public = (): MethodDecorator =>
  SetMetadata(ACCESS_KEY, { kind: 'public' } satisfies RouteAccess);

export interface RequestWithActor {
  actor?: Actor;
  /** Who is calling was proved within the last minutes. */
  fresh?: boolean;
  side?: Side | null;
  id: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  cookies?: Readonly<Record<string, string | undefined>>;
  ip: string;
  method: string;
  url: string;
  body: unknown;
}

/** Whether the proof of who is calling is of the last minutes: for a route that asks for one only when much is shown. */
export const IsFresh = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean =>
    context.switchToHttp().getRequest<RequestWithActor>().fresh === true,
);

/** The signed-in actor of this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('CurrentActor used on a route without @RequirePermission');
  return actor;
});
