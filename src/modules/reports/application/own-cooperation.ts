import type { Actor } from '../../../platform/access/index.js';
import { cooperationNotYours } from '../domain/reports.errors.js';

/** @param asked the actor's first when left out. @throws cooperationNotYours instead of answering for another pair */
export function ownCooperation({ cooperations }: Actor, asked: string | undefined): string {
  if (asked === undefined) return cooperations[0] ?? '';
  if (!cooperations.includes(asked)) throw cooperationNotYours();
  return asked;
}
