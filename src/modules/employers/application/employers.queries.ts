import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { employerNotFound } from '../domain/employer.errors.js';
import { EmployerEntity } from '../persistence/employer.entity.js';

export interface EmployerSearch {
  /** Part of the name, or a credit code. */
  readonly text?: string;
  readonly status?: string;
  readonly limit: number;
  /** Last id of the page before. */
  readonly after?: string;
}

@Injectable()
export class EmployersQueries {
  constructor(private readonly uow: UnitOfWork) {}

  find(actor: Actor, id: string): Promise<{ employer: EmployerEntity; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const employer = await tx.em.findOneBy(EmployerEntity, { id });
      if (!employer) throw employerNotFound({ id });
      return { employer, today: tx.today };
    });
  }

  search(actor: Actor, search: EmployerSearch): Promise<{ rows: EmployerEntity[]; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em.createQueryBuilder(EmployerEntity, 'e').orderBy('e.id').limit(search.limit);
      if (search.after) query.andWhere('e.id > :after', { after: search.after });
      if (search.status) query.andWhere('e.status = :status', { status: search.status });
      const text = search.text?.trim();
      if (text && /^[0-9A-Z]{18}$/i.test(text))
        query.andWhere('e.uscc = :uscc', { uscc: text.toUpperCase() });
      else if (text) query.andWhere('e.name LIKE :name', { name: `%${text.replace(/[\\%_]/g, '\\$&')}%` });
      return { rows: await query.getMany(), today: tx.today };
    });
  }
}
