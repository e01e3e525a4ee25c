import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { open, DataKeyStore, seal } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';

/** Texts sealed with a key each; row-level security shows them to the office that wrote them. */
@Injectable()
export class OfficeTextsRepository {
  constructor(private readonly keys: DataKeyStore) {}

  /** @returns its id */
  async insert(tx: Tx, text: string): Promise<string> {
    const id = newId();
    const key = (await this.keys.create(tx, [id])).get(id)!;
    await tx.execute(
      `INSERT INTO office_text (id, organisation_id, recorded_by, recorded_at, content) VALUES ($1, $2, $3, $4, $5)`,
      [id, tx.actor.organisationId, tx.actor.userId, tx.now, seal(key, text, placeOf(id))],
    );
    return id;
  }

  /** Those of the ids that the actor's office wrote. */
  async findReadable(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; content: Buffer }>(
      `SELECT id, content FROM office_text WHERE id = ANY($1::uuid[]) AND organisation_id = $2`,
      [ids, tx.actor.organisationId],
    );
    const keys = await this.keys.load(
      tx,
      rows.map(({ id }) => id),
    );
    return new Map(
      rows.flatMap(({ id, content }) => {
        const key = keys.get(id);
        return key ? [[id, open(key, content, placeOf(id)).toString()]] : [];
      }),
    );
  }

  /** Nobody opens them again. */
  destroy(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.keys.destroy(tx, ids);
  }
}

const placeOf = (id: string): string => `office_text.content:${id}`;
