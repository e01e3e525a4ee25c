/**
 * Beds of a vacancy by sex. Where the employer gives their numbers, a bed is taken with the place from the offer on and
 * given back with it; where no numbers are given, beds are not counted.
 */
export interface BedCount {
  readonly women: number;
  readonly men: number;
}

export const NO_BEDS: BedCount = { women: 0, men: 0 };

export type BedFor = 'women' | 'men';

export interface BedsGiven {
  readonly lodging: 'free' | 'paid' | 'none' | null;
  readonly bedsWomen: number | null;
  readonly bedsMen: number | null;
}

/** Beds are counted for this post. */
export function countsBeds(vacancy: BedsGiven): boolean {
  return vacancy.lodging !== 'none' && (vacancy.bedsWomen !== null || vacancy.bedsMen !== null);
}

/**
 * The bed a placement of this person at this post takes.
 * @param wantsBed whether the person wants to live at the plant; unknown counts as yes
 */
export function bedFor(
  vacancy: BedsGiven,
  person: { readonly sex: 'female' | 'male'; readonly wantsBed: boolean | null },
): BedFor | null {
  if (person.wantsBed === false || !countsBeds(vacancy)) return null;
  return person.sex === 'female' ? 'women' : 'men';
}

/** Beds nobody has taken yet; null where they are not counted. */
export function freeBeds(
  vacancy: BedsGiven & { readonly bedsWomenTaken: number; readonly bedsMenTaken: number },
): BedCount | null {
  if (!countsBeds(vacancy)) return null;
  return {
    women: Math.max(0, (vacancy.bedsWomen ?? 0) - vacancy.bedsWomenTaken),
    men: Math.max(0, (vacancy.bedsMen ?? 0) - vacancy.bedsMenTaken),
  };
}

/** One bed more (`1`) or less (`-1`) of that kind. */
export function bedChange(bed: BedFor | null, by: number): BedCount {
  return bed === null ? NO_BEDS : { ...NO_BEDS, [bed]: by };
}
