import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  confirmPendingSecondFactor,
  deleteRecoveryCodes,
  deleteRecoveryCodesOnConfirmation,
  deleteSecondFactor,
  lockSecondFactor,
  lockSecondFactorsUnderOtherKey,
  updateRecoveryCodeUsed,
  updateSecondFactorCiphers,
  updateSecondFactorStep,
  upsertPendingSecondFactor,
} from './second-factors.statements.js';

export interface SecondFactor {
  readonly secret: Buffer | null;
  readonly pending: Buffer | null;
  readonly lastStep: number;
  /** Seconds since 1970 of real time: authenticators do not know the service's clock. */
  readonly seconds: number;
}

export interface SealedFactor {
  readonly userId: string;
  readonly secret: Buffer | null;
  readonly pending: Buffer | null;
}

@Injectable()
export class SecondFactorsRepository {
  /** Locked, so that one code opens one session. */
  async of(tx: Tx, userId: string): Promise<SecondFactor | undefined> {
    const row = await tx.first(lockSecondFactor, { userId });
    return row;
  }

  async begin(tx: Tx, userId: string, pending: Buffer): Promise<void> {
    await tx.run(upsertPendingSecondFactor, { userId, pending });
  }

  async confirm(tx: Tx, userId: string, step: number, codeHashes: readonly Buffer[]): Promise<void> {
    await tx.run(confirmPendingSecondFactor, { userId, step });
    await tx.run(deleteRecoveryCodesOnConfirmation, { userId });
    await tx.insertMany(
      'recovery_code',
      codeHashes.map((code_hash) => ({ user_id: userId, code_hash })),
    );
  }

  async recordStep(tx: Tx, userId: string, step: number): Promise<void> {
    await tx.run(updateSecondFactorStep, { userId, step });
  }

  /** @returns false when there is no such code or it was used */
  async useRecoveryCode(tx: Tx, userId: string, codeHashes: readonly Buffer[]): Promise<boolean> {
    const used = await tx.run(updateRecoveryCodeUsed, { userId, codeHashes });
    return used === 1;
  }

  /** Secrets, in use or about to be, that another key sealed; locked. */
  sealedOtherwise(tx: Tx, keyId: number, limit: number): Promise<SealedFactor[]> {
    return tx.all(lockSecondFactorsUnderOtherKey, { keyId, limit });
  }

  async reseal(tx: Tx, { userId, secret, pending }: SealedFactor): Promise<void> {
    await tx.run(updateSecondFactorCiphers, { userId, secret, pending });
  }

  async remove(tx: Tx, userId: string): Promise<void> {
    await tx.run(deleteRecoveryCodes, { userId });
    await tx.run(deleteSecondFactor, { userId });
  }
}
