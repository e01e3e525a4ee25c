import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { DeviceKey } from '../../application/device-shares.service.js';
import { type Device, LOCK_REASONS } from '../../domain/device-share.js';

export class DeviceKeyDto {
  @ApiProperty({ format: 'uuid', description: 'Chosen by the device, another one for each user' })
  @IsUUID()
  deviceId: string;
}

export class DeviceKeyResponse {
  @ApiProperty({ description: '32 bytes in Base64, the same for this user and device until it is locked' })
  share: string;
  @ApiProperty({
    format: 'date-time',
    description: 'Real time at the service, which may differ from its day',
  })
  now: string;
  @ApiProperty({ format: 'date-time', description: 'How long a day taken along now may last' })
  offlineUntil: string;
}

export class DeviceStateResponse {
  @ApiProperty() locked: boolean;
}

export class DeviceResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'chrome-android' }) agentClass: string;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty({ format: 'date-time' }) lastUsedAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) lockedAt: string | null;
  @ApiProperty({ type: String, nullable: true, enum: LOCK_REASONS }) lockReason: string | null;
}

export const toDeviceKey = ({ share, now, offlineUntil }: DeviceKey): DeviceKeyResponse => ({
  share: share.toString('base64'),
  now: now.toISOString(),
  offlineUntil: offlineUntil.toISOString(),
});

export const toDevice = (device: Device): DeviceResponse => ({
  ...device,
  madeAt: device.madeAt.toISOString(),
  lastUsedAt: device.lastUsedAt.toISOString(),
  lockedAt: device.lockedAt?.toISOString() ?? null,
});
