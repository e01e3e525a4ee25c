import {
  actorOf,
  COOPERATION,
  LONGGANG,
  longgangBureau,
  PASSED_CHECKS,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import { EmployersModule } from '../../../src/modules/employers/index.js';
import { ImportsModule } from '../../../src/modules/imports/index.js';
import { NotificationsModule } from '../../../src/modules/notifications/index.js';
import { ReferenceModule } from '../../../src/modules/reference/index.js';
import { VacanciesModule } from '../../../src/modules/vacancies/index.js';
import { EmployersQueries } from '../../../src/modules/employers/application/employers.queries.js';
import { RemindVettingsService } from '../../../src/modules/employers/application/remind-vettings.service.js';
import {
  EmployerReader,
  ListedEmployersService,
  EmployerTransitionsService,
  RegisterEmployerService,
} from '../../../src/modules/employers/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { systemActor } from '../../../src/platform/access/index.js';

const USCC = '919993070000000196';
const OTHER = '91999307XN00000127';

describe('employers', () => {
  let services: Services;
  let id: string;
  const bureau = longgangBureau();
  const attribution = { reportedBy: 'bureau', channel: 'account' } as const;
  const form = { ...attribution, uscc: USCC, name: '龙岗区星禾电子(虚构)有限公司', districtCode: LONGGANG };
  const move = (name: 'vet' | 'suspend' | 'reinstate', more: object = {}) =>
    services.get(EmployerTransitionsService).transition(bureau, id, { ...attribution, move: name, ...more });

  beforeAll(async () => {
    services = await startServices({
      label: 'employers',
      modules: [ReferenceModule, NotificationsModule, ImportsModule, EmployersModule, VacanciesModule],
    });
    await services.setClock('2018-02-20T01:00:00Z');
    id = await services.get(RegisterEmployerService).register(bureau, form);
  });
  afterAll(() => services.close());

  it('are registered once, by their own district, with a code that holds', async () => {
    const register = services.get(RegisterEmployerService);
    await expect(register.register(bureau, form)).rejects.toMatchObject({
      code: 'EMPLOYER_EXISTS',
      details: { id },
    });
    await expect(register.register(bureau, { ...form, uscc: '919993070000000197' })).rejects.toMatchObject({
      code: 'USCC_INVALID',
    });
    await expect(register.register(actorOf('bureau'), { ...form, uscc: OTHER })).rejects.toMatchObject({
      code: 'NOT_YOUR_DISTRICT',
    });
    await expect(
      register.register(bureau, { ...form, uscc: OTHER, contactPhone: '12' }),
    ).rejects.toMatchObject({
      code: 'PHONE_INVALID',
    });
  });

  it('are vetted until a day, suspended with a reason, and vetted anew after that', async () => {
    await expect(move('vet', { checks: PASSED_CHECKS.slice(1) })).rejects.toMatchObject({
      code: 'VETTING_INCOMPLETE',
      details: { missing: ['licence'] },
    });
    await move('vet', { until: '2018-12-31', evidence: 'licence', checks: PASSED_CHECKS });
    await expect(move('suspend')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await move('suspend', { reason: 'fee_charged' });
    expect(await services.sql(`SELECT status, suspended_reason FROM employer`)).toEqual([
      { status: 'suspended', suspended_reason: 'fee_charged' },
    ]);
    await expect(move('vet')).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await move('reinstate', { reason: 'refunded' });
    await move('vet');
    expect(await services.sql(`SELECT status, suspended_reason, vetted_until FROM employer`)).toEqual([
      { status: 'vetted', suspended_reason: null, vetted_until: '2019-02-20' },
    ]);
    await expect(
      services
        .get(EmployerTransitionsService)
        .transition(actorOf('bureau'), id, { ...attribution, move: 'vet' }),
    ).rejects.toMatchObject({ code: 'NOT_YOUR_DISTRICT' });
  });

  it('that dispatch wait for their licence', async () => {
    const firm = await services.get(RegisterEmployerService).register(bureau, {
      ...form,
      uscc: OTHER,
      name: '深圳市众达劳务派遣(虚构)有限公司',
    });
    const vet = () =>
      services.get(EmployerTransitionsService).transition(bureau, firm, {
        ...attribution,
        move: 'vet',
        checks: [...PASSED_CHECKS, { item: 'dispatch_licence', outcome: 'passed', validUntil: '2018-11-30' }],
      });
    await expect(vet()).rejects.toMatchObject({ code: 'DISPATCH_LICENCE_MISSING' });
    await services
      .get(RegisterEmployerService)
      .update(bureau, firm, { dispatchLicence: '粤440307-0001(虚构)' });
    await vet();
    expect(await services.sql(`SELECT vetted_until FROM employer WHERE id = $1`, [firm])).toEqual([
      { vetted_until: '2018-11-30' },
    ]);
  });

  it('are told once, with their bureau, that the vetting ends within 30 days', async () => {
    await services.setClock('2018-11-05T01:00:00Z');
    const [firm] = await services.sql<{ id: string }>(`SELECT id FROM employer WHERE kind = 'dispatch_firm'`);
    const remind = () => services.get(RemindVettingsService).remind(newId());
    expect(await Promise.all([remind(), remind()]).then((counts) => counts.sort())).toEqual([0, 1]);
    expect(await remind()).toBe(0);
    const told = await services.sql(
      `SELECT recipient_kind FROM notice WHERE template = 'employers.vetting-ends' AND about_id = $1 ORDER BY 1`,
      [firm!.id],
    );
    expect(told.length).toBeGreaterThan(0);
    await services.setClock('2018-02-20T01:00:00Z');
  });

  it('from a list come in once; one that is suspended stays so', async () => {
    await move('suspend', { reason: 'other' });
    const listed = {
      street: null,
      industry: null,
      sizeText: null,
      address: null,
      contactName: null,
      contactPhone: null,
      evidence: 'import:x',
    };
    const take = () =>
      services.uow.write(systemActor([COOPERATION], newId()), (tx) =>
        services.get(ListedEmployersService).take(
          tx,
          [
            { ...listed, uscc: USCC, name: form.name },
            { ...listed, uscc: '91440300192203821' + '6', name: '龙岗区新芒眼镜(虚构)有限公司' },
          ],
          { districtCode: LONGGANG, occurredOn: '2018-02-20' },
        ),
      );
    const first = await take();
    expect([...first.values()].map(({ status }) => status).sort()).toEqual(['suspended', 'vetted']);
    expect(await take()).toEqual(first);
  });

  it('are seen by the source side, not by another employer', async () => {
    const queries = services.get(EmployersQueries);
    expect((await queries.search(actorOf('bureau'), { limit: 9 })).rows).toHaveLength(3);
    expect((await queries.search(actorOf('employer', { employers: [newId()] }), { limit: 9 })).rows).toEqual(
      [],
    );
    expect((await queries.search(actorOf('employer', { employers: [id] }), { limit: 9 })).rows).toHaveLength(
      1,
    );
    expect((await queries.search(bureau, { limit: 9, text: '眼镜' })).rows).toHaveLength(1);
    expect((await queries.search(bureau, { limit: 9, text: USCC })).rows).toHaveLength(1);
    await expect(
      services.uow.write(actorOf('bureau'), (tx) =>
        tx.execute(`UPDATE employer SET street = 'x' WHERE id = $1`, [id]),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('are found by full and short names, never by a guess', async () => {
    const matches = await services.uow.read(actorOf('bureau'), (tx) =>
      services.get(EmployerReader).byNames(tx, ['星禾电子', '龙岗区星禾电子有限公司', '星禾']),
    );
    expect([...matches].map(([name, { kind }]) => [name, kind])).toEqual([
      ['星禾电子', 'short'],
      ['龙岗区星禾电子有限公司', 'exact'],
      ['星禾', 'none'],
    ]);
    await services.drain();
  });
});
