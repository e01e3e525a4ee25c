import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { handedOverAlready, nobodyToHandOver } from '../domain/batch.errors.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import {
  findHandOver,
  updateBatchContacts,
  updateInsurance,
  upsertReception,
} from '../persistence/arrival.statements.js';

export interface BatchContact {
  readonly role: 'escort' | 'source_bureau' | 'destination_bureau' | 'station' | 'carrier' | 'driver';
  readonly name: string;
  readonly phone: string;
}

export interface Insurance {
  readonly insurer: string;
  readonly policyNo: string;
  /** Last day it covers, local date. */
  readonly until: string;
}

export interface Reception {
  readonly employerId: string;
  /** Expected arrival, an instant. */
  readonly arrivesAt: string;
  readonly place: string;
  /** The plant's bus from there; none when left out. */
  readonly shuttle?: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

export interface HandOver {
  readonly employerId: string;
  /** How many the company's signature takes over. */
  readonly persons: number;
  readonly handedBy: string;
  readonly signedBy: string;
  readonly evidence: string;
  readonly handedOn?: string;
}

/** What is arranged for a departure and signed at the gate. */
@Injectable()
export class ArrivalService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
  ) {}

  async arrange(
    actor: Actor,
    batchId: string,
    change: { readonly insurance?: Insurance; readonly contacts?: readonly BatchContact[] },
  ): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      await this.batches.lock(tx, batchId);
      const { insurance, contacts } = change;
      if (insurance)
        await tx.run(updateInsurance, {
          batchId,
          insurer: insurance.insurer,
          policyNo: insurance.policyNo,
          until: insurance.until,
        });
      if (contacts) await tx.run(updateBatchContacts, { batchId, contacts: JSON.stringify(contacts) });
      tx.audit({
        action: 'batch.arranged',
        aggregate: 'batch',
        aggregateId: batchId,
        fields: Object.keys(change),
      });
    });
  }

  /** Where and when the people of one company are met; the last word counts. */
  async receive(actor: Actor, batchId: string, plan: Reception): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (['reconciled', 'cancelled'].includes(batch.status))
        throw wrongState({ aggregate: 'batch', status: batch.status });
      await tx.run(upsertReception, {
        batchId,
        employerId: plan.employerId,
        arrivesAt: plan.arrivesAt,
        place: plan.place,
        shuttle: plan.shuttle ?? null,
        contactName: plan.contactName,
        contactPhone: plan.contactPhone,
        userId: actor.userId,
        now: tx.now,
      });
      tx.audit({ action: 'batch.reception_planned', aggregate: 'batch', aggregateId: batchId });
    });
  }

  /**
   * One signature per company for the people who arrived. The same word again changes nothing.
   * @returns how many arrived by the roll @throws nobodyToHandOver, handedOverAlready
   */
  async handOver(actor: Actor, batchId: string, word: HandOver): Promise<{ expected: number }> {
    return this.uow.write(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (batch.status !== 'en_route' && batch.status !== 'arrived')
        throw wrongState({ aggregate: 'batch', status: batch.status });
      const known = await tx.first(findHandOver, { batchId, employerId: word.employerId });
      if (known) {
        if (known.persons === word.persons && known.signedBy === word.signedBy)
          return { expected: known.expected };
        throw handedOverAlready({ employerId: word.employerId });
      }
      const expected = (await this.batches.passengers(tx, batchId)).filter(
        (one) => one.employerId === word.employerId && one.kind === 'new' && one.road === 'arrived',
      ).length;
      if (expected === 0) throw nobodyToHandOver({ employerId: word.employerId });
      await tx.insertMany('batch_hand_over', [
        {
          batch_id: batchId,
          employer_id: word.employerId,
          handed_on: word.handedOn ?? tx.today,
          persons: word.persons,
          expected,
          handed_by: word.handedBy,
          signed_by: word.signedBy,
          evidence: word.evidence,
          entered_by: actor.userId,
          recorded_at: tx.now,
        },
      ]);
      tx.touch('batch', batchId);
      tx.audit({
        action: 'batch.handed_over',
        aggregate: 'batch',
        aggregateId: batchId,
        fields: [`persons=${word.persons}`, `expected=${expected}`],
      });
      return { expected };
    });
  }
}
