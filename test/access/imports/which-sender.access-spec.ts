import type { UserRole } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { LedgerKinds } from '../../../src/modules/imports/index.js';
import {
  type HttpApi,
  LONGGANG,
  NAPO,
  type Services,
  startHttp,
  startServices,
} from '../../support/harness/index.js';

/** Offices by the columns of the table below. */
const OFFICES: readonly [name: string, role: UserRole, scope: object][] = [
  ['county', 'bureau', { place: NAPO }],
  ['district', 'bureau', { place: LONGGANG }],
  ['township', 'caseworker', {}],
  ['station', 'station', { place: LONGGANG }],
  ['company', 'employer', { place: LONGGANG }],
  ['clinic', 'clinic', {}],
  ['escort', 'escort', {}],
  ['auditor', 'auditor', { place: NAPO }],
  ['administrator', 'system-admin', {}],
  ['keeper of accounts', 'security-admin', {}],
];

/** Who sends what, by the number on the file. */
const SENDS: Readonly<Record<string, string>> = {
  '01': 'county township',
  '02': 'county district station',
  '03': 'county township',
  '03b': 'county township',
  '04': 'county clinic',
  '05': 'county',
  '06': 'county district station company',
  '07': 'county district township station',
  '08': 'county',
  '09': 'county',
  '10': 'county district',
};

let api: HttpApi;
let worker: Services;
const cookies = new Map<string, string>();

beforeAll(async () => {
  api = await startHttp({ label: 'which_sender' });
  worker = await startServices({ database: api.database });
  for (const [name, role, scope] of OFFICES) cookies.set(name, await api.signInAs(role, scope));
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

async function send(
  office: string,
  token: string,
  kind?: string,
): Promise<{ status: number; code?: string }> {
  const body = new FormData();
  body.set('file', new Blob([`姓名,身份证号码\n黄山,${newId()}`]), `${token}-台账.csv`);
  const answer = await api.call<{ code?: string }>('POST', `/api/v1/imports${kind ? `?kind=${kind}` : ''}`, {
    cookie: cookies.get(office),
    body,
  });
  return { status: answer.status, code: answer.body.code };
}
const imports = async (): Promise<number> =>
  (await worker.sql<{ count: number }>(`SELECT count(*)::int AS count FROM import`))[0]!.count;

it('every kind of ledger is in the table, and nothing else', () => {
  const kinds = worker.get(LedgerKinds).all();
  expect(kinds.map(({ layout }) => layout.tokens[0]).sort()).toEqual(Object.keys(SENDS).sort());
});

describe.each(Object.entries(SENDS))('ledger %s', (token, senders) => {
  it(`is taken from ${senders}, and from no other office`, async () => {
    const taken: string[] = [];
    for (const [office] of OFFICES) {
      const before = await imports();
      const { status, code } = await send(office, token);
      if (status === 201) taken.push(office);
      else {
        expect([office, status, code]).toEqual([
          office,
          403,
          expect.stringMatching(/^(LEDGER_NOT_YOURS|NOT_PERMITTED)$/),
        ]);
        expect(await imports()).toBe(before);
      }
    }
    expect(taken.join(' ')).toBe(senders);
  });
});

it('the kind that is named decides, not the name of the file', async () => {
  expect(await send('clinic', '04', 'labour-register')).toEqual({ status: 403, code: 'LEDGER_NOT_YOURS' });
  expect((await send('clinic', '01', 'medical-results')).status).toBe(201);
});
