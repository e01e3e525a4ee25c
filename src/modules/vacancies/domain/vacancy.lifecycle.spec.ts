import { DomainError } from '../../../kernel/errors/index.js';
import { allowedTransitions, type TransitionInput, decide } from '../../../kernel/lifecycle/index.js';
import { vacancyLifecycle, type VacancyFacts, type VacancyTransition } from './vacancy.lifecycle.js';
import type { VacancyStatus } from './vacancy.js';

const facts: VacancyFacts = {
  headcount: 10,
  held: 0,
  used: 0,
  blockers: [],
  employerMayPublish: true,
  validUntil: '2018-04-30',
};
const bureau: TransitionInput = { reportedBy: 'bureau', occurredOn: '2018-02-26' };
const system: TransitionInput = { reportedBy: 'system', occurredOn: '2018-02-26' };

function move(
  status: VacancyStatus | null,
  name: VacancyTransition,
  subject: VacancyFacts,
  input: TransitionInput,
): string {
  try {
    return decide(vacancyLifecycle, status, name, input, subject);
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('a vacancy', () => {
  it('goes from draft to filled and opens again', () => {
    expect(move(null, 'register', facts, { ...bureau, reportedBy: 'employer' })).toBe('draft');
    expect(move('draft', 'submit', facts, { ...bureau, reportedBy: 'employer' })).toBe('submitted');
    expect(move('submitted', 'publish', facts, bureau)).toBe('published');
    expect(move('published', 'fill', { ...facts, used: 10 }, system)).toBe('filled');
    expect(move('filled', 'free_up', { ...facts, used: 9 }, system)).toBe('published');
    expect(move('published', 'close', facts, bureau)).toBe('closed');
  });

  it('ends by date and comes back only as a draft', () => {
    expect(move('published', 'expire', facts, { ...system, occurredOn: '2018-05-01' })).toBe('expired');
    expect(
      move(
        'expired',
        'renew',
        { ...facts, validUntil: '2018-12-31' },
        { ...bureau, occurredOn: '2018-05-02' },
      ),
    ).toBe('draft');
    expect(move('expired', 'renew', facts, { ...bureau, occurredOn: '2018-05-02' })).toBe(
      'VACANCY_PAST_ITS_END',
    );
  });

  it('is refused with a reason', () => {
    expect(move('draft', 'submit', { ...facts, blockers: ['WAGE_NEGOTIABLE'] }, bureau)).toBe(
      'VACANCY_NOT_PUBLISHABLE',
    );
    expect(move('submitted', 'publish', { ...facts, employerMayPublish: false }, bureau)).toBe(
      'EMPLOYER_NOT_VETTED',
    );
    expect(move('submitted', 'publish', facts, { ...bureau, reportedBy: 'employer' })).toBe(
      'PARTY_NOT_AUTHORISED',
    );
    expect(move('submitted', 'publish', facts, { ...bureau, occurredOn: '2018-05-01' })).toBe(
      'VACANCY_PAST_ITS_END',
    );
    expect(move('submitted', 'reject', facts, bureau)).toBe('REASON_REQUIRED');
    expect(move('submitted', 'reject', facts, { ...bureau, reason: 'discriminatory' })).toBe('rejected');
    expect(move('published', 'close', { ...facts, held: 1 }, bureau)).toBe('VACANCY_HAS_PROMISES');
    expect(move('published', 'fill', facts, system)).toBe('VACANCY_HAS_PLACES');
    expect(move('filled', 'free_up', { ...facts, used: 10 }, system)).toBe('VACANCY_FULL');
    expect(move('published', 'expire', facts, system)).toBe('VACANCY_STILL_HOLDS');
    expect(move('closed', 'revise', facts, bureau)).toBe('WRONG_STATE');
  });

  it('offers what the party may do now', () => {
    expect(allowedTransitions(vacancyLifecycle, 'submitted', facts, ['bureau'], '2018-02-26')).toEqual([
      'send_back',
      'reject',
      'publish',
      'close',
    ]);
    expect(allowedTransitions(vacancyLifecycle, 'submitted', facts, ['employer'], '2018-02-26')).toEqual([
      'close',
    ]);
    expect(
      allowedTransitions(
        vacancyLifecycle,
        'draft',
        { ...facts, blockers: ['WAGE_NEGOTIABLE'] },
        ['employer'],
        '2018-02-26',
      ),
    ).toEqual(['close']);
  });
});
