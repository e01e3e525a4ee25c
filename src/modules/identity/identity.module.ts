import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ACTOR_SOURCE } from '../../platform/access/index.js';
import { AccountDirectory } from './application/account-directory.js';
import { FirstAccountsService } from './application/first-accounts.service.js';
import { OrganisationsService } from './application/organisations.service.js';
import { PasswordHasher } from './application/password-hasher.js';
import { SessionActorSource } from './application/session-actor.source.js';
import { SessionCookie } from './application/session-cookie.js';
import { SignedLinks } from './application/signed-links.js';
import { SessionsService } from './application/sessions.service.js';
import './application/identity.policy.js';
import { UsersService } from './application/users.service.js';
import { CrossSiteGuard } from './http/cross-site.guard.js';
import { OrganisationsController } from './http/organisations.controller.js';
import { LinkGuard } from './http/link.guard.js';
import { SessionController } from './http/session.controller.js';
import { UsersController } from './http/users.controller.js';
import { OrganisationsRepository } from './persistence/organisations.repository.js';
import { SessionsRepository } from './persistence/sessions.repository.js';
import { SignedLinksRepository } from './persistence/signed-links.repository.js';
import { UsersRepository } from './persistence/users.repository.js';

/** Global, because the access guard of every route asks it who is calling. */
@Global()
@Module({
  controllers: [SessionController, OrganisationsController, UsersController],
  providers: [
    AccountDirectory,
    OrganisationsRepository,
    UsersRepository,
    SessionsRepository,
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
    { provide: APP_GUARD, useClass: CrossSiteGuard },
  ],
  exports: [
    ACTOR_SOURCE,
    AccountDirectory,
    FirstAccountsService,
    OrganisationsService,
    SignedLinks,
    UsersService,
  ],
})
export class IdentityModule {}
