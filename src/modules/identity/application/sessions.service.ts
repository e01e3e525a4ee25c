import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, permissionsOf, systemActor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { passwordWrong, signInFailed } from '../domain/identity.errors.js';
import { normaliseUserName, scopeOf, type UserScope } from '../domain/user.js';
import { type LiveSession, SessionsRepository } from '../persistence/sessions.repository.js';
import { UsersRepository } from '../persistence/users.repository.js';
import { PasswordHasher } from './password-hasher.js';

const TOKEN_BYTES = 32;

/** Who is signed in and what they may do. */
export interface SessionView {
  readonly session: LiveSession;
  readonly scope: UserScope;
  readonly permissions: readonly string[];
  /** The service's day, Asia/Shanghai. */
  readonly today: string;
}

/**
 * Opaque sessions: the browser holds a random token, the database its hash. Every request asks the database, so that an
 * ended session or a disabled user is out at once.
 */
@Injectable()
export class SessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: PasswordHasher,
  ) {}

  /** @returns the token, shown to nobody but the caller's browser. @throws signInFailed, whatever was wrong */
  async open(name: string, password: string, requestId: string): Promise<string> {
    const system = systemActor([], requestId);
    const user = await this.uow.read(system, (tx) => this.users.credentials(tx, normaliseUserName(name)));
    const fits = await this.passwords.matches(user?.passwordHash, password);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.uow.write(system, async (tx) => {
      const action = user && fits ? 'session.opened' : 'session.refused';
      tx.audit({ action, aggregate: 'user', aggregateId: user?.id ?? null });
      if (user && fits) await this.sessions.insert(tx, hashOf(token), user.id);
    });
    if (!user || !fits) throw signInFailed();
    return token;
  }

  /** The living session of a token; marks it as seen. */
  async find(token: string, requestId: string): Promise<SessionView | undefined> {
    const tokenHash = hashOf(token);
    const system = systemActor([], requestId);
    const { session, today } = await this.uow.read(system, async (tx) => ({
      session: await this.sessions.live(tx, tokenHash),
      today: tx.today,
    }));
    if (!session) return undefined;
    if (session.unseen) await this.uow.write(system, (tx) => this.sessions.seen(tx, tokenHash));
    return { session, scope: scopeOf(session, session), permissions: permissionsOf(session.role), today };
  }

  async end(actor: Actor, token: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      await this.sessions.end(tx, hashOf(token));
      tx.audit({ action: 'session.ended', aggregate: 'user', aggregateId: actor.userId });
    });
  }

  /** A new password ends the user's other sessions. @throws passwordWrong */
  async changePassword(actor: Actor, token: string, current: string, next: string): Promise<void> {
    const known = await this.uow.read(actor, (tx) => this.users.passwordHash(tx, actor.userId));
    if (!(await this.passwords.matches(known, current))) throw passwordWrong();
    const passwordHash = await this.passwords.hash(next);
    await this.uow.write(actor, async (tx) => {
      await this.users.setPassword(tx, actor.userId, passwordHash);
      await this.sessions.endAll(tx, actor.userId, hashOf(token));
      tx.audit({
        action: 'user.password-changed',
        aggregate: 'user',
        aggregateId: actor.userId,
        fields: ['password'],
      });
    });
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
