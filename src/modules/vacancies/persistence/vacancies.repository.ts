import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type MoveClaim, type Tx } from '../../../platform/database/index.js';
import type { StoredFinding, VacancyTerms } from '../domain/vacancy.js';
import type { VacancyFacts } from '../domain/vacancy.lifecycle.js';
import { advertColumns } from './vacancy-columns.js';
import { vacancyMap } from './vacancy-map.js';

export interface NewVacancy {
  readonly employer: { readonly id: string; readonly uscc: string; readonly districtCode: string };
  readonly employerOfRecordId: string | null;
  readonly hostEmployerId: string | null;
  readonly employerMayPublish: boolean;
  readonly cooperation: string;
  readonly terms: VacancyTerms;
  readonly findings: readonly StoredFinding[];
  readonly blockers: readonly string[];
  readonly claim: MoveClaim;
}

/** Writes vacancies in a few statements, and finds them by their terms. */
@Injectable()
export class VacanciesRepository {
  constructor(private readonly store: LifecycleStore) {}

  /** @returns their ids, in order; all are drafts */
  async create(tx: Tx, vacancies: readonly NewVacancy[]): Promise<string[]> {
    const ids = vacancies.map(() => newId());
    await this.store.createMany(
      tx,
      vacancyMap,
      vacancies.map((vacancy, index) => ({
        move: 'register' as const,
        claim: vacancy.claim,
        subject: factsOfNew(vacancy),
        row: {
          id: ids[index]!,
          cooperation: vacancy.cooperation,
          district_code: vacancy.employer.districtCode,
          employer_id: vacancy.employer.id,
          employer_of_record_id: vacancy.employerOfRecordId,
          host_employer_id: vacancy.hostEmployerId,
          held: 0,
          used: 0,
          beds_women_taken: 0,
          beds_men_taken: 0,
          allowances: [],
          deductions: [],
          exams_told: false,
          ...advertColumns(vacancy.employer.uscc, vacancy.terms, vacancy.findings, vacancy.blockers),
        },
      })),
    );
    return ids;
  }

  /** Submits and publishes drafts in one go, on the word of the claim's party. */
  async publish(tx: Tx, drafts: readonly { id: string; vacancy: NewVacancy }[]): Promise<void> {
    for (const move of ['submit', 'publish'] as const) {
      await this.store.moveMany(
        tx,
        vacancyMap,
        drafts.map(({ id, vacancy }) => ({ id, move, claim: vacancy.claim, subject: factsOfNew(vacancy) })),
      );
    }
  }

  /** Replaces the advert of a draft. */
  async rewrite(
    tx: Tx,
    id: string,
    uscc: string,
    advert: { terms: VacancyTerms; findings: readonly StoredFinding[]; blockers: readonly string[] },
  ): Promise<void> {
    const columns = advertColumns(uscc, advert.terms, advert.findings, advert.blockers);
    const names = Object.keys(columns)
      .map((name) => `"${name}"`)
      .join(', ');
    await tx.execute(
      `UPDATE vacancy SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(NULL::vacancy, $2::jsonb)) WHERE id = $1`,
      [id, JSON.stringify(columns)],
    );
    tx.audit({
      action: 'vacancy.rewritten',
      aggregate: 'vacancy',
      aggregateId: id,
      fields: Object.keys(columns),
    });
  }

  /** Vacancies of these terms that are not closed. @returns key → id */
  async byTerms(tx: Tx, cooperation: string, keys: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; key: string }>(
      `SELECT id, terms_key AS key FROM vacancy WHERE cooperation = $1 AND terms_key = ANY($2::text[]) AND status <> 'closed'`,
      [cooperation, keys],
    );
    return new Map(rows.map((row) => [row.key, row.id]));
  }
}

function factsOfNew(vacancy: NewVacancy): VacancyFacts {
  return {
    headcount: vacancy.terms.headcount,
    held: 0,
    used: 0,
    blockers: vacancy.blockers,
    employerMayPublish: vacancy.employerMayPublish,
    validUntil: vacancy.terms.validUntil,
  };
}
