import { Injectable } from '@nestjs/common';
import { maskId, maskPhone } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { DisclosureBudget } from '../../documents/index.js';
import type { PovertyStatus } from '../../reference/index.js';
import type { Sex } from '../domain/seeker.js';
import type { SeekerStatus } from '../domain/seeker.lifecycle.js';
import { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';
import { findSeekerIdsByNumberIndexes } from '../persistence/number-indexes.statements.js';
import {
  findCompanionPairs,
  findDialableSeekers,
  findFrozenSeekersByIdNumberIndexes,
  findPovertyOnDay,
  findPovertyStatuses,
  findSeekersByIdNumberIndexes,
  findSeekersByIds,
  findSeekersInCooperations,
  findSeekersWithConsent,
} from '../persistence/seeker.statements.js';

/** What other modules may know of a person they name by ID number. */
export interface SeekerRef {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthOn: string;
  readonly status: SeekerStatus;
  readonly countyCode: string;
  readonly areaCode: string;
  readonly householdId: string | null;
}

/** What a number is written with where its person is not known, and the key it stands under. */
export interface NumberIndex {
  readonly index: Buffer;
  readonly keyName: number;
}

/** A household's status from a day to a day, both included; open-ended without `to`. */
export interface DatedStatus {
  readonly status: PovertyStatus;
  readonly from: string;
  readonly to: string | null;
}

/**
 * Finds persons for the modules to the right. Every answer is limited by the actor's row-level security, and by the sight of
 * whoever sent what names them: to a sender somebody they do not see is somebody nobody registered.
 */
@Injectable()
export class SeekerReader {
  constructor(
    private readonly numbers: EncryptedIdentifiers,
    private readonly budget: DisclosureBudget,
  ) {}

  /** By full ID number; numbers nobody here carries are absent. */
  async byIdNumbers(tx: Tx, idNumbers: readonly string[]): Promise<Map<string, SeekerRef>> {
    const byIndex = this.byIndex(idNumbers);
    const rows = await tx.all(findSeekersByIdNumberIndexes, {
      byIndex: [...byIndex.keys()].map((hex) => Buffer.from(hex, 'hex')),
    });
    const seen = await this.seen(
      tx,
      rows.map(({ id }) => id),
    );
    return new Map(
      rows.flatMap(({ id_index, ...ref }) =>
        seen.has(ref.id) ? [[byIndex.get(id_index.toString('hex'))!, ref] as const] : [],
      ),
    );
  }

  /** Numbers that are taken by somebody whom the sender of this part does not see; of their own person they are told otherwise. */
  async heldOutOfSight(tx: Tx, idNumbers: readonly string[]): Promise<Set<string>> {
    if (!tx.within) return new Set();
    const byIndex = this.byIndex(idNumbers);
    const rows = await tx.withSystemScope(() =>
      tx.all(findSeekerIdsByNumberIndexes, {
        indexes: [...byIndex.keys()].map((hex) => Buffer.from(hex, 'hex')),
      }),
    );
    const seen = await this.seen(
      tx,
      rows.map(({ id }) => id),
    );
    return new Set(
      rows.flatMap(({ index, id }) => (seen.has(id) ? [] : byIndex.get(index.toString('hex'))!)),
    );
  }

  /** Which of some persons the sender of this part sees; all of them where the actor names them. */
  private async seen(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { within } = tx;
    if (!within || ids.length === 0) return new Set(ids);
    // The district's bureau reads no register: it sees people through what places them with its companies.
    const rows = await tx.querySeenBy<{ id: string }>(
      within.actor,
      `SELECT id FROM seeker WHERE id = ANY($1::uuid[])
       UNION SELECT seeker_id FROM placement WHERE seeker_id = ANY($1::uuid[]) AND app_role() = 'bureau'`,
      [ids],
    );
    if (!within.wholeCounty) return new Set(rows.map(({ id }) => id));
    const county = await tx.all(findSeekersInCooperations, { ids, cooperations: within.actor.cooperations });
    return new Set([...rows, ...county].map(({ id }) => id));
  }

  /** Frozen records by full ID number, each with why it was frozen last. */
  async frozenByIdNumbers(
    tx: Tx,
    idNumbers: readonly string[],
  ): Promise<Map<string, { readonly id: string; readonly birthOn: string; readonly reason: string | null }>> {
    const byIndex = this.byIndex(idNumbers);
    const rows = await tx.all(findFrozenSeekersByIdNumberIndexes, {
      byIndex: [...byIndex.keys()].map((hex) => Buffer.from(hex, 'hex')),
    });
    return new Map(rows.map(({ id_index, ...row }) => [byIndex.get(id_index.toString('hex'))!, row]));
  }

  /** The blind index a number is written with; says nothing without the key. */
  numberIndex(idNumber: string): NumberIndex {
    return { index: this.numbers.idIndexes(idNumber)[0]!, keyName: this.numbers.keyName };
  }

  /** The blind indexes a number may be found by. */
  numberIndexes(idNumber: string): Buffer[] {
    return this.numbers.idIndexes(idNumber);
  }

  private byIndex(idNumbers: readonly string[]): Map<string, string> {
    return new Map(
      idNumbers.flatMap((id) =>
        this.numbers.idIndexes(id).map((index): [string, string] => [index.toString('hex'), id]),
      ),
    );
  }

  /**
   * ID numbers and dialable phones in the clear, for a list an office hands out; counted, and written down as one audit entry.
   * @throws disclosureLimit
   */
  async revealIdentifiers(
    tx: Tx,
    seekerIds: readonly string[],
    purpose: string,
  ): Promise<Map<string, { idNumber: string; phone: string | null }>> {
    await this.budget.spend(tx, 'listed', seekerIds.length);
    const ids = await this.numbers.decryptIdNumbers(tx, seekerIds);
    const phones = await this.numbers.decryptPhones(tx, seekerIds);
    tx.audit({
      action: 'seeker.revealed',
      aggregate: 'seeker',
      aggregateId: null,
      fields: ['id_number', 'phone', `purpose=${purpose}`, `count=${ids.size}`],
      subjects: [...ids.keys()],
    });
    return new Map(
      [...ids].map(([id, idNumber]) => [
        id,
        { idNumber, phone: phones.get(id)?.find((one) => one.dialable)?.phone ?? null },
      ]),
    );
  }

  /** The first number each person can be dialled at, for those who must reach them now; counted, and written down for each. */
  async revealPhones(tx: Tx, seekerIds: readonly string[], purpose: string): Promise<Map<string, string>> {
    await this.budget.spend(tx, 'listed', seekerIds.length);
    const phones = await this.numbers.decryptPhones(tx, seekerIds);
    const found = [...phones].flatMap(([id, means]): [string, string][] => {
      const first = means.find(({ dialable }) => dialable);
      return first ? [[id, first.phone]] : [];
    });
    tx.audit({
      action: 'seeker.revealed',
      aggregate: 'seeker',
      aggregateId: null,
      fields: ['phone', `purpose=${purpose}`, `count=${found.length}`],
      subjects: found.map(([id]) => id),
    });
    return new Map(found);
  }

  /** Numbers with their middle hidden, as forms show them; nobody sees the whole, so nothing is counted. */
  async maskedNumbers(
    tx: Tx,
    seekerIds: readonly string[],
  ): Promise<Map<string, { idNumber: string; phone: string | null }>> {
    const ids = await this.numbers.decryptIdNumbers(tx, seekerIds);
    const phones = await this.numbers.decryptPhones(tx, seekerIds);
    return new Map(
      [...ids].map(([id, idNumber]) => {
        const phone = phones.get(id)?.find(({ dialable }) => dialable)?.phone;
        return [id, { idNumber: maskId(idNumber), phone: phone ? maskPhone(phone) : null }];
      }),
    );
  }

  /** The number of a person who is about to be erased, for the modules that know the person by it; null when it is gone. */
  async ownNumber(tx: Tx, seekerId: string): Promise<string | null> {
    return (await this.numbers.decryptIdNumbers(tx, [seekerId])).get(seekerId) ?? null;
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, SeekerRef>> {
    const rows = await tx.all(findSeekersByIds, { ids });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Who belonged to a registered poor household on a day. The household's roll decides, never a mark on another list; a
   * person without household or roll is not in the answer.
   */
  async poorOn(tx: Tx, seekerIds: readonly string[], date: string): Promise<Map<string, boolean>> {
    const rows = await tx.all(findPovertyOnDay, { seekerIds, date });
    return new Map(rows.map((row) => [row.id, row.poor]));
  }

  /** What the household of each person was called, and when, earliest first. Persons without household are absent. */
  async householdStatuses(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, DatedStatus[]>> {
    const rows = await tx.all(findPovertyStatuses, { seekerIds });
    const found = new Map<string, DatedStatus[]>();
    for (const { id, ...status } of rows) found.set(id, [...(found.get(id) ?? []), status]);
    return found;
  }

  /** Who wants to go with whom: every pair one of these persons stands in, each once. */
  async findCompanionPairs(tx: Tx, seekerIds: readonly string[]): Promise<[string, string][]> {
    const rows = await tx.all(findCompanionPairs, { seekerIds });
    return rows.map(({ one, other }) => [one, other]);
  }

  /** Whether the latest word on a purpose is yes. */
  async consented(tx: Tx, seekerIds: readonly string[], purpose: string): Promise<Set<string>> {
    const rows = await tx.all(findSeekersWithConsent, { seekerIds, purpose });
    return new Set(rows.map((row) => row.seeker_id));
  }

  /** Which of these persons have a number that can be dialled. */
  async findDialable(tx: Tx, seekerIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.all(findDialableSeekers, { seekerIds });
    return new Set(rows.map(({ id }) => id));
  }
}
