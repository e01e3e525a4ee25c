/**
 * Places of a vacancy (design: a place is held at the offer, used from acceptance, freed by leaving before the start; after
 * a start it stays used until the employer reopens it). Held and used together never exceed the headcount.
 */
import { vacancyFull } from './vacancy.errors.js';

export interface Quota {
  readonly headcount: number;
  readonly held: number;
  readonly used: number;
}

export function freePlaces(quota: Quota): number {
  return quota.headcount - quota.held - quota.used;
}

export function isFull(quota: Quota): boolean {
  return freePlaces(quota) <= 0;
}

/** An offer goes out. @throws vacancyFull */
export function hold(quota: Quota): Quota {
  if (isFull(quota)) throw vacancyFull({ headcount: quota.headcount, held: quota.held, used: quota.used });
  return checked({ ...quota, held: quota.held + 1 });
}

/** The person accepts: the held place becomes a used one. */
export function consume(quota: Quota): Quota {
  return checked({ ...quota, held: quota.held - 1, used: quota.used + 1 });
}

/** Somebody leaves before the start, or the employer reopens the place of one who left after it. */
export function release(quota: Quota, from: 'held' | 'used'): Quota {
  return checked({ ...quota, [from]: quota[from] - 1 });
}

/** A new headcount. @throws vacancyFull when fewer than are already promised */
export function resize(quota: Quota, headcount: number): Quota {
  if (headcount < quota.held + quota.used) {
    throw vacancyFull({ headcount, held: quota.held, used: quota.used });
  }
  return checked({ ...quota, headcount });
}

function checked(quota: Quota): Quota {
  if (quota.held < 0 || quota.used < 0 || quota.held + quota.used > quota.headcount) {
    throw new RangeError(`impossible quota ${JSON.stringify(quota)}`);
  }
  return quota;
}

/** The fill bar: how far along a vacancy is. */
export interface FillBar {
  /** 计划. */
  readonly planned: number | null;
  /** 意向. */
  readonly intended: number;
  readonly offered: number;
  readonly accepted: number;
  /** 在岗. */
  readonly started: number;
}
