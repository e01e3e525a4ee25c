import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  findCooperationsWithDueWaves,
  findSeekersInformed,
  findSeekersNotInvited,
  findWave,
  listInvitationsOfWave,
  listSeekersOfFilter,
  listWaves,
  startDueWaves,
  updateInvitationsSent,
  updateWaveSent,
} from './invitations.statements.js';

export interface Wave {
  readonly id: string;
  readonly fairId: string;
  readonly number: number;
  readonly dueAt: Date;
  readonly startedAt: Date | null;
  readonly sentAt: Date | null;
  readonly people: number;
  readonly sent: number | null;
}

export interface Invited {
  readonly seekerId: string;
  readonly areaCode: string;
  readonly rank: number;
  readonly origin: 'plan' | 'invitation';
}

/** Who is to be invited, in which wave, and when. */
@Injectable()
export class InvitationsRepository {
  waves(tx: Tx, fairId: string): Promise<Wave[]> {
    return tx.all(listWaves, { fairId });
  }

  async wave(tx: Tx, id: string): Promise<Wave | null> {
    const wave = await tx.first(findWave, { id });
    return wave ?? null;
  }

  /** People a filter names who are not on this fair's list or roster yet: those looking for work, longest waiting first. */
  ofFilter(
    tx: Tx,
    fairId: string,
    filter: { readonly area?: string | undefined; readonly limit: number },
  ): Promise<{ seekerId: string; areaCode: string }[]> {
    return tx.all(listSeekersOfFilter, { fairId, area: filter.area ?? '', limit: filter.limit });
  }

  /** Of these, who is neither invited nor on the roster; in the order given. */
  async fresh(
    tx: Tx,
    fairId: string,
    seekerIds: readonly string[],
  ): Promise<{ seekerId: string; areaCode: string }[]> {
    return tx.all(findSeekersNotInvited, { fairId, seekerIds });
  }

  async addWave(
    tx: Tx,
    fair: { readonly id: string; readonly cooperation: string },
    number: number,
    dueAt: string,
    people: readonly Invited[],
  ): Promise<void> {
    const id = newId();
    await tx.insertMany('fair_wave', [
      { id, fair_id: fair.id, cooperation: fair.cooperation, number, due_at: dueAt },
    ]);
    await tx.insertMany(
      'fair_invitation',
      people.map((one) => ({
        fair_id: fair.id,
        seeker_id: one.seekerId,
        wave_id: id,
        cooperation: fair.cooperation,
        area_code: one.areaCode,
        rank: one.rank,
        origin: one.origin,
      })),
    );
  }

  /** Takes due waves of announced fairs; two workers never take the same. */
  start(tx: Tx): Promise<{ id: string }[]> {
    return tx.all(startDueWaves, {});
  }

  async cooperationsDue(tx: Tx): Promise<string[]> {
    const rows = await tx.all(findCooperationsWithDueWaves, {});
    return rows.map(({ cooperation }) => cooperation);
  }

  people(tx: Tx, waveId: string): Promise<Invited[]> {
    return tx.all(listInvitationsOfWave, { waveId });
  }

  async sent(tx: Tx, waveId: string, seekerIds: readonly string[]): Promise<void> {
    await tx.run(updateInvitationsSent, { waveId, seekerIds });
    await tx.run(updateWaveSent, { waveId, length: seekerIds.length });
  }

  /** Everybody who was told to come: invited by a wave, or standing on the roster. */
  async told(tx: Tx, fairId: string): Promise<string[]> {
    const rows = await tx.all(findSeekersInformed, { fairId });
    return rows.map(({ id }) => id);
  }
}
