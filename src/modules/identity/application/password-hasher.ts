import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { signInBusy } from '../domain/identity.errors.js';

/** argon2id, 64 MiB, three passes: about a tenth of a second and as much memory for each guess. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
/** More at once would take the memory and the threads of everybody else. */
const AT_ONCE = 2;
const WAITING_MAX = 40;

/** Hashes and checks passwords, two at a time; a longer queue is refused at once. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** Takes the same time when there is no such user: an absent hash is replaced by one nobody's password fits. */
  async matches(passwordHash: string | undefined, password: string): Promise<boolean> {
    const against = passwordHash ?? (await this.anyHash());
    const fits = await this.inTurn(() => verify(against, password).catch(() => false));
    return fits && passwordHash !== undefined;
  }

  private anyHash(): Promise<string> {
    this.decoy ??= this.hash(randomBytes(32).toString('base64'));
    return this.decoy;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= WAITING_MAX) throw signInBusy();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
