import { Inject, Injectable } from '@nestjs/common';
import { BlindIndexes, keyIdOf, assertDifferentKeys } from '../../../platform/crypto/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { holdersIn } from '../domain/holder.js';
import { administratorTwice, userNotFound } from '../domain/identity.errors.js';
import { AccountKeysRepository } from '../persistence/account-keys.repository.js';
import { DeviceSharesRepository } from '../persistence/device-shares.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { UsersRepository } from '../persistence/users.repository.js';
import { AccountHolders } from './account-holders.js';
import { Authenticator } from './authenticator.js';
import { DeviceSharesService } from './device-shares.service.js';

/** What accounts have under the installation's keys goes over to new ones. */
@Injectable()
export class AccountKeys {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly indexes: BlindIndexes,
    private readonly factors: SecondFactorsRepository,
    private readonly authenticator: Authenticator,
    private readonly holders: AccountHolders,
    private readonly users: UsersRepository,
    private readonly keys: AccountKeysRepository,
    private readonly shares: DeviceSharesRepository,
    private readonly devices: DeviceSharesService,
  ) {}

  /** Secrets of second factors go over to the `FIELD_KEY` of now: nobody enrols anew. @returns how many users' */
  async resealFactors(tx: Tx, limit: number): Promise<number> {
    assertDifferentKeys(this.config);
    const factors = await this.factors.sealedOtherwise(tx, keyIdOf(this.config.fieldKey), limit);
    for (const { userId, secret, pending } of factors) {
      const again = (sealed: Buffer | null): Buffer | null =>
        sealed && this.authenticator.resealed(userId, sealed);
      await this.factors.reseal(tx, { userId, secret: again(secret), pending: again(pending) });
    }
    return factors.length;
  }

  /** The service's shares of the keys of devices likewise. @returns how many */
  async resealDevices(tx: Tx, limit: number): Promise<number> {
    assertDifferentKeys(this.config);
    const stored = await this.shares.sealedOtherwise(tx, keyIdOf(this.config.fieldKey), limit);
    for (const share of stored)
      await this.shares.reseal(tx, { ...share, sealed: this.devices.resealed(share) });
    return stored.length;
  }

  /** Holders of the accounts an installation begins with. @returns how many */
  async rekeyFirstAccounts(tx: Tx): Promise<number> {
    let count = 0;
    for (const { id, name, holder } of await this.keys.holdersUnderOther(tx, this.indexes.keyName)) {
      const first = this.holders.ofFirstAccount(name);
      if (!first.previous?.equals(holder)) continue;
      await this.keys.setHolder(tx, id, first);
      count += 1;
    }
    return count;
  }

  /** Administrators whose staff number has to be said again: it is kept nowhere. @returns their names */
  async holdersLeft(tx: Tx): Promise<string[]> {
    return (await this.keys.holdersUnderOther(tx, this.indexes.keyName)).map(({ name }) => name);
  }

  /** @throws userNotFound, administratorTwice */
  async sayStaffNumber(tx: Tx, name: string, staffNumber: string): Promise<void> {
    const known = await this.keys.holdersUnderOther(tx, this.indexes.keyName);
    const account = known.find((each) => each.name === name);
    if (!account) throw userNotFound({ name });
    const holder = this.holders.of(staffNumber);
    if (await this.users.administratorOf(tx, holdersIn(holder), account.id)) throw administratorTwice();
    await this.keys.setHolder(tx, account.id, holder);
    tx.audit({ action: 'user.holder-said', aggregate: 'user', aggregateId: account.id });
  }

  /** Codes for a lost phone that were keyed by `INDEX_KEY` and can be used while it is given. */
  recoveryCodesLeft(tx: Tx): Promise<number> {
    return this.keys.keyedRecoveryCodes(tx);
  }

  deleteRecoveryCodes(tx: Tx): Promise<void> {
    return this.keys.deleteKeyedRecoveryCodes(tx);
  }

  finish(tx: Tx): Promise<void> {
    return this.keys.dropPreviousHolders(tx);
  }
}
