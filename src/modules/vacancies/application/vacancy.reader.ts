import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { EmployerReader, type EmployerRef, mayPublishOn } from '../../employers/index.js';
import { type BedCount, freeBeds } from '../domain/beds.js';
import type { ExamArrangement } from '../domain/reading/exams.js';
import { VacancyEntity } from '../persistence/vacancy.entity.js';
import { titleKey } from '../persistence/vacancy-columns.js';

/** A vacancy as other modules need it. */
export interface VacancyRef {
  readonly vacancy: VacancyEntity;
  readonly id: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly title: string;
  readonly fairCode: string | null;
  readonly hazards: readonly string[];
  readonly exams: readonly ExamArrangement[];
  /** Published, and its employer vetted today: an offer may be made while there are places. */
  readonly open: boolean;
  readonly freePlaces: number;
  /** Null where the employer does not count its beds. */
  readonly freeBeds: BedCount | null;
}

export interface PostAsked {
  readonly employerName: string;
  readonly title: string;
  readonly fairCode?: string | null;
}

export interface PostFound {
  /** Null when the name fits no firm, or several. */
  readonly employer: EmployerRef | null;
  readonly ambiguous: boolean;
  readonly vacancy: VacancyRef | null;
}

/** Finds vacancies for other modules, in the caller's transaction and within what its actor may see. */
@Injectable()
export class VacancyReader {
  constructor(private readonly employers: EmployerReader) {}

  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, VacancyRef>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.em
      .createQueryBuilder(VacancyEntity, 'v')
      .where('v.id = ANY(:ids)', { ids: [...new Set(ids)] })
      .getMany();
    const refs = await this.refs(tx, rows);
    return new Map(refs.map((ref) => [ref.id, ref]));
  }

  /** Vacancies that may be offered now, by id. */
  async open(tx: Tx, cooperation: string, fairCode?: string): Promise<VacancyRef[]> {
    const query = tx.em
      .createQueryBuilder(VacancyEntity, 'v')
      .where(`v.status = 'published' AND v.cooperation = :cooperation`, { cooperation })
      .orderBy('v.id');
    if (fairCode !== undefined) query.andWhere('v.fair_code = :fairCode', { fairCode });
    return (await this.refs(tx, await query.getMany())).filter((ref) => ref.open);
  }

  /**
   * Firm and post as a roster writes them. Of several vacancies of one title the one of that fair comes first, then an open
   * one, then the one with most places left.
   * @returns an answer for every question, in order
   */
  async byEmployerAndTitle(tx: Tx, asked: readonly PostAsked[]): Promise<PostFound[]> {
    const firms = await this.employers.byNames(
      tx,
      asked.map((post) => post.employerName),
    );
    const employerOf = (name: string): EmployerRef | null => {
      const match = firms.get(name);
      return match?.kind === 'exact' || match?.kind === 'short' ? match.employer : null;
    };
    const employerIds = asked.flatMap((post) => employerOf(post.employerName)?.id ?? []);
    const rows = employerIds.length === 0 ? [] : await this.ofEmployers(tx, employerIds, asked);
    const refs = await this.refs(tx, rows);
    return asked.map((post) => {
      const employer = employerOf(post.employerName);
      const fitting = refs.filter(
        (ref) => ref.employerId === employer?.id && titleKey(ref.title) === titleKey(post.title),
      );
      return {
        employer,
        ambiguous: firms.get(post.employerName)?.kind === 'ambiguous',
        vacancy: best(fitting, post.fairCode ?? null),
      };
    });
  }

  private ofEmployers(
    tx: Tx,
    employerIds: readonly string[],
    asked: readonly PostAsked[],
  ): Promise<VacancyEntity[]> {
    return tx.em
      .createQueryBuilder(VacancyEntity, 'v')
      .where('v.employer_id = ANY(:employerIds) AND v.title_key = ANY(:titles)', {
        employerIds: [...new Set(employerIds)],
        titles: [...new Set(asked.map((post) => titleKey(post.title)))],
      })
      .andWhere(`v.status <> 'closed'`)
      .orderBy('v.id')
      .getMany();
  }

  private async refs(tx: Tx, rows: readonly VacancyEntity[]): Promise<VacancyRef[]> {
    const employers = await this.employers.byIds(tx, [...new Set(rows.map((row) => row.employerId))]);
    return rows.map((vacancy) => {
      const employer = employers.get(vacancy.employerId);
      return {
        vacancy,
        id: vacancy.id,
        employerId: vacancy.employerId,
        employerName: employer?.name ?? '',
        title: vacancy.title,
        fairCode: vacancy.fairCode,
        hazards: vacancy.hazards,
        exams: vacancy.exams,
        open: vacancy.status === 'published' && employer !== undefined && mayPublishOn(employer, tx.today),
        freePlaces: Math.max(0, (vacancy.headcount ?? 0) - vacancy.held - vacancy.used),
        freeBeds: freeBeds(vacancy),
      };
    });
  }
}

function best(refs: readonly VacancyRef[], fairCode: string | null): VacancyRef | null {
  const rank = (ref: VacancyRef): number =>
    (fairCode !== null && ref.fairCode === fairCode ? 1_000_000 : 0) +
    (ref.open ? 100_000 : 0) +
    ref.freePlaces;
  return refs.reduce<VacancyRef | null>(
    (found, ref) => (found === null || rank(ref) > rank(found) ? ref : found),
    null,
  );
}
