import { Injectable } from '@nestjs/common';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { importTouched } from '../../imports/index.js';
import { PlacementCommands, PlacementReader } from '../../placements/index.js';
import { ConsentReader, ConsentService } from '../../seekers/index.js';
import { rosterEntryLifecycleMapping } from '../persistence/fair.lifecycle-mapping.js';
import { findFirstEvidence, findLedgerRosterEntries } from '../persistence/withdraw-intents.statements.js';

/** Undoes what an import of intents brought: the intents, the entries on the roster, and the consents it recorded. */
@Injectable()
export class WithdrawIntentsService {
  constructor(
    private readonly placements: PlacementReader,
    private readonly commands: PlacementCommands,
    private readonly latestConsents: ConsentReader,
    private readonly consents: ConsentService,
    private readonly store: LifecycleStore,
  ) {}

  /** @throws importTouched when one of the intents has been answered since */
  async withdraw(tx: Tx, importId: string, placementIds: readonly string[]): Promise<void> {
    const own = await this.broughtBy(tx, importId, 'placement', placementIds);
    const rows = await this.placements.byIds(tx, own);
    const touched = [...rows.values()].filter((row) => row.status !== 'intent' || row.version !== 1);
    if (touched.length > 0 || rows.size < own.length) throw importTouched({ count: touched.length });
    await this.commands.transition(
      tx.actor,
      own.map((placementId) => ({
        placementId,
        move: 'take_back' as const,
        attribution: {
          reportedBy: 'bureau',
          channel: 'account',
          reason: 'import_withdrawn',
          evidence: `import:${importId}`,
        },
      })),
    );
    const seekerIds = [...new Set([...rows.values()].map((row) => row.seekerId))];
    await this.leaveRoster(tx, importId, seekerIds);
    await this.takeConsentsBack(tx, importId, seekerIds);
  }

  private async leaveRoster(tx: Tx, importId: string, seekerIds: readonly string[]): Promise<void> {
    const entries = await tx.all(findLedgerRosterEntries, { seekerIds });
    const own = await this.broughtBy(
      tx,
      importId,
      'fair_roster_entry',
      entries.map(({ id }) => id),
    );
    const input = {
      reportedBy: 'bureau' as const,
      channel: 'account' as const,
      occurredOn: tx.today,
      evidence: `import:${importId}`,
    };
    await this.store.transitionMany(
      tx,
      rosterEntryLifecycleMapping,
      own.flatMap((id) =>
        (['undo_check_in', 'cancel'] as const).map((move) => ({ id, move, input, facts: undefined })),
      ),
    );
  }

  /** A consent nobody gave otherwise was the roster's; without the roster there is none. */
  private async takeConsentsBack(tx: Tx, importId: string, seekerIds: readonly string[]): Promise<void> {
    const latest = await this.latestConsents.findLatest(tx, seekerIds, 'share_with_employer');
    const own = [...latest].flatMap(([id, { evidence }]) => (isOf(importId, evidence) ? [id] : []));
    if (own.length === 0) return;
    await this.consents.recordMany(tx, own, {
      purpose: 'share_with_employer',
      given: false,
      reportedBy: 'bureau',
      channel: 'account',
      evidence: `import:${importId}`,
    });
  }

  private async broughtBy(
    tx: Tx,
    importId: string,
    aggregate: string,
    ids: readonly string[],
  ): Promise<string[]> {
    const rows = await tx.all(findFirstEvidence, { aggregate, ids });
    return rows.filter(({ evidence }) => isOf(importId, evidence)).map(({ id }) => id);
  }
}

const isOf = (importId: string, evidence: string | null): boolean =>
  evidence?.startsWith(`import:${importId}#`) ?? false;
