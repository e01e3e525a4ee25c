import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  columnsOf,
  type HistoryStep,
  type LockedRow,
  type Tx,
  withHistory,
} from '../../../platform/database/index.js';
import { ConsentReader } from '../../seekers/index.js';
import { bedFor, type BedFor, type VacancyRef, VacancyReader } from '../../vacancies/index.js';
import type {
  ExamTiming,
  Fitness,
  LastTransition,
  PlacementFacts,
  PostFacts,
} from '../domain/placement.facts.js';
import { LIVE_STATES, type PlacementState } from '../domain/placement.states.js';
import { placementLifecycleMapping } from '../persistence/placement.lifecycle-mapping.js';
import type { PlacementRow } from './placement.reader.js';
import { PlacementEntity } from '../persistence/placement.entity.js';
import { lockPlacementsOfSameSeekers } from '../persistence/placement-locks.js';
import { localMinute } from './decision-deadlines.service.js';
import { findSeekerFactsForPlacement } from '../persistence/placement-facts.statements.js';

/** A person as the rules see one: age, and the latest word on being shown to employers. */
export interface PersonFacts {
  readonly birthDate: string;
  readonly sex: 'female' | 'male';
  /** Latest recorded word on sharing; null when none was ever recorded. */
  readonly consented: boolean | null;
  /** Id of the placement in accepted … started, if any. */
  readonly liveId: string | null;
}

export interface LoadedPlacement {
  readonly row: PlacementRow;
  readonly facts: PlacementFacts;
  /** The bed it would take with a place; null where the post counts none. */
  readonly wantsBed: BedFor | null;
  readonly state: LockedRow<PlacementState>;
}

/** A post named in words only: nothing is known of its hazards, nothing counts its places, and everybody is examined first. */
export const POST_IN_WORDS: PostFacts = {
  hazards: [],
  examTiming: 'before_departure',
  published: true,
  employerVetted: true,
  placesLeft: 1,
};

export function postFacts(vacancy: VacancyRef | undefined): PostFacts {
  if (!vacancy) return POST_IN_WORDS;
  return {
    hazards: vacancy.hazards,
    examTiming: firstTiming(vacancy.exams.map((exam) => exam.when)),
    published: vacancy.open,
    employerVetted: vacancy.open,
    placesLeft: vacancy.freePlaces,
  };
}

/** What is due soonest decides: before departure, else after arrival, else nothing. */
function firstTiming(times: readonly ExamTiming[]): ExamTiming {
  return EXAM_ORDER.find((timing) => times.includes(timing)) ?? 'none';
}
const EXAM_ORDER: readonly ExamTiming[] = ['before_departure', 'after_arrival', 'none'];

/** Gathers what the lifecycle's guards look at, with the service's sight, in the caller's transaction. */
@Injectable()
export class PlacementFactsLoader {
  constructor(
    private readonly vacancies: VacancyReader,
    private readonly consents: ConsentReader,
  ) {}

  /** Ids nobody knows are absent. */
  async load(tx: Tx, ids: readonly string[]): Promise<Map<string, LoadedPlacement>> {
    return this.loadFacts(tx, await tx.em.findBy(PlacementEntity, { id: In([...ids]) }));
  }

  /** The same, and holds every placement of these persons until the end of the transaction, in the order of their ids. */
  async loadLocked(tx: Tx, ids: readonly string[]): Promise<Map<string, LoadedPlacement>> {
    const ofPersons = await lockPlacementsOfSameSeekers(tx, ids);
    const asked = new Set(ids);
    return this.loadFacts(
      tx,
      ofPersons.filter(({ id }) => asked.has(id)),
    );
  }

  private async loadFacts(tx: Tx, rows: readonly PlacementRow[]): Promise<Map<string, LoadedPlacement>> {
    const persons = await this.persons(
      tx,
      rows.map((row) => row.seekerId),
    );
    const vacancies = await this.vacanciesOf(
      tx,
      rows.map((row) => row.vacancyId),
    );
    const states = await withHistory(
      tx,
      placementLifecycleMapping,
      rows.map((row) => columnsOf(tx, row)),
    );
    return new Map(
      rows.map((row) => {
        const person = persons.get(row.seekerId)!;
        const post = vacancies.get(row.vacancyId ?? '');
        const state = states.get(row.id)!;
        const facts = factsOf(tx, row, person, postFacts(post), lastOf(state.steps));
        const wantsBed = post ? bedFor(post.vacancy, { sex: person.sex, wantsBed: null }) : null;
        return [row.id, { row, facts, wantsBed, state }];
      }),
    );
  }

  async persons(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, PersonFacts>> {
    const ids = [...new Set(seekerIds)];
    const rows = await tx.all(findSeekerFactsForPlacement, { id: ids, liveStates: [...LIVE_STATES] });
    const consents = await this.consents.findLatest(tx, ids, 'share_with_employer');
    return new Map(rows.map((row) => [row.id, { ...row, consented: consents.get(row.id)?.given ?? null }]));
  }

  vacanciesOf(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<Map<string, VacancyRef>> {
    const named = [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
    return named.length === 0 ? Promise.resolve(new Map()) : this.vacancies.byIds(tx, named);
  }
}

/** What the service did by itself after somebody's word; an undo looks behind it. */
const BY_ITSELF: ReadonlySet<string> = new Set(['order_medical', 'skip_medical', 'extend_hold']);

function lastOf(steps: readonly HistoryStep[]): LastTransition | undefined {
  return steps.findLast(({ reportedBy, move }) => !(reportedBy === 'system' && BY_ITSELF.has(move))) as
    LastTransition | undefined;
}

function factsOf(
  tx: Tx,
  row: PlacementRow,
  person: PersonFacts,
  post: PostFacts,
  last: LastTransition | undefined,
): PlacementFacts {
  const waitsUntil = row.status === 'offered' ? row.holdUntil : row.answerDueAt;
  return {
    origin: row.origin,
    birthDate: person.birthDate,
    consentToShare: person.consented ?? row.consentOn !== null,
    otherLive: person.liveId !== null && person.liveId !== row.id,
    post,
    ...(row.linkedTo ? { linkedTo: row.linkedTo } : {}),
    ...(row.plannedStartOn ? { plannedStartOn: row.plannedStartOn } : {}),
    ...(row.departedOn ? { departedOn: row.departedOn } : {}),
    ...(row.startedOn ? { startedOn: row.startedOn } : {}),
    ...(row.travelMode ? { travelMode: row.travelMode } : {}),
    ...(fitnessOf(row) ? { fitness: fitnessOf(row)! } : {}),
    ...(waitsUntil
      ? { waitEndsOn: localMinute(waitsUntil).slice(0, 10), waitOver: waitsUntil <= new Date(tx.now) }
      : {}),
    ...(last ? { last } : {}),
  };
}

export function fitnessOf(row: PlacementRow): Fitness | undefined {
  if (!row.fitnessWord) return undefined;
  return {
    word: row.fitnessWord,
    provisional: row.fitnessProvisional,
    ...(row.fitnessValidFrom ? { validFrom: row.fitnessValidFrom } : {}),
    ...(row.fitnessValidUntil ? { validUntil: row.fitnessValidUntil } : {}),
  };
}
