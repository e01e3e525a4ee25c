import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { EmployerReader, employerNotFound } from '../../employers/index.js';
import type { Fair } from '../domain/fair.js';
import { boothTaken, checkUnknown, fairNotFound, fairOver } from '../domain/fairs.errors.js';
import { FAIR_CHECKLIST } from '../domain/legal-checklist.js';
import { type Booth, FairSetupRepository } from '../persistence/fair-setup.repository.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { updateChecksDone } from '../persistence/fair-setup.statements.js';

export interface ChecklistLine {
  readonly code: string;
  readonly text: LocalizedText;
  readonly law: string;
  readonly before: 'publish' | 'open';
  /** Asked of this fair at all. */
  readonly required: boolean;
  readonly done: boolean;
  readonly byUser: string | null;
  readonly byName: string | null;
  readonly at: string | null;
  readonly note: string | null;
}

const OVER = new Set(['closed', 'reconciled', 'cancelled']);

/** What a fair needs before its doors open: the legal items, each ticked by somebody by name, and who stands at which booth. */
@Injectable()
export class FairSetupService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly setup: FairSetupRepository,
    private readonly employers: EmployerReader,
  ) {}

  /** @throws fairNotFound */
  checklist(actor: Actor, fairId: string): Promise<ChecklistLine[]> {
    return this.uow.read(actor, async (tx) => {
      const fair = await this.load(tx, fairId);
      const ticks = new Map((await this.setup.ticks(tx, fairId)).map((tick) => [tick.code, tick]));
      return FAIR_CHECKLIST.map(({ code, text, law, before, fromVisitors = 0 }) => {
        const tick = ticks.get(code);
        return {
          code,
          text,
          law,
          before,
          required: fair.expectedVisitors >= fromVisitors,
          done: fair.checksDone.includes(code),
          byUser: tick?.byUser ?? null,
          byName: tick?.byName ?? null,
          at: tick?.at.toISOString() ?? null,
          note: tick?.note ?? null,
        };
      });
    });
  }

  /** @throws fairNotFound, checkUnknown, fairOver */
  async tick(actor: Actor, fairId: string, code: string, done: boolean, note?: string): Promise<void> {
    if (!FAIR_CHECKLIST.some((item) => item.code === code)) throw checkUnknown({ codes: [code] });
    await this.uow.write(actor, async (tx) => {
      await this.loadOpen(tx, fairId);
      const touched = await tx.run(updateChecksDone, { fairId, code, done });
      if (touched === 0) return;
      const fair = await this.load(tx, fairId);
      await this.setup.tick(tx, fair, [{ code, done, note }]);
      tx.audit({
        action: done ? 'fair.check-ticked' : 'fair.check-unticked',
        aggregate: 'fair',
        aggregateId: fairId,
        fields: [code],
      });
    });
  }

  /** By number of the booth. @throws fairNotFound */
  booths(actor: Actor, fairId: string): Promise<Booth[]> {
    return this.uow.read(actor, async (tx) => this.setup.booths(tx, await this.load(tx, fairId)));
  }

  /** One company has one booth of a fair; naming another number moves it. @throws fairNotFound, employerNotFound, boothTaken */
  async putBooth(actor: Actor, fairId: string, number: string, employerId: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const fair = await this.loadOpen(tx, fairId);
      if (!(await this.employers.byIds(tx, [employerId])).has(employerId))
        throw employerNotFound({ id: employerId });
      if (!(await this.setup.put(tx, fair, number.trim(), employerId))) throw boothTaken({ number });
      tx.audit({ action: 'fair.booth-given', aggregate: 'fair', aggregateId: fairId, fields: ['booth'] });
    });
  }

  async removeBooth(actor: Actor, fairId: string, number: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      await this.loadOpen(tx, fairId);
      await this.setup.remove(tx, fairId, number);
      tx.audit({ action: 'fair.booth-freed', aggregate: 'fair', aggregateId: fairId, fields: ['booth'] });
    });
  }

  /** Takes the booths the district's list of posts names. @returns how many companies it names */
  fillBooths(actor: Actor, fairId: string): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.loadOpen(tx, fairId);
      tx.audit({ action: 'fair.booths-filled', aggregate: 'fair', aggregateId: fairId, fields: ['booth'] });
      return this.setup.fromPosts(tx, fair);
    });
  }

  private async load(tx: Tx, id: string): Promise<Fair> {
    const fair = await this.fairs.find(tx, id);
    if (!fair) throw fairNotFound({ id });
    return fair;
  }

  private async loadOpen(tx: Tx, id: string): Promise<Fair> {
    const fair = await this.load(tx, id);
    if (OVER.has(fair.status)) throw fairOver({ status: fair.status });
    return fair;
  }
}
