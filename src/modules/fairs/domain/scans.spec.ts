import fc from 'fast-check';
import { doorAnswers, firstScan, readScannedCode, type Scan } from './scans.js';

const scan = (
  id: string,
  deviceAt: string,
  device = 'A',
  seq = 1,
  gate: string | null = '东门',
  kind: Scan['kind'] = 'check_in',
): Scan => ({
  id,
  kind,
  device,
  deviceAt,
  seq,
  gate,
});

describe('scans at the door', () => {
  const early = scan('1', '2018-02-27T01:12:00.000Z', 'B', 7, '二号门');
  const late = scan('2', '2018-02-27T01:30:00.000Z');

  it('answer in once, and already in with the time and door of the first', () => {
    const answers = doorAnswers({ byList: false, at: null, walkedIn: false }, [late, early]);
    expect(answers.get('1')).toEqual({ answer: 'in', at: early.deviceAt, where: '二号门' });
    expect(answers.get('2')).toEqual({ answer: 'already_in', at: early.deviceAt, where: '二号门' });
    expect(doorAnswers(null, [late]).get('2')).toEqual({ answer: 'not_on_roster', at: null, where: null });
    expect(doorAnswers({ byList: true, at: null, walkedIn: false }, [late]).get('2')!.answer).toBe(
      'already_in',
    );
  });

  it('say of a walk-in what each door could know', () => {
    const walk = scan('3', '2018-02-27T01:20:00.000Z', 'C', 1, '服务台', 'walk_in');
    const answers = doorAnswers({ byList: false, at: null, walkedIn: true }, [late, walk, early]);
    expect([...answers].map(([id, { answer }]) => `${id} ${answer}`).sort()).toEqual([
      '1 not_on_roster',
      '2 already_in',
      '3 in',
    ]);
    expect(answers.get('2')).toMatchObject({ at: walk.deviceAt, where: '服务台' });
  });

  it('do not depend on the order in which they arrive, and let in exactly one', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom('check_in' as const, 'walk_in' as const),
        device: fc.constantFrom('A', 'B', 'C'),
        deviceAt: fc
          .integer({ min: 0, max: 5 })
          .map((n) => new Date(1_519_693_200_000 + n * 60_000).toISOString()),
        seq: fc.integer({ min: 1, max: 4 }),
        gate: fc.constantFrom('东门', null),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, fc.integer(), fc.boolean(), (scans, turn, walkedIn) => {
        fc.pre(!walkedIn || scans.some(({ kind }) => kind === 'walk_in'));
        const presence = { byList: false, at: null, walkedIn };
        const other = [...scans].sort(
          (a, b) => ((a.id.charCodeAt(0) * 7 + turn) % 5) - ((b.id.charCodeAt(0) * 7 + turn) % 5),
        );
        const one = doorAnswers(presence, scans);
        const two = doorAnswers(presence, other.reverse());
        expect([...two].sort()).toEqual([...one].sort());
        expect([...one.values()].filter(({ answer }) => answer === 'in')).toHaveLength(1);
        expect(one.get(firstScan(scans, walkedIn)!.id)!.answer).toBe('in');
      }),
      { numRuns: 500 },
    );
  });

  it('are read from badges and from what a reader of ID cards types', () => {
    const badge = '0123456789abcdef0123456789abcdef';
    expect(readScannedCode(` ${badge.toUpperCase()}\n`)).toEqual({ badge });
    expect(readScannedCode(`https://example.org/b/${badge}`)).toEqual({ badge });
    expect(readScannedCode('９９９０２６１９９００１０１００１ｘ\r\n')).toEqual({
      idNumber: '99902619900101001X',
    });
    for (const text of ['', '123', 'x'.repeat(400), '45262719900101123', 'drop table']) {
      expect(readScannedCode(text)).toEqual({ unreadable: true });
    }
  });
});
