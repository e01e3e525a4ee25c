import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { VacancyTransitionsService } from '../application/vacancy-transitions.service.js';

const EVERY_MS = 60_000;

/** Ends vacancies by date; any number of workers may do it at once. */
@RunEvery(EVERY_MS)
export class EndVacanciesTask implements ScheduledTask {
  constructor(private readonly vacancies: VacancyTransitionsService) {}

  async run(): Promise<void> {
    await this.vacancies.endByDate(newId());
  }
}
