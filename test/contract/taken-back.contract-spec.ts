import { declaredLifecycles, decide, type Party, PARTIES } from '../../src/kernel/lifecycle/index.js';
import { allModules } from '../support/harness/modules.js';

/** Moves that undo, end or call off what was begun, by their names. */
const TAKES_BACK =
  /withdraw|cancel|close|revoke|discard|reopen|undo_check|reject|decline|release|resolve|take_off|unpublish|suspend|lapse/;

/**
 * `opener`: only the side that began it. `own`: the party whose act it is, no other may say it. `office`: the bureau that keeps
 * the thing. `settles`: whose duty it is to decide, named beforehand. `both`: either side ends it for itself, and says why.
 */
const TAKEN_BACK: Readonly<Record<string, 'opener' | 'own' | 'office' | 'settles' | 'both'>> = {
  'batch.cancel': 'office',
  'batch.reopen_boarding': 'own',
  'concern.reopen': 'both',
  'concern.resolve': 'settles',
  'concern.withdraw': 'opener',
  'dispute.resolve': 'settles',
  'dispute.withdraw': 'opener',
  'employer.suspend': 'office',
  'fair.cancel': 'office',
  'fair.close': 'office',
  'fair.reopen': 'office',
  'fair_roster_entry.cancel': 'both',
  'fair_roster_entry.undo_check_in': 'both',
  'follow_up.lapse': 'office',
  'follow_up.reopen': 'settles',
  'import.withdraw': 'both',
  'match_plan.cancel': 'office',
  'medical_check.cancel': 'office',
  'medical_check.release_slot': 'both',
  'notice.cancel': 'settles',
  'placement.cancel_by_bureau': 'office',
  'placement.cancel_by_employer': 'own',
  'placement.decline_by_employer': 'own',
  'placement.decline_by_worker': 'own',
  'placement.release_hold': 'office',
  'placement.take_off_batch': 'office',
  'placement.withdraw': 'own',
  'subsidy_claim.reject': 'office',
  'subsidy_claim.withdraw': 'both',
  'training_session.cancel': 'office',
  'vacancy.close': 'both',
  'vacancy.reject': 'office',
  'vacancy.reopen': 'both',
  'vacancy.unpublish': 'both',
};

const moves = () =>
  declaredLifecycles().flatMap((table) =>
    Object.entries(table.transitions)
      .filter(([name, { internal }]) => !internal && !name.startsWith('undo_to') && TAKES_BACK.test(name))
      .map(([name, move]) => ({ table, name, move, id: `${table.aggregate}.${name}` })),
  );

beforeAll(() => allModules());

describe('a dispute is not withdrawn by the other side, nor anything one side began', () => {
  it('every move that takes something back says whose it is', () => {
    const known = moves().map(({ id }) => id);
    expect(known.sort()).toEqual(Object.keys(TAKEN_BACK).sort());
  });

  it('what is one party’s own act no other can say', () => {
    for (const { id, move } of moves()) {
      const said = move.reportedBy.filter((party) => party !== 'system');
      if (TAKEN_BACK[id] === 'own') expect({ id, said }).toEqual({ id, said: [expect.any(String)] });
      if (TAKEN_BACK[id] === 'office')
        expect({ id, said }).toEqual({ id, said: expect.arrayContaining(['bureau']) });
    }
  });

  const opener = () => moves().filter(({ id }) => TAKEN_BACK[id] === 'opener');
  /** Whether this party’s word is taken where the thing was begun by `openedBy`. */
  const taken = (
    one: ReturnType<typeof moves>[number],
    reportedBy: Party,
    openedBy: Party,
    byOpener: boolean,
  ): boolean => {
    const facts = { kind: 'start', openForSamePlacementAndKind: false, openedBy, byOpener } as never;
    try {
      decide(one.table, one.move.from[0]!, one.name, { reportedBy, occurredOn: '2018-03-01' }, facts);
      return true;
    } catch {
      return false;
    }
  };

  it('walks every party over every such move: the opener may, whoever it is against may not', () => {
    expect(opener().map(({ id }) => id)).toEqual(['concern.withdraw', 'dispute.withdraw']);
    for (const one of opener())
      for (const openedBy of PARTIES)
        for (const reportedBy of PARTIES) {
          expect({
            id: one.id,
            reportedBy,
            openedBy,
            taken: taken(one, reportedBy, openedBy, false),
          }).toMatchObject({
            taken: false,
          });
          if (reportedBy !== openedBy && one.id === 'dispute.withdraw')
            expect(taken(one, reportedBy, openedBy, true)).toBe(false);
        }
    const [, dispute] = opener();
    expect(taken(dispute!, 'worker', 'worker', true)).toBe(true);
  });
});
