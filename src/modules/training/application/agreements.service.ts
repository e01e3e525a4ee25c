import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { cooperationOf } from './training.policy.js';
import { insertAgreementTarget, listAgreementTargets } from '../persistence/agreements.statements.js';

export interface Target {
  readonly cooperation: string;
  readonly year: number;
  readonly indicator: string;
  readonly target: number;
  readonly source: string;
  readonly revision: number;
}

/** Targets of the yearly agreement of a cooperation (协议任务). A change is a new revision; the old one stays on record. */
@Injectable()
export class AgreementsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns the revision. @throws cooperationNotYours */
  async set(
    actor: Actor,
    form: Omit<Target, 'revision' | 'cooperation'> & { readonly cooperation?: string },
  ): Promise<number> {
    const cooperation = cooperationOf(actor, form.cooperation);
    return this.uow.write(actor, async (tx) => {
      await tx.lock(`agreement:${cooperation}:${form.year}:${form.indicator}`);
      const row = await tx.first(insertAgreementTarget, {
        id: newId(),
        cooperation,
        year: form.year,
        indicator: form.indicator,
        target: form.target,
        source: form.source,
      });
      tx.audit({
        action: 'agreement.target-set',
        aggregate: 'agreement_target',
        aggregateId: null,
        fields: [form.indicator],
      });
      return row!.revision;
    });
  }

  /** As they hold now. */
  targets(actor: Actor, year: number): Promise<Target[]> {
    return this.uow.read(actor, (tx) => tx.all(listAgreementTargets, { year }));
  }
}
