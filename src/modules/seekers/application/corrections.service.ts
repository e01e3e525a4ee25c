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
import {
  insertSeekerCorrection,
  listCorrectionsOfSeeker,
  updateNameReadings,
} from '../persistence/corrections.statements.js';

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
  async correct(actor: Actor, id: string, command: CorrectSeeker): Promise<void> {
    if (!partiesOf(actor).includes(command.reportedBy))
      throw partyNotAuthorised({ reportedBy: command.reportedBy });
    await this.uow.write(actor, async (tx) => {
      const key = (await this.keys.load(tx, [id])).get(id);
      const [row] = await tx.query<{ value: unknown }>(
        `SELECT ${command.field} AS value FROM seeker WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!key || !row) throw seekerNotFound({ id });
      const value = readValue(command);
      const occurredOn = command.occurredOn ?? tx.today;
      assertNotInFuture(occurredOn, tx.today);
      const correctionId = newId();
      const sealed = (side: string, plain: unknown): Buffer =>
        seal(key, JSON.stringify(plain ?? null), `seeker_correction.${side}:${correctionId}`);
      await tx.run(insertSeekerCorrection, {
        correctionId,
        id,
        field: command.field,
        before: sealed('before', row.value),
        after: sealed('after', value),
        reason: command.reason,
        reportedBy: command.reportedBy,
        channel: command.channel,
        userId: actor.userId,
        occurredOn,
      });
      await this.set(tx, id, command.field, value);
      await this.requests.answerAll(tx, id, 'correct');
      tx.audit({
        action: 'seeker.corrected',
        aggregate: 'seeker',
        aggregateId: id,
        fields: [command.field],
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
    const rows = await tx.all(listCorrectionsOfSeeker, { seekerId: id });
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
    await tx.run(updateNameReadings, { id, full: readings.full, initials: readings.initials });
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
