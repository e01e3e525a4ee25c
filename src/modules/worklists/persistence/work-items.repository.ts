import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { NextStep } from '../domain/next-step.js';
import { responsibilityOf } from '../domain/responsibility.js';
import type { ItemFacts } from './step-facts.repository.js';
import {
  compactWorkItemCounts,
  deleteWorkItems,
  listWorkItemsDueForReview,
  listWorkItemsWithAlarm,
} from './work-items.statements.js';

@Injectable()
export class WorkItemsRepository {
  /** Writes the step of each placement, and takes away that of those that are over. */
  async keep(
    tx: Tx,
    found: readonly { readonly facts: ItemFacts; readonly step: NextStep | null }[],
  ): Promise<void> {
    const over = found.filter(({ step }) => step === null).map(({ facts }) => facts.id);
    if (over.length > 0) await tx.run(deleteWorkItems, { over });
    const rows = found.flatMap(({ facts, step }) => (step ? [rowOf(facts, step)] : []));
    await tx.insertMany('work_item', rows, UPSERT);
  }

  async dueForReview(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.all(listWorkItemsDueForReview, { limit });
    return rows.map(({ id }) => id);
  }

  async withAlarm(tx: Tx, alarm: string, after: string, limit: number): Promise<string[]> {
    const rows = await tx.all(listWorkItemsWithAlarm, { alarm, after, limit });
    return rows.map(({ id }) => id);
  }

  /** Puts the changes of the tally together; readers and writers are not stopped. */
  async compactTally(tx: Tx): Promise<void> {
    await tx.run(compactWorkItemCounts, {});
  }
}

const CHANGING = [
  'area_code',
  'town_code',
  'employer_id',
  'clinic_id',
  'state',
  'step',
  'owner',
  'due_on',
  'about',
  'about_id',
  'alarm',
  'review_on',
  'since_on',
  'responsible',
  'shared_until',
  'placement_version',
];
const all = (prefix: string): string => CHANGING.map((name) => `${prefix}.${name}`).join(', ');
/** A row that would stay as it is is left alone. */
const UPSERT = `ON CONFLICT (placement_id) DO UPDATE SET ${CHANGING.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}
  WHERE (${all('work_item')}) IS DISTINCT FROM (${all('EXCLUDED')})`;

function rowOf(facts: ItemFacts, step: NextStep): Record<string, unknown> {
  const { responsible, sharedUntil } = responsibilityOf(facts);
  return {
    responsible,
    shared_until: sharedUntil,
    placement_id: facts.id,
    cooperation: facts.cooperation,
    seeker_id: facts.seekerId,
    area_code: facts.areaCode,
    town_code: facts.areaCode.slice(0, 9),
    employer_id: facts.employerId,
    clinic_id: step.clinicId,
    state: facts.status,
    step: step.step,
    owner: step.owner,
    due_on: step.dueOn,
    about: step.about,
    about_id: step.aboutId,
    alarm: step.alarm,
    review_on: step.reviewOn,
    since_on: facts.since,
    placement_version: facts.version,
  };
}
