import { STATEMENTS_BESIDE_HISTORY } from '../../../src/composition/word-invariants.js';
import { newId } from '../../../src/platform/clock/index.js';
import { ConcernsService } from '../../../src/modules/follow-ups/application/concerns.service.js';
import { EvidenceQueries } from '../../../src/modules/follow-ups/application/evidence.queries.js';
import { EvidenceReader } from '../../../src/modules/follow-ups/application/evidence.reader.js';
import {
  type EvidenceFact,
  EvidenceService,
} from '../../../src/modules/follow-ups/application/evidence.service.js';
import { OnboardingTasksService } from '../../../src/modules/follow-ups/application/onboarding-tasks.service.js';
import { SeekerStartResponsesService } from '../../../src/modules/follow-ups/application/seeker-start-responses.service.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { PapersService } from '../../../src/modules/subsidies/application/papers.service.js';
import { OutsideWorkService } from '../../../src/modules/training/application/outside-work.service.js';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { readyPeople } from '../batches/ready.js';
import { asService, morningOfTheFair, said } from '../placements/prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const refused = (code: string) => expect.objectContaining({ code });
const NEEDED = refused('EVIDENCE_REQUIRED');
/** What people write where they have nothing to show. */
const NOTHING = [undefined, ' ', '无', '—', '/'];

