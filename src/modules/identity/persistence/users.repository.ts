import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { User } from '../domain/user.js';

export interface StoredUser extends User {
  readonly disabledAt: string | null;
}

const COLUMNS = `id, organisation_id AS "organisationId", name, display_name AS "displayName", role, areas, employers,
  to_char(disabled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "disabledAt"`;

@Injectable()
export class UsersRepository {
  /** @returns false when the name is taken */
  async insert(tx: Tx, user: User, passwordHash: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO user_account (id, organisation_id, name, display_name, role, areas, employers, password_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (name) DO NOTHING RETURNING id`,
      [
        user.id,
        user.organisationId,
        user.name,
        user.displayName,
        user.role,
        user.areas,
        user.employers,
        passwordHash,
      ],
    );
    return rows.length === 1;
  }

  /** For signing in; a disabled user has no credentials. */
  async credentials(tx: Tx, name: string): Promise<{ id: string; passwordHash: string } | undefined> {
    const [row] = await tx.query<{ id: string; passwordHash: string }>(
      `SELECT id, password_hash AS "passwordHash" FROM user_account WHERE name = $1 AND disabled_at IS NULL`,
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

  async setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.execute(`UPDATE user_account SET password_hash = $2 WHERE id = $1`, [id, passwordHash]);
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

  /** @returns the user as disabled, undefined when there is none */
  async disable(tx: Tx, id: string): Promise<StoredUser | undefined> {
    const [row] = await tx.query<StoredUser>(
      `UPDATE user_account SET disabled_at = COALESCE(disabled_at, app_now()) WHERE id = $1 RETURNING ${COLUMNS}`,
      [id],
    );
    return row;
  }

  async watch(tx: Tx, name: string, employers: readonly string[]): Promise<void> {
    await tx.execute(`UPDATE user_account SET employers = $2 WHERE name = $1`, [name, employers]);
  }
}
