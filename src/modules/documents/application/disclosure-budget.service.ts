import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  disclosureLimit,
  type DisclosureForm,
  MAX_PER_DAY,
  numberSearchLimit,
} from '../domain/disclosure-limits.js';
import { DisclosureCountersRepository } from '../persistence/disclosure-counters.repository.js';

/** One locked count, in the transaction that shows them, of every number an account is shown, in whatever form. */
@Injectable()
export class DisclosureBudget {
  constructor(private readonly counters: DisclosureCountersRepository) {}

  /**
   * Before numbers are opened for somebody to see. Work of the service itself is not counted.
   * @param persons how many persons' numbers are shown
   * @throws disclosureLimit, numberSearchLimit; nothing is spent then
   */
  async spend(tx: Tx, form: DisclosureForm, persons: number): Promise<void> {
    if (!(await this.hasRoomFor(tx, form, persons)))
      throw form === 'searched' ? numberSearchLimit() : disclosureLimit({ persons });
  }

  /** The same for a caller with an error of its own. @returns false when the limit stands in the way; nothing is spent then */
  async hasRoomFor(tx: Tx, form: DisclosureForm, persons: number): Promise<boolean> {
    if (persons === 0 || tx.actor.role === 'system') return true;
    return this.counters.add(tx, form, persons, MAX_PER_DAY[form]);
  }

  /**
   * For guesses: what there is room for is spent even where it does not suffice, so that asking again costs what it tells.
   * @returns whether there was room for all of them
   */
  async spendOrExhaust(tx: Tx, form: DisclosureForm, persons: number): Promise<boolean> {
    if (await this.hasRoomFor(tx, form, persons)) return true;
    await this.counters.exhaust(tx, form, MAX_PER_DAY[form]);
    return false;
  }
}
