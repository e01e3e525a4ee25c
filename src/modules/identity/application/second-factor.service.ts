import { Injectable } from '@nestjs/common';
import { type Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { codeWrong, nothingToConfirm } from '../domain/identity.errors.js';
import { DesksRepository } from '../persistence/desks.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import { UsersRepository } from '../persistence/users.repository.js';
import { Authenticator } from './authenticator.js';
import { type Attempt, AttemptLimiter } from './attempt-limiter.js';
import { hashOf, newToken } from './tokens.js';

const CODE = /^[0-9]{6}$/;

export interface Enrolment {
  /** Base32, for typing it in. */
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly uri: string;
}

/** This browser: its session, and what it showed before. */
export interface Browser {
  readonly token: string;
  readonly device?: string;
  readonly desk?: string;
}

/** Enrols a second factor, and asks for it. A code opens once; a recovery code too. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactorsRepository,
    private readonly sessions: SessionsRepository,
    private readonly users: UsersRepository,
    private readonly desks: DesksRepository,
    private readonly authenticator: Authenticator,
    private readonly limiter: AttemptLimiter,
  ) {}

  /** A new secret, shown once; the factor in use goes on until the new one is confirmed. */
  begin(actor: Actor, label: string): Promise<Enrolment> {
    return this.uow.write(actor, async (tx) => {
      const { secret, uri, sealed } = this.authenticator.newSecret(actor.userId, label);
      await this.factors.begin(tx, actor.userId, sealed);
      return { secret, uri };
    });
  }

  /**
   * The first code proves that the authenticator holds the secret. Ends the user's sessions elsewhere.
   * @returns recovery codes and the session's new token, shown once. @throws codeWrong, nothingToConfirm, tooManyAttempts
   */
  async confirm(actor: Actor, browser: Browser, code: string): Promise<{ codes: string[]; token: string }> {
    const guesses = [{ kind: 'enrolment', at: [actor.userId] }] as const;
    await this.limiter.take(guesses, actor.requestId);
    const codes = this.authenticator.newRecoveryCodes();
    const token = newToken();
    await this.uow.write(actor, async (tx) => {
      const factor = await this.factors.of(tx, actor.userId);
      if (!factor?.pending) throw nothingToConfirm();
      const step = this.authenticator.stepOf(actor.userId, factor.pending, code, { ...factor, lastStep: 0 });
      if (step === null) throw codeWrong();
      const { pending } = factor;
      const hashes = codes.map((one) => this.authenticator.recoveryHash(actor.userId, pending, one));
      await this.factors.confirm(tx, actor.userId, step, hashes);
      await this.sessions.endAll(tx, actor.userId, hashOf(browser.token));
      await this.raise(tx, actor, browser, token);
      tx.audit({ action: 'user.second-factor-enrolled', aggregate: 'user', aggregateId: actor.userId });
    });
    await this.limiter.right(guesses, actor.requestId);
    return { codes, token };
  }

  /** At signing in. @returns the session's new token. @throws codeWrong, tooManyAttempts */
  async show(actor: Actor, browser: Browser, code: string): Promise<string> {
    const token = newToken();
    await this.check(actor, browser, code, (tx) => this.raise(tx, actor, browser, token));
    return token;
  }

  /** Again, before something that asks for a fresh proof. @throws codeWrong, tooManyAttempts */
  async prove(actor: Actor, browser: Browser, code: string): Promise<void> {
    await this.check(actor, browser, code, (tx) => this.sessions.proved(tx, hashOf(browser.token)));
  }

  private async check(
    actor: Actor,
    browser: Browser,
    code: string,
    onRight: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    const guesses = await this.getAttemptsFor(actor, browser);
    await this.limiter.take(guesses, actor.requestId);
    await this.uow.write(actor, async (tx) => {
      const recovered = !CODE.test(code);
      if (!(recovered ? await this.recovers(tx, actor, code) : await this.fits(tx, actor, code)))
        throw codeWrong();
      await onRight(tx);
      const action = recovered ? 'session.recovery-code-used' : 'session.proved';
      tx.audit({ action, aggregate: 'user', aggregateId: actor.userId });
    });
    await this.limiter.right(guesses, actor.requestId);
  }

  private async fits(tx: Tx, { userId }: Actor, code: string): Promise<boolean> {
    const factor = await this.factors.of(tx, userId);
    const step = factor?.secret ? this.authenticator.stepOf(userId, factor.secret, code, factor) : null;
    if (step !== null) await this.factors.recordStep(tx, userId, step);
    return step !== null;
  }

  private async recovers(tx: Tx, { userId }: Actor, code: string): Promise<boolean> {
    const secret = (await this.factors.of(tx, userId))?.secret;
    if (!secret) return false;
    const hashes = this.authenticator.recoveryHashes(userId, secret, code);
    return this.factors.useRecoveryCode(tx, userId, hashes);
  }

  /** The session is whole; the browser counts as known, and a clinic's desk has its shift. */
  private async raise(tx: Tx, actor: Actor, { token, device, desk }: Browser, next: string): Promise<void> {
    await this.sessions.raise(tx, hashOf(token), hashOf(next));
    if (device) await this.users.rememberDevice(tx, actor.userId, hashOf(device));
    if (!desk || actor.role !== 'clinic') return;
    const found = await this.desks.byToken(tx, hashOf(desk));
    if (!found) return;
    await this.desks.openShift(tx, found.id, actor.userId);
    tx.audit({ action: 'desk.shift-opened', aggregate: 'clinic-desk', aggregateId: found.id });
  }

  private async getAttemptsFor(actor: Actor, { device }: Browser): Promise<Attempt[]> {
    const known =
      device !== undefined &&
      (await this.uow.read(actor, (tx) => this.users.knowsDevice(tx, { id: actor.userId }, hashOf(device))));
    return [{ kind: 'code', at: known ? [actor.userId, device] : [actor.userId] }];
  }
}
