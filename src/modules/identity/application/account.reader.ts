import { Injectable } from '@nestjs/common';
import type { UserRole } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';

export interface AccountHolder {
  readonly name: string;
  readonly place: string | null;
  /** Accounts that can sign in for it. */
  readonly userIds: readonly string[];
}

/** An active account and the house it belongs to. */
export interface RoleHolder {
  readonly userId: string;
  readonly name: string;
  readonly organisation: string;
}

export type HolderKind = 'user' | 'organisation' | 'employer' | 'clinic';

const OWN_ID: Readonly<Record<HolderKind, string>> = {
  user: 'u.id',
  organisation: 'o.id',
  employer: 'o.employer_id',
  clinic: 'o.clinic_id',
};

/** Which accounts read for a user, an organisation, a company or a clinic. */
@Injectable()
export class AccountReader {
  /** The HR bureaus of both sides. */
  bureaus(tx: Tx): Promise<string[]> {
    return tx.withSystemScope(async () => {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM organisation WHERE kind IN ('source-bureau', 'destination-bureau') ORDER BY id`,
      );
      return rows.map(({ id }) => id);
    });
  }

  holders(tx: Tx, kind: HolderKind, ids: readonly string[]): Promise<Map<string, AccountHolder>> {
    return tx.withSystemScope(async () => {
      const rows = await tx.query<{ id: string; name: string; place: string | null; users: string[] | null }>(
        `SELECT ${OWN_ID[kind]} AS id, min(${kind === 'user' ? 'u.display_name' : 'o.name'}) AS name, min(o.place) AS place,
                array_agg(u.id ORDER BY u.id) FILTER (WHERE u.id IS NOT NULL AND u.disabled_at IS NULL) AS users
         FROM organisation o LEFT JOIN user_account u ON u.organisation_id = o.id
         WHERE ${OWN_ID[kind]} = ANY($1::uuid[]) GROUP BY 1`,
        [ids],
      );
      return new Map(
        rows.map((row) => [row.id, { name: row.name, place: row.place, userIds: row.users ?? [] }]),
      );
    });
  }

  /** Those of these users who are of the actor's own organisation. */
  async colleaguesAmong(tx: Tx, userIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.withSystemScope(() =>
      tx.query<{ id: string }>(
        `SELECT id FROM user_account WHERE id = ANY($1::uuid[]) AND organisation_id = $2`,
        [[...new Set(userIds)], tx.actor.organisationId],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The HR bureaus of a county or a district. */
  bureausAt(tx: Tx, place: string): Promise<string[]> {
    return tx.withSystemScope(async () => {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM organisation WHERE kind IN ('source-bureau', 'destination-bureau') AND place = $1 ORDER BY id`,
        [place],
      );
      return rows.map(({ id }) => id);
    });
  }

  /** Active security administrators of the installation. */
  securityAdministrators(tx: Tx): Promise<string[]> {
    return tx.withSystemScope(async () => {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM user_account WHERE role = 'security-admin' AND disabled_at IS NULL ORDER BY id`,
      );
      return rows.map(({ id }) => id);
    });
  }

  /** Active accounts of a role whose organisation answers for a place, oldest first. */
  ofRole(tx: Tx, role: UserRole, place: string): Promise<string[]> {
    return tx.withSystemScope(async () => {
      const rows = await tx.query<{ id: string }>(
        `SELECT u.id FROM user_account u JOIN organisation o ON o.id = u.organisation_id
         WHERE u.role = $1 AND u.disabled_at IS NULL AND o.place = $2 ORDER BY u.id`,
        [role, place],
      );
      return rows.map(({ id }) => id);
    });
  }

  /** The role of an active account whose organisation takes part in a cooperation; null for everybody else. */
  roleOf(tx: Tx, userId: string, cooperation: string): Promise<UserRole | null> {
    return tx.withSystemScope(async () => {
      const [row] = await tx.query<{ role: UserRole }>(
        `SELECT u.role FROM user_account u JOIN organisation o ON o.id = u.organisation_id
         JOIN cooperation c ON c.id = $2 AND (starts_with(o.place, c.source_place) OR starts_with(o.place, c.destination_place))
         WHERE u.id = $1 AND u.disabled_at IS NULL`,
        [userId, cooperation],
      );
      return row?.role ?? null;
    });
  }

  /** Active accounts of a role whose organisations take part in a cooperation, by name. */
  named(tx: Tx, role: UserRole, cooperation: string): Promise<RoleHolder[]> {
    return tx.withSystemScope(() =>
      tx.query<RoleHolder>(
        `SELECT u.id AS "userId", u.display_name AS name, o.name AS organisation
         FROM user_account u JOIN organisation o ON o.id = u.organisation_id
         JOIN cooperation c ON c.id = $2 AND (starts_with(o.place, c.source_place) OR starts_with(o.place, c.destination_place))
         WHERE u.role = $1 AND u.disabled_at IS NULL ORDER BY u.display_name, u.id`,
        [role, cooperation],
      ),
    );
  }
}
