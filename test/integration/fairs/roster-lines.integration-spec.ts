import { idCheckCharacter } from '../../../src/kernel/values/index.js';
import { ArrangeEntryService } from '../../../src/modules/fairs/application/arrange-entry.service.js';
import { FairSetupService } from '../../../src/modules/fairs/application/fair-setup.service.js';
import { PlanFairService } from '../../../src/modules/fairs/application/plan-fair.service.js';
import {
  SaveRosterLinesService,
  type LineToSave,
} from '../../../src/modules/fairs/application/save-roster-lines.service.js';
import {
  type AskedLine,
  RosterLookupService,
} from '../../../src/modules/fairs/application/roster-lookup.service.js';
import { RosterService } from '../../../src/modules/fairs/application/roster.service.js';
import { SeekerTransitionsService } from '../../../src/modules/seekers/application/seeker-transitions.service.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/index.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import {
  BUREAU,
  idNumber,
  invariantsHere,
  transitionFair,
  plannedFair,
  registered,
  withPosts,
  WORKER,
} from './fair-day.js';
import { FAIR_MODULES, napo } from './fair-ledgers.js';

const townAway = '451026101';
/** Sixteen on the day after the fair. */
const YOUNG = `99902620020228901${idCheckCharacter('99902620020228901')}`;
const caseworker = actorOf('caseworker', { areas: [townAway] });

