import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  confirmLinkCode,
  countRecentLinkCodes,
  findConfirmedLinkCode,
  insertLinkCode,
  updateLinkCodeTries,
} from './link-codes.statements.js';

const LIVES_MINUTES = 10;
/** After these wrong tries a code opens nothing more. */
const MAX_TRIES = 5;
const MAX_PER_DAY = 5;
/** As long as a working day: after it the contact is asked again. */
const HOLDS_HOURS = 12;

/** Codes sent to the registered contact of a link's party, and the browsers in which one was given. */
@Injectable()
export class LinkCodesRepository {
  /** @returns its id, or undefined when today's are used up */
  async make(tx: Tx, linkId: string): Promise<string | undefined> {
    await tx.lock(`link-code:${linkId}`);
    const [{ made }] = (await tx.all(countRecentLinkCodes, { linkId })) as [{ made: number }];
    if (made >= MAX_PER_DAY) return undefined;
    const id = newId();
    await tx.run(insertLinkCode, { id, linkId, livesMinutes: LIVES_MINUTES });
    return id;
  }

  /** The newest code that may still be given; the try is counted before it is looked at. */
  async take(tx: Tx, linkId: string): Promise<string | undefined> {
    const row = await tx.first(updateLinkCodeTries, { linkId, maxTries: MAX_TRIES });
    return row?.id;
  }

  /** @returns false when it was given meanwhile */
  async confirm(tx: Tx, id: string, browserHash: Buffer): Promise<boolean> {
    const touched = await tx.run(confirmLinkCode, { id, browserHash });
    return touched === 1;
  }

  async confirmedIn(tx: Tx, linkId: string, browserHash: Buffer): Promise<boolean> {
    const rows = await tx.all(findConfirmedLinkCode, { linkId, browserHash, holdsHours: HOLDS_HOURS });
    return rows.length > 0;
  }
}
