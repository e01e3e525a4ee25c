import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountKeys, IdentityModule } from '../modules/identity/index.js';
import { systemActor } from '../platform/access/index.js';
import { loadConfig } from '../platform/config/index.js';
import { DataKeyStore } from '../platform/crypto/index.js';
import { type Tx, UnitOfWork } from '../platform/database/index.js';
import { PlatformModule } from './platform.module.js';

const AT_ONCE = 1_000;

@Module({})
class RotateFieldKeyModule {}

/**
 * Wraps every data key, and seals every second factor and every share of a device, with `FIELD_KEY` of now; those under
 * `FIELD_KEY_PREVIOUS` are opened with it. The service may run meanwhile, as long as it is given both. Begun again it goes on
 * where it was cut off.
 * @returns the exit code
 */
export async function rotateFieldKey(say: (line: string) => void): Promise<number> {
  const app = await NestFactory.createApplicationContext(
    { module: RotateFieldKeyModule, imports: [PlatformModule.forRoot(loadConfig()), IdentityModule] },
    { logger: false },
  );
  try {
    const uow = app.get(UnitOfWork);
    const keys = await rewrapAll(uow, app.get(DataKeyStore, { strict: false }));
    const factors = await resealAll(uow, app.get(AccountKeys, { strict: false }));
    const devices = await resealDevices(uow, app.get(AccountKeys, { strict: false }));
    say(
      `${keys} data keys wrapped, ${factors} second factors and ${devices} shares of devices sealed anew; FIELD_KEY_PREVIOUS can be removed`,
    );
    return 0;
  } finally {
    await app.close();
  }
}

export const rewrapAll = (uow: UnitOfWork, keys: DataKeyStore): Promise<number> =>
  inBatches(uow, 'data_key', (tx) => keys.rewrap(tx, AT_ONCE));

export const resealAll = (uow: UnitOfWork, accounts: AccountKeys): Promise<number> =>
  inBatches(uow, 'second_factor', (tx) => accounts.resealFactors(tx, AT_ONCE));

export const resealDevices = (uow: UnitOfWork, accounts: AccountKeys): Promise<number> =>
  inBatches(uow, 'device_share', (tx) => accounts.resealDevices(tx, AT_ONCE));

async function inBatches(
  uow: UnitOfWork,
  aggregate: 'data_key' | 'second_factor' | 'device_share',
  batch: (tx: Tx) => Promise<number>,
): Promise<number> {
  const actor = systemActor(['*'], 'rotate-field-key');
  let count = 0;
  for (let more = AT_ONCE; more > 0; count += more)
    more = await uow.write(actor, async (tx) => {
      const done = await batch(tx);
      if (done > 0)
        tx.audit({ action: 'keys.rotated', aggregate, aggregateId: null, fields: [`count=${done}`] });
      return done;
    });
  return count;
}
