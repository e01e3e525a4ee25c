import { Injectable } from '@nestjs/common';
import type { Sight } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { employerNameKey } from '../../employers/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { type PostFound, VacancyReader } from '../../vacancies/index.js';
import { type OrderInBook, ResultMatcher, type WrittenPost } from '../domain/result-matching.js';
import type { ResultRow } from './read-result-row.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { ReassignmentService } from './reassignment.service.js';

export interface PostOfLine {
  readonly written: WrittenPost;
  readonly found: PostFound | null;
}

/** Opens the books of persons from what is on record, and reads the posts lines name. */
@Injectable()
export class ResultMatchers {
  constructor(
    private readonly checks: MedicalChecksRepository,
    private readonly placements: PlacementReader,
    private readonly vacancies: VacancyReader,
    private readonly rematches: ReassignmentService,
  ) {}

  /** @param sender a clinic answers its own orders, and knows of no others */
  async of(
    tx: Tx,
    seekerIds: readonly string[],
    { actor: sender }: Sight,
  ): Promise<Map<string, ResultMatcher>> {
    const own = ({ clinicId }: { readonly clinicId: string | null }): boolean =>
      sender.role !== 'clinic' || (clinicId !== null && clinicId === sender.clinicId);
    const checks = (await this.checks.ofSeekers(tx, seekerIds)).filter(own);
    const waiting = (await this.rematches.waitingOf(tx, seekerIds)).filter(own);
    const placements = await this.placements.byIds(tx, [
      ...new Set([...checks, ...waiting].map(({ placementId }) => placementId)),
    ]);
    const orders = new Map<string, OrderInBook[]>();
    const add = (seekerId: string, order: OrderInBook): void => {
      orders.set(seekerId, [...(orders.get(seekerId) ?? []), order]);
    };
    for (const check of checks) {
      add(check.seekerId, {
        ...postOfOrder(check, placements.get(check.placementId)),
        checkId: check.id,
        exam: check.exam,
        attempt: check.attempt,
        status: check.status,
        hazards: check.hazards,
        ...(check.conclusion ? { conclusion: check.conclusion } : {}),
        ...(check.attendedOn ? { examinedOn: check.attendedOn } : {}),
      });
    }
    for (const result of waiting) {
      add(result.seekerId, {
        ...postOfOrder(result, placements.get(result.placementId)),
        checkId: result.fromCheckId,
        exam: result.exam,
        attempt: 1,
        status: 'concluded',
        hazards: [],
        ...(result.conclusion ? { conclusion: result.conclusion } : {}),
        examinedOn: result.examinedOn,
      });
    }
    return new Map(seekerIds.map((id) => [id, new ResultMatcher(orders.get(id) ?? [])]));
  }

  async postsOf(tx: Tx, rows: readonly Pick<ResultRow, 'employer' | 'job'>[]): Promise<PostOfLine[]> {
    const found = await this.vacancies.byEmployerAndTitle(
      tx,
      rows.map(({ employer, job }) => ({ employerName: employer, title: job })),
    );
    return rows.map(({ employer, job }, index) => ({
      found: found[index] ?? null,
      written: {
        employerKey: employerNameKey(employer),
        titleKey: titleKey(job),
        employerId: found[index]?.employer?.id ?? null,
        vacancyId: found[index]?.vacancy?.id ?? null,
      },
    }));
  }
}

function postOfOrder(
  order: { placementId: string; employerText: string; jobText: string },
  placement: PlacementRow | undefined,
): Pick<OrderInBook, 'placementId' | 'post' | 'employerId' | 'employerKey' | 'titleKey' | 'plannedStartOn'> {
  const employerKey = employerNameKey(order.employerText);
  const title = titleKey(order.jobText);
  return {
    placementId: order.placementId,
    post: placement?.vacancyId ?? `${employerKey}|${title}`,
    employerId: placement?.employerId ?? null,
    employerKey,
    titleKey: title,
    plannedStartOn: placement?.plannedStartOn ?? null,
  };
}

const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .toLowerCase();
