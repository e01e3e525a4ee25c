import { Injectable } from '@nestjs/common';
import { readId } from '../../../kernel/values/index.js';
import { open, PersonKeys } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';

interface SealedLine {
  readonly import_id: string;
  readonly seq: number;
  readonly content: Buffer;
}

/**
 * Lines of imported workbooks that became nothing, and firms a list names: what they say is sealed, and is opened here only
 * to know whom or which firm a line means. ID numbers do not leave this class but to find the person.
 */
@Injectable()
export class RefusedLinesRepository {
  constructor(private readonly keys: PersonKeys) {}

  /** ID numbers of refused lines. @param codes any refusal when left out */
  async idNumbers(
    tx: Tx,
    cooperation: string,
    kinds: readonly string[],
    { on, synthetic, codes }: { on: string; synthetic: boolean; codes?: readonly string[] },
  ): Promise<string[]> {
    const lines = await tx.query<SealedLine>(
      `SELECT r.import_id, r.seq, r.content FROM import_row r JOIN import i ON i.id = r.import_id
       WHERE i.cooperation = $1 AND i.kind = ANY($2) AND i.status = 'committed' AND r.action = 'refuse'
         AND ($3::text[] IS NULL OR EXISTS (SELECT FROM jsonb_array_elements(r.findings) f WHERE f->>'code' = ANY($3)))
       ORDER BY r.import_id, r.seq`,
      [cooperation, kinds, codes ?? null],
    );
    const cells = await this.opened(tx, lines);
    const ids = cells.flatMap(({ id }) => {
      const reading = readId({ text: id ?? '' }, { on, synthetic });
      return reading.ok ? [reading.id] : [];
    });
    return [...new Set(ids)];
  }

  /** Firms as the newest list of posts writes them, refused lines included. */
  async firmNames(tx: Tx, cooperation: string): Promise<string[]> {
    const lines = await tx.query<SealedLine>(
      `SELECT r.import_id, r.seq, r.content FROM import_row r WHERE r.import_id = (
         SELECT id FROM import WHERE cooperation = $1 AND kind = 'vacancy-list' AND status = 'committed'
         ORDER BY uploaded_at DESC, id DESC LIMIT 1) ORDER BY r.seq`,
      [cooperation],
    );
    const cells = await this.opened(tx, lines);
    return [...new Set(cells.flatMap(({ emp }) => emp ?? []))];
  }

  private async opened(tx: Tx, lines: readonly SealedLine[]): Promise<Record<string, string | undefined>[]> {
    const keys = await this.keys.load(tx, [...new Set(lines.map((line) => line.import_id))]);
    return lines.flatMap(({ import_id, seq, content }) => {
      const key = keys.get(import_id);
      if (!key) return [];
      const text = open(key, content, `import_row.content:${import_id}:${seq}`).toString();
      return [(JSON.parse(text) as { cells: Record<string, string | undefined> }).cells];
    });
  }
}
