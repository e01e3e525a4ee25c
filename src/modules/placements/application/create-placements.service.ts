import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { SeekerReader, seekerNotFound } from '../../seekers/index.js';
import { postMissing } from '../domain/placement.errors.js';
import { placementLifecycleMapping } from '../persistence/placement.lifecycle-mapping.js';
import { AnswerFollowUpService } from './answer-follow-up.service.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import { PlacementFactsLoader, postFacts } from './placement-facts.loader.js';
import { toTransitionInput, type NewPlacement } from './placement-command-types.js';
import { keyOfPair, type ActivePlacement, ActivePlacementCheck } from './active-placement-check.js';
import { DecisionDeadlinesService } from './decision-deadlines.service.js';
import { vacancyNotFound } from '../../vacancies/index.js';
import { updateLinkedPlacement, updatePlacementOrigin } from '../persistence/create-placements.statements.js';

type Creation = 'propose' | 'register_intent';

/** Placements that begin: a proposal from a plan, an intent from a fair or a pool. No place is held yet. */
@Injectable()
export class CreatePlacementsService {
  constructor(
    private readonly store: LifecycleStore,
    private readonly loader: PlacementFactsLoader,
    private readonly seekers: SeekerReader,
    private readonly waits: DecisionDeadlinesService,
    private readonly answers: AnswerFollowUpService,
    private readonly standing: ActivePlacementCheck,
    private readonly transitions: PlacementTransitionsService,
  ) {}

  /**
   * A person who stands at the post already is not begun a second time: what stands is answered, and an intent moves the
   * proposal it meets.
   * @returns ids in the order of the rows. @throws seekerNotFound, vacancyNotFound, postMissing, and the age guards
   */
  create(tx: Tx, move: Creation, rows: readonly NewPlacement[]): Promise<string[]> {
    return tx.withSystemScope(async () => {
      await this.standing.oneByOne(
        tx,
        rows.map((row) => row.seekerId),
      );
      const standing = await this.standing.of(tx, rows);
      if (move === 'register_intent') await this.join(tx, rows, standing);
      await this.link(tx, rows, standing);
      const fresh = new Map<string, NewPlacement>();
      const keys = rows.map((row, index) => (row.vacancyId ? keyOfPair(row) : `row ${index}`));
      rows.forEach((row, index) => {
        const key = keys[index]!;
        if (!standing.has(key) && !fresh.has(key)) fresh.set(key, row);
      });
      const ids = await this.begin(tx, move, [...fresh.values()]);
      const begun = new Map([...fresh.keys()].map((key, index) => [key, ids[index]!]));
      return keys.map((key) => standing.get(key)?.id ?? begun.get(key)!);
    });
  }

  /** What stands follows the placement the new one would have followed. */
  private async link(
    tx: Tx,
    rows: readonly NewPlacement[],
    standing: ReadonlyMap<string, ActivePlacement>,
  ): Promise<void> {
    for (const row of rows) {
      const known = row.vacancyId && row.linkedTo ? standing.get(keyOfPair(row)) : undefined;
      if (known && known.id !== row.linkedTo)
        await tx.run(updateLinkedPlacement, { id: known.id, linkedTo: row.linkedTo ?? null });
    }
  }

  /** The person's own word reaches a proposal: from here on it is an intent of where it was said. */
  private async join(
    tx: Tx,
    rows: readonly NewPlacement[],
    standing: ReadonlyMap<string, ActivePlacement>,
  ): Promise<void> {
    const first = new Map(rows.map((row) => [keyOfPair(row), row] as const).reverse());
    const met = [...first].flatMap(([key, row]) => {
      const known = row.vacancyId ? standing.get(key) : undefined;
      return known?.status === 'proposed' ? [{ row, known }] : [];
    });
    for (const { row, known } of met)
      await tx.run(updatePlacementOrigin, {
        id: known.id,
        origin: row.origin,
        fairId: row.fairId ?? null,
        fairCode: row.fairCode ?? null,
      });
    await this.transitions.transition(
      tx,
      met.map(({ row, known }) => ({
        placementId: known.id,
        move: 'show_interest' as const,
        attribution: row.attribution,
        set: {
          ...(row.consentOn ? { consent_on: row.consentOn } : {}),
          ...(row.offeredWage ? { offered_wage: row.offeredWage } : {}),
          ...(row.finalAt && !known.finalAt ? { final_at: row.finalAt } : {}),
          ...(row.plannedStartOn && !known.plannedStartOn ? { planned_start_on: row.plannedStartOn } : {}),
          ...(row.plannedDepartureOn && !known.plannedDepartureOn
            ? { planned_departure_on: row.plannedDepartureOn }
            : {}),
        },
      })),
    );
  }

  private async begin(tx: Tx, move: Creation, rows: readonly NewPlacement[]): Promise<string[]> {
    if (rows.length === 0) return [];
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
      placementLifecycleMapping,
      rows.map((row) => {
        const person = people.get(row.seekerId);
        const known = persons.get(row.seekerId);
        if (!person || !known) throw seekerNotFound({ id: row.seekerId });
        const vacancy = vacancies.get(row.vacancyId ?? '');
        if (row.vacancyId && !vacancy) throw vacancyNotFound({ id: row.vacancyId });
        if (!vacancy && !row.employerText) throw postMissing();
        return {
          move,
          input: toTransitionInput(row.attribution, tx.today),
          facts: {
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
            shown_to_employer: move !== 'propose' || (known.consented ?? Boolean(row.consentOn)),
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
  }
}
