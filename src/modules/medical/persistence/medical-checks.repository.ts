import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../../platform/database/index.js';
import type { CheckFacts } from '../domain/fitness.js';
import type { MedicalCheckFacts } from '../domain/medical-check.lifecycle.js';
import { OPEN_CHECK_STATES } from '../domain/medical-check.states.js';
import { checkNotFound } from '../domain/medical.errors.js';
import { checkItems } from '../domain/order-items.js';
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

/** The check as fitness is worked out from it. */
export function fitnessFacts(check: CheckRow): CheckFacts {
  return {
    exam: check.exam,
    attempt: check.attempt,
    status: check.status,
    hazards: check.hazards,
    contraindicatedHazards: check.contraindicatedHazards,
    ...(check.conclusion ? { conclusion: check.conclusion } : {}),
    ...(check.concludedOn ? { concludedOn: check.concludedOn } : {}),
    ...(check.validUntil ? { validUntil: check.validUntil } : {}),
  };
}

/** What the lifecycle's guards look at; a caller adds what its own move brings. */
export function guardFacts(
  check: Pick<CheckRow, 'items' | 'exam' | 'costBearer' | 'attempt'> & Partial<CheckRow>,
  more: Partial<MedicalCheckFacts> = {},
): MedicalCheckFacts {
  return {
    itemsRefusal: checkItems(check.items),
    institutionInScope: true,
    paidByWorker: check.exam === 'occupational' && check.costBearer === 'worker',
    attempt: check.attempt,
    previousRecheckDue: false,
    slotFree: true,
    ...(check.conclusion ? { conclusion: check.conclusion } : {}),
    ...(check.contraindicatedHazards ? { contraindicatedHazards: check.contraindicatedHazards } : {}),
    ...(check.recheckDueOn ? { recheckDueOn: check.recheckDueOn } : {}),
    ...(check.concludedOn ? { concludedOn: check.concludedOn } : {}),
    ...(check.validUntil ? { validUntil: check.validUntil } : {}),
    ...more,
  };
}
