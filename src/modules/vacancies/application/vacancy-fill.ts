import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

/** Steps of the fill bar after the planned headcount. */
export const FILL_STEPS = ['intended', 'offered', 'accepted', 'started'] as const;
export type FillStep = (typeof FILL_STEPS)[number];
export type Fill = Readonly<Record<FillStep, number>>;

/** States of a placement each step counts: the same list the number opens. */
export const FILL_STATES: Readonly<Record<FillStep, readonly string[]>> = {
  intended: ['intent'],
  offered: ['offered'],
  accepted: ['accepted', 'medical', 'ready', 'batched', 'departed', 'arrived'],
  started: ['started'],
};

export const NOBODY: Fill = { intended: 0, offered: 0, accepted: 0, started: 0 };

/** How many placements of each vacancy stand in each state, within the sight of the transaction's actor. */
export type FillSource = (
  tx: Tx,
  vacancyIds: readonly string[],
) => Promise<readonly { readonly vacancyId: string; readonly status: string; readonly count: number }[]>;

/** The numbers of the fill bar. Who keeps the placements registers the source. */
@Injectable()
export class VacancyFill {
  private source: FillSource | null = null;

  register(source: FillSource): void {
    if (this.source) throw new Error('the fill bar has a source already');
    this.source = source;
  }

  async of(tx: Tx, vacancyIds: readonly string[]): Promise<Map<string, Fill>> {
    const fills = new Map<string, Record<FillStep, number>>();
    if (this.source === null || vacancyIds.length === 0) return fills;
    for (const { vacancyId, status, count } of await this.source(tx, vacancyIds)) {
      const step = FILL_STEPS.find((one) => FILL_STATES[one].includes(status));
      if (!step) continue;
      const fill = fills.get(vacancyId) ?? { ...NOBODY };
      fill[step] += count;
      fills.set(vacancyId, fill);
    }
    return fills;
  }
}