describe('a word no lifecycle moves by, typed for the party that said it', () => {
  let s: Services;
  let jobs: { id: string; employer: string; seeker: string }[];
  const bureau = actorOf('bureau');
  const longgang = longgangBureau();
  const companyOf = (job: { employer: string }) => actorOf('employer', { employers: [job.employer] });
  const month = (n: number): EvidenceFact => ({
    kind: 'wage',
    fromOn: `2018-0${n}-01`,
    toOn: `2018-0${n}-28`,
    amount: 4_000,
  });

  beforeAll(async () => {
    s = await startServices({ label: 'words_beside', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    await s.setClock('2018-02-27T02:00:00Z');
    const ids = await readyPeople(s, 3);
    await s.setClock('2018-03-08T02:00:00Z');
    for (const [move, by, on] of [
      ['depart_own_way', 'worker', '2018-03-06'],
      ['arrive', 'worker', '2018-03-07'],
      ['start', 'employer', '2018-03-07'],
    ] as const)
      await s.get(PlacementCommands).transition(
        asService(),
        ids.map((placementId) => ({ placementId, move, attribution: said(by, on) })),
      );
    await s.drain();
    await s.setClock('2018-07-02T02:00:00Z');
    jobs = await s.sql(
      `SELECT id, employer_id AS employer, seeker_id AS seeker FROM placement WHERE id = ANY($1) ORDER BY id`,
      [ids],
    );
  }, 120_000);

  afterAll(() => s.close());

  it('names every table that keeps one', async () => {
    const spoken = await s.sql<{ table: string }>(
      `SELECT DISTINCT table_name AS "table" FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE table_schema IN ('public', 'medical') AND table_type = 'BASE TABLE' AND column_name IN ('said_by', 'told_on') ORDER BY 1`,
    );
    // Moved by a lifecycle, whose history is judged; consents and outside work keep their own rule; the rest is asked for by the
    // person about themselves and changes no figure.
    const elsewhere = [
      ...['history', 'follow_up', 'medical_check', 'leaving_word', 'consent', 'outside_work'],
      ...['rights_request', 'seeker_correction', 'late_fact', 'household_word'],
    ];
    expect(spoken.map(({ table }) => table).filter((table) => !elsewhere.includes(table))).toEqual(
      STATEMENTS_BESIDE_HISTORY.map(({ table }) => table).sort(),
    );
  });

  it('is refused while nothing stands behind it, whoever types', async () => {
    const [job] = jobs;
    for (const typist of [bureau, longgang, actorOf('station', { employers: [job!.employer] })])
      for (const reference of NOTHING)
        await expect(
          s
            .get(EvidenceService)
            .record(typist, job!.id, 'employer', { ...month(4), reference: reference ?? null }),
        ).rejects.toEqual(NEEDED);
    // Its own word about a paper it does not hold proves as little.
    await expect(s.get(EvidenceService).record(bureau, job!.id, 'bureau', month(4))).rejects.toEqual(NEEDED);
    for (const evidence of NOTHING) {
      const why = evidence === undefined ? {} : { evidence };
      const echo = { confirms: true, channel: 'account', ...why } as const;
      for (const typist of [bureau, longgang, actorOf('caseworker')])
        await expect(s.get(SeekerStartResponsesService).record(typist, job!.id, echo)).rejects.toEqual(
          NEEDED,
        );
      await expect(
        s.get(OutsideWorkService).record(bureau, {
          ...{ seekerId: job!.seeker, province: '44', employerText: '某厂', startedOn: '2018-06-01' },
          ...{ reportedBy: 'worker', channel: 'phone', ...why },
        }),
      ).rejects.toEqual(NEEDED);
    }
    for (const reference of ['无', '—', ' ']) {
      await expect(
        s.get(OnboardingTasksService).done(bureau, job!.id, 'contract', {
          ...{ reportedBy: 'employer', channel: 'phone', doneOn: '2018-03-20', reference },
        }),
      ).rejects.toEqual(NEEDED);
      await expect(
        s.get(PapersService).note(bureau, {
          ...{ placementId: job!.id, kind: 'ticket', onDay: '2018-03-06', amount: 330 },
          ...{ reportedBy: 'worker', channel: 'paper', reference },
        }),
      ).rejects.toEqual(NEEDED);
    }
    expect(await s.sql(`SELECT id FROM evidence WHERE placement_id = $1`, [job!.id])).toEqual([]);
    expect(await s.sql(`SELECT id FROM start_echo WHERE placement_id = $1`, [job!.id])).toEqual([]);
  });

  it('a settled concern as well', async () => {
    const concerns = s.get(ConcernsService);
    const by = { channel: 'phone', evidence: '电话 14:05' } as const;
    const id = await concerns.raise(actorOf('caseworker'), jobs[0]!.id, {
      ...by,
      reportedBy: 'worker',
      kind: 'wage',
    });
    await concerns.transition(longgang, id, 'resolve', { ...by, reportedBy: 'bureau', reason: '已补发' });
    const settle = (evidence?: string) =>
      concerns.confirm(actorOf('caseworker'), id, {
        ...{ settled: true, channel: 'account' },
        ...(evidence === undefined ? {} : { evidence }),
      });
    for (const nothing of NOTHING) await expect(settle(nothing)).rejects.toEqual(NEEDED);
    await settle('本人微信 7月2日');
    expect(await s.sql(`SELECT confirmed_evidence AS why FROM concern WHERE id = $1`, [id])).toEqual([
      { why: '本人微信 7月2日' },
    ]);
  });

  it('does not keep the party from saying it itself, and the party’s own word is the one that counts', async () => {
    const [, job] = jobs;
    const evidence = s.get(EvidenceService);
    const typed = { ...month(4), amount: 5_000, reference: '工资单 4' };
    const first = await evidence.record(bureau, job!.id, 'employer', typed);
    expect(await evidence.record(bureau, job!.id, 'employer', typed)).toBe(first);
    const own = await evidence.record(companyOf(job!), job!.id, 'employer', month(4));
    expect(own).not.toBe(first);
    expect(await evidence.record(companyOf(job!), job!.id, 'employer', month(4))).toBe(own);
    // Not written over, and not passed by in silence: by itself, or by whoever types for it.
    for (const [typist, fact] of [
      [companyOf(job!), { ...month(4), amount: 4_100 }],
      [bureau, { ...typed, amount: 5_500 }],
      [bureau, typed],
    ] as const)
      await expect(evidence.record(typist, job!.id, 'employer', fact)).rejects.toEqual(
        refused('EVIDENCE_THERE'),
      );
    const words = (await s.get(EvidenceQueries).list(bureau, job!.id)).map(({ word, amount }) => [
      word,
      amount,
    ]);
    expect(words).toEqual([
      ['own', 4_000],
      ['typed_for', 5_000],
    ]);
    const counted = await s.uow.read(bureau, (tx) => s.get(EvidenceReader).ofPlacements(tx, [job!.id]));
    expect(counted.get(job!.id)!.map(({ amount }) => amount)).toEqual([4_000]);
  });

  it('is told of by name of the account when a report is frozen before it', async () => {
    const [, , job] = jobs;
    await s.get(EvidenceService).record(bureau, job!.id, 'employer', { ...month(5), reference: '工资单 5' });
    expect(
      await s.sql(
        `SELECT channel, entered_by AS by, entered_role AS role, own FROM evidence WHERE placement_id = $1`,
        [job!.id],
      ),
    ).toEqual([{ channel: 'account', by: bureau.userId, role: 'bureau', own: false }]);
  });

  it('is found by the invariant where the service was passed by', async () => {
    const [job] = jobs;
    const named = async () => (await brokenInvariants(s.uow)).map(({ name }) => name);
    expect(await named()).not.toContain('a word kept beside the histories has its evidence as well');
    await s.sql(
      `INSERT INTO evidence (id, placement_id, cooperation, area_code, employer_id, kind, from_on, to_on, said_by, channel, source,
         entered_by, entered_role, reference)
       SELECT $2, id, cooperation, area_code, employer_id, 'wage', '2018-06-01', '2018-06-28', 'employer', 'account', 'x', $3, 'bureau', '无'
       FROM placement WHERE id = $1`,
      [job!.id, newId(), bureau.userId],
    );
    expect(await named()).toContain('a word kept beside the histories has its evidence as well');
  });
});
