import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { OwnConsent, OwnJob, OwnRide } from '../domain/own-page.js';
import {
  findOfficeName,
  findPortalRide,
  findPortalSeeker,
  listPortalConcerns,
  listPortalConsents,
  listPortalJobs,
} from './own-page.statements.js';

/** Reads what belongs to one person. Every query names the person: the actor behind a link sees more than the page may show. */
@Injectable()
export class OwnPageRepository {
  async person(
    tx: Tx,
    seekerId: string,
  ): Promise<{ name: string; areaCode: string; cooperation: string | null } | undefined> {
    const row = await tx.first(findPortalSeeker, { seekerId });
    return row;
  }

  async officeName(tx: Tx, organisationId: string): Promise<string | null> {
    const row = await tx.first(findOfficeName, { organisationId });
    return row?.name ?? null;
  }

  /** Open posts, the furthest on the road first; without one, the last that ended. */
  jobs(tx: Tx, seekerId: string): Promise<OwnJob[]> {
    return tx.all(listPortalJobs, { seekerId });
  }

  async ride(tx: Tx, seekerId: string): Promise<OwnRide | null> {
    const row = await tx.first(findPortalRide, { seekerId });
    return row ?? null;
  }

  consents(tx: Tx, seekerId: string): Promise<OwnConsent[]> {
    return tx.all(listPortalConsents, { seekerId });
  }

  concerns(
    tx: Tx,
    seekerId: string,
  ): Promise<{ kind: string; raisedOn: string; dueOn: string; status: string }[]> {
    return tx.all(listPortalConcerns, { seekerId });
  }
}
