import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { decryptWithFieldKey, encryptWithFieldKey } from '../../../platform/crypto/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { agentClass } from '../domain/agent-class.js';
import { CallCounter } from '../domain/call-limit.js';
import {
  type Device,
  type LockReason,
  MAX_DEVICES,
  offlineHours,
  SHARE_BYTES,
} from '../domain/device-share.js';
import { deviceLocked, deviceNotFound, deviceOfAnother, tooManyCalls } from '../domain/identity.errors.js';
import type { UserRole } from '../domain/user.js';
import { DeviceSharesRepository, type StoredShare } from '../persistence/device-shares.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import { UsersRepository } from '../persistence/users.repository.js';
import { hashOf } from './tokens.js';

export interface DeviceKey {
  readonly share: Buffer;
  readonly now: Date;
  readonly offlineUntil: Date;
}

const placeOf = ({ id, userId }: Pick<StoredShare, 'id' | 'userId'>): string =>
  `device_share.share:${id}:${userId}`;

/**
 * The half of a phone's key that the phone does not have: what it keeps opens with this share only. Given to a whole session,
 * destroyed when the phone is lost or its account shut out.
 */
@Injectable()
export class DeviceSharesService {
  /** Each opening of the console asks once. */
  private readonly calls = new CallCounter({ most: 120, windowMs: 60_000 });

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly shares: DeviceSharesRepository,
    private readonly sessions: SessionsRepository,
    private readonly users: UsersRepository,
  ) {}

  /** Made at the first call of a device, the same ever after. @throws deviceOfAnother, deviceLocked, tooManyCalls */
  keyOf(actor: Actor, id: string, userAgent: string | undefined): Promise<DeviceKey> {
    const { userId } = actor;
    if (!this.calls.take(userId, performance.now())) throw tooManyCalls();
    const seen = agentClass(userAgent);
    return this.uow.write(actor, async (tx) => {
      const share = (await this.known(tx, id, seen)) ?? (await this.make(tx, id, seen));
      const { now, until } = await this.shares.grantedDay(tx, offlineHours(actor.role as UserRole));
      return { share, now, offlineUntil: until };
    });
  }

  /** @throws tooManyCalls */
  isLocked(id: string, address: string, requestId: string): Promise<boolean> {
    if (!this.calls.take(address, performance.now())) throw tooManyCalls();
    return this.uow.read(systemActor([], requestId), (tx) => this.shares.isLocked(tx, id));
  }

  list(actor: Actor): Promise<Device[]> {
    return this.uow.read(actor, (tx) => this.shares.listOf(tx, actor.userId));
  }

  /**
   * The phone is lost: its share is destroyed, the sessions of every other browser end and none of them is known any more.
   * @throws deviceNotFound
   */
  lockOwn(actor: Actor, id: string, token: string): Promise<Device> {
    const { userId } = actor;
    return this.uow.write(actor, async (tx) => {
      if (!(await this.shares.of(tx, userId, id))) throw deviceNotFound({ id });
      await this.shares.lock(tx, userId, { reason: 'lost', device: id });
      await this.sessions.endAll(tx, userId, hashOf(token));
      await this.users.deleteDevices(tx, userId);
      tx.audit({ action: 'device.locked', aggregate: 'user', aggregateId: userId, fields: ['lost'] });
      const device = (await this.shares.listOf(tx, userId)).find((each) => each.id === id);
      if (!device) throw deviceNotFound({ id });
      return device;
    });
  }

  /** With what shuts an account out: nothing its devices keep can be opened any more. */
  async lockAll(tx: Tx, userId: string, reason: LockReason): Promise<void> {
    const locked = await this.shares.lock(tx, userId, { reason });
    if (locked > 0)
      tx.audit({
        action: 'device.locked',
        aggregate: 'user',
        aggregateId: userId,
        fields: [reason, `count=${locked}`],
      });
  }

  /** The same share under the `FIELD_KEY` of now. */
  resealed(stored: StoredShare): Buffer | null {
    const { sealed } = stored;
    const place = placeOf(stored);
    return sealed && encryptWithFieldKey(this.config, decryptWithFieldKey(this.config, sealed, place), place);
  }

  /** @throws deviceLocked */
  private async known(tx: Tx, id: string, seen: string): Promise<Buffer | undefined> {
    const stored = await this.shares.of(tx, tx.actor.userId, id);
    if (!stored) return undefined;
    if (!stored.sealed) throw deviceLocked();
    await this.shares.used(tx, id, seen);
    return decryptWithFieldKey(this.config, stored.sealed, placeOf(stored));
  }

  private async make(tx: Tx, id: string, seen: string): Promise<Buffer> {
    const { userId } = tx.actor;
    const share = randomBytes(SHARE_BYTES);
    const sealed = encryptWithFieldKey(this.config, share, placeOf({ id, userId }));
    if (!(await this.shares.insert(tx, { id, userId, sealed, agentClass: seen }))) {
      // The same device asked twice at once, or it is another user's.
      const madeMeanwhile = await this.known(tx, id, seen);
      if (!madeMeanwhile) throw deviceOfAnother();
      return madeMeanwhile;
    }
    await this.shares.keepLatest(tx, userId, MAX_DEVICES);
    tx.audit({ action: 'device.keyed', aggregate: 'user', aggregateId: userId });
    return share;
  }
}
