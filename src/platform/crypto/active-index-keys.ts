import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../access/index.js';
import { type Tx, UnitOfWork } from '../database/index.js';
import { BlindIndexes } from './blind-indexes.js';

interface Known {
  readonly name: number;
  readonly current: boolean;
}

/**
 * The database knows the keys its indexes stand under, so that no process writes under another one, which would find nobody and
 * register everybody a second time.
 */
@Injectable()
export class ActiveIndexKeys implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly indexes: BlindIndexes,
  ) {}

  async onModuleInit(): Promise<void> {
    const system = systemActor(['*'], 'index-key');
    if (await this.uow.read(system, async (tx) => this.isKnown(await this.known(tx)))) return;
    await this.uow.write(system, (tx) => this.adopt(tx));
  }

  /** @throws when the settings of this process do not fit the keys in use */
  async adopt(tx: Tx): Promise<void> {
    const { keyName, previousKeyName } = this.indexes;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('index-key', 0))`);
    const known = await this.known(tx);
    if (this.isKnown(known)) return;
    const current = known.find((key) => key.current)?.name;
    const others = known.filter(({ name }) => name !== current && name !== keyName);
    if (current !== undefined && (current !== previousKeyName || others.length > 0))
      throw new Error(
        others.length > 0
          ? 'INDEX_KEY was changed before and not every index went over yet: give the pair of then, run rotate-index-key, then change it again'
          : 'INDEX_KEY is not the key the indexes of this database stand under; to change it, give the old one as INDEX_KEY_PREVIOUS',
      );
    await tx.execute(`UPDATE index_key_in_use SET is_current = false`);
    for (const [name, isCurrent] of [
      [previousKeyName, false],
      [keyName, true],
    ] as const)
      if (name !== null)
        await tx.execute(
          `INSERT INTO index_key_in_use (name, is_current) VALUES ($1, $2)
           ON CONFLICT (name) DO UPDATE SET is_current = EXCLUDED.is_current, since = clock_timestamp()`,
          [name, isCurrent],
        );
  }

  /** Nothing stands under another key any more. */
  async finish(tx: Tx): Promise<void> {
    await tx.execute(`DELETE FROM index_key_in_use WHERE NOT is_current`);
  }

  private known(tx: Tx): Promise<Known[]> {
    return tx.query<Known>(`SELECT name, is_current AS current FROM index_key_in_use`);
  }

  /** @throws when the key of now is known, but one before that is still in use is not given */
  private isKnown(known: readonly Known[]): boolean {
    const { keyName, previousKeyName } = this.indexes;
    if (!known.some(({ name, current }) => current && name === keyName)) return false;
    if (known.some(({ name }) => name !== keyName && name !== previousKeyName))
      throw new Error(
        'Not every index has gone over to the new INDEX_KEY: give the old one as INDEX_KEY_PREVIOUS until rotate-index-key says it can be removed',
      );
    return true;
  }
}
