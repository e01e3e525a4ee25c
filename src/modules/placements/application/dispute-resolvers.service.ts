import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { AccountReader } from '../../identity/index.js';
import { Notices } from '../../notifications/index.js';
import { RESOLVERS, type ResolverParty } from '../domain/dispute.lifecycle.js';
import { disputeNotFound, disputeResolverOther, disputeResolverUnknown } from '../domain/placement.errors.js';
import { DisputeEntity } from '../persistence/dispute.entity.js';
import { disputeDue } from './placements.notice-templates.js';
import { findLeastBusyResolver, updateDisputeResolver } from '../persistence/dispute-resolvers.statements.js';

/** Who settles a dispute, by name: the bureau's least busy account when it is opened, then whoever the bureau names. */
@Injectable()
export class DisputeResolversService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountReader,
    private readonly notices: Notices,
  ) {}

  /** @returns null where the county's bureau has no account yet: the bureau as such settles it */
  async forPlace(tx: Tx, place: string): Promise<string | null> {
    const candidates = await this.accounts.ofRole(tx, 'bureau', place);
    if (candidates.length === 0) return null;
    const busy = await tx.all(findLeastBusyResolver, { candidates });
    return busy[0]?.id ?? null;
  }

  /**
   * Whom one side has named the other does not put aside, unless that account is closed.
   * @throws disputeNotFound, disputeResolverUnknown, disputeResolverOther
   */
  name(actor: Actor, id: string, userId: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const dispute = await tx.em.findOneBy(DisputeEntity, { id });
      if (!dispute) throw disputeNotFound({ id });
      const role = await this.accounts.roleOf(tx, userId, dispute.cooperation);
      if (!isResolver(role)) throw disputeResolverUnknown({ userId });
      const { resolverId } = dispute;
      const stands = resolverId !== null && (await this.accounts.roleOf(tx, resolverId, dispute.cooperation));
      const place = stands && (await this.accounts.holders(tx, 'user', [resolverId])).get(resolverId)?.place;
      // A station's house may stand in one street of the district.
      if (place && !actor.places.some((own) => place.startsWith(own)))
        throw disputeResolverOther({ resolverId });
      tx.touch('dispute', id);
      await tx.run(updateDisputeResolver, { id, role, userId });
      await this.forget(tx, id);
      await this.remind(tx, { ...dispute, resolverId: userId });
      tx.audit({
        action: 'dispute.resolver-named',
        aggregate: 'dispute',
        aggregateId: id,
        fields: ['resolver', 'resolver_id'],
      });
    });
  }

  /** On the morning of the deadline, also where the placement itself is over and on nobody's list. */
  async remind(
    tx: Tx,
    dispute: Pick<DisputeEntity, 'id' | 'placementId' | 'resolverId' | 'dueOn' | 'openedOn' | 'cooperation'>,
  ): Promise<void> {
    const { id, placementId, resolverId, dueOn, openedOn, cooperation } = dispute;
    if (resolverId === null || dueOn === null) return;
    await this.notices.send(tx, {
      effectKey: `${keyOf(id)}${resolverId}`,
      template: disputeDue.name,
      to: { kind: 'user', id: resolverId },
      params: { openedOn },
      notBefore: `${dueOn}T01:00:00.000Z`,
      about: { aggregate: 'placement', id: placementId },
      cooperation,
      renews: true,
    });
  }

  /** It is settled, withdrawn, or somebody else's. */
  async forget(tx: Tx, id: string): Promise<void> {
    await this.notices.cancel(tx, keyOf(id));
  }
}

const keyOf = (id: string): string => `dispute-due:${id}:`;

function isResolver(role: string | null): role is ResolverParty {
  return RESOLVERS.some((party) => party === role);
}
