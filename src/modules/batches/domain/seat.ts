// A seat is held once. Rosters write it as 1车07座, 1号车7号, 一车七座, 1-07, A车07; 加座 is a place without a number.
// Two people on one seat are both taken and the later row is flagged; refused and repeated rows hold no seat.

export interface Seat {
  readonly coach: string;
  readonly seat: number;
}

export type SeatReading =
  | { readonly kind: 'seat'; readonly seat: Seat }
  | { readonly kind: 'extra'; readonly coach?: string }
  | { readonly kind: 'none' };

const DIGITS = '零一二三四五六七八九';

/** Chinese numerals up to 九十九 as digits. */
function withDigits(text: string): string {
  return text.replace(/[零一二三四五六七八九十]+/g, (word) => {
    const [tens = '', ones = ''] = word.includes('十') ? word.split('十') : ['', word];
    const ten = word.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0;
    const one = [...ones].reduce((sum, digit) => sum * 10 + DIGITS.indexOf(digit), 0);
    return String(ten * 10 + one);
  });
}

export function readSeat(text: string): SeatReading {
  const words = withDigits(text.normalize('NFKC').replace(/\s/g, '')).replace(/^第/, '');
  if (words === '') return { kind: 'none' };
  const extra = /^(.{0,12}?)(?:号?(?:车|大巴|客车))?[-/:,第]*(?:加座|加位|临座)/.exec(words);
  if (extra) return extra[1] ? { kind: 'extra', coach: coachOf(extra[1]) } : { kind: 'extra' };
  const found =
    /^(.{1,12}?)号?(?:车|大巴|客车)[-/:,第]*(\d{1,3})(?:号|座|位|座位|号座)*$/.exec(words) ??
    /^([A-Za-z]?\d{0,2})[-/_:.](\d{1,3})(?:号|座|位|座位|号座)*$/.exec(words);
  const coach = found?.[1] && coachOf(found[1]);
  if (!found || !coach) return { kind: 'none' };
  return { kind: 'seat', seat: { coach, seat: Number(found[2]) } };
}

const coachOf = (written: string): string =>
  written
    .replace(/号$/, '')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();

export function seatKey(seat: Seat): string {
  return `${seat.coach}/${seat.seat}`;
}

/** Positions (in the given order) of people who sit on a seat somebody else has already. */
export function seatsHeldTwice(
  rows: readonly { readonly person: string; readonly seat: SeatReading }[],
): number[] {
  const holder = new Map<string, string>();
  const twice: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.seat.kind !== 'seat') continue;
    const key = seatKey(row.seat.seat);
    const first = holder.get(key);
    if (first === undefined) holder.set(key, row.person);
    else if (first !== row.person) twice.push(index);
  }
  return twice;
}

export interface Vehicle {
  readonly coach: string;
  readonly seats: number;
}

export function seatsOf(vehicles: readonly Vehicle[]): number | null {
  return vehicles.length === 0 ? null : vehicles.reduce((sum, vehicle) => sum + vehicle.seats, 0);
}

/** A seat of a coach nobody described is taken as told. */
export function seatExists(seat: Seat, vehicles: readonly Vehicle[]): boolean {
  if (vehicles.length === 0) return seat.seat >= 1;
  const vehicle = vehicles.find(({ coach }) => coach === seat.coach);
  return vehicle !== undefined && seat.seat >= 1 && seat.seat <= vehicle.seats;
}

/** The first free numbered seats, coach by coach. */
export function freeSeats(vehicles: readonly Vehicle[], taken: ReadonlySet<string>): Seat[] {
  return vehicles.flatMap(({ coach, seats }) =>
    Array.from({ length: seats }, (_, index) => ({ coach, seat: index + 1 })).filter(
      (seat) => !taken.has(seatKey(seat)),
    ),
  );
}
