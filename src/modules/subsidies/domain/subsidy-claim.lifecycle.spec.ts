import { DomainError } from '../../../kernel/errors/index.js';
import { decide, type Party } from '../../../kernel/lifecycle/index.js';
import {
  type ClaimFacts,
  claimLifecycle,
  type SubsidyClaimTransition,
  type ClaimState,
} from './subsidy-claim.lifecycle.js';

const FACTS: ClaimFacts = { beneficiary: 'worker', stillDue: true, noticeUntil: '2022-06-20' };

function move(
  status: ClaimState | null,
  name: SubsidyClaimTransition,
  reportedBy: Party,
  {
    on = '2022-06-21',
    facts = FACTS,
    ...words
  }: { on?: string; facts?: ClaimFacts; reason?: string; evidence?: string } = {},
): string {
  try {
    return decide(claimLifecycle, status, name, { reportedBy, occurredOn: on, ...words }, facts);
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('a subsidy claim', () => {
  it('is made and taken back by the one who gets the money', () => {
    expect(move(null, 'claim', 'worker')).toBe('claimed');
    expect(move(null, 'claim', 'employer')).toBe('NOT_THEIR_SUBSIDY');
    expect(move(null, 'claim', 'bureau')).toBe('PARTY_NOT_AUTHORISED');
    expect(move('posted', 'withdraw', 'employer')).toBe('NOT_THEIR_SUBSIDY');
    expect(move('posted', 'withdraw', 'worker')).toBe('withdrawn');
  });

  it('goes on only while the rules still say due', () => {
    const facts = { ...FACTS, stillDue: false };
    for (const [status, name, by] of [
      [null, 'claim', 'worker'],
      ['claimed', 'check', 'caseworker'],
      ['checked', 'post', 'bureau'],
      ['posted', 'approve', 'bureau'],
    ] as const)
      expect(move(status, name, by, { facts })).toBe('SUBSIDY_NO_LONGER_DUE');
  });

  it('is approved the day after the notice has stood its days, and not while an objection is open', () => {
    expect(move('posted', 'approve', 'bureau', { on: '2022-06-20' })).toBe('NOTICE_NOT_OVER');
    expect(move('posted', 'approve', 'bureau')).toBe('approved');
    expect(move('posted', 'object', 'bureau')).toBe('REASON_REQUIRED');
    expect(move('objected', 'approve', 'bureau')).toBe('WRONG_STATE');
    expect(move('objected', 'overrule', 'bureau', { reason: 'x' })).toBe('EVIDENCE_REQUIRED');
    expect(move('objected', 'overrule', 'bureau', { reason: 'x', evidence: 'y' })).toBe('posted');
  });

  it('is paid against a number, and taken back with a reason', () => {
    expect(move('approved', 'pay', 'bureau')).toBe('EVIDENCE_REQUIRED');
    expect(move('approved', 'pay', 'bureau', { evidence: 'transfer 1' })).toBe('paid');
    expect(move('paid', 'recover', 'bureau', { reason: 'false roster', evidence: 'file 2' })).toBe(
      'recovered',
    );
    expect(move('paid', 'withdraw', 'worker')).toBe('WRONG_STATE');
  });
});
