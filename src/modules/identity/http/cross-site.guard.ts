import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { RequestWithActor } from '../../../platform/access/index.js';
import { crossSiteRefused } from '../domain/identity.errors.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** `none` is a person typing an address; programs that are no browser send nothing. */
const OWN = new Set(['same-origin', 'none']);

/**
 * A page of another site cannot make a signed-in browser change anything: browsers say where a request comes from. `Sec-Fetch-Site`
 * speaks first, since no page and no proxy can change it; a browser that has none is known by `Origin`, which must name the
 * host that was called, or else by `Referer`. A request with none of the three comes from no page: a program, which holds
 * no cookie but its own.
 */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<RequestWithActor & { readonly host?: string }>();
    if (!SAFE.has(request.method) && isForeign(request.headers, request.host)) throw crossSiteRefused();
    return true;
  }
}

function isForeign(headers: RequestWithActor['headers'], host: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return !OWN.has(String(site));
  const page = headers.origin ?? headers.referer;
  return page !== undefined && !isPageOf(String(page), host);
}

/** `null`, of a sandboxed page or one that hides where it is, is no address. */
function isPageOf(page: string, host: string | undefined): boolean {
  if (!URL.canParse(page)) return false;
  const { protocol, host: pageHost } = new URL(page);
  const called = `${protocol}//${host}`;
  return /^https?:$/.test(protocol) && URL.canParse(called) && new URL(called).host === pageHost;
}
