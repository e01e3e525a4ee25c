import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import {
  BlindIndexes,
  blindIndex,
  decryptWithFieldKey,
  encryptWithFieldKey,
} from '../../../platform/crypto/index.js';

const ISSUER = '上岗 Shanggang';
/** A phone's clock may be off by half a minute either way. */
const TOLERANCE_SECONDS = 30;
const RECOVERY_CODES = 10;
const placeOf = (userId: string): string => `second_factor.secret:${userId}`;
const purposeOf = (userId: string): string => `recovery_code:${userId}`;
const plainOf = (code: string): string => code.toLowerCase().replace(/[^0-9a-f]/g, '');

/** Time-based one-time passwords (RFC 6238) and the codes for a lost phone. Secrets leave this class sealed. */
@Injectable()
export class Authenticator {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly indexes: BlindIndexes,
  ) {}

  /** @param label shown by the authenticator */
  newSecret(userId: string, label: string): { secret: string; uri: string; sealed: Buffer } {
    const secret = generateSecret();
    return {
      secret,
      uri: generateURI({ issuer: ISSUER, label, secret }),
      sealed: encryptWithFieldKey(this.config, secret, placeOf(userId)),
    };
  }

  /** @returns the time step the code belongs to, null when it is wrong or not later than `lastStep` */
  stepOf(
    userId: string,
    sealed: Buffer,
    code: string,
    at: { seconds: number; lastStep: number },
  ): number | null {
    if (!/^\d{6}$/.test(code)) return null;
    const secret = this.secretOf(userId, sealed);
    const result = verifySync({
      secret,
      token: code,
      epoch: at.seconds,
      epochTolerance: TOLERANCE_SECONDS,
      afterTimeStep: at.lastStep,
    });
    return result.valid && 'timeStep' in result ? result.timeStep : null;
  }

  /** Eighty random bits each, in groups that can be written down. */
  newRecoveryCodes(): string[] {
    return Array.from({ length: RECOVERY_CODES }, () =>
      randomBytes(10)
        .toString('hex')
        .replace(/(.{5})(?=.)/g, '$1-'),
    );
  }

  /** Keyed by the user's own secret: it goes with the factor and outlives a change of the installation's keys. */
  recoveryHash(userId: string, sealed: Buffer, code: string): Buffer {
    return blindIndex(Buffer.from(this.secretOf(userId, sealed)), purposeOf(userId), plainOf(code));
  }

  /** What a code stands under, those handed out before they were keyed by the secret too. */
  recoveryHashes(userId: string, sealed: Buffer, code: string): Buffer[] {
    const before = this.indexes.every(purposeOf(userId), plainOf(code));
    try {
      return [this.recoveryHash(userId, sealed, code), ...before];
    } catch {
      // A secret nobody can open any more has no codes of its own; who shows one is told that it is wrong.
      return before;
    }
  }

  /** The same secret under the `FIELD_KEY` of now. */
  resealed(userId: string, sealed: Buffer): Buffer {
    return encryptWithFieldKey(this.config, this.secretOf(userId, sealed), placeOf(userId));
  }

  private secretOf(userId: string, sealed: Buffer): string {
    return decryptWithFieldKey(this.config, sealed, placeOf(userId)).toString();
  }
}
