import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import { findIntentSlip, listIntentsForPrint, listRosterForPrint } from './fair-printouts.statements.js';

export interface RosterPaperLine {
  readonly entryId: string;
  readonly status: string;
  readonly badge: string;
  readonly enteredLate: boolean;
  /** Local, `HH:MM`. */
  readonly arrived: string | null;
  readonly areaCode: string;
  /** Null for an actor who may not see the person. */
  readonly name: string | null;
  readonly sex: string | null;
}

export interface IntentPaperLine {
  readonly placementId: string;
  readonly seekerId: string;
  readonly employer: string;
  readonly post: string;
  readonly name: string;
  readonly sex: string;
  readonly areaCode: string;
  readonly wage: number | null;
  readonly startOn: string | null;
  readonly saidOn: string;
  readonly interview: string | null;
  readonly enteredLate: boolean;
}

export interface SlipLine {
  readonly name: string | null;
  readonly employer: string;
  readonly post: string;
  readonly wage: number | null;
  readonly departureOn: string | null;
  readonly status: string;
}

/** Lists of a fair as they go on paper and into workbooks. */
@Injectable()
export class FairPapersRepository {
  roster(tx: Tx, fairId: string): Promise<RosterPaperLine[]> {
    return tx.all(listRosterForPrint, { fairId });
  }

  intents(
    tx: Tx,
    fair: Pick<Fair, 'id' | 'code' | 'cooperation'>,
    origin: 'fair' | 'pool',
  ): Promise<IntentPaperLine[]> {
    return tx.all(listIntentsForPrint, {
      fairId: fair.id,
      cooperation: fair.cooperation,
      code: fair.code,
      origin,
    });
  }

  async slip(tx: Tx, fairId: string, placementId: string): Promise<SlipLine | null> {
    const line = await tx.first(findIntentSlip, { fairId, placementId });
    return line ?? null;
  }
}
