import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import type { FairFacts } from '../domain/fair.lifecycle.js';
import { missingChecks } from '../domain/legal-checklist.js';
import { FairsRepository, type RosterCounts } from '../persistence/fairs.repository.js';

export const NOBODY: RosterCounts = { invited: 0, registered: 0, checkedIn: 0, noShow: 0, cancelled: 0 };

/** Gathers what the fair's guards look at. */
@Injectable()
export class FairFactsLoader {
  constructor(private readonly fairs: FairsRepository) {}

  async load(tx: Tx, fair: Fair, counts?: RosterCounts): Promise<FairFacts> {
    const roster = counts ?? (await this.fairs.rosterCounts(tx, [fair.id])).get(fair.id) ?? NOBODY;
    return {
      heldOn: fair.heldOn,
      missingChecks: missingOf(fair),
      publishedVacancies: await this.fairs.publishedVacancies(tx, fair),
      undecidedEntries: roster.invited + roster.registered,
    };
  }
}

/** What is missing for the next step: the announcement while planned, the doors after it. */
export function missingOf(fair: Pick<Fair, 'status' | 'checksDone' | 'expectedVisitors'>): string[] {
  const before = fair.status === 'planned' ? 'publish' : 'open';
  return missingChecks(new Set(fair.checksDone), before, fair.expectedVisitors);
}
