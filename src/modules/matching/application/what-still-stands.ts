// Between a plan and its confirmation people find other work, posts change, places and beds are taken.
import type { VacancyRef } from '../../vacancies/index.js';
import type { StoredProposal } from '../persistence/match-results.repository.js';
import { vacancyMark } from './vacancy-facts.js';

/** Why a proposal no longer stands. */
export type ChangedReason =
  | 'seeker_not_available'
  | 'seeker_changed'
  | 'vacancy_not_open'
  | 'vacancy_changed'
  | 'no_place_left'
  | 'no_bed_left';

export function whatChanged(
  proposal: StoredProposal,
  seekerMark: string | undefined,
  ref: VacancyRef | undefined,
  postMark: string | undefined,
): ChangedReason | null {
  if (seekerMark === undefined) return 'seeker_not_available';
  if (seekerMark !== proposal.mark) return 'seeker_changed';
  if (!ref?.open) return 'vacancy_not_open';
  return vacancyMark(ref) === postMark ? null : 'vacancy_changed';
}

/** Places of a post, and its beds where they are counted. */
export interface Room {
  readonly places: number;
  readonly beds: { readonly women: number; readonly men: number } | null;
}

export const NO_ROOM: Room = { places: 0, beds: null };
const DORMITORY = { female: 'women', male: 'men' } as const;

export const roomIn = ({ freePlaces, freeBeds }: VacancyRef): Room => ({
  places: freePlaces,
  beds: freeBeds,
});

export function whatIsFull({ places, beds }: Room, sex: 'female' | 'male'): ChangedReason | null {
  if (places <= 0) return 'no_place_left';
  return beds && beds[DORMITORY[sex]] <= 0 ? 'no_bed_left' : null;
}

export function without({ places, beds }: Room, sex: 'female' | 'male'): Room {
  return {
    places: places - 1,
    beds: beds && { ...beds, [DORMITORY[sex]]: beds[DORMITORY[sex]] - 1 },
  };
}
