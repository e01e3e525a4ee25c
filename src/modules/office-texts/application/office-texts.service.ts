import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  findMarkedIds,
  hasMark,
  MAX_OFFICE_TEXT,
  officeTextTooLong,
  replaceMarks,
  toMark,
} from '../domain/office-text.js';
import { OfficeTextsRepository } from '../persistence/office-texts.repository.js';

/**
 * Keeps a text that may tell of health apart from the record it belongs to: the record holds a mark, so that every list, page,
 * workbook and stream shows the mark alone, and only an answer to the writer's own office is filled in.
 */
@Injectable()
export class OfficeTexts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: OfficeTextsRepository,
  ) {}

  /** @returns what stands in the record instead. @throws officeTextTooLong */
  async setAside(actor: Actor, text: string, field: string): Promise<string> {
    if (text.length > MAX_OFFICE_TEXT) throw officeTextTooLong({ field, max: MAX_OFFICE_TEXT });
    return this.uow.write(actor, async (tx) => {
      const id = await this.texts.insert(tx, text);
      tx.audit({ action: 'office-text.kept', aggregate: 'office_text', aggregateId: id, fields: [field] });
      return toMark(id);
    });
  }

  /** An answer as this reader may see it. @param json the serialised answer; without an actor everything is withheld */
  async fillIn(actor: Actor | undefined, json: string): Promise<string> {
    if (!hasMark(json)) return json;
    const texts = actor
      ? await this.uow.read(actor, (tx) => this.texts.findReadable(tx, findMarkedIds(json)))
      : new Map<string, string>();
    // A mark stands inside a JSON string, so its text is written as the inside of one.
    return replaceMarks(json, (id) => {
      const text = texts.get(id);
      return text === undefined ? undefined : JSON.stringify(text).slice(1, -1);
    });
  }

  /** With the person erased, what these rows of theirs refer to is unreadable for everybody. */
  async forget(tx: Tx, rows: readonly string[]): Promise<void> {
    const ids = findMarkedIds(rows.join('\n'));
    if (ids.length > 0) await this.texts.destroy(tx, ids);
  }
}
