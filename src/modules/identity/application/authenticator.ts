import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { blindIndex, open, seal } from '../../../platform/crypto/index.js';

const ISSUER = '上岗 Shanggang';
/** A phone's clock may be off by half a minute either way. */
const TOLERANCE_SECONDS = 30;
const RECOVERY_CODES = 10;
const placeOf = (userId: string): string => `second_factor.secret:${userId}`;

/** Time-based one-time passwords (RFC 6238) and the codes for a lost phone. Secrets leave this class sealed. */
@Injectable()
export class Authenticator {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param label shown by the authenticator */
  newSecret(userId: string, label: string): { secret: string; uri: string; sealed: Buffer } {
    const secret = generateSecret();
    return {
      secret,
      uri: generateURI({ issuer: ISSUER, label, secret }),
      sealed: seal(this.config.fieldKey, secret, placeOf(userId)),
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
    const secret = open(this.config.fieldKey, sealed, placeOf(userId)).toString();
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

  recoveryHash(userId: string, code: string): Buffer {
    const plain = code.toLowerCase().replace(/[^0-9a-f]/g, '');
    return blindIndex(this.config.indexKey, `recovery_code:${userId}`, plain);
  }
}
