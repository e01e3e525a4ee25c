import highsLoader from 'highs';
import type { MatchSnapshot } from '../engine.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import { tierOf, type Ruleset } from '../ruleset.js';
import { firstHardReason, scorePair } from '../score.js';

const highs = await (
  highsLoader as unknown as () => Promise<{ solve(lp: string): { ObjectiveValue: number } }>
)();

/**
 * A snapshot as a linear programme written from the facts: seats, employer caps, seats kept for a ground, beds by sex. Pins
 * are people who stay where they are, so they are variables fixed at 1. Somebody else solves it.
 */
export function highsOptimumOf(
  snapshot: MatchSnapshot,
  ruleset: Ruleset,
  tierBonus: readonly number[],
): { optimum: number; ofPins: number } {
  const pinned = new Map(snapshot.pins.map((pin) => [pin.seekerId, pin.vacancyId]));
  const objective: string[] = [];
  const bounds: string[] = [];
  const rows: string[] = [];
  const users = new Map<string, string[]>();
  let ofPins = 0;
  snapshot.seekers.forEach((seeker, s) => {
    const own: string[] = [];
    snapshot.vacancies.forEach((vacancy, v) => {
      const pin = pinned.get(seeker.id);
      if (
        pin === undefined ? seeker.handOnly || firstHardReason(seeker, vacancy, ruleset) : pin !== vacancy.id
      )
        return;
      const x = `x${s}_${v}`;
      const worth = scorePair(seeker, vacancy, ruleset).total + tierBonus[tierOf(seeker.priority, ruleset)]!;
      if (pin !== undefined) ofPins += worth;
      own.push(x);
      objective.push(`${worth} ${x}`);
      bounds.push(pin === undefined ? `0 <= ${x} <= 1` : `${x} = 1`);
      for (const name of limitsUsed(seeker, vacancy)) users.set(name, [...(users.get(name) ?? []), x]);
    });
    if (own.length > 0) rows.push(`s${s}: ${own.join(' + ')} <= 1`);
  });
  const limit = (name: string, capacity: number): void => {
    const list = users.get(name);
    if (list) rows.push(`${name}: ${list.join(' + ')} <= ${capacity}`);
  };
  for (const { id, cap } of snapshot.employers) if (cap !== undefined) limit(`cap_${id}`, cap);
  for (const { id, headcount, reserved, beds } of snapshot.vacancies) {
    limit(`post_${id}`, headcount);
    if (reserved) limit(`open_${id}`, headcount - reserved.seats);
    if (beds) {
      limit(`bedF_${id}`, beds.women);
      limit(`bedM_${id}`, beds.men);
    }
  }
  const lp = `Maximize\n obj: ${objective.join(' + ')}\nSubject To\n ${rows.join('\n ')}\nBounds\n ${bounds.join('\n ')}\nEnd\n`;
  return { optimum: objective.length === 0 ? 0 : Math.round(highs.solve(lp).ObjectiveValue), ofPins };
}

function limitsUsed(seeker: SeekerFacts, vacancy: VacancyFacts): string[] {
  const names = [`post_${vacancy.id}`, `cap_${vacancy.employerId}`];
  const { reserved, beds } = vacancy;
  if (reserved && !seeker.priority.includes(reserved.ground)) names.push(`open_${vacancy.id}`);
  if (beds && (seeker.needsBed || seeker.takesBed)) names.push(`bed${seeker.sex}_${vacancy.id}`);
  return names;
}
