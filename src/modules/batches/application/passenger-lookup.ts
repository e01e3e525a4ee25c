import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { LIVE_STATES, PlacementReader, type PlacementRow } from '../../placements/index.js';
import { SeekerReader, type SeekerRef } from '../../seekers/index.js';
import { type PostFound, VacancyReader, type VacancyRef } from '../../vacancies/index.js';
import type { BatchPassengerEntity } from '../persistence/batch-passenger.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';

export interface Asked {
  readonly idNumber: string;
  readonly employer: string | null;
  readonly job: string | null;
  readonly departureOn: string;
}

/** What is known of one row's person before the row is judged. */
export interface Known {
  readonly seeker: SeekerRef;
  readonly poor: boolean;
  readonly placements: readonly PlacementRow[];
  readonly live: PlacementRow | null;
  /** Vacancy of the live placement, else of the latest. */
  readonly vacancy: VacancyRef | null;
  /** Employer and post as the row writes them. */
  readonly written: PostFound | null;
  /** Places on lists, past ones included. */
  readonly listed: readonly BatchPassengerEntity[];
}

/** Gathers in a few queries what a chunk of roster rows is judged by. */
@Injectable()
export class PassengerLookup {
  constructor(
    private readonly seekers: SeekerReader,
    private readonly placements: PlacementReader,
    private readonly vacancies: VacancyReader,
    private readonly batches: BatchesRepository,
  ) {}

  /** @returns in the order asked; null for a person nobody registered */
  async find(tx: Tx, asked: readonly Asked[]): Promise<(Known | null)[]> {
    const refs = await this.seekers.byIdNumbers(
      tx,
      asked.map(({ idNumber }) => idNumber),
    );
    const seekerIds = [...new Set([...refs.values()].map(({ id }) => id))];
    const placements = await this.placements.allOf(tx, seekerIds);
    const listed = grouped(await this.batches.listedAnywhere(tx, seekerIds), (one) => one.seekerId!);
    const vacancies = await this.vacancies.byIds(
      tx,
      [...placements.values()].flat().flatMap(({ vacancyId }) => vacancyId ?? []),
    );
    const written = await this.vacancies.byEmployerAndTitle(
      tx,
      asked.map(({ employer, job }) => ({ employerName: employer ?? '', title: job ?? '' })),
    );
    const poor = await this.poor(tx, asked, refs);
    return asked.map(({ idNumber }, index): Known | null => {
      const seeker = refs.get(idNumber);
      if (!seeker) return null;
      const all = placements.get(seeker.id) ?? [];
      const live = all.find(({ status }) => LIVE_STATES.has(status)) ?? null;
      const vacancyId = (live ?? all.findLast((one) => one.vacancyId !== null))?.vacancyId ?? null;
      return {
        seeker,
        poor: poor[index]!,
        placements: all,
        live,
        vacancy: vacancies.get(vacancyId ?? '') ?? null,
        written: written[index] ?? null,
        listed: listed.get(seeker.id) ?? [],
      };
    });
  }

  private async poor(
    tx: Tx,
    asked: readonly Asked[],
    refs: ReadonlyMap<string, SeekerRef>,
  ): Promise<boolean[]> {
    const byDay = new Map<string, Map<string, boolean>>();
    for (const [day, those] of grouped(asked, (one) => one.departureOn)) {
      const ids = those.flatMap(({ idNumber }) => refs.get(idNumber)?.id ?? []);
      byDay.set(day, await this.seekers.poorOn(tx, ids, day));
    }
    return asked.map(
      ({ idNumber, departureOn }) => byDay.get(departureOn)?.get(refs.get(idNumber)?.id ?? '') ?? false,
    );
  }
}

export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
