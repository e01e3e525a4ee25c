import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Organisation } from '../domain/organisation.js';
import {
  findOrganisationById,
  findOrganisationByName,
  insertOrganisation,
  listCountyBureaus,
  listOrganisationsAfter,
  updateOrganisationLinks,
} from './organisations.statements.js';

@Injectable()
export class OrganisationsRepository {
  /** @returns false when kind, place and name are taken */
  async insert(tx: Tx, organisation: Organisation): Promise<boolean> {
    const { id, kind, name, place, employerId, clinicId } = organisation;
    const rows = await tx.all(insertOrganisation, { id, kind, name, place, employerId, clinicId });
    return rows.length === 1;
  }

  async byId(tx: Tx, id: string): Promise<Organisation | undefined> {
    const row = await tx.first(findOrganisationById, { id });
    return row;
  }

  async byName(
    tx: Tx,
    wanted: Pick<Organisation, 'kind' | 'place' | 'name'>,
  ): Promise<Organisation | undefined> {
    const row = await tx.first(findOrganisationByName, {
      kind: wanted.kind,
      place: wanted.place,
      name: wanted.name,
    });
    return row;
  }

  async countyBureaus(tx: Tx, cooperation: string): Promise<string[]> {
    const rows = await tx.all(listCountyBureaus, { cooperation });
    return rows.map(({ id }) => id);
  }

  after(tx: Tx, id: string | undefined, limit: number): Promise<Organisation[]> {
    return tx.list(listOrganisationsAfter, { after: id, limit });
  }

  /** Ties an organisation to the employer or the institution it is. */
  async link(tx: Tx, id: string, to: { employerId?: string; clinicId?: string }): Promise<void> {
    await tx.run(updateOrganisationLinks, {
      id,
      employerId: to.employerId ?? null,
      clinicId: to.clinicId ?? null,
    });
  }
}
