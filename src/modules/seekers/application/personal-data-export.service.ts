import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { AuditQueries, type AccessRecord } from '../../audit/index.js';
import { DisclosureBudget } from '../../documents/index.js';
import { copyNotRequested, seekerNotFound } from '../domain/seeker.errors.js';
import { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';
import { SeekerEntity } from '../persistence/seeker.entity.js';
import { PersonRecords } from './person-records.js';
import { type RightsRequest, RightsRequestsService } from './rights-requests.service.js';
import { CorrectionsService } from './corrections.service.js';
import {
  findSeekerOverview,
  listConsentsForExport,
  listPovertyForExport,
} from '../persistence/personal-data-export.statements.js';

export interface RightsOverview {
  readonly requests: RightsRequest[];
  readonly looks: AccessRecord[];
  readonly refusesRanking: boolean;
  /** Instant, ISO 8601. */
  readonly erasedAt: string | null;
}
export type OwnCopy = Readonly<Record<string, unknown>>;

/** Everything kept of a person, for that person (个人信息保护法 art. 45), and who looked at it. */
@Injectable()
export class PersonalDataExportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly numbers: EncryptedIdentifiers,
    private readonly records: PersonRecords,
    private readonly requests: RightsRequestsService,
    private readonly corrections: CorrectionsService,
    private readonly audit: AuditQueries,
    private readonly budget: DisclosureBudget,
  ) {}

  /**
   * Answers every open request for a copy; without one there is nobody it is for. The numbers in it count like any other.
   * @throws seekerNotFound, copyNotRequested
   */
  copy(actor: Actor, id: string): Promise<OwnCopy> {
    return this.uow.write(actor, async (tx) => {
      const seeker = await tx.em.findOneBy(SeekerEntity, { id });
      if (!seeker) throw seekerNotFound({ id });
      if (!(await this.requests.isOpen(tx, id, 'copy'))) throw copyNotRequested({ id });
      await this.budget.spend(tx, 'single', 1);
      const idNumber = (await this.numbers.decryptIdNumbers(tx, [id])).get(id) ?? null;
      const phones = (await this.numbers.decryptPhones(tx, [id])).get(id) ?? [];
      const sections: Record<string, unknown> = {};
      for (const { section, copy } of this.records.all()) if (copy) sections[section] = await copy(tx, id);
      const answer = {
        madeOn: tx.today,
        person: { ...seeker, idNumber, phones },
        poverty: await this.poverty(tx, id),
        consents: await this.consents(tx, id),
        corrections: await this.corrections.ofSeeker(tx, id),
        ...sections,
        whoLooked: await this.audit.looksAt(tx, [id]),
        requests: await this.requests.ofSeeker(tx, id),
      };
      await this.requests.answerAll(tx, id, 'copy');
      tx.audit({
        action: 'seeker.copied',
        aggregate: 'seeker',
        aggregateId: id,
        fields: ['id_number', 'phone', ...Object.keys(sections)],
      });
      return answer;
    });
  }

  /** @throws seekerNotFound */
  overview(actor: Actor, id: string): Promise<RightsOverview> {
    return this.uow.read(actor, async (tx) => {
      const row = await tx.first(findSeekerOverview, { id });
      if (!row) throw seekerNotFound({ id });
      return {
        requests: await this.requests.ofSeeker(tx, id),
        looks: await this.audit.looksAt(tx, [id]),
        refusesRanking: row.refusesRanking,
        erasedAt: row.erasedAt?.toISOString() ?? null,
      };
    });
  }

  private poverty(tx: Tx, id: string): Promise<unknown[]> {
    return tx.all(listPovertyForExport, { id });
  }

  private consents(tx: Tx, id: string): Promise<unknown[]> {
    return tx.all(listConsentsForExport, { seekerId: id });
  }
}
