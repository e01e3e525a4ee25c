import { ApprovalsService } from '../../../src/modules/approvals/index.js';
import { EraseSeekerService } from '../../../src/modules/seekers/application/erase-seeker.service.js';
import {
  type LegalHold,
  LegalHoldsService,
} from '../../../src/modules/seekers/application/legal-holds.service.js';
import { RightsRequestsService } from '../../../src/modules/seekers/application/rights-requests.service.js';
import { latestHoldDay } from '../../../src/modules/seekers/domain/legal-hold.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/index.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, LONGGANG, NAPO, type Services, startServices } from '../../support/harness/index.js';

let s: Services;
let asks: Actor;
let decides: Actor;
let elsewhere: Actor;
let seekerId: string;
const ORDER = { reason: '法院调取', basis: '（2018）桂1026民初1号', until: '2019-02-28' };

beforeAll(async () => {
  s = await startServices({ label: 'legal_holds' });
  await s.setClock('2018-03-01T02:00:00Z');
  [asks, decides, elsewhere] = [await clerk(NAPO), await clerk(NAPO), await clerk(LONGGANG)];
  seekerId = await s.get(RegisterSeekerService).register(asks, {
    idNumber: '451026199001010016',
    name: '虚构甲',
    areaCode: '451026100',
    profile: {},
    contacts: [],
    reportedBy: 'worker',
    channel: 'in_person',
  });
});
afterAll(() => s.close());

/** A clerk of a bureau with an account, as whoever asks and whoever approves must have. */
async function clerk(place: string): Promise<Actor> {
  const actor = actorOf('bureau', { places: [place] });
  await s.sql(`INSERT INTO organisation (id, kind, name, place) VALUES ($1, $2, $3, $4)`, [
    actor.organisationId,
    place === NAPO ? 'source-bureau' : 'destination-bureau',
    actor.organisationId,
    place,
  ]);
  await s.sql(
    `INSERT INTO user_account (id, organisation_id, name, display_name, role, password_hash) VALUES ($1, $2, $3, $3, 'bureau', 'x')`,
    [actor.userId, actor.organisationId, actor.userId],
  );
  return actor;
}

const holds = (): LegalHoldsService => s.get(LegalHoldsService);
const approvals = (): ApprovalsService => s.get(ApprovalsService);
const standing = (): Promise<LegalHold[]> => holds().list(asks);
const lift = async (id: string): Promise<string> => (await holds().lift(asks, id, '案件已结')).waiting!.id;
const erased = async (): Promise<unknown> => {
  const heard = { kind: 'erase', reportedBy: 'worker', channel: 'in_person' } as const;
  const { id } = await s.get(RightsRequestsService).receive(asks, seekerId, heard);
  return s.get(EraseSeekerService).erase(decides, id);
};

describe('a legal hold to 9999 by one person without a way to lift it', () => {
  it.each([
    ['for ever', '9999-12-31', 'LEGAL_HOLD_TOO_LONG'],
    ['a day too long', '2021-03-02', 'LEGAL_HOLD_TOO_LONG'],
    ['in the past', '2018-02-28', 'LEGAL_HOLD_ENDS_IN_THE_PAST'],
  ])('is refused %s', async (_, until, code) => {
    await expect(holds().hold(asks, seekerId, { ...ORDER, until })).rejects.toMatchObject({ code });
    expect(latestHoldDay('2020-02-29')).toBe('2023-02-28');
  });

  it('the table refuses it too, and one of a single person approving for themselves, and one without a document', async () => {
    const put = (basis: string | null, until: string, approvedBy: string | null): Promise<unknown> =>
      s.sql(
        `INSERT INTO legal_hold (id, seeker_id, reason, basis, set_by, approved_by, until) VALUES ($1, $2, 'r', $3, $4, $5, $6)`,
        [newId(), seekerId, basis, asks.userId, approvedBy, until],
      );
    await expect(put('1', '9999-12-31', decides.userId)).rejects.toThrow('hold_is_bounded');
    await expect(put('1', '2019-01-01', asks.userId)).rejects.toThrow('hold_of_two_persons');
    await expect(put(null, '2019-01-01', decides.userId)).rejects.toThrow('hold_has_basis');
  });

  it('holds only once another person of the county approved, and is told to bureau and auditor', async () => {
    const auditor = actorOf('auditor');
    await s.sql(
      `INSERT INTO user_account (id, organisation_id, name, display_name, role, password_hash, holder) VALUES ($1, $2, $3, $3, 'auditor', 'x', '\\x01')`,
      [auditor.userId, asks.organisationId, auditor.userId],
    );
    const { waiting } = await holds().hold(asks, seekerId, ORDER);
    expect(waiting!.details).toEqual(ORDER);
    expect(await standing()).toEqual([]);
    await expect(approvals().approve(asks, waiting!.id)).rejects.toMatchObject({
      code: 'SECOND_APPROVER_REQUIRED',
    });
    await expect(approvals().approve(elsewhere, waiting!.id)).rejects.toMatchObject({
      code: 'APPROVAL_NOT_FOUND',
    });
    await approvals().approve(decides, waiting!.id);
    expect(await standing()).toMatchObject([
      { seekerId, ...ORDER, setBy: asks.userId, approvedBy: decides.userId, needsReview: false },
    ]);
    const told = await s.sql<{ to: string }>(
      `SELECT recipient_id AS to FROM notice WHERE template = 'seekers.legal-hold-set' AND recipient_id IN ($1, $2, $3)`,
      [asks.organisationId, decides.organisationId, auditor.userId],
    );
    expect(told).toHaveLength(3);
    await expect(erased()).rejects.toMatchObject({ code: 'ERASURE_HELD' });
  });

  it('is lifted by two persons, once', async () => {
    const [hold] = await standing();
    const waiting = await lift(hold!.id);
    expect(await standing()).toHaveLength(1);
    const both = await Promise.allSettled([
      approvals().approve(decides, waiting),
      approvals().approve(await clerk(NAPO), waiting),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await standing()).toEqual([]);
    await expect(holds().lift(asks, hold!.id, 'again')).rejects.toMatchObject({
      code: 'LEGAL_HOLD_NOT_FOUND',
    });
  });

  it('ends by itself, and one from before is shown to be looked at again', async () => {
    await s.sql(`ALTER TABLE legal_hold DROP CONSTRAINT hold_is_bounded, DROP CONSTRAINT hold_has_basis`);
    await s.sql(
      `INSERT INTO legal_hold (id, seeker_id, reason, set_by, until) VALUES ($1, $3, 'old', $2, '9999-12-31'), ($4, $3, 'short', $2, '2018-03-02')`,
      [newId(), asks.userId, seekerId, newId()],
    );
    expect((await standing()).map(({ reason, needsReview }) => [reason, needsReview])).toEqual([
      ['short', true],
      ['old', true],
    ]);
    await s.setClock('2018-03-03T02:00:00Z');
    const left = await standing();
    expect(left.map(({ reason }) => reason)).toEqual(['old']);
    await approvals().approve(decides, await lift(left[0]!.id));
    await erased();
  });
});
