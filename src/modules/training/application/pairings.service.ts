import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader, seekerNotFound } from '../../seekers/index.js';
import { endBeforeStart, pairingNotFound, villagePaired } from '../domain/training.errors.js';
import { cooperationOf } from './training.policy.js';

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

const PAIRING = `p.id, p.cooperation, p.village_code AS "villageCode", p.community, p.community_code AS "communityCode",
  p.from_on AS "fromOn", p.until_on AS "untilOn", p.source`;

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
      const inserted = await tx.execute(
        `INSERT INTO village_pairing (id, cooperation, village_code, community, community_code, from_on, source, entered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, app_user())
         ON CONFLICT (cooperation, village_code) WHERE until_on IS NULL DO NOTHING`,
        [
          id,
          cooperation,
          form.villageCode,
          form.community,
          form.communityCode ?? null,
          form.fromOn,
          form.source,
        ],
      );
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
      const [row] = await tx.query<{ fromOn: string }>(
        `SELECT from_on AS "fromOn" FROM village_pairing WHERE id = $1 AND until_on IS NULL FOR UPDATE`,
        [id],
      );
      if (!row) throw pairingNotFound({ id });
      if (on < row.fromOn) throw endBeforeStart({ field: 'on', fromOn: row.fromOn });
      await tx.execute(`UPDATE village_pairing SET until_on = $2 WHERE id = $1`, [id, on]);
      tx.audit({
        action: 'pairing.ended',
        aggregate: 'village_pairing',
        aggregateId: id,
        fields: ['until_on'],
      });
    });
  }

  list(actor: Actor, page: { readonly limit: number; readonly after?: string }): Promise<Pairing[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<Pairing>(
        `SELECT ${PAIRING} FROM village_pairing p WHERE ($1::uuid IS NULL OR p.id > $1) ORDER BY p.id LIMIT $2`,
        [page.after ?? null, page.limit],
      ),
    );
  }

  /** Of the person's village on a day; null when it has none. @throws seekerNotFound */
  ofPerson(actor: Actor, seekerId: string, on?: string): Promise<Pairing | null> {
    return this.uow.read(actor, async (tx) => {
      const person = (await this.seekers.byIds(tx, [seekerId])).get(seekerId);
      if (!person) throw seekerNotFound({ id: seekerId });
      const [row] = await tx.query<Pairing>(
        `SELECT ${PAIRING} FROM village_pairing p
         WHERE p.village_code = $1 AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on >= $2)
         ORDER BY p.from_on DESC LIMIT 1`,
        [person.areaCode, on ?? tx.today],
      );
      return row ?? null;
    });
  }
}
