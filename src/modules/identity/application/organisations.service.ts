import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { organisationExists } from '../domain/identity.errors.js';
import { checkOrganisation, type Organisation } from '../domain/organisation.js';
import { OrganisationsRepository } from '../persistence/organisations.repository.js';

export type NewOrganisation = Omit<Organisation, 'id'>;

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /** @throws organisationUnfit, organisationExists */
  async create(actor: Actor, wanted: NewOrganisation): Promise<Organisation> {
    checkOrganisation(wanted);
    const organisation: Organisation = { id: newId(), ...wanted };
    await this.uow.write(actor, async (tx) => {
      if (!(await this.organisations.insert(tx, organisation))) throw organisationExists();
      tx.audit({ action: 'organisation.created', aggregate: 'organisation', aggregateId: organisation.id });
    });
    return organisation;
  }

  /** The county's bureaus of a cooperation, in the caller's transaction and with the service's sight. */
  countyBureaus(tx: Tx, cooperation: string): Promise<string[]> {
    return tx.withSystemScope(() => this.organisations.countyBureaus(tx, cooperation));
  }

  /** One row more than asked, so that the caller knows whether there is a next page. */
  list(actor: Actor, after: string | undefined, limit: number): Promise<Organisation[]> {
    return this.uow.read(actor, (tx) => this.organisations.after(tx, after, limit + 1));
  }
}
