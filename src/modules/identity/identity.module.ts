import { Global, Module } from '@nestjs/common';
import { ACTOR_SOURCE } from '../../platform/access/index.js';
import { ApprovalsModule } from '../approvals/index.js';
import { AccountActs } from './application/account-acts.js';
import { AccountDirectory } from './application/account-directory.js';
import { AccountHolders } from './application/account-holders.js';
import { AccountKeys } from './application/account-keys.js';
import { Authenticator } from './application/authenticator.js';
import { DesksService } from './application/desks.service.js';
import { FirstAccountsService } from './application/first-accounts.service.js';
import { GuessLimiter } from './application/guess-limiter.js';
import { OrganisationsService } from './application/organisations.service.js';
import { PasswordHasher } from './application/password-hasher.js';
import { SecondFactorService } from './application/second-factor.service.js';
import { SessionActorSource } from './application/session-actor.source.js';
import { SessionCookie } from './application/session-cookie.js';
import { SignedLinks } from './application/signed-links.js';
import { SignInService } from './application/sign-in.service.js';
import { SessionsService } from './application/sessions.service.js';
import './application/identity.policy.js';
import { UsersService } from './application/users.service.js';
import { DesksController } from './http/desks.controller.js';
import { OrganisationsController } from './http/organisations.controller.js';
import { LinkGuard } from './http/link.guard.js';
import { ProofController } from './http/proof.controller.js';
import { SessionController } from './http/session.controller.js';
import { UsersController } from './http/users.controller.js';
import { AccountKeysRepository } from './persistence/account-keys.repository.js';
import { DesksRepository } from './persistence/desks.repository.js';
import { GuessBudgetsRepository } from './persistence/guess-budgets.repository.js';
import { OrganisationsRepository } from './persistence/organisations.repository.js';
import { SecondFactorsRepository } from './persistence/second-factors.repository.js';
import { SessionsRepository } from './persistence/sessions.repository.js';
import { SignedLinksRepository } from './persistence/signed-links.repository.js';
import { UsersRepository } from './persistence/users.repository.js';
import './jobs/identity.retention.js';
import './persistence/personal-data.js';

/** Global, because the access guard of every route asks it who is calling. */
@Global()
@Module({
  imports: [ApprovalsModule],
  controllers: [
    SessionController,
    ProofController,
    OrganisationsController,
    UsersController,
    DesksController,
  ],
  providers: [
    AccountActs,
    AccountDirectory,
    AccountHolders,
    AccountKeys,
    AccountKeysRepository,
    OrganisationsRepository,
    UsersRepository,
    SessionsRepository,
    SecondFactorsRepository,
    DesksRepository,
    GuessBudgetsRepository,
    GuessLimiter,
    Authenticator,
    SignInService,
    SecondFactorService,
    DesksService,
    PasswordHasher,
    SessionCookie,
    SessionsService,
    OrganisationsService,
    UsersService,
    SignedLinks,
    SignedLinksRepository,
    LinkGuard,
    FirstAccountsService,
    SessionActorSource,
    { provide: ACTOR_SOURCE, useExisting: SessionActorSource },
  ],
  exports: [
    ACTOR_SOURCE,
    AccountDirectory,
    AccountKeys,
    FirstAccountsService,
    OrganisationsService,
    SignedLinks,
    UsersService,
  ],
})
export class IdentityModule {}
