import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { RequestWithActor } from '../../../platform/access/index.js';
import { GatewayReportsService } from '../application/gateway-reports.service.js';

export const SECRET_HEADER = 'x-gateway-secret';

/** Asks a caller without account for the secret shared with the gateways, before anything of the request is looked at. */
@Injectable()
export class GatewayGuard implements CanActivate {
  constructor(private readonly reports: GatewayReportsService) {}

  canActivate(context: ExecutionContext): boolean {
    const shown = context.switchToHttp().getRequest<RequestWithActor>().headers[SECRET_HEADER];
    this.reports.authenticate(typeof shown === 'string' ? shown : undefined);
    return true;
  }
}
