export {
  ACCOUNT_CHANGED,
  ACCOUNT_CHANGES,
  type AccountChange,
  type AccountChanged,
} from './application/account-changed.js';
export {
  AccountDirectory,
  type AccountHolder,
  type HolderKind,
  type RoleHolder,
} from './application/account-directory.js';
export { AccountKeys } from './application/account-keys.js';
export { FirstAccountsService, type DemoLinks, type Login } from './application/first-accounts.service.js';
export { OrganisationsService, type NewOrganisation } from './application/organisations.service.js';
export { SignedLinks, type Knock, type NewLink, type OpenedLink } from './application/signed-links.js';
export { linkExpired, linkUnknown } from './domain/identity.errors.js';
export type { LinkPurpose, LinkScope, LinkState, LinkSubject } from './domain/signed-link.js';
export { ByLink, CurrentLink } from './http/link.guard.js';
export { UsersService, type NewUser } from './application/users.service.js';
export { IdentityModule } from './identity.module.js';
export { CrossSiteGuard } from './http/cross-site.guard.js';
