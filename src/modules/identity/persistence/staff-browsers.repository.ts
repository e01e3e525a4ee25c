import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

/** Where a request came from, as it is kept: nothing of it can be read back. */
export interface BrowserTrace {
  /** Empty for a browser that never signed in here. */
  readonly deviceHash: Buffer;
  readonly addressMark: Buffer;
  readonly agentClass: string;
}

/** Browsers and addresses that users with an account work from; what a link is used from is compared with them. */
@Injectable()
export class StaffBrowsersRepository {
  async seen(tx: Tx, userId: string, { deviceHash, addressMark, agentClass }: BrowserTrace): Promise<void> {
    await tx.execute(
      `INSERT INTO staff_browser (user_id, device_hash, address_mark, agent_class) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id, device_hash, address_mark, agent_class) DO UPDATE SET last_at = app_now()`,
      [userId, deviceHash, addressMark, agentClass],
    );
  }

  /** Somebody with an account signed in with this browser, other than whoever the link is for. */
  async worksIn(tx: Tx, deviceHash: Buffer, party: LinkParty): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM staff_browser b JOIN user_account u ON u.id = b.user_id JOIN organisation o ON o.id = u.organisation_id
       WHERE b.device_hash = $1
         AND NOT COALESCE(o.employer_id = $2 OR o.clinic_id = $3, false) LIMIT 1`,
      [deviceHash, party.employerId, party.clinicId],
    );
    return rows.length > 0;
  }

  /** How like the place of one user, since a day before the given moment: the address, and the kind of browser too. */
  async likenessTo(
    tx: Tx,
    userId: string,
    since: Date,
    { addressMark, agentClass }: BrowserTrace,
  ): Promise<{ address: boolean; browser: boolean }> {
    const [row] = await tx.query<{ address: boolean; browser: boolean }>(
      `SELECT count(*) > 0 AS address, count(*) FILTER (WHERE agent_class = $4) > 0 AS browser FROM staff_browser
       WHERE user_id = $1 AND address_mark = $2 AND last_at > $3::timestamptz - interval '1 day'`,
      [userId, addressMark, since, agentClass],
    );
    return row!;
  }
}

/** Whose link it is, where that is an organisation with accounts. */
export interface LinkParty {
  readonly employerId: string | null;
  readonly clinicId: string | null;
}
