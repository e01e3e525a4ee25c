import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader, type SeekerRef } from '../../seekers/index.js';
import { MedicalCheckEntity } from '../persistence/medical-check.entity.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import type { CheckRow } from './check-facts.js';

export interface ChecksFilter {
  readonly status?: string;
  readonly clinicId?: string;
  readonly placementId?: string;
  /** Booked for that day. */
  readonly day?: string;
  /** The report should have come by now. */
  readonly overdue?: boolean;
  /** To be referred and not yet referred. */
  readonly referralDue?: boolean;
  readonly limit: number;
  readonly after?: string;
}

export interface CheckOfPerson {
  readonly check: CheckRow;
  readonly person: SeekerRef | undefined;
}

/** Lists of examinations within what the actor may see: a clinic its own orders, a bureau its cooperation's. */
@Injectable()
export class MedicalChecksQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checks: MedicalChecksRepository,
    private readonly seekers: SeekerReader,
  ) {}

  list(actor: Actor, filter: ChecksFilter): Promise<{ rows: CheckOfPerson[]; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em.createQueryBuilder(MedicalCheckEntity, 'm').orderBy('m.id').limit(filter.limit);
      if (filter.after) query.andWhere('m.id > :after', { after: filter.after });
      if (filter.status) query.andWhere('m.status = :status', { status: filter.status });
      if (filter.clinicId) query.andWhere('m.clinic_id = :clinicId', { clinicId: filter.clinicId });
      if (filter.placementId)
        query.andWhere('m.placement_id = :placementId', { placementId: filter.placementId });
      if (filter.day) query.andWhere('m.booked_on = :day', { day: filter.day });
      if (filter.overdue)
        query.andWhere(`m.status IN ('attended', 'provisional') AND m.report_due_on < app_today()`);
      if (filter.referralDue) query.andWhere(`m.conclusion = 'suspected_disease' AND m.referred_on IS NULL`);
      const rows = await query.getMany();
      const people = await this.seekers.byIds(
        tx,
        rows.map(({ seekerId }) => seekerId),
      );
      return { rows: rows.map((check) => ({ check, person: people.get(check.seekerId) })), today: tx.today };
    });
  }

  /** One check; the look is written down. @throws checkNotFound */
  find(actor: Actor, id: string): Promise<CheckOfPerson & { today: string }> {
    return this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      tx.audit({ action: 'medical_check.read', aggregate: 'medical_check', aggregateId: id });
      const people = await this.seekers.byIds(tx, [check.seekerId]);
      return { check, person: people.get(check.seekerId), today: tx.today };
    });
  }
}
