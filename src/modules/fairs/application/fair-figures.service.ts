import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { SeekerReader } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import { type CountedIntent, FairFiguresRepository } from '../persistence/fair-figures.repository.js';

/** A number and the placements behind it. */
export interface Counted {
  readonly count: number;
  readonly placementIds: readonly string[];
}

export interface FairFigures {
  readonly fairId: string;
  readonly code: string;
  readonly heldOn: string;
  /** 人次: intents said at the fair. */
  readonly intents: Counted;
  /** 人: who said them. */
  readonly persons: Counted;
  readonly intentsPoor: Counted;
  readonly intentsNonPoor: Counted;
  readonly poorIfTheRosterMarkWereBelieved: Counted;
  readonly pool: { readonly persons: Counted; readonly poor: Counted };
  /** 人: who said at the fair, or in a township before it, which post they want. */
  readonly candidatesForMedical: Counted;
}

/** Counts a fair from its intents; poor is who belonged to a registered household on the day of the fair. */
@Injectable()
export class FairFiguresService {
  constructor(
    private readonly intents: FairFiguresRepository,
    private readonly seekers: SeekerReader,
  ) {}

  /** @param asOf counts what was said and recorded by that day */
  async of(tx: Tx, fair: Fair, asOf: string): Promise<FairFigures> {
    const all = await this.intents.intents(tx, fair, asOf);
    const roll = await this.seekers.poorOn(tx, [...new Set(all.map((one) => one.seekerId))], fair.heldOn);
    const poor = (one: CountedIntent): boolean => roll.get(one.seekerId) ?? false;
    const atFair = all.filter((one) => one.origin === 'fair');
    const pool = all.filter((one) => one.origin === 'pool');
    return {
      fairId: fair.id,
      code: fair.code,
      heldOn: fair.heldOn,
      intents: counted(atFair),
      persons: personsOf(atFair),
      intentsPoor: counted(atFair.filter(poor)),
      intentsNonPoor: counted(atFair.filter((one) => !poor(one))),
      poorIfTheRosterMarkWereBelieved: counted(atFair.filter((one) => one.markedPoor ?? poor(one))),
      pool: { persons: personsOf(pool), poor: personsOf(pool.filter(poor)) },
      candidatesForMedical: personsOf(all),
    };
  }
}

function counted(rows: readonly CountedIntent[]): Counted {
  return { count: rows.length, placementIds: rows.map((one) => one.placementId) };
}

function personsOf(rows: readonly CountedIntent[]): Counted {
  return {
    count: new Set(rows.map((one) => one.seekerId)).size,
    placementIds: rows.map((one) => one.placementId),
  };
}
