import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader, seekerNotFound } from '../../seekers/index.js';
import { endBeforeStart, pairingNotFound, villagePaired } from '../domain/training.errors.js';
import { cooperationOf } from './training.policy.js';
import {
  endVillagePairing,
  findPairingOfSeeker,
  insertVillagePairing,
  listVillagePairings,
  lockOpenPairing,
} from '../persistence/pairings.statements.js';

export interface Pairing {
  readonly id: string;
  readonly cooperation: string;
  /** 12 digits. */
  readonly villageCode: string;
  /** Name of the paired community; its code where it is known. */
  readonly community: string;
  readonly communityCode: string | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly source: string;
}

export interface NewPairing extends Pick<Pairing, 'villageCode' | 'community' | 'source'> {
  readonly cooperation?: string;
  readonly communityCode?: string;
  readonly fromOn: string;
}

/** Which community of the district stands by which village of the county (结对帮扶), from when until when. */
@Injectable()
export class PairingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly seekers: SeekerReader,
  ) {}

  /** @returns its id. @throws villagePaired, cooperationNotYours */
  async pair(actor: Actor, form: NewPairing): Promise<string> {
    const cooperation = cooperationOf(actor, form.cooperation);
    return this.uow.write(actor, async (tx) => {
      const id = newId();
      const inserted = await tx.run(insertVillagePairing, {
        id,
        cooperation,
        villageCode: form.villageCode,
        community: form.community,
        communityCode: form.communityCode ?? null,
        fromOn: form.fromOn,
        source: form.source,
      });
      if (inserted === 0) throw villagePaired({ villageCode: form.villageCode });
      tx.audit({
        action: 'pairing.made',
        aggregate: 'village_pairing',
        aggregateId: id,
        fields: ['community'],
      });
      return id;
    });
  }

  /** @throws pairingNotFound, endBeforeStart */
  async end(actor: Actor, id: string, on: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const row = await tx.first(lockOpenPairing, { id });
      if (!row) throw pairingNotFound({ id });
      if (on < row.fromOn) throw endBeforeStart({ field: 'on', fromOn: row.fromOn });
      await tx.run(endVillagePairing, { id, untilOn: on });
      tx.audit({
        action: 'pairing.ended',
        aggregate: 'village_pairing',
        aggregateId: id,
        fields: ['until_on'],
      });
    });
  }

  list(actor: Actor, page: { readonly limit: number; readonly after?: string }): Promise<Pairing[]> {
    return this.uow.read(actor, (tx) => tx.list(listVillagePairings, page));
  }

  /** Of the person's village on a day; null when it has none. @throws seekerNotFound */
  ofPerson(actor: Actor, seekerId: string, on?: string): Promise<Pairing | null> {
    return this.uow.read(actor, async (tx) => {
      const person = (await this.seekers.byIds(tx, [seekerId])).get(seekerId);
      if (!person) throw seekerNotFound({ id: seekerId });
      const row = await tx.first(findPairingOfSeeker, { areaCode: person.areaCode, fromOn: on ?? tx.today });
      return row ?? null;
    });
  }
}
