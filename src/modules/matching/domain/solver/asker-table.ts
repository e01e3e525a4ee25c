import type { CandidateIndex } from '../index/candidate-index.js';
import type { AskerClasses } from '../index/search.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import { sharedInt32, sharedUint16, sharedUint8 } from './shared-arrays.js';

/**
 * All seekers of a run in columns: per rule the class of their key, so that a million of them need some sixty bytes each
 * and no facts stay in memory.
 */
export interface AskerTable {
  readonly count: number;
  readonly hard: readonly Int32Array[];
  readonly soft: readonly Int32Array[];
  readonly priced: Uint16Array;
  readonly constant: Int32Array;
  readonly tier: Uint8Array;
  /** which of the price lists this person pays (0 unless seats or beds are limited by group) */
  readonly kind: Uint8Array;
  /** slots ruled out one by one: ruledOut[ruledOutStart[s] … ruledOutStart[s + 1]) */
  readonly ruledOutStart: Int32Array;
  readonly ruledOut: Uint16Array;
  /** examples of each class, to rebuild the same numbering in another thread */
  readonly examples: {
    readonly hard: readonly (readonly SeekerFacts[])[];
    readonly soft: readonly (readonly SeekerFacts[])[];
    readonly priced: readonly SeekerFacts[];
  };
}

const CHECK_EVERY = 1024;

type SeekerIndex = CandidateIndex<SeekerFacts, VacancyFacts>;

export interface AskerTraits {
  readonly tierOf: (seeker: SeekerFacts) => number;
  readonly kindOf: (seeker: SeekerFacts) => number;
  /** asked now and then; may throw to stop */
  readonly check?: (() => void) | undefined;
}

export function tabulate(
  index: SeekerIndex,
  seekers: Iterable<SeekerFacts>,
  count: number,
  traits: AskerTraits,
): AskerTable {
  const hard = index.hard.map(() => sharedInt32(count));
  const soft = index.soft.map(() => sharedInt32(count));
  const priced = sharedUint16(count);
  const constant = sharedInt32(count);
  const tier = sharedUint8(count);
  const kind = sharedUint8(count);
  const ruledOutStart = sharedInt32(count + 1);
  const ruledOut: number[] = [];
  let s = 0;
  for (const seeker of seekers) {
    if (s % CHECK_EVERY === 0) traits.check?.();
    for (let r = 0; r < hard.length; r++) hard[r]![s] = index.hard[r]!.askers.of(seeker);
    for (let r = 0; r < soft.length; r++) soft[r]![s] = index.soft[r]!.askers.of(seeker);
    priced[s] = index.pricedAskers.of(seeker);
    constant[s] = index.constantFor(seeker);
    tier[s] = traits.tierOf(seeker);
    kind[s] = traits.kindOf(seeker);
    for (const slot of index.ruledOutFor(seeker) ?? []) ruledOut.push(slot);
    ruledOutStart[++s] = ruledOut.length;
  }
  const slots = sharedUint16(ruledOut.length);
  slots.set(ruledOut);
  return {
    count,
    hard,
    soft,
    priced,
    constant,
    tier,
    kind,
    ruledOutStart,
    ruledOut: slots,
    examples: {
      hard: index.hard.map((table) => table.askers.examples),
      soft: index.soft.map((table) => table.askers.examples),
      priced: index.pricedAskers.examples,
    },
  };
}

/** Numbers the classes of a fresh index as in the table it will read. */
export function adoptClasses(index: SeekerIndex, examples: AskerTable['examples']): void {
  examples.hard.forEach((list, r) => list.forEach((seeker) => index.hard[r]!.askers.of(seeker)));
  examples.soft.forEach((list, r) => list.forEach((seeker) => index.soft[r]!.askers.of(seeker)));
  examples.priced.forEach((seeker) => index.pricedAskers.of(seeker));
}

/** Reads one row of the table as the asker that a search wants; the object is reused. */
export class AskerReader implements AskerClasses {
  readonly hard: Int32Array;
  readonly soft: Int32Array;
  priced = 0;
  constant = 0;
  ruledOut: ReadonlySet<number> | undefined;

  constructor(private readonly table: AskerTable) {
    this.hard = new Int32Array(table.hard.length);
    this.soft = new Int32Array(table.soft.length);
  }

  read(s: number): this {
    const { table } = this;
    for (let r = 0; r < this.hard.length; r++) this.hard[r] = table.hard[r]![s]!;
    for (let r = 0; r < this.soft.length; r++) this.soft[r] = table.soft[r]![s]!;
    this.priced = table.priced[s]!;
    this.constant = table.constant[s]!;
    const start = table.ruledOutStart[s]!;
    const end = table.ruledOutStart[s + 1]!;
    this.ruledOut = start === end ? undefined : new Set(table.ruledOut.subarray(start, end));
    return this;
  }
}
