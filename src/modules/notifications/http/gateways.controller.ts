import { Body, Controller, HttpCode, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Public, type RequestWithActor } from '../../../platform/access/index.js';
import { type GatewayName, GatewayReportsService } from '../application/gateway-reports.service.js';
import { gatewayUnknown } from '../domain/notice.errors.js';
import { DeliveryReportRequest, IncomingReplyRequest } from './dto/gateway.request.dto.js';
import { GatewayGuard, SECRET_HEADER } from './gateway.guard.js';

const GATEWAYS: readonly string[] = ['sms', 'wecom', 'smtp'] satisfies GatewayName[];

/** Called by gateways, which have no account but share a secret with the installation. */
@ApiTags('gateways')
@ApiHeader({ name: SECRET_HEADER, required: true })
@UseGuards(GatewayGuard)
@Controller('gateways')
export class GatewaysController {
  constructor(private readonly reports: GatewayReportsService) {}

  @Post(':gateway/receipts')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async reportDelivery(
    @Param('gateway') gateway: string,
    @Req() { id }: RequestWithActor,
    @Body() body: DeliveryReportRequest,
  ): Promise<void> {
    await this.reports.report(known(gateway), id, body);
  }

  @Post(':gateway/replies')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async takeReply(
    @Param('gateway') gateway: string,
    @Req() { id }: RequestWithActor,
    @Body() body: IncomingReplyRequest,
  ): Promise<void> {
    await this.reports.reply(known(gateway), id, body);
  }
}

function known(gateway: string): GatewayName {
  if (!GATEWAYS.includes(gateway)) throw gatewayUnknown();
  return gateway as GatewayName;
}
