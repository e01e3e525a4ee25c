import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

export interface AccountHolder {
  readonly name: string;
  readonly place: string | null;
  /** Accounts that can sign in for it. */
  readonly userIds: readonly string[];
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
export class AccountDirectory {
  /** The HR bureaus of both sides. */
  bureaus(tx: Tx): Promise<string[]> {
    return tx.asConsequence(async () => {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM organisation WHERE kind IN ('source-bureau', 'destination-bureau') ORDER BY id`,
      );
      return rows.map(({ id }) => id);
    });
  }

  holders(tx: Tx, kind: HolderKind, ids: readonly string[]): Promise<Map<string, AccountHolder>> {
    return tx.asConsequence(async () => {
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
}
