import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { EncryptedIdentifiers } from './encrypted-identifiers.js';
import { findSeekerIdsByNumber } from './persons-by-number.statements.js';

/** Who carries an ID number as a ledger writes it, whoever asks: only to tell the person who looked. */
@Injectable()
export class PersonsByNumberRepository {
  constructor(private readonly numbers: EncryptedIdentifiers) {}

  /** @returns persons by the number as it was written; numbers nobody carries are absent */
  async find(tx: Tx, written: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const text of written)
      for (const index of numberIn(text).flatMap((number) => this.numbers.idIndexes(number)))
        texts.set(index.toString('hex'), text);
    if (texts.size === 0) return new Map();
    const rows = await tx.withSystemScope(() =>
      tx.all(findSeekerIdsByNumber, { texts: [...texts.keys()].map((index) => Buffer.from(index, 'hex')) }),
    );
    return new Map(rows.map(({ index, id }) => [texts.get(index)!, id]));
  }
}

function numberIn(text: string): string[] {
  const bare = text
    .normalize('NFKC')
    .replace(/[^\dXx]/gu, '')
    .toUpperCase();
  return bare.length === 18 ? [bare] : [];
}
