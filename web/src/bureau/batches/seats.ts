import type { Schemas } from '../../api/client';

export interface Seat {
  coach: string;
  seat: number;
}

/** The seats nobody holds, coach after coach. */
export function freeSeats(
  vehicles: readonly Schemas['VehicleRequest'][],
  held: readonly { coach: string | null; seat: number | null }[],
): Seat[] {
  const taken = new Set(held.map(({ coach, seat }) => `${coach} ${seat}`));
  return vehicles
    .flatMap(({ coach, seats }) => Array.from({ length: seats }, (_, at) => ({ coach, seat: at + 1 })))
    .filter(({ coach, seat }) => !taken.has(`${coach} ${seat}`));
}
