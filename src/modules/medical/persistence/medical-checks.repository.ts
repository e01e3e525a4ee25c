import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../../platform/database/index.js';
import { OPEN_CHECK_STATES } from '../domain/medical-check.states.js';
import { checkNotFound } from '../domain/medical.errors.js';
import { MedicalCheckEntity } from './medical-check.entity.js';

export type CheckRow = Readonly<MedicalCheckEntity>;

/** Reads checks within what the actor may see, oldest first. */
@Injectable()
export class MedicalChecksRepository {
  /** @throws checkNotFound */
  async get(tx: Tx, id: string): Promise<CheckRow> {
    const found = await tx.em.findOneBy(MedicalCheckEntity, { id });
    if (!found) throw checkNotFound({ id });
    return found;
  }

  ofSeekers(tx: Tx, seekerIds: readonly string[]): Promise<CheckRow[]> {
    return tx.em.find(MedicalCheckEntity, { where: { seekerId: In([...seekerIds]) }, order: { id: 'ASC' } });
  }

  openOf(tx: Tx, placementId: string): Promise<CheckRow[]> {
    return tx.em.find(MedicalCheckEntity, {
      where: { placementId, status: In([...OPEN_CHECK_STATES]) },
      order: { id: 'ASC' },
    });
  }
}
