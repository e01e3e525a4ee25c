import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestWithActor } from '../../../platform/access/index.js';
import { SessionCookie } from '../application/session-cookie.js';
import { type OpenedLink, SignedLinks } from '../application/signed-links.js';
import type { LinkPurpose } from '../domain/signed-link.js';
import { linkBrowserOf } from './browser.js';

const LINK_KEY = Symbol('link');

interface LinkRoute {
  readonly purpose: LinkPurpose | undefined;
  readonly late: boolean;
}

interface RequestWithLink extends RequestWithActor {
  link?: OpenedLink;
  params: Readonly<Record<string, string | undefined>>;
}

/** Opens the link of a route and makes its actor the request's, so that idempotency and row-level security hold there too. */
@Injectable()
export class LinkGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly links: SignedLinks,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { purpose, late } = this.reflector.get<LinkRoute>(LINK_KEY, context.getHandler());
    const request = context.switchToHttp().getRequest<RequestWithLink>();
    const knock = { requestId: request.id, ...linkBrowserOf(request, this.cookie) };
    const token = request.params.token ?? '';
    const link = late
      ? await this.links.find(token, purpose, knock)
      : await this.links.resolve(token, purpose, knock);
    // A link to speak through may have run out, and not have been taken back: whoever holds it then is not whom it was for.
    if (link.state === 'revoked' && request.method !== 'GET') this.links.assertLive(link);
    request.link = link;
    request.actor = link.actor;
    return true;
  }
}

/**
 * A route `…/links/:token/…` that a signed link of this purpose opens, or one of any; stands beside `@Public()`.
 * @param options late: also let a link in that has ended, to tell what happened since
 */
export const ByLink = (purpose?: LinkPurpose, options: { late?: boolean } = {}): MethodDecorator =>
  applyDecorators(
    SetMetadata(LINK_KEY, { purpose, late: options.late ?? false } satisfies LinkRoute),
    UseGuards(LinkGuard),
  );

/** The link a {@link ByLink} route was opened with. */
export const CurrentLink = createParamDecorator((_: unknown, context: ExecutionContext): OpenedLink => {
  const { link } = context.switchToHttp().getRequest<RequestWithLink>();
  if (!link) throw new Error('CurrentLink used on a route without @ByLink');
  return link;
});
