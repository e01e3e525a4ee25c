import { Injectable } from '@nestjs/common';
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { forbiddenMedicalText, notSuspected } from '../domain/medical.errors.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { updateReferral } from '../persistence/referrals.statements.js';

/** A suspected occupational disease is handed on for diagnosis (职业病防治法 art. 35, 职业健康检查管理办法). */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checks: MedicalChecksRepository,
  ) {}

  /** @throws checkNotFound, notSuspected, forbiddenMedicalText */
  refer(actor: Actor, id: string, referral: { readonly to: string; readonly on?: string }): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      if (check.conclusion !== 'suspected_disease') throw notSuspected({ id });
      if (containsForbiddenHealthTerm(referral.to)) throw forbiddenMedicalText();
      await tx.run(updateReferral, { id, referredOn: referral.on ?? tx.today, referredTo: referral.to });
      tx.audit({
        action: 'medical_check.referred',
        aggregate: 'medical_check',
        aggregateId: id,
        fields: ['referred_on', 'referred_to'],
      });
    });
  }
}
