import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  Public,
  type RequestWithActor,
  RequirePermission,
} from '../../../platform/access/index.js';
import { LimitBody, NotReplayable, SMALL_BODY } from '../../../platform/http/index.js';
import { DeviceSharesService } from '../application/device-shares.service.js';
import { SessionCookie } from '../application/session-cookie.js';
import { browserSeen } from '../application/session-actor.adapter.js';
import {
  DeviceKeyDto,
  DeviceKeyResponse,
  DeviceResponse,
  DeviceStateResponse,
  toDevice,
  toDeviceKey,
} from './dto/device.dto.js';

/** The devices of one's own that keep lists and acts, and the half of their key. */
@ApiTags('identity')
@NotReplayable()
@Controller('session')
export class DevicesController {
  constructor(
    private readonly devices: DeviceSharesService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Gives this user's share of this device, made at the first call. 410: it is locked, and must wipe what it keeps. */
  @Post('device-key')
  @LimitBody(SMALL_BODY)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @RequirePermission('session.device')
  @ApiOkResponse({ type: DeviceKeyResponse })
  async deviceKey(
    @CurrentActor() actor: Actor,
    @Body() body: DeviceKeyDto,
    @Req() request: RequestWithActor,
  ): Promise<DeviceKeyResponse> {
    const { userAgent } = browserSeen(request, this.cookie);
    return toDeviceKey(await this.devices.keyOf(actor, body.deviceId, userAgent));
  }

  /** Asked by a device whose session is over: whether it must wipe what it keeps. Who knows the id learns nothing else. */
  @Post('device-state')
  @LimitBody(SMALL_BODY)
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: DeviceStateResponse })
  async deviceState(
    @Body() body: DeviceKeyDto,
    @Req() request: RequestWithActor,
  ): Promise<DeviceStateResponse> {
    const { address } = browserSeen(request, this.cookie);
    return { locked: await this.devices.isLocked(body.deviceId, address, request.id) };
  }

  @Get('devices')
  @RequirePermission('session.device')
  @ApiOkResponse({ type: [DeviceResponse] })
  async listDevices(@CurrentActor() actor: Actor): Promise<DeviceResponse[]> {
    return (await this.devices.list(actor)).map(toDevice);
  }

  /** Lost: nothing opens what it keeps any more, and one's sessions elsewhere end. */
  @Post('devices/:id/lock')
  @LimitBody(SMALL_BODY)
  @HttpCode(200)
  @RequirePermission('session.device')
  @ApiOkResponse({ type: DeviceResponse })
  async lockDevice(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: RequestWithActor,
  ): Promise<DeviceResponse> {
    return toDevice(await this.devices.lockOwn(actor, id, this.cookie.read(request) ?? ''));
  }
}
