import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { open, DataKeyStore, seal } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { findReadableOfficeTexts, insertOfficeText } from './office-texts.statements.js';

/** Texts sealed with a key each; row-level security shows them to the office that wrote them. */
@Injectable()
export class OfficeTextsRepository {
  constructor(private readonly keys: DataKeyStore) {}

  /** @returns its id */
  async insert(tx: Tx, text: string): Promise<string> {
    const id = newId();
    const key = (await this.keys.create(tx, [id])).get(id)!;
    await tx.run(insertOfficeText, {
      id,
      organisationId: tx.actor.organisationId,
      userId: tx.actor.userId,
      now: tx.now,
      content: seal(key, text, placeOf(id)),
    });
    return id;
  }

  /** Those of the ids that the actor's office wrote. */
  async findReadable(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.all(findReadableOfficeTexts, { ids, organisationId: tx.actor.organisationId });
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
