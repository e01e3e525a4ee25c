import { decide } from '../../../kernel/lifecycle/index.js';
import { fairLifecycle, type FairFacts } from './fair.lifecycle.js';
import { validateIntent, readInterview, readPoorMark } from './intent-rules.js';
import { FAIR_CHECKLIST, missingChecks } from './legal-checklist.js';
import { rosterEntryLifecycle } from './roster-entry.lifecycle.js';

describe('intents', () => {
  const facts = { appliedOn: '2018-02-27', plannedStartOn: '2018-03-07', registerPoor: true };

  it('asks the planned start first, then the day of the application', () => {
    expect(validateIntent({ ...facts, birthDate: '2002-03-07' }).refused).toBe('AGE_UNDER_16_ON_START');
    expect(validateIntent({ ...facts, birthDate: '2002-03-06' }).refused).toBe('AGE_UNDER_16_AT_APPLICATION');
    expect(validateIntent({ ...facts, birthDate: '2002-02-27' }).refused).toBe('AGE_UNDER_16_AT_APPLICATION');
    expect(validateIntent({ ...facts, birthDate: '2002-02-26' }).refused).toBeNull();
  });

  it('shows a mark that differs from the household, in either direction', () => {
    const adult = { ...facts, birthDate: '1990-01-01' };
    expect(validateIntent({ ...adult, rosterPoor: readPoorMark('') }).warnings).toEqual(['POVERTY_MISMATCH']);
    expect(validateIntent({ ...adult, rosterPoor: readPoorMark('√') }).warnings).toEqual([]);
    expect(validateIntent(adult).warnings).toEqual([]);
    expect(
      validateIntent({ ...adult, registerPoor: false, rosterPoor: readPoorMark('是') }).warnings,
    ).toHaveLength(1);
  });

  it('reads marks and interview results', () => {
    expect(['是', '√', '建档立卡', '一般贫困户'].map(readPoorMark)).toEqual([true, true, true, true]);
    expect(['否', '×', '', '非贫困户', 'x'].map(readPoorMark)).toEqual([false, false, false, false, false]);
    expect(['通过', '合格', '√', '待定', '未通过'].map(readInterview)).toEqual([
      'passed',
      'passed',
      'passed',
      'open',
      'failed',
    ]);
  });
});

describe('fair', () => {
  const facts: FairFacts = {
    heldOn: '2018-02-27',
    missingChecks: [],
    publishedVacancies: 117,
    undecidedEntries: 0,
  };
  const bureau = { reportedBy: 'bureau', occurredOn: '2018-02-10' } as const;

  it('is announced only with what the law asks, and opens on its day', () => {
    expect(decide(fairLifecycle, 'planned', 'publish', bureau, facts)).toBe('published');
    expect(() =>
      decide(fairLifecycle, 'planned', 'publish', bureau, { ...facts, missingChecks: ['plan'] }),
    ).toThrow('FAIR_CHECKS_MISSING');
    expect(() => decide(fairLifecycle, 'published', 'open', bureau, facts)).toThrow('FAIR_NOT_TODAY');
  });

  it('asks the police permit only of a thousand visitors', () => {
    const done = new Set(
      FAIR_CHECKLIST.map((item) => item.code).filter((code) => code !== 'public_security_permit'),
    );
    expect(missingChecks(done, 'open', 400)).toEqual([]);
    expect(missingChecks(done, 'open', 1200)).toEqual(['public_security_permit']);
    expect(missingChecks(new Set(), 'publish', 400)).toEqual([
      'plan',
      'emergency_plan',
      'security_plan',
      'employers_vetted',
    ]);
  });

  it('lets a walk-in begin at the door', () => {
    const worker = { reportedBy: 'worker', occurredOn: '2018-02-27' } as const;
    expect(decide(rosterEntryLifecycle, null, 'walk_in', worker, undefined)).toBe('checked_in');
    expect(decide(rosterEntryLifecycle, 'no_show', 'came_after_all', worker, undefined)).toBe('checked_in');
  });
});