describe('a list of people pasted into the roster of a fair', () => {
  let s: Services;
  let fairId: string;
  let people: string[];
  let booth: { number: string; employerName: string | null };

  const lookUp = async (lines: Omit<AskedLine, 'line'>[], actor = napo) =>
    (
      await s.get(RosterLookupService).lookUp(
        actor,
        fairId,
        lines.map((line, at) => ({ line: at + 1, ...line })),
      )
    ).lines;
  const put = (lines: Omit<LineToSave, 'line'>[]) =>
    s.get(SaveRosterLinesService).put(
      napo,
      fairId,
      lines.map((line, at) => ({ line: at + 1, ...line })),
      BUREAU,
    );
  const statusAndCodes = (lines: Awaited<ReturnType<typeof lookUp>>) =>
    lines.map(({ status, problems }) =>
      [status, ...problems.map(({ field, code }) => `${field}:${code}`)].join(' '),
    );
  const register = (serial: string, name: string, more: { areaCode?: string; phone?: string } = {}) =>
    s.get(RegisterSeekerService).register(napo, {
      idNumber: serial,
      name,
      areaCode: more.areaCode ?? '451026100',
      profile: {},
      contacts: more.phone ? [{ kind: 'own', phone: more.phone }] : [],
      ...WORKER,
    });

  beforeAll(async () => {
    s = await startServices({ label: 'roster_lines', modules: FAIR_MODULES });
    await withPosts(s);
    fairId = await plannedFair(s, { arrivalsPerSlot: 2 });
    await s.get(FairSetupService).fillBooths(napo, fairId);
    booth = (await s.get(FairSetupService).booths(napo, fairId))[0]!;
    people = await registered(s, 11, 8);
  }, 120_000);
  afterAll(() => s.close());

  it('names each line’s person, or why it names none', async () => {
    await register(idNumber(31), '虚构双', { phone: '12900000031', areaCode: '451026100221' });
    await register(idNumber(32), '虚构双', { phone: '12900000032', areaCode: townAway });
    const lines = await lookUp([
      { idNumber: idNumber(11), name: '虚构乙' },
      { idNumber: ' ９' + idNumber(12).slice(1), name: '虚构丙' },
      { idNumber: idNumber(13), name: '虚构甲' },
      { idNumber: idNumber(99), name: '虚构癸' },
      { idNumber: idNumber(14).replace(/.$/, (last) => (last === '1' ? '2' : '1')) },
      { idNumber: '9.99627E+17', name: '虚构乙' },
      { idNumber: idNumber(11) },
      { name: '虚构双' },
      { name: '虚构 双', phone: '0031' },
      { name: '虚构双', phone: '129 0000 0032' },
      { name: '虚构双', place: '者仲' },
      { name: '虚构双', phone: '12' },
      { phone: '12900000031' },
      { idNumber: idNumber(32), name: '虚构双', place: '城厢镇' },
      { idNumber: idNumber(15), place: '平孟镇' },
    ]);
    expect(statusAndCodes(lines)).toEqual([
      'found',
      'found',
      'invalid name:ROSTER_NAME_DIFFERS',
      'unknown idNumber:ROSTER_LINE_UNKNOWN',
      'invalid idNumber:ID_CHECKSUM',
      'invalid idNumber:ID_SCIENTIFIC',
      'invalid idNumber:ROSTER_LINE_REPEATED',
      'ambiguous name:ROSTER_NAME_AMBIGUOUS',
      'found',
      'found',
      'invalid name:ROSTER_LINE_REPEATED',
      'invalid phone:PHONE_INVALID',
      'invalid name:NAME_MISSING',
      'invalid place:ROSTER_AREA_DIFFERS idNumber:ROSTER_LINE_REPEATED',
      'other_area place:ROSTER_AREA_DIFFERS',
    ]);
    expect(lines[7]!.candidates).toHaveLength(2);
    const picked = await lookUp([{ name: '虚构双', seekerId: lines[7]!.candidates[1]!.id }]);
    expect(picked.map(({ status, seeker }) => [status, seeker?.id])).toEqual([
      ['found', lines[7]!.candidates[1]!.id],
    ]);
  });

  it('writes down who looked at whom, and no number', async () => {
    const before = await s.sql<{ n: number }>(`SELECT count(*)::int AS n FROM audit_entry`);
    await lookUp([{ idNumber: idNumber(11) }, { idNumber: idNumber(99) }]);
    const entries = await s.sql<{ action: string; fields: string[]; subjects: string[] }>(
      `SELECT action, fields, subjects FROM audit_entry ORDER BY id DESC LIMIT 1`,
    );
    expect(entries).toEqual([
      {
        action: 'fair.roster-looked-up',
        fields: ['id_number', 'phone', 'name', 'count=2'],
        subjects: [people[0]],
      },
    ]);
    const after = await s.sql<{ n: number }>(`SELECT count(*)::int AS n FROM audit_entry`);
    expect(after[0]!.n - before[0]!.n).toBe(1);
  });

  it('does not tell somebody of another township from nobody', async () => {
    const asked = [{ idNumber: idNumber(11), name: '虚构乙' }, { name: '虚构乙' }];
    const nobody = [{ idNumber: idNumber(98), name: '虚构未' }, { name: '虚构未' }];
    const [known, unknown] = [await lookUp(asked, caseworker), await lookUp(nobody, caseworker)];
    expect(known).toEqual(unknown);
    expect(statusAndCodes(known)).toEqual([
      'unknown idNumber:ROSTER_LINE_UNKNOWN',
      'unknown name:ROSTER_LINE_UNKNOWN',
    ]);
    expect(await lookUp(asked, longgangBureau())).toEqual(await lookUp(nobody, longgangBureau()));
    const picked = [{ name: '虚构乙', seekerId: people[0]! }];
    expect(statusAndCodes(await lookUp(picked, caseworker))).toEqual(['unknown name:ROSTER_LINE_UNKNOWN']);
    const attribution = { reportedBy: 'caseworker', evidence: '电话 14:05', channel: 'account' } as const;
    const { lines } = await s
      .get(SaveRosterLinesService)
      .put(caseworker, fairId, [{ line: 1, seekerId: people[0]! }], attribution);
    expect(lines).toMatchObject([{ outcome: 'refused', entry: null, problem: { code: 'SEEKER_NOT_FOUND' } }]);
  });

  it('says of who may not be brought there why', async () => {
    const young = await register(YOUNG, '虚构少');
    expect(young).toBeTruthy();
    const frozen = await register(idNumber(41), '虚构冻');
    await s
      .get(SeekerTransitionsService)
      .transition(napo, frozen, { move: 'freeze', reason: 'moved_away', ...BUREAU });
    const lines = await lookUp([{ idNumber: YOUNG }, { idNumber: idNumber(41) }]);
    expect(statusAndCodes(lines)).toEqual([
      'not_eligible idNumber:ROSTER_TOO_YOUNG',
      'not_eligible idNumber:ROSTER_PERSON_FROZEN',
    ]);
    const tried = (await put([{ seekerId: young }, { seekerId: frozen }])).lines;
    expect(tried.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['refused', 'ROSTER_TOO_YOUNG'],
      ['refused', 'ROSTER_PERSON_FROZEN'],
    ]);
  });

  it('reads time, booth and note, and names the cell that cannot be', async () => {
    const lines = await lookUp([
      { idNumber: idNumber(11), slot: '9点半', wish: booth.number, note: '带身份证复印件' },
      { idNumber: idNumber(12), slot: '8:00', wish: '没有这家', note: '乙肝携带' },
      { idNumber: idNumber(13), note: '长'.repeat(201) },
    ]);
    expect(lines[0]).toMatchObject({ status: 'found', slot: '09:30', wish: { booth: booth.number } });
    expect(statusAndCodes(lines).slice(1)).toEqual([
      'invalid note:HEALTH_DETAIL_FORBIDDEN wish:ROSTER_WISH_UNKNOWN slot:ROSTER_SLOT_UNKNOWN',
      'invalid note:ROSTER_NOTE_TOO_LONG',
    ]);
  });

  it('takes every line that can be taken, once, and the same list again changes nothing', async () => {
    const list = [
      { seekerId: people[0]!, slot: '09:30', wish: booth.number, note: '自带午饭' },
      { seekerId: people[1]!, slot: '7:00' },
      { seekerId: people[2]!, wish: '没有这家' },
      { seekerId: people[0]! },
      { seekerId: people[3]! },
    ];
    const [one, two] = await Promise.all([put(list), put(list)]);
    const outcomes = [one, two].map(({ lines }) => lines.map(({ outcome }) => outcome).join(' ')).sort();
    expect(outcomes).toEqual(['already refused refused already already', 'put refused refused refused put']);
    expect(one.lines[1]!.problem).toMatchObject({ field: 'slot', code: 'ROSTER_SLOT_UNKNOWN' });
    expect(one.lines[2]!.problem).toMatchObject({ field: 'wish', code: 'ROSTER_WISH_UNKNOWN' });
    const kept = await s.sql(
      `SELECT e.status, e.slot, e.note, e.wish_employer_id IS NOT NULL AS wished, count(h.id)::int AS moves
       FROM fair_roster_entry e JOIN history h ON h.aggregate_id = e.id WHERE e.fair_id = $1 GROUP BY e.id ORDER BY e.slot NULLS LAST`,
      [fairId],
    );
    expect(kept).toEqual([
      { status: 'invited', slot: '09:30', note: '自带午饭', wished: true, moves: 1 },
      { status: 'invited', slot: null, note: null, wished: false, moves: 1 },
    ]);
    const [again] = await lookUp([{ idNumber: idNumber(11) }]);
    expect(again).toMatchObject({
      status: 'on_roster',
      entry: { entry: { slot: '09:30' }, wish: { booth: booth.number } },
    });
  });

  it('gives the last place of a half hour to one of those who ask at once', async () => {
    const asked = [people[4]!, people[5]!, people[6]!];
    const answers = await Promise.all(asked.map((seekerId) => put([{ seekerId, slot: '9:30' }])));
    const words = answers.map(({ lines }) => lines[0]!.problem?.code ?? lines[0]!.outcome).sort();
    expect(words).toEqual(['ROSTER_SLOT_FULL', 'ROSTER_SLOT_FULL', 'put']);
    expect(answers.at(-1)!.slots.find(({ at }) => at === '09:30')).toMatchObject({ taken: 2, free: 0 });
    const left = asked.filter((_, at) => answers[at]!.lines[0]!.outcome === 'refused');
    const lines = await lookUp([
      { seekerId: left[0]!, slot: '9:30' },
      { idNumber: idNumber(11), slot: '9:30' },
    ]);
    expect(statusAndCodes(lines)).toEqual(['invalid slot:ROSTER_SLOT_FULL', 'on_roster']);
  });

  it('counts for a caseworker also those of other townships', async () => {
    const [own] = await registered(s, 51, 1);
    await s.sql(`UPDATE seeker SET area_code = $2 WHERE id = $1`, [own, townAway]);
    const { lines } = await s
      .get(SaveRosterLinesService)
      .put(caseworker, fairId, [{ line: 1, seekerId: own!, slot: '9:30' }], {
        reportedBy: 'caseworker',
        evidence: '电话 14:05',
        channel: 'account',
      });
    expect(lines[0]!.problem?.code).toBe('ROSTER_SLOT_FULL');
  });

  describe('whose cells are changed later', () => {
    let entryId: string;
    const arrange = (
      field: 'slot' | 'wish' | 'note',
      was: string | null,
      becomes: string | null,
      actor = napo,
    ) => s.get(ArrangeEntryService).arrange(actor, fairId, entryId, [{ field, was, becomes }]);
    const slotNow = async () =>
      (await s.sql<{ slot: string }>(`SELECT slot FROM fair_roster_entry WHERE id = $1`, [entryId]))[0]!.slot;
    beforeAll(async () => {
      [{ id: entryId }] = (await s.sql<{ id: string }>(
        `SELECT id FROM fair_roster_entry WHERE fair_id = $1 AND seeker_id = $2`,
        [fairId, people[0]],
      )) as [{ id: string }];
    });

    it('keeps who changed what, and refuses a cell somebody else has changed meanwhile', async () => {
      const { line } = await arrange('slot', '09:30', '下午2点');
      expect(line.entry.slot).toBe('14:00');
      await expect(arrange('slot', '09:30', '15:00')).rejects.toThrow('STALE_STATE');
      await arrange('note', '自带午饭', null);
      await arrange('note', '自带午饭', null);
      const raced = await Promise.allSettled([
        arrange('slot', '14:00', '10:00'),
        arrange('slot', '14:00', '10:30'),
      ]);
      expect(raced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await arrange('wish', booth.number, booth.employerName!);
      const changes = await s.sql<{ field: string; was: string; became: string }>(
        `SELECT field, was, became FROM fair_roster_change WHERE entry_id = $1 ORDER BY id`,
        [entryId],
      );
      expect(changes.slice(0, 2)).toEqual([
        { field: 'slot', was: '09:30', became: '14:00' },
        { field: 'note', was: '自带午饭', became: null },
      ]);
      expect(changes).toHaveLength(3);
      await expect(s.sql(`UPDATE fair_roster_change SET became = 'x'`)).rejects.toThrow('append-only');
    });

    it('honours the places of a half hour, also when somebody taken off is put back', async () => {
      const [free] = await registered(s, 61, 1);
      const { lines } = await put([{ seekerId: free!, slot: '09:30' }]);
      expect(lines[0]!.outcome).toBe('put');
      await expect(arrange('slot', await slotNow(), '9:30')).rejects.toThrow('ROSTER_SLOT_FULL');
      const other = lines[0]!.entry!.entry.id;
      const roster = s.get(RosterService);
      await roster.transitionEntry(napo, fairId, other, 'cancel', BUREAU);
      await arrange('slot', await slotNow(), '9:30');
      await expect(roster.transitionEntry(napo, fairId, other, 'restore', BUREAU)).rejects.toThrow(
        'ROSTER_SLOT_FULL',
      );
      const edit = (becomes: string | null) =>
        s.get(ArrangeEntryService).arrange(napo, fairId, other, [{ field: 'slot', was: '09:30', becomes }]);
      await expect(edit('10:00')).rejects.toThrow('ROSTER_SLOT_PAST');
      await edit(null);
      await roster.transitionEntry(napo, fairId, other, 'restore', BUREAU);
    });

    it('lets nobody change the line of a person they may not see', async () => {
      await expect(arrange('note', null, '外县', caseworker)).rejects.toThrow('ROSTER_ENTRY_NOT_FOUND');
      await expect(arrange('note', null, '外区', longgangBureau())).rejects.toThrow('ROSTER_ENTRY_NOT_FOUND');
    });
  });

  it('takes nothing once the fair is called off', async () => {
    const other = await s.get(PlanFairService).plan(napo, { heldOn: '2018-03-01', ...BUREAU });
    await transitionFair(s, other, 'cancel');
    await expect(s.get(RosterLookupService).lookUp(napo, other, [{ line: 1, name: '甲' }])).rejects.toThrow(
      'FAIR_TAKES_NO_ENTRIES',
    );
    await expect(
      s.get(SaveRosterLinesService).put(napo, other, [{ line: 1, seekerId: people[0]! }], BUREAU),
    ).rejects.toThrow('FAIR_TAKES_NO_ENTRIES');
  });

  it('leaves every invariant whole', async () => {
    for (const { name, sql } of invariantsHere) expect([name, await s.sql(sql)]).toEqual([name, []]);
  });
});
