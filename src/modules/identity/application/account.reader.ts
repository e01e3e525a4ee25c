import { Injectable } from '@nestjs/common';
import type { UserRole } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  findColleaguesAmong,
  findRoleInCooperation,
  findUserNamesInCooperation,
  listActiveSecurityAdministrators,
  listBureaus,
  listBureausAtPlace,
  listUsersOfRoleAtPlace,
} from '../persistence/account.statements.js';

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
      const rows = await tx.all(listBureaus, {});
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
      tx.all(findColleaguesAmong, { id: [...new Set(userIds)], organisationId: tx.actor.organisationId }),
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The HR bureaus of a county or a district. */
  bureausAt(tx: Tx, place: string): Promise<string[]> {
    return tx.withSystemScope(async () => {
      const rows = await tx.all(listBureausAtPlace, { place });
      return rows.map(({ id }) => id);
    });
  }

  /** Active security administrators of the installation. */
  securityAdministrators(tx: Tx): Promise<string[]> {
    return tx.withSystemScope(async () => {
      const rows = await tx.all(listActiveSecurityAdministrators, {});
      return rows.map(({ id }) => id);
    });
  }

  /** Active accounts of a role whose organisation answers for a place, oldest first. */
  ofRole(tx: Tx, role: UserRole, place: string): Promise<string[]> {
    return tx.withSystemScope(async () => {
      const rows = await tx.all(listUsersOfRoleAtPlace, { role, place });
      return rows.map(({ id }) => id);
    });
  }

  /** The role of an active account whose organisation takes part in a cooperation; null for everybody else. */
  roleOf(tx: Tx, userId: string, cooperation: string): Promise<UserRole | null> {
    return tx.withSystemScope(async () => {
      const row = await tx.first(findRoleInCooperation, { userId, cooperation });
      return row?.role ?? null;
    });
  }

  /** Active accounts of a role whose organisations take part in a cooperation, by name. */
  named(tx: Tx, role: UserRole, cooperation: string): Promise<RoleHolder[]> {
    return tx.withSystemScope(() => tx.all(findUserNamesInCooperation, { role, cooperation }));
  }
}
