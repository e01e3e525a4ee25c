import { Body, Controller, Headers, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Public, type RequestWithActor } from '../../../platform/access/index.js';
import { type GatewayName, GatewayReportsService } from '../application/gateway-reports.service.js';
import { gatewayUnknown } from '../domain/notice.errors.js';
import { DeliveryReportRequest, IncomingReplyRequest } from './dto/gateway.requests.js';

const SECRET = 'x-gateway-secret';
const GATEWAYS: readonly string[] = ['sms', 'wecom', 'smtp'] satisfies GatewayName[];

/** Called by gateways, which have no account but share a secret with the installation. */
@ApiTags('gateways')
@ApiHeader({ name: SECRET, required: true })
@Controller('gateways')
export class GatewaysController {
  constructor(private readonly reports: GatewayReportsService) {}

  @Post(':gateway/receipts')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async reportDelivery(
    @Param('gateway') gateway: string,
    @Headers(SECRET) secret: string | undefined,
    @Req() { id }: RequestWithActor,
    @Body() body: DeliveryReportRequest,
  ): Promise<void> {
    await this.reports.report(this.known(gateway, secret), id, body);
  }

  @Post(':gateway/replies')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async takeReply(
    @Param('gateway') gateway: string,
    @Headers(SECRET) secret: string | undefined,
    @Req() { id }: RequestWithActor,
    @Body() body: IncomingReplyRequest,
  ): Promise<void> {
    await this.reports.reply(this.known(gateway, secret), id, body);
  }

  private known(gateway: string, secret: string | undefined): GatewayName {
    this.reports.authenticate(secret);
    if (!GATEWAYS.includes(gateway)) throw gatewayUnknown();
    return gateway as GatewayName;
  }
}
