import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { type PolicyVersion, findRuleError } from '../domain/rule-set.js';
import {
  policyEndsBefore,
  policyKindDiffers,
  policyNotFound,
  policyNotYours,
  rulesUnsound,
} from '../domain/subsidies.errors.js';
import { PoliciesRepository } from '../persistence/policies.repository.js';
import { endPolicy } from '../persistence/policies.statements.js';

export type NewPolicy = Omit<PolicyVersion, 'id' | 'revision' | 'place'> & {
  /** The first of the bureau's own when left out. */
  readonly place?: string;
};

/** Policies a bureau puts in force for its own place, with the text they stand on. A change is a new revision. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policies: PoliciesRepository,
  ) {}

  list(actor: Actor): Promise<PolicyVersion[]> {
    return this.uow.read(actor, (tx) => this.policies.versions(tx));
  }

  /** @returns the revision. @throws policyNotYours, rulesUnsound, policyEndsBefore, policyKindDiffers */
  set(actor: Actor, form: NewPolicy): Promise<PolicyVersion> {
    const place = form.place ?? actor.places[0];
    if (place === undefined || !actor.places.includes(place)) throw policyNotYours({ place: place ?? null });
    const error = findRuleError(form.kind, form.rules);
    if (error) throw rulesUnsound({ field: 'rules', why: error });
    if (form.validUntil !== null && form.validUntil < form.validFrom)
      throw policyEndsBefore({ field: 'validUntil' });
    return this.uow.write(actor, async (tx) => {
      await tx.lock(`subsidy-policy:${place}:${form.code}`);
      const earlier = (await this.policies.versions(tx, form.code)).filter((one) => one.place === place);
      if (earlier.some(({ kind }) => kind !== form.kind)) throw policyKindDiffers({ code: form.code });
      const version: PolicyVersion = {
        ...form,
        id: newId(),
        place,
        revision: (earlier.at(-1)?.revision ?? 0) + 1,
      };
      await tx.insertMany('subsidy_policy', [
        {
          id: version.id,
          code: version.code,
          revision: version.revision,
          kind: version.kind,
          cooperation: actor.cooperations[0],
          place,
          name: version.name,
          source: version.source,
          valid_from: version.validFrom,
          valid_until: version.validUntil,
          rules: version.rules,
          entered_by: actor.userId,
          recorded_at: tx.now,
        },
      ]);
      tx.audit({
        action: 'subsidy-policy.set',
        aggregate: 'subsidy_policy',
        aggregateId: version.id,
        fields: ['rules', 'source'],
      });
      return version;
    });
  }

  /** Last day on which counting may begin under this revision. @throws policyNotFound, policyNotYours, policyEndsBefore */
  async end(actor: Actor, id: string, on: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const version = (await this.policies.byIds(tx, [id])).get(id);
      if (!version) throw policyNotFound({ id });
      if (!actor.places.includes(version.place)) throw policyNotYours({ place: version.place });
      if (on < version.validFrom) throw policyEndsBefore({ field: 'on' });
      await tx.run(endPolicy, { id, validUntil: on });
      tx.audit({
        action: 'subsidy-policy.ended',
        aggregate: 'subsidy_policy',
        aggregateId: id,
        fields: ['valid_until'],
      });
    });
  }
}
