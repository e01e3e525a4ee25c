import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { SHIFT_MINUTES } from '../domain/session.js';
import {
  findClinicDeskByToken,
  insertClinicDesk,
  listClinicDesks,
  openClinicDeskShift,
  registerClinicDesk,
  removeClinicDesk,
} from './desks.statements.js';

export interface Desk {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly registered: boolean;
  readonly shiftOpen: boolean;
}
const CODE_HOURS = 24;

@Injectable()
export class DesksRepository {
  async insert(
    tx: Tx,
    desk: { id: string; organisationId: string; name: string; codeHash: Buffer },
  ): Promise<void> {
    await tx.run(insertClinicDesk, {
      id: desk.id,
      organisationId: desk.organisationId,
      name: desk.name,
      codeHash: desk.codeHash,
      codeHours: CODE_HOURS,
    });
  }

  all(tx: Tx): Promise<Desk[]> {
    return tx.all(listClinicDesks, {});
  }

  /** The code opens once, for a browser of its own clinic. */
  async claim(tx: Tx, codeHashes: readonly Buffer[], tokenHash: Buffer): Promise<Desk | undefined> {
    const row = await tx.first(registerClinicDesk, { codeHashes, tokenHash });
    return row;
  }

  async byToken(tx: Tx, tokenHash: Buffer): Promise<Desk | undefined> {
    const row = await tx.first(findClinicDeskByToken, { tokenHash });
    return row;
  }

  async openShift(tx: Tx, deskId: string, userId: string): Promise<void> {
    await tx.run(openClinicDeskShift, { deskId, userId, shiftMinutes: SHIFT_MINUTES });
  }

  async remove(tx: Tx, deskId: string): Promise<boolean> {
    const touched = await tx.run(removeClinicDesk, { deskId });
    return touched === 1;
  }
}
