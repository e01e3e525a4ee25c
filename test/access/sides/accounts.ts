import type { Office } from '../../../src/composition/visibility/data-kinds.data.js';
import { type HttpApi, LONGGANG } from '../../support/harness/index.js';
import type { World } from '../matrix/world.js';
import type { County } from './judge.js';
import { SECOND_COUNTY } from './two-counties.js';

export interface Account {
  readonly office: Office;
  readonly county: County;
  readonly cookie: string;
  /** The party the account speaks for. */
  readonly party: string;
}

const OFFICE_OF: Readonly<Record<string, readonly [Office, County]>> = {
  bureau: ['source-bureau', 1],
  'bureau of the district': ['destination-bureau', null],
  caseworker: ['caseworker', 1],
  station: ['station', null],
  employer: ['employer', null],
  clinic: ['clinic', 1],
  escort: ['escort', 1],
  auditor: ['source-auditor', 1],
  'system-admin': ['system-admin', null],
  'security-admin': ['security-admin', null],
};

/** Every office there is, that of the district once and those of a county for both counties. */
export async function accountsOf(api: HttpApi, world: World, township: string): Promise<Account[]> {
  const first = world.people.map(({ name, party, own }): Account => {
    const [office, county] = OFFICE_OF[name]!;
    return { office, county, cookie: own, party };
  });
  const of = async (
    office: Office,
    county: County,
    party: Parameters<HttpApi['signInAs']>[0],
    scope: Parameters<HttpApi['signInAs']>[1],
  ): Promise<Account> => ({ office, county, party, cookie: await api.signInAs(party, scope) });
  return [
    ...first,
    await of('destination-auditor', null, 'auditor', { place: LONGGANG }),
    await of('source-bureau', 2, 'bureau', { place: SECOND_COUNTY }),
    await of('source-auditor', 2, 'auditor', { place: SECOND_COUNTY }),
    await of('caseworker', 2, 'caseworker', { place: township, areas: [township] }),
  ];
}

export const called = ({ office, county }: Account): string =>
  county === 2 ? `${office} of the second county` : office;
