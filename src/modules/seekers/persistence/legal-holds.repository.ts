import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { MAX_HOLD_YEARS } from '../domain/legal-hold.js';
import {
  findSeekerForLegalHold,
  findUserNamesOfHolds,
  insertLegalHold,
  liftLegalHold,
  listOpenLegalHolds,
  lockActiveLegalHold,
} from './legal-holds.statements.js';

export interface LegalHold {
  readonly id: string;
  readonly seekerId: string;
  readonly seekerName: string;
  readonly reason: string;
  readonly basis: string | null;
  /** Local date. */
  readonly setOn: string;
  readonly until: string;
  readonly setBy: string | null;
  readonly approvedBy: string | null;
  /** Without a document, or longer than may be: from before both were asked for. */
  readonly needsReview: boolean;
}

export interface HeldPerson {
  readonly id: string;
  readonly countyCode: string;
}

@Injectable()
export class LegalHoldsRepository {
  async insert(
    tx: Tx,
    hold: {
      readonly id: string;
      readonly seekerId: string;
      readonly reason: string;
      readonly basis: string;
      readonly until: string;
      readonly setBy: string;
      readonly approvedBy: string | null;
    },
  ): Promise<void> {
    const { id, seekerId, reason, basis, until, setBy, approvedBy } = hold;
    await tx.run(insertLegalHold, { id, seekerId, reason, basis, setBy, approvedBy, until });
  }

  /** Whom a hold can be about: one the caller sees and who is not erased. */
  async person(tx: Tx, id: string): Promise<HeldPerson | undefined> {
    const row = await tx.first(findSeekerForLegalHold, { id });
    return row;
  }

  /** One that holds today, locked. */
  async standing(
    tx: Tx,
    id: string,
  ): Promise<{ readonly id: string; readonly seekerId: string } | undefined> {
    const row = await tx.first(lockActiveLegalHold, { id });
    return row;
  }

  async lift(
    tx: Tx,
    id: string,
    by: { readonly reason: string; readonly liftedBy: string; readonly approvedBy: string | null },
  ): Promise<void> {
    await tx.run(liftLegalHold, { id, liftedBy: by.liftedBy, approvedBy: by.approvedBy, reason: by.reason });
  }

  /** Those that hold today, nearest end first. */
  async open(tx: Tx): Promise<LegalHold[]> {
    const rows = await tx.all(listOpenLegalHolds, { maxHoldYears: MAX_HOLD_YEARS });
    const ids = rows.flatMap(({ setBy, approvedBy }) => [setBy, approvedBy]).filter((id) => id !== null);
    const names = new Map(
      (await tx.withSystemScope(() => tx.all(findUserNamesOfHolds, { ids }))).map(({ id, name }) => [
        id,
        name,
      ]),
    );
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return rows.map((row) => ({ ...row, setBy: nameOf(row.setBy), approvedBy: nameOf(row.approvedBy) }));
  }
}
