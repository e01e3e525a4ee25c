import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestWithActor } from '../access/index.js';
import { UnsupportedMediaType } from './problem.js';

/** Where `@ApiConsumes` writes down what a route takes: the document and this guard read the same. */
const CONSUMES = 'swagger/apiConsumes';
const JSON_ONLY = ['application/json'];
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A command takes the type its document names, JSON where it names none: a form of another site's page is no command. */
@Injectable()
export class MediaTypeGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<RequestWithActor>();
    const given = headers['content-type'];
    if (WITHOUT_BODY.has(method) || given === undefined) return true;
    const taken =
      this.reflector.getAllAndOverride<string[] | undefined>(CONSUMES, [
        context.getHandler(),
        context.getClass(),
      ]) ?? JSON_ONLY;
    if (!taken.includes(String(given).split(';', 1)[0]!.trim().toLowerCase()))
      throw new UnsupportedMediaType();
    return true;
  }
}
