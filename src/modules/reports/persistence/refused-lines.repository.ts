import { Injectable } from '@nestjs/common';
import { readId } from '../../../kernel/values/index.js';
import { open, DataKeyStore } from '../../../platform/crypto/index.js';
import type { KnownFacts, Tx } from '../../../platform/database/index.js';
import { listErasedRowContents } from './refused-lines.statements.js';

interface EncryptedLine {
  readonly import_id: string;
  readonly seq: number;
  readonly content: Buffer;
}

interface Line extends Omit<EncryptedLine, 'content'> {
  readonly cells: Readonly<Record<string, string | undefined>>;
  /** Oldest first. */
  readonly corrections: readonly { readonly key: string; readonly was: string; readonly at: string }[];
}

interface Reading {
  readonly on: string;
  readonly synthetic: boolean;
}

/**
 * Lines of imported workbooks that became nothing, and firms a list names: what they say is sealed, and is opened here only
 * to know whom or which firm a line means. ID numbers do not leave this class but to find the person.
 */
@Injectable()
export class RefusedLinesRepository {
  constructor(private readonly keys: DataKeyStore) {}

  /**
   * ID numbers of refused lines as they then stood, and the persons other lines named before they were erased.
   * @param codes any refusal when left out
   */
  async named(
    facts: KnownFacts,
    cooperation: string,
    kinds: readonly string[],
    { codes, ...reading }: Reading & { readonly codes?: readonly string[] },
  ): Promise<{ readonly idNumbers: string[]; readonly erased: string[] }> {
    const lines = await facts.query<EncryptedLine & { erased: string[] }>(REFUSED, [
      cooperation,
      kinds,
      codes ?? null,
    ]);
    const cells = (await this.opened(facts.tx, lines)).map((line) => cellsAt(line, facts));
    return {
      idNumbers: [...new Set(cells.flatMap(({ id }) => numberIn(id, reading)))],
      erased: [...new Set(lines.flatMap(({ erased }) => erased))],
    };
  }

  /** Firms as the newest list of posts writes them, refused lines included. */
  async firmNames(facts: KnownFacts, cooperation: string): Promise<string[]> {
    const lines = await facts.query<EncryptedLine>(
      `SELECT r.import_id, r.seq, c.content FROM known.import_row r JOIN import_row c USING (import_id, seq) WHERE r.import_id = (
         SELECT id FROM known.import WHERE cooperation = $1 AND kind = 'vacancy-list' AND status = 'committed'
         ORDER BY uploaded_at DESC, id DESC LIMIT 1) ORDER BY r.seq`,
      [cooperation],
    );
    const cells = (await this.opened(facts.tx, lines)).map((line) => cellsAt(line, facts));
    return [...new Set(cells.flatMap(({ emp }) => emp ?? []))];
  }

  /** Notes which lines name a person whose number is about to go. */
  async keepErased(
    tx: Tx,
    { seekerId, idNumber }: { readonly seekerId: string; readonly idNumber: string },
    kinds: readonly string[],
    reading: Reading,
  ): Promise<void> {
    const lines = await tx.all(listErasedRowContents, { kinds });
    const cooperations = new Map(lines.map((line) => [line.import_id, line.cooperation]));
    const naming = (await this.opened(tx, lines)).filter(({ cells, corrections }) =>
      [cells.id, ...corrections.filter(({ key }) => key === 'id').map(({ was }) => was)].some((text) =>
        numberIn(text, reading).includes(idNumber),
      ),
    );
    await tx.insertMany(
      'erased_line',
      naming.map(({ import_id, seq }) => ({
        import_id,
        seq,
        seeker_id: seekerId,
        cooperation: cooperations.get(import_id),
      })),
      'ON CONFLICT DO NOTHING',
    );
  }

  private async opened(tx: Tx, lines: readonly EncryptedLine[]): Promise<Line[]> {
    const keys = await this.keys.load(tx, [...new Set(lines.map((line) => line.import_id))]);
    return lines.flatMap(({ import_id, seq, content }) => {
      const key = keys.get(import_id);
      if (!key) return [];
      const text = open(key, content, `import_row.content:${import_id}:${seq}`).toString();
      const { cells, corrections = [] } = JSON.parse(text) as Pick<Line, 'cells'> & Partial<Line>;
      return [{ import_id, seq, cells, corrections }];
    });
  }
}

const REFUSED = `
  SELECT r.import_id, r.seq, c.content,
         ARRAY(SELECT e.seeker_id FROM erased_line e WHERE e.import_id = r.import_id AND e.seq = r.seq) AS erased
  FROM known.import_row r JOIN known.import i ON i.id = r.import_id JOIN import_row c ON c.import_id = r.import_id AND c.seq = r.seq
  WHERE i.cooperation = $1 AND i.kind = ANY($2) AND i.status = 'committed' AND r.action = 'refuse'
    AND ($3::text[] IS NULL OR EXISTS (SELECT FROM jsonb_array_elements(r.findings) f WHERE f->>'code' = ANY($3)))
  ORDER BY r.import_id, r.seq`;

function numberIn(text: string | undefined, { on, synthetic }: Reading): string[] {
  const reading = readId({ text: text ?? '' }, { on, synthetic });
  return reading.ok ? [reading.id] : [];
}

/** Cells put right later say again what they said. */
function cellsAt({ cells, corrections }: Line, facts: KnownFacts): Line['cells'] {
  const later = corrections.filter(({ at }) => !facts.knew(at)).reverse();
  return { ...cells, ...Object.fromEntries(later.map(({ key, was }) => [key, was])) };
}
