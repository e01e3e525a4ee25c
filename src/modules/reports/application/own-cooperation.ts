import type { Actor } from '../../../platform/access/index.js';
import { listOfSource } from '../domain/reports.errors.js';
import { isListOfSource } from '../domain/source-lists.js';
import type { Tx } from '../../../platform/database/index.js';
import { cooperationNotYours } from '../../../platform/access/index.js';
import { findSourcePlace } from '../persistence/own-cooperation.statements.js';

/** @param asked the actor's first when left out. @throws cooperationNotYours instead of answering for another pair */
export function ownCooperation({ cooperations }: Actor, asked: string | undefined): string {
  if (asked === undefined) return cooperations[0] ?? '';
  if (!cooperations.includes(asked)) throw cooperationNotYours();
  return asked;
}

/** Which side of a cooperation the actor stands on. */
export async function sideOf(tx: Tx, cooperation: string): Promise<'source' | 'destination'> {
  const pair = await tx.first(findSourcePlace, { cooperation });
  return pair !== undefined && tx.actor.places.includes(pair.source) ? 'source' : 'destination';
}

/** @throws listOfSource for somebody of the other side */
export function assertMayOpen(tx: Tx, cooperation: string, code: string): void {
  if (isListOfSource(code) && !tx.atSource(cooperation)) throw listOfSource({ path: code });
}
