import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { EraseRowsService } from '../../imports/index.js';
import { Notices } from '../../notifications/index.js';
import { OfficeTexts } from '../../office-texts/index.js';
import { HOLD_WORDS, type HoldReason } from '../domain/person-rights.js';
import { erasureHeld, requestNotFound, secondPersonNeeded, seekerNotFound } from '../domain/seeker.errors.js';
import { seekerLifecycle } from '../domain/seeker.lifecycle.js';
import { ErasureRepository } from '../persistence/erasure.repository.js';
import { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';
import { SeekerEntity } from '../persistence/seeker.entity.js';
import { seekerLifecycleMapping } from '../persistence/seeker.lifecycle-mapping.js';
import { PersonRecords } from './person-records.js';
import { RightsRequestsService } from './rights-requests.service.js';

/**
 * Erases a person who asked for it (个人信息保护法 art. 47), decided by another person than the one who entered the request.
 * What is counted stays, without a name: the key of the person's numbers is destroyed, names become tombstones, cells of the
 * workbooks the person came in are blanked.
 */
@Injectable()
export class EraseSeekerService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly numbers: EncryptedIdentifiers,
    private readonly repository: ErasureRepository,
    private readonly records: PersonRecords,
    private readonly requests: RightsRequestsService,
    private readonly importedRows: EraseRowsService,
    private readonly notices: Notices,
    private readonly officeTexts: OfficeTexts,
  ) {}

  /** @throws requestNotFound, requestAnswered, secondPersonNeeded, erasureHeld */
  async erase(actor: Actor, requestId: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const request = await this.requests.openOne(tx, requestId);
      if (request.kind !== 'erase') throw requestNotFound({ id: requestId });
      if (request.recordedBy === actor.userId) throw secondPersonNeeded();
      const id = request.seekerId;
      const seeker = await tx.em.findOneBy(SeekerEntity, { id });
      if (!seeker) throw seekerNotFound({ id });
      const hold = await this.holdOf(tx, id);
      if (hold) throw erasureHeld({ reason: hold, words: HOLD_WORDS[hold] });
      const traces = await this.traces(tx, seeker);
      await tx.withSystemScope(async () => {
        for (const { erase } of this.records.all()) await erase?.(tx, id);
        await this.importedRows.forget(tx, id, traces);
        await this.notices.forget(tx, { kind: 'seeker', id });
        await this.officeTexts.forget(tx, await this.repository.rowsWithWords(tx, id));
        await this.repository.erase(tx, id);
      });
      if (seeker.status !== 'frozen') {
        const { freeze } = seekerLifecycle.transitions;
        await this.store.transition(tx, seekerLifecycleMapping, {
          id,
          move: 'freeze',
          input: {
            reportedBy: freeze.reportedBy.includes('bureau') ? 'bureau' : 'caseworker',
            occurredOn: tx.today,
            channel: 'account',
            reason: 'erased',
          },
          facts: { birthOn: seeker.birthOn },
        });
      }
      await this.requests.answer(tx, requestId, 'granted');
      tx.audit({ action: 'seeker.erased', aggregate: 'seeker', aggregateId: id });
    });
  }

  private async holdOf(tx: Tx, id: string): Promise<HoldReason | null> {
    const [ordered] = await tx.query(
      `SELECT 1 FROM legal_hold WHERE seeker_id = $1 AND lifted_at IS NULL AND until >= app_today() LIMIT 1`,
      [id],
    );
    if (ordered) return 'ordered';
    return tx.withSystemScope(async () => {
      for (const { holds } of this.records.all()) {
        const reason = await holds?.(tx, id);
        if (reason) return reason;
      }
      return null;
    });
  }

  /** What a workbook cell of this person would hold. */
  private async traces(tx: Tx, seeker: SeekerEntity): Promise<string[]> {
    const idNumber = (await this.numbers.decryptIdNumbers(tx, [seeker.id])).get(seeker.id);
    const phones = (await this.numbers.decryptPhones(tx, [seeker.id])).get(seeker.id) ?? [];
    return [...(idNumber ? [idNumber] : []), ...phones.map(({ phone }) => phone)];
  }
}
