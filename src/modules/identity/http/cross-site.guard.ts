import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { RequestWithActor } from '../../../platform/access/index.js';
import { crossSiteRefused } from '../domain/identity.errors.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** `none` is a person typing an address; programs that are no browser send nothing. */
const OWN = new Set(['same-origin', 'none']);

/** A page of another site cannot make a signed-in browser change anything: browsers say where a request comes from. */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<RequestWithActor>();
    const site = headers['sec-fetch-site'];
    if (!SAFE.has(method) && site !== undefined && !OWN.has(String(site))) throw crossSiteRefused();
    return true;
  }
}
