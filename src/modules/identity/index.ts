export { FirstAccountsService, type DemoLinks, type Login } from './application/first-accounts.service.js';
export { OrganisationsService, type NewOrganisation } from './application/organisations.service.js';
export { UsersService, type NewUser } from './application/users.service.js';
export { IdentityModule } from './identity.module.js';
