import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type RecordedTransitionInput, type Tx } from '../../../platform/database/index.js';
import type { StoredFinding, VacancyTerms } from '../domain/vacancy.js';
import type { VacancyFacts } from '../domain/vacancy.lifecycle.js';
import { advertColumns } from './vacancy-columns.js';
import { vacancyLifecycleMapping } from './vacancy.lifecycle-mapping.js';
import { findOpenVacanciesByTerms, updateVacancyCapacity } from './vacancies.statements.js';

export interface NewVacancy {
  readonly employer: { readonly id: string; readonly uscc: string; readonly districtCode: string };
  readonly employerOfRecordId: string | null;
  readonly hostEmployerId: string | null;
  readonly employerMayPublish: boolean;
  readonly cooperation: string;
  readonly terms: VacancyTerms;
  readonly findings: readonly StoredFinding[];
  readonly blockers: readonly string[];
  readonly input: RecordedTransitionInput;
  /** The exams were told, not read off the words. */
  readonly examsTold?: boolean;
  readonly copiedFrom?: string;
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
      vacancyLifecycleMapping,
      vacancies.map((vacancy, index) => ({
        move: 'register' as const,
        input: vacancy.input,
        facts: factsOfNew(vacancy),
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
          exams_told: vacancy.examsTold ?? false,
          copied_from: vacancy.copiedFrom ?? null,
          revision: 1,
          ...advertColumns(vacancy.employer.uscc, vacancy.terms, vacancy.findings, vacancy.blockers),
        },
      })),
    );
    return ids;
  }

  /** Submits and publishes drafts in one go, on the word of the claim's party. */
  async publish(tx: Tx, drafts: readonly { id: string; vacancy: NewVacancy }[]): Promise<void> {
    for (const move of ['submit', 'publish'] as const) {
      await this.store.transitionMany(
        tx,
        vacancyLifecycleMapping,
        drafts.map(({ id, vacancy }) => ({ id, move, input: vacancy.input, facts: factsOfNew(vacancy) })),
      );
    }
  }

  /** Replaces the card of a draft. @returns the new revision */
  async rewrite(
    tx: Tx,
    id: string,
    uscc: string,
    card: {
      readonly terms: VacancyTerms;
      readonly findings: readonly StoredFinding[];
      readonly blockers: readonly string[];
      readonly parties: {
        readonly employerOfRecordId: string | null;
        readonly hostEmployerId: string | null;
      };
      readonly examsTold: boolean;
    },
  ): Promise<number> {
    const columns = {
      ...advertColumns(uscc, card.terms, card.findings, card.blockers),
      employer_of_record_id: card.parties.employerOfRecordId,
      host_employer_id: card.parties.hostEmployerId,
      exams_told: card.examsTold,
    };
    const names = Object.keys(columns)
      .map((name) => `"${name}"`)
      .join(', ');
    const [row] = await tx.query<{ revision: number }>(
      `UPDATE vacancy SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(NULL::vacancy, $2::jsonb)),
         revision = revision + 1 WHERE id = $1 RETURNING revision`,
      [id, JSON.stringify(columns)],
    );
    tx.audit({
      action: 'vacancy.rewritten',
      aggregate: 'vacancy',
      aggregateId: id,
      fields: Object.keys(columns),
    });
    return row!.revision;
  }

  /** Other places and beds, in one conditional UPDATE. @returns the new revision; null when more is promised than that */
  async resize(
    tx: Tx,
    id: string,
    size: {
      readonly headcount: number | null;
      readonly bedsWomen: number | null;
      readonly bedsMen: number | null;
    },
  ): Promise<number | null> {
    const row = await tx.first(updateVacancyCapacity, {
      id,
      headcount: size.headcount,
      bedsWomen: size.bedsWomen,
      bedsMen: size.bedsMen,
    });
    if (!row) return null;
    tx.audit({
      action: 'vacancy.resized',
      aggregate: 'vacancy',
      aggregateId: id,
      fields: ['headcount', 'beds_women', 'beds_men'],
    });
    return row.revision;
  }

  /** Vacancies of these terms that are not closed. @returns key → id */
  async byTerms(tx: Tx, cooperation: string, keys: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.all(findOpenVacanciesByTerms, { cooperation, keys });
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
