import { UnitOfWork } from '../../../src/platform/database/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { DomainError } from '../../../src/kernel/errors/index.js';
import type { UserRole } from '../../../src/platform/access/index.js';
import { type HttpApi, LONGGANG, type SignInScope } from '../../support/harness/index.js';
import { placeObjects } from './objects.js';

/** A user of the matrix: in the scope of the object walked to, and in the same role elsewhere. */
export interface Person {
  readonly name: string;
  /** Whom the user speaks for. */
  readonly party: UserRole;
  readonly own: string;
  /** Of the same cooperation with other people: another township, company, institution, employers. */
  readonly near?: string;
  /** Of a county that takes no part. */
  readonly far?: string;
}

export interface World {
  readonly people: readonly Person[];
  /** Ids by the first word of the path and the parameter, else by the parameter. */
  readonly ids: Readonly<Record<string, string>>;
  /** From now on commands go as far as their commit and then vanish: `409 REHEARSED`. */
  rehearse(on: boolean): void;
}

const ELSEWHERE = '522300';

interface Anchor {
  readonly placement: string;
  readonly seeker: string;
  readonly area: string;
  readonly vacancy: string;
  readonly employer: string;
  readonly fair: string | null;
  readonly entry: string | null;
  readonly check: string;
}

/** One person on the way to one post, with all who have to do with it, and the same roles of another county. */
export async function makeWorld(api: HttpApi): Promise<World> {
  const [anchor] = await api.database.sql<Anchor>(
    `SELECT p.id AS placement, p.seeker_id AS seeker, left(s.area_code, 9) AS area, p.vacancy_id AS vacancy,
            v.employer_id AS employer, p.fair_id AS fair, e.id AS entry, m.id AS check
     FROM placement p JOIN seeker s ON s.id = p.seeker_id JOIN vacancy v ON v.id = p.vacancy_id
     JOIN medical.medical_check m ON m.placement_id = p.id
     LEFT JOIN fair_roster_entry e ON e.fair_id = p.fair_id AND e.seeker_id = p.seeker_id
     WHERE p.status = 'ready' ORDER BY p.fair_id IS NULL, s.village_text, s.name, p.id LIMIT 1`,
  );
  if (!anchor) throw new Error('no placement to stand on');
  const clinic = await makeClinic(api, anchor.check);
  const people = await signIn(api, anchor, clinic);
  const organisation = await organisationOf(api, people[0]!.own);
  const ids = {
    ...idsOf(anchor, clinic),
    ...(await made(api, people, anchor)),
    ...(await placeObjects(api, { ...anchor, clinic, organisation })),
  };
  let rehearsing = false;
  api.app.get(UnitOfWork, { strict: false }).beforeCommit((tx) => {
    if (rehearsing && tx.actor.role !== 'system')
      return Promise.reject(new DomainError('conflict', 'REHEARSED', { zh: '演练', en: 'Rehearsed' }));
    return Promise.resolve();
  });
  return { people, ids, rehearse: (on) => (rehearsing = on) };
}

async function organisationOf(api: HttpApi, cookie: string): Promise<string> {
  const { body } = await api.call<{ user: { id: string } }>('GET', '/api/v1/session', { cookie });
  const [row] = await api.database.sql<{ id: string }>(
    `SELECT organisation_id AS id FROM user_account WHERE id = $1`,
    [body.user.id],
  );
  return row!.id;
}

/** The institution that examined the person; ledgers name it in words only. */
async function makeClinic(api: HttpApi, check: string): Promise<string> {
  const body = {
    name: '矩阵体检中心',
    place: '451026',
    licenceNo: 'L-1',
    filingNo: 'F-1',
    hazards: [],
    food: true,
    slotsPerDay: 20,
  };
  const cookie = await api.signInAs('bureau');
  const answer = await api.call<{ id: string }>('POST', '/api/v1/medical/clinics', { cookie, body });
  if (answer.status >= 300) throw new Error(`clinic: ${JSON.stringify(answer.body)}`);
  await api.database.sql(`UPDATE medical.medical_check SET clinic_id = $1 WHERE id = $2`, [
    answer.body.id,
    check,
  ]);
  return answer.body.id;
}

