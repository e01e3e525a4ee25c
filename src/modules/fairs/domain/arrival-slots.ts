// People are asked to come to a fair within a half hour of its opening times, so that they do not all stand at the door at once.
import { toHalfWidth, withoutInvisible, withoutSpaces } from '../../../kernel/values/index.js';
import type { Fair } from './fair.js';

const STEP = 30;
const USUAL = { opensAt: '09:00', closesAt: '17:00' };

type Times = Pick<Fair, 'opensAt' | 'closesAt'>;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Every half hour of the fair, `HH:MM`. */
export function slotsOf({ opensAt, closesAt }: Times): string[] {
  const from = Math.ceil(minutesOf(opensAt ?? USUAL.opensAt) / STEP) * STEP;
  const to = minutesOf(closesAt ?? USUAL.closesAt);
  const slots: string[] = [];
  for (let at = from; at < to; at += STEP) slots.push(timeOf(at));
  return slots;
}

const WRITTEN =
  /^(上午|早上|下午|AM|PM)?(\d{1,2})(?:[:.](\d{2})(?::00)?|点(?:(半)|(\d{1,2})分?|整)?|时(?:(\d{1,2})分?)?)?(AM|PM)?(?:[-~—–至到].*)?$/;

/** The half hour a cell names, as hands and spreadsheets write it; null where it names none of this fair. */
export function readSlot(text: string, fair: Times): string | null {
  const bare = toHalfWidth(withoutSpaces(withoutInvisible(text))).toUpperCase();
  const found = WRITTEN.exec(bare);
  if (!found) return null;
  const [, before, hour, colon, half, point, clock, after] = found;
  const afternoon = before === '下午' || before === 'PM' || after === 'PM';
  const whole = Number(hour) + (afternoon && Number(hour) < 12 ? 12 : 0);
  const minutes = half ? STEP : Number(colon ?? point ?? clock ?? 0);
  const slot = timeOf(whole * 60 + minutes);
  return minutes < 60 && slotsOf(fair).includes(slot) ? slot : null;
}
