import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { areaByCode } from '../../reference/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { companionGroups, draftOrder, type ReadyPerson } from '../domain/draft-groups.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import { JourneyRepository } from '../persistence/journey.repository.js';

/** Who would be on the list if it were filled now. */
@Injectable()
export class DraftService {
  constructor(
    private readonly road: JourneyRepository,
    private readonly seekers: SeekerReader,
  ) {}

  async order(tx: Tx, batch: BatchEntity, room: number, employerId?: string): Promise<ReadyPerson[]> {
    if (room <= 0) return [];
    const rows = await this.road.ready(tx, batch, employerId);
    const pairs = await this.seekers.findCompanionPairs(
      tx,
      rows.map(({ seekerId }) => seekerId),
    );
    const people = rows.map(({ areaCode, ...row }) => ({
      ...row,
      stop: areaByCode(areaCode.slice(0, 9))?.name ?? '',
    }));
    return draftOrder(companionGroups(people, pairs), room);
  }
}
