import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { EmployerReader, type EmployerRef } from '../../employers/index.js';
import { type Fill, NOBODY, VacancyFill } from './vacancy-fill.js';
import { vacancyNotFound } from '../domain/vacancy.errors.js';
import { VacancyEntity } from '../persistence/vacancy.entity.js';

export interface VacancySearch {
  /** Part of the title. */
  readonly text?: string;
  readonly status?: string;
  readonly employerId?: string;
  readonly fairCode?: string;
  readonly hostEmployerId?: string;
  /** With open offers, and an employer that may not publish now. */
  readonly offersInDoubt?: boolean;
  readonly limit: number;
  /** Last id of the page before. */
  readonly after?: string;
}

export interface VacancySeen {
  readonly vacancy: VacancyEntity;
  /** Null for a user who may not see the firm itself. */
  readonly employer: EmployerRef | null;
  /** Who signs the contract and where the work is, where known and seen. */
  readonly employerOfRecord: EmployerRef | null;
  readonly host: EmployerRef | null;
  readonly fill: Fill;
}

@Injectable()
export class VacanciesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly employers: EmployerReader,
    private readonly fills: VacancyFill,
  ) {}

  find(actor: Actor, id: string): Promise<{ seen: VacancySeen; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const vacancy = await tx.em.findOneBy(VacancyEntity, { id });
      if (!vacancy) throw vacancyNotFound({ id });
      const [seen] = await this.withEmployers(tx, [vacancy]);
      return { seen: seen!, today: tx.today };
    });
  }

  search(actor: Actor, search: VacancySearch): Promise<{ rows: VacancySeen[]; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em.createQueryBuilder(VacancyEntity, 'v').orderBy('v.id').limit(search.limit);
      if (search.after) query.andWhere('v.id > :after', { after: search.after });
      if (search.status) query.andWhere('v.status = :status', { status: search.status });
      if (search.employerId) query.andWhere('v.employerId = :employerId', { employerId: search.employerId });
      if (search.fairCode) query.andWhere('v.fairCode = :fairCode', { fairCode: search.fairCode });
      if (search.hostEmployerId)
        query.andWhere('v.hostEmployerId = :hostEmployerId', { hostEmployerId: search.hostEmployerId });
      if (search.offersInDoubt) {
        query.andWhere(
          `v.held > 0 AND EXISTS (SELECT FROM employer e WHERE e.id = v.employer_id
             AND (e.status <> 'vetted' OR e.vetted_until < :today))`,
          { today: tx.today },
        );
      }
      if (search.text) {
        query.andWhere('v.title LIKE :title', {
          title: `%${search.text.trim().replace(/[\\%_]/g, '\\$&')}%`,
        });
      }
      return { rows: await this.withEmployers(tx, await query.getMany()), today: tx.today };
    });
  }

  private async withEmployers(tx: Tx, vacancies: readonly VacancyEntity[]): Promise<VacancySeen[]> {
    const employers = await this.employers.byIds(tx, [
      ...new Set(
        vacancies.flatMap(({ employerId, employerOfRecordId, hostEmployerId }) =>
          [employerId, employerOfRecordId, hostEmployerId].filter((id) => id !== null),
        ),
      ),
    ]);
    const of = (id: string | null): EmployerRef | null => (id === null ? null : (employers.get(id) ?? null));
    const fills = await this.fills.of(
      tx,
      vacancies.map(({ id }) => id),
    );
    return vacancies.map((vacancy) => ({
      vacancy,
      employer: of(vacancy.employerId),
      employerOfRecord: of(vacancy.employerOfRecordId),
      host: of(vacancy.hostEmployerId),
      fill: fills.get(vacancy.id) ?? NOBODY,
    }));
  }
}
