import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { ImportReader, importTouched } from '../../imports/index.js';
import { HouseholdWordsRepository } from '../persistence/household-words.repository.js';
import { seekerLifecycleMapping } from '../persistence/seeker.lifecycle-mapping.js';
import { SurveysRepository } from '../persistence/surveys.repository.js';
import { lockSeekersToWithdraw } from '../persistence/withdraw-register.statements.js';

/**
 * Takes a survey of the register back, as of now: whom it brought is frozen, whom it changed gets back what it wrote over, and its
 * words about households go. Reports about earlier days as they were known before do not change.
 */
@Injectable()
export class WithdrawRegister {
  constructor(
    private readonly store: LifecycleStore,
    private readonly words: HouseholdWordsRepository,
    private readonly surveys: SurveysRepository,
    private readonly imports: ImportReader,
  ) {}

  /** @throws importTouched when somebody the survey brought has moved on */
  async withdraw(tx: Tx, importId: string, subjectIds: readonly string[]): Promise<void> {
    const people = await tx.all(lockSeekersToWithdraw, { subjectIds, evidence: `import:${importId}` });
    const brought = people.filter(({ own }) => own);
    const touched = brought.filter(({ last }) => !last);
    if (touched.length > 0) throw importTouched({ count: touched.length });
    const seekerIds = people.map(({ id }) => id);
    const withdrawn = await this.imports.findWithdrawn(tx, await this.surveys.imports(tx, seekerIds));
    for (const { id, own } of people) {
      const fields = await this.surveys.giveBack(tx, id, importId, withdrawn);
      if (!own) this.recordChange(tx, id, importId, fields);
    }
    await this.words.takeBack(tx, importId);
    await this.store.transitionMany(
      tx,
      seekerLifecycleMapping,
      brought.map((person) => ({
        id: person.id,
        move: 'freeze' as const,
        input: {
          reportedBy: 'bureau' as const,
          channel: 'account' as const,
          occurredOn: tx.today,
          reason: 'import_withdrawn',
        },
        facts: person,
      })),
    );
  }

  private recordChange(tx: Tx, id: string, importId: string, fields: readonly string[]): void {
    tx.audit({ action: 'seeker.given-back', aggregate: 'seeker', aggregateId: id, fields });
    tx.emit({
      topic: 'seeker.changed',
      effectKey: `seeker.changed:${id}:withdrawn:${importId}:${newId()}`,
      payload: { id },
    });
  }
}
