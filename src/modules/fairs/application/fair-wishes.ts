import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import type { Fair } from '../domain/fair.js';
import { wishAmbiguous, wishUnknown } from '../domain/fairs.errors.js';
import { readWish, type Stand, type StandPost, type Wished } from '../domain/wished.js';
import { FairSetupRepository } from '../persistence/fair-setup.repository.js';

/** Reads what a cell says of a company or post. @throws wishUnknown, wishAmbiguous */
export type ReadWish = (text: string) => Wished;

/** The companies and open posts of a fair, by the words a list has for them. */
@Injectable()
export class FairWishes {
  constructor(
    private readonly setup: FairSetupRepository,
    private readonly vacancies: VacancyReader,
  ) {}

  async reader(tx: Tx, fair: Fair): Promise<ReadWish> {
    const stands = (await this.setup.booths(tx, fair)).map(({ number, employerId, employerName }): Stand => ({
      booth: number,
      employerId,
      employerName: employerName ?? '',
    }));
    const open = await this.vacancies.open(tx, fair.cooperation);
    // Posts that belong to no fair are open at every one.
    const here = open.filter(({ fairCode }) => fairCode === null || fairCode === fair.code);
    const posts = here.map(({ id, employerId, employerName, title }): StandPost => ({
      vacancyId: id,
      employerId,
      employerName,
      title,
    }));
    return (text) => {
      const reading = readWish(text, stands, posts);
      if (reading.ok) return reading.wish;
      throw reading.error === 'unknown' ? wishUnknown() : wishAmbiguous();
    };
  }
}
