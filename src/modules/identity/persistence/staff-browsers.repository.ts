import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  compareWithIssuerBrowsers,
  findStaffBrowserOfOtherOffice,
  upsertStaffBrowser,
} from './staff-browsers.statements.js';

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
    await tx.run(upsertStaffBrowser, { userId, deviceHash, addressMark, agentClass });
  }

  /** Somebody with an account signed in with this browser, other than whoever the link is for. */
  async worksIn(tx: Tx, deviceHash: Buffer, party: LinkParty): Promise<boolean> {
    const rows = await tx.all(findStaffBrowserOfOtherOffice, {
      deviceHash,
      employerId: party.employerId,
      clinicId: party.clinicId,
    });
    return rows.length > 0;
  }

  /** How like the place of one user, since a day before the given moment: the address, and the kind of browser too. */
  async likenessTo(
    tx: Tx,
    userId: string,
    since: Date,
    { addressMark, agentClass }: BrowserTrace,
  ): Promise<{ address: boolean; browser: boolean }> {
    const row = await tx.first(compareWithIssuerBrowsers, { userId, addressMark, since, agentClass });
    return row!;
  }
}

/** Whose link it is, where that is an organisation with accounts. */
export interface LinkParty {
  readonly employerId: string | null;
  readonly clinicId: string | null;
}
