import { Injectable } from '@nestjs/common';
import { defineError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { outOfScope } from '../domain/medical.errors.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { ClinicsService } from './clinics.service.js';
import { updateClinicOfCheck } from '../persistence/assign-clinic.statements.js';

const alreadyAttended = defineError('wrong-state', 'CHECK_UNDER_WAY', {
  zh: '已到检,不能更换机构',
  en: 'The person has been there already',
});

/** Sends an order to an institution, one that is filed for it (职业健康检查管理办法 art. 4). */
@Injectable()
export class AssignClinicService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checks: MedicalChecksRepository,
    private readonly clinics: ClinicsService,
  ) {}

  /** @throws checkNotFound, clinicNotFound, outOfScope, alreadyAttended */
  async assign(actor: Actor, id: string, clinicId: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      if (!['ordered', 'booked', 'missed'].includes(check.status))
        throw alreadyAttended({ status: check.status });
      if (!(await this.clinics.isFiledFor(tx, clinicId, check.exam, check.hazards)))
        throw outOfScope({ clinicId });
      await tx.run(updateClinicOfCheck, { id, clinicId });
      tx.audit({
        action: 'medical_check.assigned',
        aggregate: 'medical_check',
        aggregateId: id,
        fields: ['clinic_id'],
      });
    });
  }
}
