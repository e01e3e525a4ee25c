import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { personNames } from '../../placements/index.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { listBoardingLines } from '../persistence/boarding-list.statements.js';

/** One line of the boarding list: the columns of 点对点输送花名册 without ID number and phones, which are asked for by themselves. */
export interface BoardingLine {
  readonly passengerId: string;
  readonly kind: 'new' | 'returning' | 'escort';
  readonly placementId: string | null;
  readonly seekerId: string | null;
  readonly batch: string;
  readonly coach: string | null;
  readonly seat: number | null;
  readonly extraSeat: boolean;
  /** Null for somebody whose register the user does not see. */
  readonly name: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly areaCode: string | null;
  readonly poor: boolean | null;
  readonly firstTimeOut: boolean | null;
  readonly employer: string | null;
  readonly job: string | null;
  readonly receiver: string | null;
  readonly stop: string | null;
  readonly escort: string | null;
  readonly policyNo: string | null;
  readonly readyAfterLock: boolean;
  readonly door: 'open' | 'boarded' | 'not_boarded';
  readonly notBoardedReason: string | null;
  readonly road: 'open' | 'arrived' | 'left_en_route';
  readonly boardedOn: string | null;
  readonly arrivedOn: string | null;
  readonly leftOn: string | null;
  readonly claimedStartOn: string | null;
  readonly startedOn: string | null;
  readonly placementStatus: string | null;
}

/** Who sits where. Poverty, and why somebody stayed away, are told to those only who answer for the person. */
@Injectable()
export class BoardingListQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
  ) {}

  list(actor: Actor, batchId: string): Promise<BoardingLine[]> {
    return this.uow.read(actor, async (tx) => {
      const { cooperation } = await this.batches.find(tx, batchId);
      const lines = await this.named(tx, await this.lines(tx, batchId));
      if (!tx.atSource(cooperation))
        return lines.map((line) => ({ ...line, poor: null, notBoardedReason: null }));
      const told = ['bureau', 'caseworker', 'auditor'].includes(actor.role);
      return told ? lines : lines.map((line) => ({ ...line, poor: null }));
    });
  }

  /** The receiving office reads who comes to its companies, as the companies do. */
  private async named(tx: Tx, lines: readonly BoardingLine[]): Promise<BoardingLine[]> {
    const names = await personNames(
      tx,
      lines.flatMap(({ placementId }) => placementId ?? []),
    );
    return lines.map((line) => ({ ...line, name: names.get(line.placementId ?? '') ?? line.name }));
  }

  private lines(tx: Tx, batchId: string): Promise<BoardingLine[]> {
    return tx.all(listBoardingLines, { batchId });
  }
}