async function signIn(api: HttpApi, { area, employer }: Anchor, clinic: string): Promise<Person[]> {
  const township = { place: `${ELSEWHERE}100`, areas: [`${ELSEWHERE}100`] };
  const scopes: [name: string, role: UserRole, own: SignInScope, near?: SignInScope, far?: SignInScope][] = [
    ['bureau', 'bureau', {}, undefined, { place: ELSEWHERE }],
    ['bureau of the district', 'bureau', { place: LONGGANG }],
    ['caseworker', 'caseworker', { areas: [area] }, { areas: ['451026999'], place: '451026999' }, township],
    ['station', 'station', { employers: [employer] }, { employers: [newId()] }, { place: ELSEWHERE }],
    ['employer', 'employer', { employerId: employer }, { employerId: newId() }, { place: ELSEWHERE }],
    ['clinic', 'clinic', { clinicId: clinic }, { clinicId: newId() }, { place: ELSEWHERE }],
    ['escort', 'escort', {}, {}, { place: ELSEWHERE }],
    ['auditor', 'auditor', {}, undefined, { place: ELSEWHERE }],
    ['system-admin', 'system-admin', {}],
    ['security-admin', 'security-admin', {}],
  ];
  const people: Person[] = [];
  for (const [name, role, own, near, far] of scopes)
    people.push({
      name,
      party: role,
      own: await api.signInAs(role, own),
      ...(near ? { near: await api.signInAs(role, near) } : {}),
      ...(far ? { far: await api.signInAs(role, far) } : {}),
    });
  return people;
}

function idsOf(
  { placement, seeker, vacancy, employer, fair, entry, check }: Anchor,
  clinic: string,
): Record<string, string> {
  return {
    nobody: newId(),
    placementId: placement,
    seekerId: seeker,
    vacancyId: vacancy,
    employerId: employer,
    checkId: check,
    clinicId: clinic,
    'seekers id': seeker,
    'live-market/seekers id': seeker,
    'live-market/vacancies id': vacancy,
    'placements id': placement,
    'vacancies id': vacancy,
    'employers id': employer,
    'medical/checks id': check,
    'medical/clinics id': clinic,
    ...(fair ? { 'fairs id': fair, fairId: fair } : {}),
    ...(entry ? { entryId: entry } : {}),
    cooperation: 'napo-longgang',
    list: 'sex',
    year: '2018',
    scope: 'national',
    area: '451026',
    from: '2018-02-01',
    gateway: 'sms',
    code: 'police-filing',
    kind: 'contract',
    number: '1',
    token: 'x'.repeat(43),
  };
}

/** What no ledger brings: made through the service by the county's bureau, before anything is rehearsed. */
async function made(
  api: HttpApi,
  people: readonly Person[],
  { placement }: Anchor,
): Promise<Record<string, string>> {
  const person = (name: string): Person => people.find((one) => one.name === name)!;
  const bureau = person('bureau').own;
  const escort = await api.call<{ user: { id: string } }>('GET', '/api/v1/session', {
    cookie: person('escort').own,
  });
  const make = async (url: string, body: object, cookie = bureau): Promise<string> => {
    const answer = await api.call<{ id: string }>('POST', `/api/v1/${url}`, { cookie, body });
    if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const attribution = { reportedBy: 'bureau', channel: 'account' };
  const batch = await make('batches', {
    ...attribution,
    departureOn: '2018-03-20',
    vehicles: [{ coach: '1', seats: 40 }],
    escorts: [{ name: '带队', userId: escort.body.user.id }],
  });
  const passengers = await api.call('POST', `/api/v1/batches/${batch}/passengers`, {
    cookie: bureau,
    body: { ...attribution, passengers: [{ placementId: placement }] },
  });
  if (passengers.status >= 300) throw new Error(`passengers: ${JSON.stringify(passengers.body)}`);
  await api.database.sql(`UPDATE batch_escort SET granted_from = app_today()`);
  const [file] = await api.database.sql<{ id: string }>(
    `SELECT id FROM import ORDER BY kind, file_name, id LIMIT 1`,
  );
  // Whoever sent it in the story, here it is the first bureau's.
  await api.database.sql(`UPDATE import SET organisation_id = $2, sent_as = 'bureau' WHERE id = $1`, [
    file?.id ?? newId(),
    await organisationOf(api, people[0]!.own),
  ]);
  const [notice] = await api.database.sql<{ id: string }>(
    `SELECT id FROM notice ORDER BY template, recipient_kind, channel, status, due_at, id LIMIT 1`,
  );
  const [passenger] = await api.database.sql<{ id: string }>(
    `SELECT id FROM batch_passenger WHERE batch_id = $1`,
    [batch],
  );
  const [home] = await api.database.sql<{ id: string }>(
    `SELECT id FROM organisation WHERE kind = 'clinic' ORDER BY place LIMIT 1`,
  );
  const [user] = await api.database.sql<{ id: string }>(
    `SELECT id FROM user_account WHERE role = 'station' LIMIT 1`,
  );
  return {
    'batches id': batch,
    'imports id': file?.id ?? newId(),
    'imports/rows seq': '1',
    'notices id': notice?.id ?? newId(),
    'users id': user!.id,
    passengerId: passenger!.id,
    organisationId: home!.id,
    'reports id': await make('reports/runs', { from: '2018-02-01', to: '2018-03-11' }),
    'saved-views id': await make(
      'saved-views',
      { name: 'matrix', shared: false, filter: {} },
      person('caseworker').own,
    ),
  };
}
