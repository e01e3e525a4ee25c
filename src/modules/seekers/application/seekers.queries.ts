import { Injectable } from '@nestjs/common';
import { type Actor, rolesFor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { DisclosureBudget } from '../../documents/index.js';
import { isNumberTypedAlone, numberKind, parseSearchText, type SearchText } from '../domain/search-text.js';
import { numberSearchAlone, numberSearchNotAllowed, seekerNotFound } from '../domain/seeker.errors.js';
import { type ContactKind } from '../domain/seeker.js';
import { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';
import { SeekerEntity } from '../persistence/seeker.entity.js';
import { typedFor } from './seeker-search.js';
import { listPovertyHistory } from '../persistence/seekers.statements.js';

export interface SeekerSearch {
  /** Name or village, the beginning of the pinyin or initials, a full ID number or phone, the last four of either. */
  readonly text?: string;
  readonly areaCode?: string;
  readonly status?: string;
  readonly limit: number;
  /** Last id of the page before. */
  readonly after?: string;
}

export interface PovertyPeriod {
  readonly status: string;
  readonly kind: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

@Injectable()
export class SeekersQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly numbers: EncryptedIdentifiers,
    private readonly budget: DisclosureBudget,
  ) {}

  find(actor: Actor, id: string): Promise<{ seeker: SeekerEntity; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const seeker = await tx.em.findOneBy(SeekerEntity, { id });
      if (!seeker) throw seekerNotFound({ id });
      return { seeker, today: tx.today };
    });
  }

  /**
   * People as they are typed for. A number tells whether it is registered, so a search by one is counted, written down with
   * whom it found, never narrowed by a name, and open only to who may see numbers.
   * @throws numberSearchNotAllowed, numberSearchAlone, numberSearchLimit
   */
  async search(actor: Actor, search: SeekerSearch): Promise<{ rows: SeekerEntity[]; today: string }> {
    const typed = parseSearchText(search.text ?? '');
    const [number] = typed.numbers;
    if (number === undefined)
      return this.uow.read(actor, async (tx) => ({
        rows: await this.found(tx, search, typed),
        today: tx.today,
      }));
    if (!rolesFor('seeker.reveal')?.includes(actor.role)) throw numberSearchNotAllowed();
    if (!isNumberTypedAlone(typed)) throw numberSearchAlone({ field: 'text' });
    return this.uow.write(actor, async (tx) => {
      await this.budget.spend(tx, 'searched', 1);
      const rows = await this.found(tx, search, typed);
      tx.audit({
        action: 'seeker.searched-by-number',
        aggregate: 'seeker',
        aggregateId: null,
        fields: [numberKind(number), `count=${rows.length}`],
        subjects: rows.map(({ id }) => id),
      });
      return { rows, today: tx.today };
    });
  }

  private found(tx: Tx, search: SeekerSearch, typed: SearchText): Promise<SeekerEntity[]> {
    const query = tx.em.createQueryBuilder(SeekerEntity, 's').limit(search.limit);
    const { conditions, exact, values } = typedFor(typed, this.numbers);
    for (const [condition, meant] of conditions) query.andWhere(condition, meant);
    if (exact) query.orderBy(exact('s')).setParameters(values);
    if (search.after)
      query.andWhere(
        exact
          ? `(${exact('s')}, s.id) > (SELECT ${exact('x')}, x.id FROM seeker x WHERE x.id = :after)`
          : 's.id > :after',
        { after: search.after },
      );
    query.addOrderBy('s.id');
    if (search.areaCode) query.andWhere('starts_with(s.areaCode, :area)', { area: search.areaCode });
    if (search.status) query.andWhere('s.status = :status', { status: search.status });
    return query.getMany();
  }

  /** Dated poverty history of the person's household; each reading is written down. @throws seekerNotFound */
  async povertyHistory(actor: Actor, id: string): Promise<PovertyPeriod[]> {
    return this.uow.write(actor, async (tx) => {
      if (!(await tx.em.existsBy(SeekerEntity, { id }))) throw seekerNotFound({ id });
      const periods = await tx.all(listPovertyHistory, { id });
      tx.audit({
        action: 'seeker.poverty-read',
        aggregate: 'seeker',
        aggregateId: id,
        fields: ['poverty_status'],
      });
      return periods;
    });
  }

  /**
   * The numbers in the clear, with the audit entry in the same transaction: no log, no data.
   * @param purpose why they are needed, one of the purposes the route lists
   */
  async reveal(
    actor: Actor,
    id: string,
    purpose: string,
  ): Promise<{ idNumber: string; phones: { kind: ContactKind; phone: string; dialable: boolean }[] }> {
    return this.uow.write(actor, async (tx: Tx) => {
      await this.budget.spend(tx, 'single', 1);
      const idNumber = (await this.numbers.decryptIdNumbers(tx, [id])).get(id);
      if (!idNumber) throw seekerNotFound({ id });
      const phones = (await this.numbers.decryptPhones(tx, [id])).get(id) ?? [];
      tx.audit({
        action: 'seeker.revealed',
        aggregate: 'seeker',
        aggregateId: id,
        fields: ['id_number', 'phone', `purpose=${purpose}`],
      });
      return { idNumber, phones };
    });
  }
}
