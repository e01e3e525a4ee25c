export {
  ACCOUNT_CHANGED,
  ACCOUNT_CHANGES,
  type AccountChange,
  type AccountChanged,
} from './application/account-changed.js';
export {
  AccountReader,
  type AccountHolder,
  type HolderKind,
  type RoleHolder,
} from './application/account.reader.js';
export { CaseworkerAreas } from './application/caseworker-areas.service.js';
export { AccountKeys } from './application/account-keys.js';
export { FirstAccountsService, type DemoLinks, type Login } from './application/first-accounts.service.js';
export { type Opener, Openers } from './application/openers.js';
export { OrganisationsService, type NewOrganisation } from './application/organisations.service.js';
export { LinkCodes } from './application/link-codes.js';
export { SessionCookie } from './application/session-cookie.js';
export { SignedLinks, type LinkVisit, type NewLink, type OpenedLink } from './application/signed-links.js';
export { linkCodeWrong, linkExpired, linkUnknown, noWayForCode } from './domain/identity.errors.js';
export {
  HAND_OVER_REASONS,
  type HandOverReason,
  type LinkPartyOf,
  type LinkPurpose,
  type LinkScope,
  type LinkState,
  type LinkSubject,
} from './domain/signed-link.js';
export { handedOverNote } from './http/handed-over.view.js';
export { ByLink, CurrentLink } from './http/link.guard.js';
export { UsersService, type NewUser } from './application/users.service.js';
export { IdentityModule } from './identity.module.js';
export { CrossSiteGuard } from './http/cross-site.guard.js';
