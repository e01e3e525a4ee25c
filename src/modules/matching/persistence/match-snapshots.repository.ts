import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { MatchSnapshot } from '../domain/engine.js';
import { findMatchSnapshot, upsertMatchSnapshot } from './match-snapshots.statements.js';

/** Larger markets are not kept: their plan can be checked on the registers, but nothing tried on it. */
const MAX_KEPT = 200_000;
const zip = promisify<Buffer, Buffer>(gzip);
const unzip = promisify<Buffer, Buffer>(gunzip);

/** The facts a plan stood on. Only the service reads them; people see what follows from them. */
@Injectable()
export class MatchSnapshotsRepository {
  async keep(
    tx: Tx,
    plan: { readonly id: string; readonly cooperation: string },
    snapshot: MatchSnapshot,
  ): Promise<void> {
    if (snapshot.seekers.length > MAX_KEPT) return;
    const body = await zip(Buffer.from(JSON.stringify(snapshot)));
    await tx.run(upsertMatchSnapshot, { planId: plan.id, cooperation: plan.cooperation, body });
  }

  async of(tx: Tx, planId: string): Promise<MatchSnapshot | null> {
    const [row] = await tx.withSystemScope(() => tx.all(findMatchSnapshot, { planId }));
    return row ? (JSON.parse((await unzip(row.body)).toString()) as MatchSnapshot) : null;
  }
}
