import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { User } from '../domain/user.js';
import type { Holder } from '../domain/holder.js';
import {
  countSecurityAdministrators,
  deleteExpiredKnownDevices,
  deleteKnownDevices,
  disableUser,
  enableUser,
  findAdministratorOfHolder,
  findAnyUser,
  findCredentials,
  findHolderIndexes,
  findKnownDevice,
  findPasswordHash,
  findTakenUserNames,
  findUserById,
  listUsersAfter,
  lockActiveSecurityAdministrators,
  lockSecurityAdministratorCount,
  updatePassword,
  updatePin,
  updateUser,
  updateWatchedEmployers,
  upsertKnownDevice,
} from './users.statements.js';

export interface StoredUser extends User {
  readonly disabledAt: string | null;
  readonly enrolled: boolean;
}

export interface Credentials {
  readonly id: string;
  readonly passwordHash: string;
  readonly pinHash: string | null;
  readonly organisationId: string;
  readonly enrolled: boolean;
}

@Injectable()
export class UsersRepository {
  /** @param given the password was chosen by somebody else. @returns false when the name is taken */
  async insert(
    tx: Tx,
    user: User,
    secrets: { passwordHash: string; given: boolean; holder: Holder | null },
  ): Promise<boolean> {
    const { id, organisationId, name, displayName, role, areas, employers } = user;
    const { passwordHash, given, holder } = secrets;
    const rows = await tx.query(
      `INSERT INTO user_account (id, organisation_id, name, display_name, role, areas, employers, password_hash, holder, holder_previous, index_key,
         password_given_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, CASE WHEN $12 THEN app_now() END) ON CONFLICT (name) DO NOTHING RETURNING id`,
      [
        ...[id, organisationId, name, displayName, role, areas, employers, passwordHash],
        ...[holder?.now ?? null, holder?.previous ?? null, holder?.keyName ?? null, given],
      ],
    );
    return rows.length === 1;
  }

  /** For signing in; a disabled user has no credentials. */
  async credentials(tx: Tx, name: string): Promise<Credentials | undefined> {
    const row = await tx.first(findCredentials, { name });
    return row;
  }

  async passwordHash(tx: Tx, id: string): Promise<string | undefined> {
    const row = await tx.first(findPasswordHash, { id });
    return row?.hash;
  }

  /** @param given the password was chosen by somebody else */
  async setPassword(tx: Tx, id: string, passwordHash: string, given = false): Promise<void> {
    await tx.run(updatePassword, { id, passwordHash, given });
  }

  async setPin(tx: Tx, id: string, pinHash: string | null): Promise<void> {
    await tx.run(updatePin, { id, pinHash });
  }

  /** Names of the given ones that exist. */
  async existing(tx: Tx, names: readonly string[]): Promise<Set<string>> {
    const rows = await tx.all(findTakenUserNames, { names });
    return new Set(rows.map((row) => row.name));
  }

  async any(tx: Tx): Promise<boolean> {
    return (await tx.all(findAnyUser, {})).length > 0;
  }

  after(tx: Tx, id: string | undefined, limit: number): Promise<StoredUser[]> {
    return tx.list(listUsersAfter, { after: id, limit });
  }

  /** Locked for the change that follows. */
  async byId(tx: Tx, id: string): Promise<StoredUser | undefined> {
    const row = await tx.first(findUserById, { id });
    return row;
  }

  async change(tx: Tx, { id, displayName, areas, employers }: User): Promise<void> {
    await tx.run(updateUser, { id, displayName, areas, employers });
  }

  async disable(tx: Tx, id: string): Promise<void> {
    await tx.run(disableUser, { id });
  }

  /** @throws a unique violation when the person is another administrator meanwhile */
  async enable(tx: Tx, id: string): Promise<void> {
    await tx.run(enableUser, { id });
  }

  /** An active administrator whose holder is this person, whichever key it is written with, other than the account given. */
  async administratorOf(tx: Tx, holders: readonly Buffer[], other: string | null = null): Promise<boolean> {
    const rows = await tx.all(findAdministratorOfHolder, { holders, other });
    return rows.length > 0;
  }

  /** What a person stands under as the holder of an account. */
  async holdersOf(tx: Tx, id: string): Promise<Buffer[]> {
    const rows = await tx.all(findHolderIndexes, { id });
    return rows.map(({ holder }) => holder).filter(Boolean);
  }

  /** Ever made, disabled ones too. Serialised: two first administrators at once would both be the only one. */
  async countSecurityAdmins(tx: Tx): Promise<number> {
    await tx.all(lockSecurityAdministratorCount, {});
    const row = await tx.first(countSecurityAdministrators, {});
    return row!.n;
  }

  /** Locked together, so that two who disable each other do not leave nobody. */
  async activeSecurityAdmins(tx: Tx): Promise<string[]> {
    const rows = await tx.all(lockActiveSecurityAdministrators, {});
    return rows.map(({ id }) => id);
  }

  async watch(tx: Tx, name: string, employers: readonly string[]): Promise<void> {
    await tx.run(updateWatchedEmployers, { name, employers });
  }

  /** A browser the user has signed in with before. */
  async knowsDevice(tx: Tx, user: { name?: string; id?: string }, deviceHash: Buffer): Promise<boolean> {
    const rows = await tx.all(findKnownDevice, { name: user.name ?? null, id: user.id ?? null, deviceHash });
    return rows.length > 0;
  }

  async rememberDevice(tx: Tx, userId: string, deviceHash: Buffer): Promise<void> {
    await tx.run(upsertKnownDevice, { userId, deviceHash });
    await tx.run(deleteExpiredKnownDevices, { userId });
  }

  async deleteDevices(tx: Tx, userId: string): Promise<void> {
    await tx.run(deleteKnownDevices, { userId });
  }
}
