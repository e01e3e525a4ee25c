import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { SeekerDirectory } from '../../seekers/index.js';
import { postMissing, seekerUnknown, vacancyUnknown } from '../domain/placement.errors.js';
import { placementMap } from '../persistence/placement-map.js';
import { AnswerFollowUpService } from './answer-follow-up.service.js';
import { PlacementFactsLoader, postFacts } from './placement-facts.loader.js';
import { claimOf, type NewPlacement } from './placement-orders.js';
import { WaitsService } from './waits.service.js';

/** Placements that begin: a proposal from a plan, an intent from a fair or a pool. No place is held yet. */
@Injectable()
export class CreatePlacementsService {
  constructor(
    private readonly store: LifecycleStore,
    private readonly loader: PlacementFactsLoader,
    private readonly seekers: SeekerDirectory,
    private readonly waits: WaitsService,
    private readonly answers: AnswerFollowUpService,
  ) {}

  /** @returns ids in the order of the rows. @throws seekerUnknown, vacancyUnknown, postMissing, and the age guards */
  create(tx: Tx, move: 'propose' | 'register_intent', rows: readonly NewPlacement[]): Promise<string[]> {
    return tx.asConsequence(async () => {
      const seekerIds = rows.map((row) => row.seekerId);
      const people = await this.seekers.byIds(tx, seekerIds);
      const persons = await this.loader.persons(tx, seekerIds);
      const vacancies = await this.loader.vacanciesOf(
        tx,
        rows.map((row) => row.vacancyId),
      );
      const waits = await this.waits.forNow(tx, rows[0]?.cooperation);
      const created = await this.store.createMany(
        tx,
        placementMap,
        rows.map((row) => {
          const person = people.get(row.seekerId);
          const known = persons.get(row.seekerId);
          if (!person || !known) throw seekerUnknown({ id: row.seekerId });
          const vacancy = vacancies.get(row.vacancyId ?? '');
          if (row.vacancyId && !vacancy) throw vacancyUnknown({ id: row.vacancyId });
          if (!vacancy && !row.employerText) throw postMissing();
          return {
            move,
            claim: claimOf(row.said, tx.today),
            subject: {
              origin: row.origin,
              birthDate: person.birthOn,
              consentToShare: known.consented ?? Boolean(row.consentOn),
              otherLive: known.liveId !== null,
              post: postFacts(vacancy),
              ...(row.linkedTo ? { linkedTo: row.linkedTo } : {}),
              ...(row.appliedOn ? { appliedOn: row.appliedOn } : {}),
              ...(row.plannedStartOn ? { plannedStartOn: row.plannedStartOn } : {}),
            },
            row: {
              id: newId(),
              cooperation: row.cooperation,
              seeker_id: person.id,
              area_code: person.areaCode,
              county_code: person.countyCode,
              vacancy_id: vacancy?.id ?? null,
              employer_id: vacancy?.employerId ?? row.employerId ?? null,
              employer_text: row.employerText ?? null,
              job_text: row.jobText ?? null,
              district_code: vacancy?.vacancy.districtCode ?? row.districtCode ?? null,
              fair_id: row.fairId ?? null,
              fair_code: row.fairCode ?? null,
              origin: row.origin,
              channel_text: row.channelText ?? null,
              linked_to: row.linkedTo ?? null,
              consent_on: row.consentOn ?? null,
              planned_departure_on: row.plannedDepartureOn ?? null,
              planned_start_on: row.plannedStartOn ?? null,
              final_at: row.finalAt ?? null,
              travel_mode: row.travelMode ?? null,
              offered_wage: row.offeredWage ?? null,
              asked_at: tx.now,
              answer_due_at: waits.answerDueAt(row.finalAt ?? null),
              fitness_provisional: false,
              keeps_place: false,
              recorded_at: tx.now,
            },
          };
        }),
      );
      const ids = created.map(({ id }) => id);
      await this.answers.ask(tx, ids);
      return ids;
    });
  }
}
