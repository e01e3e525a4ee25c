import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { type Anchor, readAnchor } from '../domain/anchor.js';
import { SealKey } from './seal-key.js';
import { insertDailyAnchor, listAnchors } from '../persistence/anchors.statements.js';

export const AUDIT_ANCHORED = 'audit.anchored';
const FOLDER = 'anchors';

/**
 * Gives the last seal of each day out of the database: a file in `DATA_DIR/anchors`, to be copied to another house, a list
 * both bureaus can fetch, and a notice to both, so that neither can rewrite the record alone.
 */
@Injectable()
export class AnchorsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly key: SealKey,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Once a real local day, however many workers ask, and once there is a seal. @returns the anchor when it is new */
  async anchorToday(actor: Actor): Promise<Anchor | null> {
    const anchor = await this.uow.write(actor, async (tx) => {
      const made = await tx.first(insertDailyAnchor, {});
      if (!made) return null;
      tx.emit({
        topic: AUDIT_ANCHORED,
        effectKey: `${AUDIT_ANCHORED}:${made.day}`,
        payload: { day: made.day, seq: made.seq, hash: made.hash },
      });
      return this.toAnchor(made);
    });
    if (anchor) await this.keep(anchor);
    return anchor;
  }

  /** Newest first. */
  list(actor: Actor): Promise<Anchor[]> {
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.all(listAnchors, {});
      return rows.map((row) => this.toAnchor(row));
    });
  }

  /** Anchors kept as files. @param folder where they are; the installation's own when left out */
  async kept(folder = join(this.config.dataDir, FOLDER)): Promise<Anchor[]> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return texts.map(readAnchor).filter((anchor) => anchor !== null);
  }

  private async keep(anchor: Anchor): Promise<void> {
    const folder = join(this.config.dataDir, FOLDER);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${anchor.day}.json`), `${JSON.stringify(anchor, null, 2)}\n`);
  }

  private toAnchor(row: { day: string; seq: number; hash: string; signature: Buffer }): Anchor {
    return { ...row, signature: row.signature.toString('base64'), publicKey: this.key.publicKey() };
  }
}
