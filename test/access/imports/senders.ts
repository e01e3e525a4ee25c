// The offices round one import, and every way to ask for it.
import type { UserRole } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { buildOpenApi } from '../../../src/platform/http/index.js';
import { type HttpApi, LONGGANG, NAPO, type Services } from '../../support/harness/index.js';

/** Everything in the file that may be in no answer: numbers, phone, health, notes. */
export const SECRETS = [
  '999026199003150016',
  '999026199308220029',
  '12000000001',
  '12000000002',
  '1990-03-15',
  '左腿不便走远路',
  '家里老人要照顾',
] as const;
const HEADER =
  '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,出生日期,联系电话,健康状况,备注';
export const REGISTER = [
  HEADER,
  `城厢镇,镇玉社区,黄大山,0001,黄山,户主,男,壮族,${SECRETS[0]},${SECRETS[4]},${SECRETS[2]},${SECRETS[5]},${SECRETS[6]}`,
  `城厢镇,镇玉社区,农大海,0002,农海,户主,女,壮族,${SECRETS[1]},1993-08-22,${SECRETS[3]},健康,`,
].join('\n');

/** The second of the two districts' counties: it works with Longgang as well. */
export const SECOND_COUNTY = '451025';

export async function placeSecondCounty(api: HttpApi): Promise<void> {
  await api.database.sql(
    `INSERT INTO cooperation (id, source_place, destination_place, name_zh, name_en)
     VALUES ('second-longgang', $1, $2, '第二县—龙岗', 'Second–Longgang') ON CONFLICT DO NOTHING`,
    [SECOND_COUNTY, LONGGANG],
  );
}

export async function organisationOf(api: HttpApi, cookie: string): Promise<string> {
  const { body } = await api.call<{ user: { id: string } }>('GET', '/api/v1/session', { cookie });
  const [row] = await api.database.sql<{ id: string }>(
    `SELECT organisation_id AS id FROM user_account WHERE id = $1`,
    [body.user.id],
  );
  return row!.id;
}

export async function uploaded(
  api: HttpApi,
  worker: Services,
  cookie: string,
  content = `${REGISTER}\n${newId()}`,
  name = '01-台账.csv',
): Promise<string> {
  const body = new FormData();
  body.set('file', new Blob([content]), name);
  const answer = await api.call<{ id: string }>('POST', '/api/v1/imports', { cookie, body });
  if (answer.status !== 201) throw new Error(`upload: ${JSON.stringify(answer.body)}`);
  await worker.drain();
  return answer.body.id;
}

export interface Stranger {
  readonly name: string;
  readonly cookie: string;
}

/** Every role of the destination district, of another county, and offices of the own county that sent something else. */
export async function strangers(api: HttpApi): Promise<Stranger[]> {
  await placeSecondCounty(api);
  const all: [name: string, role: UserRole, scope: object][] = [
    ['bureau of the district', 'bureau', { place: LONGGANG }],
    ['auditor of the district', 'auditor', { place: LONGGANG }],
    ['station', 'station', { place: LONGGANG }],
    ['employer', 'employer', { place: LONGGANG }],
    ['escort of the district', 'escort', { place: LONGGANG }],
    ['clinic of the district', 'clinic', { place: LONGGANG }],
    ['bureau of the county that shares the district', 'bureau', { place: SECOND_COUNTY }],
    ['auditor of the county that shares the district', 'auditor', { place: SECOND_COUNTY }],
    ['another office of the own county', 'bureau', { place: NAPO }],
    ['auditor of another office', 'auditor', { place: NAPO }],
    ['caseworker of a township', 'caseworker', {}],
    ['clinic of the own county', 'clinic', {}],
    ['system administrator', 'system-admin', {}],
    ['security administrator', 'security-admin', {}],
  ];
  const made: Stranger[] = [];
  for (const [name, role, scope] of all) made.push({ name, cookie: await api.signInAs(role, scope) });
  return made;
}

interface Way {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly url: (id: string) => string;
  readonly body?: unknown;
}

/** A body for each command on an import; one without an entry fails the suite. */
const BODIES: Readonly<Record<string, unknown>> = {
  commitImport: {},
  correctImportRow: { cells: { name: '改名' } },
  endImportShare: {},
  revealImportRows: { rows: [1], purpose: 'verify' },
  shareImport: { organisationId: newId(), until: '2018-03-30' },
  withdrawImport: { reason: '试' },
};

/** Every operation on one import, read off the service's own document. */
export function waysToImport(api: HttpApi): Way[] {
  const { paths } = buildOpenApi(api.app) as unknown as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  return Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/v1/imports/{id}'))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => {
        const get = method === 'get';
        if (!get && !(operationId in BODIES)) throw new Error(`no body for ${operationId}`);
        return {
          operation: operationId,
          method: get ? ('GET' as const) : ('POST' as const),
          url: (id: string) => path.replace('{id}', id).replace('{seq}', '1').replace('{shareId}', newId()),
          ...(get ? {} : { body: BODIES[operationId] }),
        };
      }),
    );
}

/** What one account finds of an import by every way: statuses by operation, and words of the file in any answer. */
export async function found(
  api: HttpApi,
  cookie: string,
  id: string,
): Promise<{ statuses: Record<string, number>; leaks: string[] }> {
  const statuses: Record<string, number> = {};
  const leaks: string[] = [];
  const look = (operation: string, body: unknown): void => {
    const text = JSON.stringify(body);
    for (const secret of SECRETS) if (text.includes(secret)) leaks.push(`${operation}: ${secret}`);
  };
  for (const { operation, method, url, body } of waysToImport(api)) {
    const answer = await api.call(method, url(id), { cookie, ...(body ? { body } : {}) });
    statuses[operation] = answer.status;
    look(operation, answer.body);
  }
  for (const path of ['/api/v1/imports', '/api/v1/audit?aggregate=import', '/api/v1/exports']) {
    const answer = await api.call('GET', path, { cookie });
    look(path, answer.body);
    if (JSON.stringify(answer.body).includes(id) && !path.includes('audit'))
      leaks.push(`${path}: the import`);
  }
  return { statuses, leaks };
}

/** An import as it is kept, to be compared with itself. */
export const kept = (worker: Services, id: string): Promise<unknown> =>
  worker.sql(
    `SELECT i.status, i.version, i.commit_requested_at, r.seq, r.action, encode(sha256(r.content), 'hex') AS content, r.applied_at
     FROM import i JOIN import_row r ON r.import_id = i.id WHERE i.id = $1 ORDER BY r.seq`,
    [id],
  );
