import ExcelJS from 'exceljs';
import { ConsentService } from '../../../src/modules/seekers/index.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { ClaimPacks } from '../../../src/modules/subsidies/application/claim-pack.service.js';
import { ClaimsQueries } from '../../../src/modules/subsidies/application/claims.queries.js';
import {
  ClaimsService,
  type ClaimTransition,
} from '../../../src/modules/subsidies/application/claims.service.js';
import { PublicNotices } from '../../../src/modules/subsidies/application/public-notices.service.js';
import { RadarQueries } from '../../../src/modules/subsidies/application/radar.queries.js';
import { noticePage, packPage } from '../../../src/modules/subsidies/http/subsidy.view.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { asService, broken, morningOfTheFair, said } from '../placements/prepared.js';
import { inForce2018, note, PAY, prove, type StartedPerson, startedPeople } from './prepared.js';

const refused = (code: string) => expect.objectContaining({ code });
const TRANSPORT = 'nandan-transport-2022';
const ABSORPTION = 'shenzhen-absorption';
const AT_ONCE = process.env.TEST_LONG === '1' ? 200 : 24;

describe('subsidies', () => {
  let s: Services;
  const bureau = actorOf('bureau');
  const longgang = longgangBureau();

  const radarOf = async (actor: Actor, person: StartedPerson, policy: string) => {
    const rows = [];
    let after: string | undefined;
    do {
      const page = await s.get(RadarQueries).page(actor, { policy, limit: 5, after });
      rows.push(...page.rows);
      after = page.next ?? undefined;
    } while (after);
    const own = rows.filter(({ stay }) => stay.placement.id === person.id);
    return own.map(({ state, result: verdict, name }) => ({
      state,
      short: verdict.daysShort,
      reasons: verdict.reasons.map(({ code }) => code),
      named: name !== null,
    }));
  };
  const claim = (
    actor: Actor,
    person: StartedPerson,
    policyCode: string,
    by: 'worker' | 'employer' = 'worker',
  ) =>
    s.get(ClaimsService).claim(actor, {
      placementId: person.id,
      policyCode,
      reportedBy: by,
      channel: 'paper',
      evidence: '申领表 7',
    });
  const move = (
    actor: Actor,
    id: string,
    name: ClaimTransition,
    words: { reason?: string; evidence?: string } = {},
  ) =>
    s.get(ClaimsService).transition(actor, id, {
      move: name,
      reportedBy: name === 'withdraw' ? 'worker' : 'bureau',
      channel: 'account',
      ...(name === 'withdraw' ? { evidence: '撤回申请' } : {}),
      ...words,
    });
  const cells = async (bytes: Buffer): Promise<string> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const all: string[] = [];
    book.worksheets[0]!.eachRow((row) => all.push(JSON.stringify(row.values)));
    return all.join('\n');
  };
  const agree = (person: StartedPerson, given: boolean) =>
    s.get(ConsentService).record(bureau, person.seekerId, {
      purpose: 'poverty_proof',
      given,
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'paper',
    });

  beforeAll(async () => {
    s = await startServices({ label: 'subsidies', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    await inForce2018(s, bureau, TRANSPORT, { household: 'poor_or_monitored' });
    await inForce2018(s, longgang, ABSORPTION);
  }, 120_000);

  afterAll(async () => {
    expect(await broken(s)).toEqual([]);
    await s.close();
  });

  it('the radar counts down, names the missing paper, and says due', async () => {
    const [one] = await startedPeople(s, 1);
    await s.setClock('2018-06-01T02:00:00Z');
    expect(await radarOf(bureau, one!, TRANSPORT)).toEqual([
      { state: 'short', short: 6, reasons: ['NOT_YET', 'PAPER_MISSING', 'PAPER_MISSING'], named: true },
    ]);
    await s.setClock('2018-06-07T02:00:00Z');
    expect(await radarOf(bureau, one!, TRANSPORT)).toMatchObject([
      { state: 'paper_missing', reasons: ['PROOF_MISSING', 'PAPER_MISSING', 'PAPER_MISSING'] },
    ]);
    await expect(claim(bureau, one!, TRANSPORT)).rejects.toEqual(refused('SUBSIDY_NOT_DUE'));
    await prove(s, one!.id, 'wage', PAY);
    await note(s, one!.id, 'application_form', 'work_certificate', 'application_form');
    expect(await radarOf(bureau, one!, TRANSPORT)).toMatchObject([{ state: 'due', reasons: [] }]);
    const elsewhere = actorOf('caseworker', { areas: ['451026999'] });
    expect(await radarOf(elsewhere, one!, TRANSPORT)).toEqual([]);
    expect(await radarOf(longgang, one!, TRANSPORT)).toEqual([]);
  });

  it('whoever rode the organised coach is told so, by the batch itself', async () => {
    const [one] = await startedPeople(s, 1);
    await s.sql(
      `WITH b AS (
         INSERT INTO batch (id, status, version, cooperation, county_code, code, departure_on, origin, departed_on, arrived_on)
         VALUES (gen_random_uuid(), 'reconciled', 1, 'napo-longgang', '451026', 'B77', '2018-03-06', 'ledger', '2018-03-06', '2018-03-07')
         RETURNING id)
       INSERT INTO batch_passenger (id, batch_id, cooperation, kind, placement_id, seeker_id, area_code, employer_id, door, boarded_on, road)
       SELECT gen_random_uuid(), b.id, 'napo-longgang', 'new', $1, $2, $3, $4, 'boarded', '2018-03-06', 'arrived' FROM b`,
      [one!.id, one!.seekerId, one!.areaCode, one!.employerId],
    );
    await s.setClock('2018-06-08T02:00:00Z');
    const page = await s.get(RadarQueries).page(bureau, { policy: TRANSPORT, state: 'excluded', limit: 100 });
    const row = page.rows.find(({ stay }) => stay.placement.id === one!.id)!;
    expect(row.result.reasons).toEqual([
      { code: 'RODE_ORGANISED', details: { batch: 'B77', on: '2018-03-06' } },
    ]);
    expect(row.stay.batchIds.get('B77')).toMatch(/^[\da-f-]{36}$/);
    await expect(claim(bureau, one!, TRANSPORT)).rejects.toEqual(refused('SUBSIDY_NOT_DUE'));
    await s.sql(`DELETE FROM batch_passenger WHERE placement_id = $1`, [one!.id]);
    await s.sql(`DELETE FROM batch WHERE code = 'B77'`);
  });

  it(`of ${AT_ONCE} claims at once for one person, policy and period, one is made`, async () => {
    const [one] = await startedPeople(s, 1);
    await s.setClock('2018-06-08T02:00:00Z');
    await prove(s, one!.id, 'wage', PAY);
    await note(s, one!.id, 'application_form', 'work_certificate');
    const asks = await Promise.allSettled(
      Array.from({ length: AT_ONCE }, () => claim(bureau, one!, TRANSPORT)),
    );
    const made = asks.flatMap((ask) => (ask.status === 'fulfilled' ? [ask.value] : []));
    expect(made).toHaveLength(1);
    for (const ask of asks)
      if (ask.status === 'rejected') expect(ask.reason).toEqual(refused('SUBSIDY_CLAIMED_ALREADY'));
    expect(await radarOf(bureau, one!, TRANSPORT)).toMatchObject([{ state: 'claimed' }]);
    // Also for whoever writes past the service: the constraint is the last word.
    const again = s.sql(
      `INSERT INTO subsidy_claim SELECT (c2).* FROM (SELECT jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
         'period', 'once', 'period_from', null, 'period_to', null)) AS c2 FROM subsidy_claim c WHERE id = $1) again`,
      [made[0]],
    );
    await expect(again).rejects.toThrow(/subsidy_claim_once/);
    await move(bureau, made[0]!, 'withdraw');
    await claim(bureau, one!, TRANSPORT);
  });

  it('goes from the village to the card, with the notice in between, and never on facts that no longer hold', async () => {
    const [one, leaves] = await startedPeople(s, 2);
    await s.setClock('2018-06-08T02:00:00Z');
    for (const { id } of [one!, leaves!]) {
      await prove(s, id, 'wage', PAY);
      await note(s, id, 'application_form', 'work_certificate');
    }
    await expect(claim(bureau, one!, TRANSPORT, 'employer')).rejects.toEqual(refused('NOT_THEIR_SUBSIDY'));
    const id = await claim(bureau, one!, TRANSPORT);
    const other = await claim(bureau, leaves!, TRANSPORT);
    const notices = s.get(PublicNotices);
    await s.sql(`DELETE FROM evidence WHERE placement_id = $1`, [leaves!.id]);
    await expect(move(bureau, other, 'check')).rejects.toEqual(refused('SUBSIDY_NO_LONGER_DUE'));
    await move(bureau, id, 'check');
    await expect(move(longgang, id, 'reject', { reason: 'x' })).rejects.toEqual(
      refused('SUBSIDY_POLICY_NOT_YOURS'),
    );
    await expect(notices.post(longgang, TRANSPORT)).rejects.toEqual(refused('SUBSIDY_NOTHING_TO_POST'));
    const posted = await notices.post(bureau, TRANSPORT);
    expect(posted).toMatchObject({ posted: 1, leftOut: 0 });
    await expect(move(bureau, id, 'approve')).rejects.toEqual(refused('NOTICE_NOT_OVER'));
    await move(bureau, id, 'object', { reason: '邻居反映已返乡' });
    await move(bureau, id, 'overrule', { reason: '电话核实在岗', evidence: '通话记录 7' });
    await s.setClock('2018-06-16T02:00:00Z');
    await move(bureau, id, 'approve');
    await move(bureau, id, 'pay', { evidence: '转账 20180616-1' });
    const seen = await s.get(ClaimsQueries).find(bureau, id);
    expect(seen.claim).toMatchObject({
      status: 'paid',
      paidOn: '2018-06-16',
      amount: 500,
      noticeUntil: '2018-06-15',
    });
    expect(seen.history.map((step) => step.move)).toEqual([
      'claim',
      'check',
      'post',
      'object',
      'overrule',
      'approve',
      'pay',
    ]);
    await expect(claim(bureau, one!, TRANSPORT)).rejects.toEqual(refused('SUBSIDY_CLAIMED_ALREADY'));

    const [person] = await s.sql<{ name: string }>(`SELECT name FROM seeker WHERE id = $1`, [one!.seekerId]);
    const { bytes } = await notices.workbook(bureau, posted.id);
    const page = noticePage(await notices.paper(bureau, posted.id)).html;
    for (const text of [await cells(bytes), page]) {
      expect(text).toContain('500');
      expect(text).toContain(`${person!.name[0]}*`);
      expect(text).not.toContain(person!.name);
      expect(text).not.toMatch(/\d{17}[\dX]|\d{6}\*+/);
    }
    await expect(notices.paper(longgang, posted.id)).rejects.toEqual(refused('SUBSIDY_NOTICE_NOT_FOUND'));
    expect(
      await s.sql(`SELECT action, fields FROM audit_entry WHERE aggregate_id = $1 ORDER BY action`, [
        posted.id,
      ]),
    ).toEqual([
      { action: 'export', fields: ['subsidy-notice', 'count=1'] },
      { action: 'print', fields: ['subsidy-notice', 'count=1'] },
    ]);
  });

  it('an absorption claim needs the worker’s consent, shows no company anybody else, and loses who takes it back', async () => {
    const [one, silent] = await startedPeople(s, 2);
    const company = actorOf('employer', { employers: [one!.employerId, silent!.employerId] });
    await s.setClock('2018-10-02T02:00:00Z');
    const months = [4, 5, 6, 7, 8, 9].map((month): [string, string] => {
      const mm = `2018-0${month}`;
      return [`${mm}-01`, `${mm}-${[4, 6, 9].includes(month) ? 30 : 31}`];
    });
    for (const { id } of [one!, silent!]) {
      await prove(s, id, 'insurance', months);
      await s.sql(
        `INSERT INTO evidence (id, placement_id, cooperation, area_code, employer_id, kind, from_on, to_on, reference, said_by, channel, source)
         SELECT gen_random_uuid(), id, cooperation, area_code, employer_id, 'contract', '2018-03-07', '2019-03-06', 'HT-9', 'employer', 'account', 'test'
         FROM placement WHERE id = $1`,
        [id],
      );
      await note(s, id, 'poverty_proof', 'other_subsidy_declaration');
    }
    expect(await radarOf(longgang, one!, ABSORPTION)).toMatchObject([
      { state: 'paper_missing', reasons: ['CONSENT_MISSING'], named: false },
    ]);
    expect(await radarOf(company, one!, ABSORPTION)).toEqual([]);
    await expect(claim(company, one!, ABSORPTION, 'employer')).rejects.toEqual(
      refused('SUBSIDY_POLICY_NOT_FOUND'),
    );
    await agree(one!, true);
    expect(await radarOf(company, one!, ABSORPTION)).toMatchObject([{ state: 'due' }]);
    expect(await radarOf(company, silent!, ABSORPTION)).toEqual([]);
    expect(await radarOf(company, one!, TRANSPORT)).toEqual([]);
    const id = await claim(company, one!, ABSORPTION, 'employer');
    expect((await s.get(ClaimsQueries).search(company, { limit: 9 })).map((row) => row.claim.id)).toEqual([
      id,
    ]);
    expect(await s.get(ClaimsQueries).search(actorOf('employer', { employers: [id] }), { limit: 9 })).toEqual(
      [],
    );

    const packs = s.get(ClaimPacks);
    const [person] = await s.sql<{ name: string }>(`SELECT name FROM seeker WHERE id = $1`, [one!.seekerId]);
    const full = await cells((await packs.workbook(longgang, ABSORPTION)).bytes);
    for (const text of [full, packPage(await packs.paper(longgang, ABSORPTION)).html]) {
      expect(text).toContain(person!.name);
      expect(text).toMatch(/\d{4,6}\*{6,}/);
      expect(text).not.toMatch(/\d{17}[\dX]/);
    }
    expect(full).toContain('poverty_proof-1');
    expect(full).toContain('HT-9');
    expect(full).toContain('2018-09');
    await agree(one!, false);
    const without = await packs.paper(longgang, ABSORPTION);
    expect(without).toMatchObject({ lines: [], withoutConsent: 1, total: 0 });
    await expect(move(longgang, id, 'check')).rejects.toEqual(refused('SUBSIDY_NO_LONGER_DUE'));
    await expect(packs.paper(bureau, ABSORPTION)).rejects.toEqual(refused('SUBSIDY_POLICY_NOT_FOUND'));
  });

  it('a change of the rules is a revision; a start that was taken back is asked for no more', async () => {
    const [one] = await startedPeople(s, 1);
    await inForce2018(s, bureau, TRANSPORT, { amount: { way: 'fixed', yuan: 600 } });
    await s.setClock('2018-06-08T02:00:00Z');
    await prove(s, one!.id, 'wage', PAY);
    await note(s, one!.id, 'application_form', 'work_certificate');
    const id = await claim(bureau, one!, TRANSPORT);
    expect((await s.get(ClaimsQueries).find(bureau, id)).claim.amount).toBe(600);
    await s.get(PlacementCommands).transition(asService(), [
      {
        placementId: one!.id,
        move: 'report_leaving',
        attribution: { ...said('employer', '2018-05-01'), reason: 'homesick' },
      },
    ]);
    await s.drain();
    await expect(move(bureau, id, 'check')).rejects.toEqual(refused('SUBSIDY_NO_LONGER_DUE'));
    await move(bureau, id, 'reject', { reason: '未满三个月' });
    expect((await radarOf(bureau, one!, TRANSPORT)).length).toBe(0);
  });
});
