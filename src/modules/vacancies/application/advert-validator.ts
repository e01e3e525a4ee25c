import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { readHazards, readSubdistrict, ReferenceQueries, usualHazards } from '../../reference/index.js';
import { festivalDay } from '../domain/festivals.js';
import type { ValidationContext } from '../domain/validate-vacancy.js';

/** Brings dates, wages, hazards and places of the reference lists to the advert check. */
@Injectable()
export class AdvertValidator {
  constructor(
    private readonly reference: ReferenceQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param asOf day of the fair or of the form: laws and wages of that day apply */
  async context(tx: Tx, asOf: string): Promise<ValidationContext> {
    const wage = await this.reference.minimumWage(tx.actor, 'shenzhen', asOf);
    return {
      asOf,
      minimumWage: wage?.monthly ?? null,
      synthetic: this.config.synthetic,
      hazards: { read: readHazardWords, usual: usualHazards },
      // Everybody who boards the county's coach is examined, whatever the post asks for.
      customaryExam: { kind: 'general', when: 'before_departure' },
      festival: festivalDay,
      inDistrict: (street) => {
        const reading = readSubdistrict(street);
        if (reading.state === 'missing') return null;
        return reading.state === 'resolved' && reading.inLonggang;
      },
    };
  }
}

const readHazardWords: ValidationContext['hazards']['read'] = (text) => readHazards(text);
