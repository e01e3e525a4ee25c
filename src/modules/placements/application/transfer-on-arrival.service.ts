import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { SeekerProgressService } from '../../seekers/index.js';
import type { VacancyRef } from '../../vacancies/index.js';
import { placementNotFound } from '../domain/placement.errors.js';
import { placementLifecycleMapping } from '../persistence/placement.lifecycle-mapping.js';
import { PlacementEffects } from './placement-effects.service.js';
import { type LoadedPlacement, PlacementFactsLoader, postFacts } from './placement-facts.loader.js';
import { toTransitionInput, type TransferOnArrival } from './placement-command-types.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import { ActivePlacementCheck } from './active-placement-check.js';

/**
 * At the gate another employer took the person: the planned placement ends, a linked one opens at `started`, and the person
 * is counted once. The new post is named as a vacancy only when it has a place and the old conclusion covers its hazards.
 */
@Injectable()
export class TransferOnArrivalService {
  constructor(
    private readonly store: LifecycleStore,
    private readonly transitions: PlacementTransitionsService,
    private readonly loader: PlacementFactsLoader,
    private readonly consequences: PlacementEffects,
    private readonly progress: SeekerProgressService,
    private readonly standing: ActivePlacementCheck,
  ) {}

  /** @returns id of the new placement */
  async transfer(tx: Tx, command: TransferOnArrival): Promise<string> {
    const { placementId, attribution, startOn } = command;
    await this.transitions.transition(tx, [
      {
        placementId,
        move: 'transfer_at_gate',
        attribution: { ...attribution, occurredOn: startOn, reason: undefined },
      },
    ]);
    return tx.withSystemScope(() => this.open(tx, command));
  }

  private async open(tx: Tx, command: TransferOnArrival): Promise<string> {
    const old = (await this.loader.load(tx, [command.placementId])).get(command.placementId);
    if (!old) throw placementNotFound({ id: command.placementId });
    const named = (await this.loader.vacanciesOf(tx, [command.vacancyId])).get(command.vacancyId ?? '');
    const vacancy = named && fits(named, old) ? named : undefined;
    const { row, facts } = old;
    // Proposed for the very post the gate gave: that proposal is answered by the start.
    const pair = { seekerId: row.seekerId, vacancyId: vacancy?.id };
    await this.standing.oneByOne(tx, [row.seekerId]);
    for (const { id } of (await this.standing.of(tx, [pair])).values())
      await this.transitions.transition(tx, [
        {
          placementId: id,
          move: 'close_hired_elsewhere',
          attribution: { reportedBy: 'system', channel: 'system' },
        },
      ]);
    const id = newId();
    const input = {
      ...toTransitionInput(command.attribution, tx.today),
      occurredOn: command.startOn,
      reason: undefined,
    };
    const poor = await this.consequences.poorOnStart(tx, [{ seekerId: row.seekerId, day: command.startOn }]);
    const moved = await this.store.create(tx, placementLifecycleMapping, {
      move: 'start_transferred',
      input,
      facts: {
        ...facts,
        origin: 'transfer',
        linkedTo: row.id,
        otherLive: false,
        post: postFacts(vacancy),
      },
      row: {
        id,
        cooperation: row.cooperation,
        seeker_id: row.seekerId,
        area_code: row.areaCode,
        county_code: row.countyCode,
        vacancy_id: vacancy?.id ?? null,
        employer_id: vacancy?.employerId ?? command.employerId,
        employer_text: command.employerText ?? null,
        job_text: command.jobText ?? null,
        start_job: command.jobText ?? null,
        start_wage: command.wage ?? null,
        district_code: vacancy?.vacancy.districtCode ?? row.districtCode,
        fair_id: row.fairId,
        fair_code: row.fairCode,
        origin: 'transfer',
        channel_text: row.channelText,
        linked_to: row.id,
        consent_on: row.consentOn,
        planned_departure_on: row.plannedDepartureOn,
        planned_start_on: row.plannedStartOn,
        travel_mode: row.travelMode,
        fitness_word: row.fitnessWord,
        fitness_provisional: row.fitnessProvisional,
        fitness_valid_from: row.fitnessValidFrom,
        fitness_valid_until: row.fitnessValidUntil,
        departed_on: row.departedOn,
        arrived_on: row.arrivedOn ?? command.startOn,
        started_on: command.startOn,
        start_confirmed_on: command.confirmedOn,
        start_claimed_on: row.startClaimedOn,
        poor_on_start: poor.get(row.seekerId, command.startOn),
        recorded_at: tx.now,
      },
    });
    await this.consequences.countPlaces(tx, [
      {
        place: { vacancyId: vacancy?.id ?? null, keepsPlace: false, bed: null },
        from: null,
        to: moved.status,
        bed: null,
      },
    ]);
    await this.progress.startWork(tx, [row.seekerId], {
      occurredOn: command.startOn,
      channel: input.channel,
      evidence: input.evidence,
    });
    return id;
  }
}

function fits(vacancy: VacancyRef, { facts }: LoadedPlacement): boolean {
  return vacancy.freePlaces > 0 && vacancy.hazards.every((hazard) => facts.post.hazards.includes(hazard));
}
