import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { type NumberPurpose, mayShowContactDetails } from '../domain/contact-details-access.js';
import { numbersNotShown, placementNotFound } from '../domain/placement.errors.js';
import { PlacementReader } from './placement.reader.js';

/** The numbers of a worker for the company that hired them; no log, no data. */
@Injectable()
export class SeekerContactDetailsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: PlacementReader,
    private readonly seekers: SeekerReader,
  ) {}

  /** @throws placementNotFound, numbersNotShown */
  show(
    actor: Actor,
    placementId: string,
    purpose: NumberPurpose,
  ): Promise<{ idNumber: string; phone: string | null }> {
    return this.uow.write(actor, async (tx) => {
      const placement = (await this.directory.byIds(tx, [placementId])).get(placementId);
      if (!placement?.employerId || !actor.employers.includes(placement.employerId))
        throw placementNotFound({ id: placementId });
      return tx.withSystemScope(async () => {
        const { seekerId } = placement;
        const consents = await this.seekers.consented(tx, [seekerId], 'share_with_employer');
        if (!mayShowContactDetails(placement, consents.has(seekerId), tx.today)) throw numbersNotShown();
        const numbers = (await this.seekers.revealIdentifiers(tx, [seekerId], `employer-${purpose}`)).get(
          seekerId,
        );
        if (!numbers) throw numbersNotShown();
        return numbers;
      });
    });
  }
}
