import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { listPassengersWithoutPhone } from '../persistence/passenger-phones.statements.js';

export interface PassengerPhone {
  readonly passengerId: string;
  readonly phone: string;
}

/** From the locked list until everybody is handed over. */
const ON_THE_ROAD = ['locked', 'boarding', 'en_route', 'arrived'];

/**
 * The numbers an escort dials when somebody is missing at night. The grant of the batch decides whose; those a company has
 * signed for are left out. Written down for each person.
 */
@Injectable()
export class PassengerPhonesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly seekers: SeekerReader,
  ) {}

  /** @throws batchNotFound, wrongState before the list is locked and after the hand-over */
  phones(actor: Actor, batchId: string): Promise<PassengerPhone[]> {
    return this.uow.write(actor, async (tx) => {
      const { status } = await this.batches.find(tx, batchId);
      if (!ON_THE_ROAD.includes(status)) throw wrongState({ aggregate: 'batch', status });
      const people = await tx.all(listPassengersWithoutPhone, { batchId });
      const phones = await this.seekers.revealPhones(
        tx,
        people.map(({ seekerId }) => seekerId),
        'travel',
      );
      return people.flatMap(({ passengerId, seekerId }) => {
        const phone = phones.get(seekerId);
        return phone ? [{ passengerId, phone }] : [];
      });
    });
  }
}
