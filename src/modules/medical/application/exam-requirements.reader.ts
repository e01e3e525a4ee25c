import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { EmployerReader } from '../../employers/index.js';
import type { PlacementRow } from '../../placements/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import type { PostNeeds } from '../domain/fitness.js';
import { type ExamKind, examsToOrder } from '../domain/exam-kinds.js';

/** What a post asks of the person before it, in the order's own words. */
export interface ExamPost {
  readonly employer: string;
  readonly job: string;
  readonly hazards: readonly string[];
  readonly exams: readonly ExamKind[];
  /** An exam of it is due before departure. */
  readonly dueBeforeDeparture: boolean;
}

/** A post nothing is known of but its name: the county's custom is a general examination before boarding. */
const CUSTOM = { hazards: [], exams: ['general'], dueBeforeDeparture: true } as const;

/** Reads the posts of placements; a placement without vacancy has the words it was written with. */
@Injectable()
export class ExamRequirements {
  constructor(
    private readonly vacancies: VacancyReader,
    private readonly employers: EmployerReader,
  ) {}

  async of(tx: Tx, placements: readonly PlacementRow[]): Promise<Map<string, ExamPost>> {
    const known = await this.vacancies.byIds(
      tx,
      placements.flatMap(({ vacancyId }) => vacancyId ?? []),
    );
    const firms = await this.employers.byIds(
      tx,
      placements.flatMap(({ employerId }) => employerId ?? []),
    );
    return new Map(
      placements.map((placement) => {
        const vacancy = placement.vacancyId ? known.get(placement.vacancyId) : undefined;
        const firm = placement.employerId ? firms.get(placement.employerId)?.name : undefined;
        const employer = vacancy?.employerName || firm || placement.employerText || '';
        if (!vacancy) return [placement.id, { employer, job: placement.jobText ?? '', ...CUSTOM }];
        const asked = vacancy.exams.filter(({ when }) => when !== 'none');
        const post: ExamPost = {
          employer,
          job: vacancy.title,
          hazards: vacancy.hazards,
          exams: examsToOrder(
            asked.map(({ kind }) => kind),
            vacancy.hazards,
          ),
          dueBeforeDeparture: asked.some(({ when }) => when === 'before_departure'),
        };
        return [placement.id, post];
      }),
    );
  }
}

export function needsOf(post: ExamPost): PostNeeds {
  return { hazards: post.hazards, exams: post.exams };
}
