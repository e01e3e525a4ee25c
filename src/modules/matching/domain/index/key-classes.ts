import type { Key } from '../criteria/index.js';

/** Numbers the distinct keys of one side of a rule and keeps one example of each to ask the rule about. */
export class KeyClasses<T> {
  readonly examples: T[] = [];
  private readonly numbers = new Map<Key, number>();

  constructor(private readonly keyOf: (thing: T) => Key) {}

  of(thing: T): number {
    const key = this.keyOf(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.examples.length);
    this.examples.push(thing);
    return this.examples.length - 1;
  }

  get count(): number {
    return this.examples.length;
  }
}
