import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { VacancyFill } from '../../vacancies/index.js';
import { countPlacementsByVacancy } from '../persistence/vacancy-fill.statements.js';

/** Counts placements for the fill bars of vacancies. */
@Injectable()
export class VacancyFillSource implements OnModuleInit {
  constructor(private readonly fill: VacancyFill) {}

  onModuleInit(): void {
    this.fill.register((tx, ids) => this.count(tx, ids));
  }

  private count(
    tx: Tx,
    vacancyIds: readonly string[],
  ): Promise<{ vacancyId: string; status: string; count: number }[]> {
    return tx.all(countPlacementsByVacancy, { vacancyIds });
  }
}
