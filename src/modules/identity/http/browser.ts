import type { RequestWithActor } from '../../../platform/access/index.js';
import type { LinkBrowser } from '../application/link-readers.js';
import type { Browser } from '../application/second-factor.service.js';
import { browserSeen } from '../application/session-actor.adapter.js';
import type { SessionCookie } from '../application/session-cookie.js';
import type { Caller } from '../application/sign-in.service.js';

/** Where a request comes from, as far as its cookies tell. */
export function callerOf(request: RequestWithActor, cookie: SessionCookie): Caller {
  return { requestId: request.id, ...browserSeen(request, cookie), ...devicesOf(request, cookie) };
}

export function browserOf(request: RequestWithActor, cookie: SessionCookie): Browser {
  return { token: cookie.read(request) ?? '', ...devicesOf(request, cookie) };
}

function devicesOf(request: RequestWithActor, cookie: SessionCookie): { device?: string; desk?: string } {
  const [device, desk] = [cookie.read(request, 'device'), cookie.read(request, 'desk')];
  return { ...(device ? { device } : {}), ...(desk ? { desk } : {}) };
}

/** Of somebody who opens a signed link. */
export function linkBrowserOf(request: RequestWithActor, cookie: SessionCookie): LinkBrowser {
  const [session, confirmed] = [cookie.read(request), cookie.read(request, 'link')];
  return {
    ...browserSeen(request, cookie),
    ...(session ? { session } : {}),
    ...(confirmed ? { confirmed } : {}),
  };
}
