import { Injectable } from '@nestjs/common';
import {
  type Channel,
  assertNotInFuture,
  partyNotAuthorised,
  type Party,
} from '../../../kernel/lifecycle/index.js';
import { nameReadings, readName } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { open, DataKeyStore, seal } from '../../../platform/crypto/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { Correctable } from '../domain/person-rights.js';
import { nameMissing, seekerNotFound } from '../domain/seeker.errors.js';
import { RightsRequestsService } from './rights-requests.service.js';
import { partiesOf } from './seekers.policy.js';

export interface CorrectSeeker {
  readonly field: Correctable;
  /** For skills: separated by 、 or a comma. Empty: nothing is known. */
  readonly value: string;
  readonly reason: string;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string;
}

export interface Correction {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string;
  readonly reportedBy: string;
  readonly occurredOn: string;
}

/** Corrects what is kept of a person; what stood before stays readable in the history, sealed with the person's key. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: DataKeyStore,
    private readonly requests: RightsRequestsService,
  ) {}

  /** @throws partyNotAuthorised, seekerNotFound, nameMissing */
  async correct(actor: Actor, id: string, order: CorrectSeeker): Promise<void> {
    if (!partiesOf(actor).includes(order.reportedBy))
      throw partyNotAuthorised({ reportedBy: order.reportedBy });
    await this.uow.write(actor, async (tx) => {
      const key = (await this.keys.load(tx, [id])).get(id);
      const [row] = await tx.query<{ value: unknown }>(
        `SELECT ${order.field} AS value FROM seeker WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!key || !row) throw seekerNotFound({ id });
      const value = readValue(order);
      const occurredOn = order.occurredOn ?? tx.today;
      assertNotInFuture(occurredOn, tx.today);
      const correctionId = newId();
      const sealed = (side: string, plain: unknown): Buffer =>
        seal(key, JSON.stringify(plain ?? null), `seeker_correction.${side}:${correctionId}`);
      await tx.execute(
        `INSERT INTO seeker_correction (id, seeker_id, field, before_value, after_value, reason, said_by, channel, entered_by, happened_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          correctionId,
          id,
          order.field,
          sealed('before', row.value),
          sealed('after', value),
          order.reason,
          order.reportedBy,
          order.channel,
          actor.userId,
          occurredOn,
        ],
      );
      await this.set(tx, id, order.field, value);
      await this.requests.answerAll(tx, id, 'correct');
      tx.audit({
        action: 'seeker.corrected',
        aggregate: 'seeker',
        aggregateId: id,
        fields: [order.field],
      });
      tx.emit({
        topic: 'seeker.changed',
        effectKey: `seeker.changed:${id}:${correctionId}`,
        payload: { id },
      });
    });
  }

  /** Oldest first; empty once the person's key is gone. */
  async ofSeeker(tx: Tx, id: string): Promise<Correction[]> {
    const key = (await this.keys.load(tx, [id])).get(id);
    if (!key) return [];
    const rows = await tx.query<{
      id: string;
      field: string;
      before: Buffer;
      after: Buffer;
      reason: string;
      reportedBy: string;
      occurredOn: string;
    }>(
      `SELECT id, field, before_value AS before, after_value AS after, reason, said_by AS "reportedBy", happened_on::text AS "occurredOn"
       FROM seeker_correction WHERE seeker_id = $1 ORDER BY recorded_at, id`,
      [id],
    );
    return rows.map(({ id: correctionId, before, after, ...row }) => ({
      ...row,
      before: JSON.parse(open(key, before, `seeker_correction.before:${correctionId}`).toString()) as unknown,
      after: JSON.parse(open(key, after, `seeker_correction.after:${correctionId}`).toString()) as unknown,
    }));
  }

  private async set(tx: Tx, id: string, field: Correctable, value: unknown): Promise<void> {
    await tx.execute(`UPDATE seeker SET ${field} = $2 WHERE id = $1`, [id, value]);
    if (field !== 'name') return;
    const readings = nameReadings(String(value));
    await tx.execute(`UPDATE seeker SET pinyin = $2, initials = $3 WHERE id = $1`, [
      id,
      readings.full,
      readings.initials,
    ]);
  }
}

function readValue({ field, value }: CorrectSeeker): string | string[] | null {
  const text = value.trim();
  if (field === 'skills') return text ? text.split(/[、,，]/).map((skill) => skill.trim()) : [];
  if (field !== 'name') return text || null;
  const name = readName(text);
  if (!name.ok) throw nameMissing();
  return name.name;
}
