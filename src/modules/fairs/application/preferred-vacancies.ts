import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import type { Fair } from '../domain/fair.js';
import { wishAmbiguous, wishUnknown } from '../domain/fairs.errors.js';
import {
  readPreference,
  type Booth,
  type BoothVacancy,
  type PreferredVacancy,
} from '../domain/preferred-vacancy.js';
import { FairSetupRepository } from '../persistence/fair-setup.repository.js';

/** Reads what a cell says of a company or post. @throws wishUnknown, wishAmbiguous */
export type ReadPreference = (text: string) => PreferredVacancy;

/** The companies and open posts of a fair, by the words a list has for them. */
@Injectable()
export class PreferredVacancies {
  constructor(
    private readonly setup: FairSetupRepository,
    private readonly vacancies: VacancyReader,
  ) {}

  async reader(tx: Tx, fair: Fair): Promise<ReadPreference> {
    const stands = (await this.setup.booths(tx, fair)).map(({ number, employerId, employerName }): Booth => ({
      booth: number,
      employerId,
      employerName: employerName ?? '',
    }));
    const open = await this.vacancies.open(tx, fair.cooperation);
    // Posts that belong to no fair are open at every one.
    const here = open.filter(({ fairCode }) => fairCode === null || fairCode === fair.code);
    const posts = here.map(({ id, employerId, employerName, title }): BoothVacancy => ({
      vacancyId: id,
      employerId,
      employerName,
      title,
    }));
    return (text) => {
      const reading = readPreference(text, stands, posts);
      if (reading.ok) return reading.wish;
      throw reading.error === 'unknown' ? wishUnknown() : wishAmbiguous();
    };
  }
}
