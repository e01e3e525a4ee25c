import type { MatchSnapshot } from '../engine.js';
import { bedOf, type PriorityGround, type SeekerFacts, type VacancyFacts } from '../facts.js';
import { CandidateIndex } from '../index/candidate-index.js';
import { marketContext, rulesForSeekers } from '../index/rules.js';
import { snapshotInvalid } from '../matching.errors.js';
import { tierOf, type Ruleset } from '../ruleset.js';
import { firstHardReason } from '../score.js';
import { tabulate, type AskerTable } from './asker-table.js';
import { LimitTreeBuilder, MARKET, type LimitTree } from './limit-tree.js';
import { sharedInt32 } from './shared-arrays.js';

/** A snapshot in columns, ready to be solved. Seekers are numbered as in `ranked`, posts by their slot in the index. */
export interface Market {
  readonly index: CandidateIndex<SeekerFacts, VacancyFacts>;
  /** everybody the engine may place: neither pinned nor listed by hand only */
  readonly ranked: readonly SeekerFacts[];
  readonly table: AskerTable;
  /** seats left by the pins, per slot */
  readonly seats: Int32Array;
  readonly tree: LimitTree;
  /** seats are the only limit */
  readonly seatsOnly: boolean;
}

/** People fall into kinds by which limits they count for: grounds of reserved seats, and the sex of the bed they take. */
class Kinds {
  private readonly known = new Map<string, number>();
  private readonly grounds: readonly PriorityGround[];
  private readonly beds: boolean;

  constructor(vacancies: readonly VacancyFacts[]) {
    this.grounds = [...new Set(vacancies.flatMap((v) => v.reserved?.ground ?? []))].sort();
    this.beds = vacancies.some((v) => v.beds !== undefined);
    for (let mask = 0; mask < 1 << this.grounds.length; mask++) {
      for (const bed of this.beds ? ['', 'F', 'M'] : ['']) this.known.set(`${mask}${bed}`, this.known.size);
    }
  }

  of(seeker: SeekerFacts): number {
    const mask = this.grounds.reduce(
      (sum, ground, i) => sum | (seeker.priority.includes(ground) ? 1 << i : 0),
      0,
    );
    return this.known.get(`${mask}${(this.beds && bedOf(seeker)) || ''}`)!;
  }

  *all(): Generator<{ kind: number; has: (ground: PriorityGround) => boolean; bed: string }> {
    for (const [key, kind] of this.known) {
      const mask = Number.parseInt(key, 10);
      yield {
        kind,
        has: (ground) => ((mask >> this.grounds.indexOf(ground)) & 1) === 1,
        bed: key.replace(/\d+/, ''),
      };
    }
  }

  get count(): number {
    return this.known.size;
  }
}

export function compileMarket(
  snapshot: MatchSnapshot,
  ruleset: Ruleset,
  seed: number,
  check?: () => void,
): Market {
  const { vacancies } = snapshot;
  const index = new CandidateIndex(rulesForSeekers(ruleset, marketContext(vacancies)), vacancies, seed);
  const pinned = new Set(snapshot.pins.map((pin) => pin.seekerId));
  const ranked = snapshot.seekers.filter((seeker) => !seeker.handOnly && !pinned.has(seeker.id));
  const kinds = new Kinds(vacancies);
  const table = tabulate(index, ranked, ranked.length, {
    tierOf: (seeker) => tierOf(seeker.priority, ruleset),
    kindOf: (seeker) => kinds.of(seeker),
    check,
  });
  const tree = buildTree(snapshot, index, kinds);
  usePins(snapshot, ruleset, index, tree, kinds);
  const seats = sharedInt32(index.slots);
  for (let node = 1; node < tree.parent.length; node++) {
    const name = tree.names[node]!;
    if (name.startsWith('post ')) seats[index.slotOf(name.slice(5))!] = tree.capacity[node]!;
  }
  const seatsOnly = tree.names.every((name) => /^(market|unused|post .*)$/.test(name));
  return { index, ranked, table, seats, tree, seatsOnly };
}

function buildTree(snapshot: MatchSnapshot, index: Market['index'], kinds: Kinds): LimitTree {
  const builder = new LimitTreeBuilder(index.slots, kinds.count);
  const caps = new Map<string, number>();
  for (const { id, cap } of snapshot.employers)
    if (cap !== undefined) caps.set(id, builder.add(`cap ${id}`, cap));
  for (const vacancy of snapshot.vacancies) {
    const slot = index.slotOf(vacancy.id)!;
    const post = builder.add(`post ${vacancy.id}`, vacancy.headcount, caps.get(vacancy.employerId) ?? MARKET);
    builder.enterAll(slot, post);
    const { reserved, beds } = vacancy;
    if (reserved) {
      const open = builder.add(`open ${vacancy.id}`, vacancy.headcount - reserved.seats, post);
      for (const { kind, has } of kinds.all()) if (!has(reserved.ground)) builder.enter(kind, slot, open);
    }
    if (beds) {
      const women = builder.add(`beds-women ${vacancy.id}`, beds.women, post);
      const men = builder.add(`beds-men ${vacancy.id}`, beds.men, post);
      for (const { kind, bed } of kinds.all()) {
        if (bed === 'F') builder.enter(kind, slot, women);
        else if (bed === 'M') builder.enter(kind, slot, men);
      }
    }
  }
  const unused = builder.add('unused', 0);
  for (let slot = 0; slot < index.slots; slot++)
    if (index.idOf(slot) === undefined) builder.enterAll(slot, unused);
  return builder.build();
}

/** A pin takes its place out of every limit it counts for. What the law forbids can not be pinned either. */
function usePins(
  snapshot: MatchSnapshot,
  ruleset: Ruleset,
  index: Market['index'],
  tree: LimitTree,
  kinds: Kinds,
): void {
  const seekers = new Map(snapshot.seekers.map((seeker) => [seeker.id, seeker]));
  const vacancies = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy]));
  for (const pin of snapshot.pins) {
    const seeker = seekers.get(pin.seekerId)!;
    const forbidden = firstHardReason(seeker, vacancies.get(pin.vacancyId)!, ruleset);
    if (forbidden?.force === 'law')
      throw snapshotInvalid({ rule: 'pinned against the law', ...pin, criterion: forbidden.key });
    let node = tree.entryOf[kinds.of(seeker) * tree.posts + index.slotOf(pin.vacancyId)!]!;
    for (; node !== MARKET; node = tree.parent[node]!) {
      if (--tree.capacity[node]! < 0)
        throw snapshotInvalid({ rule: 'pins break a limit', ...pin, limit: tree.names[node]! });
    }
  }
}
