import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { User } from '../domain/user.js';
import type { Holder } from '../domain/holder.js';

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

const ENROLLED = `EXISTS (SELECT FROM second_factor f WHERE f.user_id = user_account.id AND f.confirmed_at IS NOT NULL) AS enrolled`;
const COLUMNS = `id, organisation_id AS "organisationId", name, display_name AS "displayName", role, areas, employers,
  to_char(disabled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "disabledAt", ${ENROLLED}`;

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
    const [row] = await tx.query<Credentials>(
      `SELECT id, password_hash AS "passwordHash", pin_hash AS "pinHash", organisation_id AS "organisationId", ${ENROLLED}
       FROM user_account WHERE name = $1 AND disabled_at IS NULL`,
      [name],
    );
    return row;
  }

  async passwordHash(tx: Tx, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ hash: string }>(
      `SELECT password_hash AS hash FROM user_account WHERE id = $1`,
      [id],
    );
    return row?.hash;
  }

  /** @param given the password was chosen by somebody else */
  async setPassword(tx: Tx, id: string, passwordHash: string, given = false): Promise<void> {
    await tx.execute(
      `UPDATE user_account SET password_hash = $2, password_given_at = CASE WHEN $3 THEN app_now() END WHERE id = $1`,
      [id, passwordHash, given],
    );
  }

  async setPin(tx: Tx, id: string, pinHash: string | null): Promise<void> {
    await tx.execute(`UPDATE user_account SET pin_hash = $2 WHERE id = $1`, [id, pinHash]);
  }

  /** Names of the given ones that exist. */
  async existing(tx: Tx, names: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ name: string }>(`SELECT name FROM user_account WHERE name = ANY($1)`, [
      names,
    ]);
    return new Set(rows.map((row) => row.name));
  }

  async any(tx: Tx): Promise<boolean> {
    return (await tx.query(`SELECT FROM user_account LIMIT 1`)).length > 0;
  }

  after(tx: Tx, id: string | undefined, limit: number): Promise<StoredUser[]> {
    return tx.query<StoredUser>(
      `SELECT ${COLUMNS} FROM user_account WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
      [id ?? null, limit],
    );
  }

  /** Locked for the change that follows. */
  async byId(tx: Tx, id: string): Promise<StoredUser | undefined> {
    const [row] = await tx.query<StoredUser>(`SELECT ${COLUMNS} FROM user_account WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return row;
  }

  async change(tx: Tx, { id, displayName, areas, employers }: User): Promise<void> {
    await tx.execute(`UPDATE user_account SET display_name = $2, areas = $3, employers = $4 WHERE id = $1`, [
      id,
      displayName,
      areas,
      employers,
    ]);
  }

  async disable(tx: Tx, id: string): Promise<void> {
    await tx.execute(`UPDATE user_account SET disabled_at = COALESCE(disabled_at, app_now()) WHERE id = $1`, [
      id,
    ]);
  }

  /** @throws a unique violation when the person is another administrator meanwhile */
  async enable(tx: Tx, id: string): Promise<void> {
    await tx.execute(`UPDATE user_account SET disabled_at = NULL WHERE id = $1`, [id]);
  }

  /** An active administrator whose holder is this person, whichever key it is written with, other than the account given. */
  async administratorOf(tx: Tx, holders: readonly Buffer[], other: string | null = null): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM user_account WHERE (holder = ANY($1::bytea[]) OR holder_previous = ANY($1::bytea[])) AND id IS DISTINCT FROM $2
         AND role IN ('system-admin', 'security-admin', 'auditor') AND disabled_at IS NULL`,
      [holders, other],
    );
    return rows.length > 0;
  }

  /** What a person stands under as the holder of an account. */
  async holdersOf(tx: Tx, id: string): Promise<Buffer[]> {
    const rows = await tx.query<{ holder: Buffer }>(
      `SELECT unnest(ARRAY[holder, holder_previous]) AS holder FROM user_account WHERE id = $1`,
      [id],
    );
    return rows.map(({ holder }) => holder).filter(Boolean);
  }

  /** Ever made, disabled ones too. Serialised: two first administrators at once would both be the only one. */
  async countSecurityAdmins(tx: Tx): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('security-admins', 0))`);
    const [row] = await tx.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM user_account WHERE role = 'security-admin'`,
    );
    return row!.n;
  }

  /** Locked together, so that two who disable each other do not leave nobody. */
  async activeSecurityAdmins(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM user_account WHERE role = 'security-admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
    );
    return rows.map(({ id }) => id);
  }

  async watch(tx: Tx, name: string, employers: readonly string[]): Promise<void> {
    await tx.execute(`UPDATE user_account SET employers = $2 WHERE name = $1`, [name, employers]);
  }

  /** A browser the user has signed in with before. */
  async knowsDevice(tx: Tx, user: { name?: string; id?: string }, deviceHash: Buffer): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM known_device d JOIN user_account u ON u.id = d.user_id
       WHERE (u.name = $1 OR u.id = $2) AND d.device_hash = $3`,
      [user.name ?? null, user.id ?? null, deviceHash],
    );
    return rows.length > 0;
  }

  async rememberDevice(tx: Tx, userId: string, deviceHash: Buffer): Promise<void> {
    await tx.execute(
      `INSERT INTO known_device (user_id, device_hash) VALUES ($1, $2)
       ON CONFLICT (user_id, device_hash) DO UPDATE SET seen_at = app_now()`,
      [userId, deviceHash],
    );
    await tx.execute(
      `DELETE FROM known_device WHERE user_id = $1 AND seen_at < app_now() - interval '180 days'`,
      [userId],
    );
  }

  async deleteDevices(tx: Tx, userId: string): Promise<void> {
    await tx.execute(`DELETE FROM known_device WHERE user_id = $1`, [userId]);
  }
}
