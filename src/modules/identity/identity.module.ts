import { Global, Module } from '@nestjs/common';
import { ACTOR_SOURCE } from '../../platform/access/index.js';
import { ApprovalsModule } from '../approvals/index.js';
import { AccountActs } from './application/account-acts.js';
import { AccountReader } from './application/account.reader.js';
import { AccountHolders } from './application/account-holders.js';
import { AccountKeys } from './application/account-keys.js';
import { Authenticator } from './application/authenticator.js';
import { BrowserTraces } from './application/browser-traces.js';
import { CaseworkerAreas } from './application/caseworker-areas.service.js';
import { DesksService } from './application/desks.service.js';
import { DeviceSharesService } from './application/device-shares.service.js';
import { FirstAccountsService } from './application/first-accounts.service.js';
import { AttemptLimiter } from './application/attempt-limiter.js';
import { LinkCodes } from './application/link-codes.js';
import { LinkReaders } from './application/link-readers.js';
import { LinkTokens } from './application/link-tokens.js';
import { Openers } from './application/openers.js';
import { OrganisationsService } from './application/organisations.service.js';
import { PasswordHasher } from './application/password-hasher.js';
import { SecondFactorService } from './application/second-factor.service.js';
import { SessionActorSource } from './application/session-actor.adapter.js';
import { SessionCookie } from './application/session-cookie.js';
import { SignedLinkList } from './application/signed-link-list.js';
import { SignedLinks } from './application/signed-links.js';
import { SignInService } from './application/sign-in.service.js';
import { SessionsService } from './application/sessions.service.js';
import './application/identity.policy.js';
import { UsersService } from './application/users.service.js';
import { DesksController } from './http/desks.controller.js';
import { DevicesController } from './http/devices.controller.js';
import { OrganisationsController } from './http/organisations.controller.js';
import { LinkGuard } from './http/link.guard.js';
import { ProofController } from './http/proof.controller.js';
import { SessionController } from './http/session.controller.js';
import { SignedLinksController } from './http/signed-links.controller.js';
import { UsersController } from './http/users.controller.js';
import { AccountKeysRepository } from './persistence/account-keys.repository.js';
import { DesksRepository } from './persistence/desks.repository.js';
import { DeviceSharesRepository } from './persistence/device-shares.repository.js';
import { AttemptBudgetsRepository } from './persistence/attempt-budgets.repository.js';
import { LinkCodesRepository } from './persistence/link-codes.repository.js';
import { OrganisationsRepository } from './persistence/organisations.repository.js';
import { SecondFactorsRepository } from './persistence/second-factors.repository.js';
import { SessionsRepository } from './persistence/sessions.repository.js';
import { SignedLinksRepository } from './persistence/signed-links.repository.js';
import { StaffBrowsersRepository } from './persistence/staff-browsers.repository.js';
import { UsersRepository } from './persistence/users.repository.js';
import './jobs/identity.data-retention.js';
import './persistence/personal-data.js';

/** Global, because the access guard of every route asks it who is calling. */
@Global()
@Module({
  imports: [ApprovalsModule],
  controllers: [
    SessionController,
    ProofController,
    DevicesController,
    OrganisationsController,
    UsersController,
    DesksController,
    SignedLinksController,
  ],
  providers: [
    AccountActs,
    AccountReader,
    AccountHolders,
    AccountKeys,
    AccountKeysRepository,
    OrganisationsRepository,
    UsersRepository,
    SessionsRepository,
    SecondFactorsRepository,
    DesksRepository,
    DeviceSharesRepository,
    DeviceSharesService,
    AttemptBudgetsRepository,
    AttemptLimiter,
    Authenticator,
    CaseworkerAreas,
    SignInService,
    SecondFactorService,
    DesksService,
    PasswordHasher,
    SessionCookie,
    SessionsService,
    Openers,
    OrganisationsService,
    UsersService,
    SignedLinks,
    SignedLinksRepository,
    SignedLinkList,
    StaffBrowsersRepository,
    BrowserTraces,
    LinkCodes,
    LinkCodesRepository,
    LinkReaders,
    LinkTokens,
    LinkGuard,
    FirstAccountsService,
    SessionActorSource,
    { provide: ACTOR_SOURCE, useExisting: SessionActorSource },
  ],
  exports: [
    ACTOR_SOURCE,
    AccountReader,
    AccountKeys,
    CaseworkerAreas,
    FirstAccountsService,
    Openers,
    OrganisationsService,
    LinkCodes,
    SessionCookie,
    SignedLinks,
    UsersService,
  ],
})
export class IdentityModule {}
