import type { Type } from '@nestjs/common';
import { ScanIndexRotation } from '../modules/fairs/index.js';
import { AccountKeys } from '../modules/identity/index.js';
import { ImportKeys } from '../modules/imports/index.js';
import { NoticeKeys } from '../modules/notifications/index.js';
import { SeekerKeys } from '../modules/seekers/index.js';
import { systemActor } from '../platform/access/index.js';
import { ActiveIndexKeys } from '../platform/crypto/index.js';
import { type Tx, UnitOfWork } from '../platform/database/index.js';

/** Persons a service at work waits for at most, while their rows are rewritten. */
const AT_ONCE = 200;

export interface RekeyReport {
  readonly moved: { numbers: number; phones: number; rows: number; scans: number; notices: number };
  /** What cannot be worked out again, since what it was taken of is kept nowhere; found under the key before only. */
  readonly left: {
    numbers: number;
    phones: number;
    rows: number;
    scans: number;
    notices: number;
    recoveryCodes: number;
    /** Administrators whose staff number must be said again. */
    holders: readonly string[];
  };
  /** The key before is needed no more. */
  readonly finished: boolean;
}

/**
 * Carries every blind index over to the `INDEX_KEY` of now, in transactions of few persons each, while the service goes on.
 * Cut off anywhere it is begun again, and passes over what is done.
 * @param forget what cannot go over is given up, so that the key before can be removed
 */
export class RekeyIndexes {
  private readonly actor = systemActor(['*'], 'rotate-index-key');
  private readonly uow: UnitOfWork;
  private readonly seekers: SeekerKeys;
  private readonly imports: ImportKeys;
  private readonly scans: ScanIndexRotation;
  private readonly notices: NoticeKeys;
  private readonly accounts: AccountKeys;
  private readonly keys: ActiveIndexKeys;

  constructor(
    get: <T>(token: Type<T>) => T,
    private readonly atOnce = AT_ONCE,
  ) {
    this.uow = get(UnitOfWork);
    this.seekers = get(SeekerKeys);
    this.imports = get(ImportKeys);
    this.scans = get(ScanIndexRotation);
    this.notices = get(NoticeKeys);
    this.accounts = get(AccountKeys);
    this.keys = get(ActiveIndexKeys);
  }

  async run({ forget = false } = {}): Promise<RekeyReport> {
    const numbers = await this.all('seeker', (tx, after: string | null) =>
      this.seekers.rekeyNumbers(tx, after, this.atOnce),
    );
    let notices = 0;
    const phones = await this.all('seeker', async (tx, after: string | null) => {
      const step = await this.seekers.rekeyPhones(tx, after, this.atOnce);
      notices += await this.notices.rekey(tx, step.phones);
      return step;
    });
    const rows = await this.all('import', (tx, after: Parameters<ImportKeys['rekey']>[1]) =>
      this.imports.rekey(tx, after, this.atOnce),
    );
    const scans = await this.write((tx) => this.scans.rekey(tx));
    await this.write(async (tx) => {
      await this.accounts.rekeyFirstAccounts(tx);
      await this.notices.deleteAnswered(tx);
    });
    if (forget) await this.forget();
    const left = await this.left();
    const finished =
      left.holders.length === 0 && Object.values(left).every((each) => !each || each === left.holders);
    if (finished) await this.finish();
    return { moved: { numbers, phones, rows, scans, notices }, left, finished };
  }

  private async all<Place>(
    aggregate: 'seeker' | 'import',
    step: (tx: Tx, after: Place | null) => Promise<{ last: Place | null; count: number }>,
  ): Promise<number> {
    let total = 0;
    for (let after: Place | null = null; ;) {
      const { last, count } = await this.write(async (tx) => {
        const done = await step(tx, after);
        if (done.count > 0)
          tx.audit({
            action: 'keys.rotated',
            aggregate,
            aggregateId: null,
            fields: [`count=${done.count}`],
          });
        return done;
      });
      total += count;
      if (last === null) return total;
      after = last;
    }
  }

  private forget(): Promise<void> {
    return this.write(async (tx) => {
      await this.imports.forget(tx);
      await this.scans.forget(tx);
      await this.notices.forget(tx);
      await this.accounts.deleteRecoveryCodes(tx);
      tx.audit({ action: 'keys.rest-forgotten', aggregate: 'index_key', aggregateId: null });
    });
  }

  private left(): Promise<RekeyReport['left']> {
    return this.write(async (tx) => ({
      ...(await this.seekers.left(tx)),
      rows: await this.imports.left(tx),
      scans: await this.scans.left(tx),
      notices: await this.notices.left(tx),
      recoveryCodes: await this.accounts.recoveryCodesLeft(tx),
      holders: await this.accounts.holdersLeft(tx),
    }));
  }

  private finish(): Promise<void> {
    return this.write(async (tx) => {
      await this.seekers.finish(tx);
      await this.accounts.finish(tx);
      await this.keys.finish(tx);
      tx.audit({ action: 'keys.rotated', aggregate: 'index_key', aggregateId: null });
    });
  }

  private write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.uow.write(this.actor, work);
  }
}
