import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import { asBureau } from './fairs.repository.js';
import {
  countArrivalsByGate,
  countOfferOfFair,
  listFairBoard,
  listFairPeople,
} from './fair-report.statements.js';

/** What one person did at a fair; every figure of its report counts such lines. */
export interface FairPerson {
  readonly seekerId: string;
  readonly onRoster: boolean;
  readonly invited: boolean;
  readonly registered: boolean;
  readonly present: boolean;
  readonly walkedIn: boolean;
  readonly enteredLate: boolean;
  readonly noShow: boolean;
  readonly intents: number;
  readonly offered: boolean;
  readonly accepted: boolean;
}

export interface FairOffer {
  readonly employers: number;
  readonly posts: number;
  readonly places: number;
}

export interface BoardCounts extends FairOffer {
  readonly booths: number;
  readonly intents: number;
  readonly hired: number;
}

type FairKey = Pick<Fair, 'id' | 'code' | 'cooperation'>;

@Injectable()
export class FairReportRepository {
  /** Everybody on the roster, and everybody who said at the fair which post they want. */
  people(tx: Tx, fair: FairKey): Promise<FairPerson[]> {
    return tx.all(listFairPeople, { fairId: fair.id, cooperation: fair.cooperation, code: fair.code });
  }

  async offer(tx: Tx, fair: FairKey): Promise<FairOffer> {
    const row = await tx.first(countOfferOfFair, { cooperation: fair.cooperation, code: fair.code });
    return row!;
  }

  /** For the cards of the board; limited to what the actor sees. */
  async board(tx: Tx, fairIds: readonly string[]): Promise<Map<string, BoardCounts>> {
    const rows = await tx.all(listFairBoard, { fairIds });
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  /** Who came in by which gate, and when the last one did. */
  gates(tx: Tx, fairId: string): Promise<{ gate: string | null; persons: number; lastAt: Date | null }[]> {
    return asBureau(tx, () => tx.all(countArrivalsByGate, { fairId }));
  }
}
