import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import {
  deleteBooth,
  deleteOtherBoothsOfEmployer,
  findBoothOfEmployer,
  findNameOfCurrentUser,
  insertBooth,
  listBooths,
  listBoothsFromPosts,
  listChecklistTicks,
} from './fair-setup.statements.js';

export interface Tick {
  readonly code: string;
  readonly done: boolean;
  readonly byUser: string;
  readonly byName: string | null;
  readonly at: Date;
  readonly note: string | null;
}

export interface Booth {
  readonly id: string;
  readonly number: string;
  readonly employerId: string;
  readonly employerName: string | null;
  readonly posts: number;
  readonly places: number;
  readonly intents: number;
  readonly hired: number;
}

/** Legal ticks and booths of a fair. */
@Injectable()
export class FairSetupRepository {
  /** The latest word on each item. */
  ticks(tx: Tx, fairId: string): Promise<Tick[]> {
    return tx.all(listChecklistTicks, { fairId });
  }

  /** Writes who ticked or unticked what; the caller changes `checks_done`. */
  async tick(
    tx: Tx,
    fair: Pick<Fair, 'id' | 'cooperation'>,
    words: readonly { readonly code: string; readonly done: boolean; readonly note?: string | undefined }[],
  ): Promise<void> {
    const user = await tx.first(findNameOfCurrentUser, {});
    await tx.insertMany(
      'fair_check_tick',
      words.map(({ code, done, note }) => ({
        id: newId(),
        fair_id: fair.id,
        cooperation: fair.cooperation,
        code,
        done,
        by_user: tx.actor.userId,
        by_name: user?.name ?? null,
        at: tx.now,
        note: note ?? null,
      })),
    );
  }

  booths(tx: Tx, fair: Pick<Fair, 'id' | 'code' | 'cooperation'>): Promise<Booth[]> {
    return tx.all(listBooths, { fairId: fair.id, code: fair.code, cooperation: fair.cooperation });
  }

  /** @returns false when the number belongs to another company of this fair */
  async put(
    tx: Tx,
    fair: Pick<Fair, 'id' | 'cooperation'>,
    number: string,
    employerId: string,
  ): Promise<boolean> {
    await tx.run(deleteOtherBoothsOfEmployer, { fairId: fair.id, employerId, number });
    await tx.run(insertBooth, {
      id: newId(),
      id2: fair.id,
      cooperation: fair.cooperation,
      number,
      employerId,
    });
    const rows = await tx.all(findBoothOfEmployer, { fairId: fair.id, number, employerId });
    return rows.length > 0;
  }

  remove(tx: Tx, fairId: string, number: string): Promise<number> {
    return tx.run(deleteBooth, { fairId, number });
  }

  /** Booths as the district's list of posts writes them, for companies that have none yet. */
  async fromPosts(tx: Tx, fair: Pick<Fair, 'id' | 'code' | 'cooperation'>): Promise<number> {
    const rows = await tx.all(listBoothsFromPosts, { code: fair.code, cooperation: fair.cooperation });
    await tx.insertMany(
      'fair_booth',
      rows.map((row) => ({
        id: newId(),
        fair_id: fair.id,
        cooperation: fair.cooperation,
        number: row.number,
        employer_id: row.employerId,
      })),
      'ON CONFLICT DO NOTHING',
    );
    return rows.length;
  }
}
