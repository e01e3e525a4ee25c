import { DomainError } from '../../../kernel/errors/index.js';
import { allowedTransitions, decide, type TransitionInput } from '../../../kernel/lifecycle/index.js';
import { kindFromName, mayPublishOn, partiesOf } from './employer.js';
import { employerLifecycle, type EmployerFacts, type EmployerTransition } from './employer.lifecycle.js';
import type { EmployerStatus } from './employer.js';

const facts: EmployerFacts = {
  kind: 'direct',
  dispatchLicence: null,
  usccValid: true,
  until: '2018-12-31',
  missing: [],
};
const input: TransitionInput = { reportedBy: 'bureau', occurredOn: '2018-02-20' };

function codeOf(
  status: EmployerStatus | null,
  move: EmployerTransition,
  subject: EmployerFacts,
  said: TransitionInput,
): string {
  try {
    return decide(employerLifecycle, status, move, said, subject);
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('vetting of an employer', () => {
  it('runs from registration to the end of the vetting and on', () => {
    expect(codeOf(null, 'submit', facts, { ...input, reportedBy: 'employer' })).toBe('submitted');
    expect(codeOf('submitted', 'vet', facts, input)).toBe('vetted');
    expect(codeOf('vetted', 'vet', { ...facts, until: '2019-12-31' }, input)).toBe('vetted');
    expect(codeOf('vetted', 'expire', facts, { reportedBy: 'system', occurredOn: '2019-01-01' })).toBe(
      'expired',
    );
    expect(codeOf('expired', 'vet', { ...facts, until: '2019-12-31' }, input)).toBe('vetted');
    expect(codeOf('vetted', 'suspend', facts, { ...input, reason: 'fee_charged' })).toBe('suspended');
    expect(codeOf('suspended', 'reinstate', facts, { ...input, reason: 'refunded' })).toBe('submitted');
  });

  it('is refused with a reason', () => {
    expect(codeOf('submitted', 'vet', { ...facts, usccValid: false }, input)).toBe('USCC_INVALID');
    expect(codeOf('submitted', 'vet', { ...facts, kind: 'dispatch_firm' }, input)).toBe(
      'DISPATCH_LICENCE_MISSING',
    );
    expect(codeOf('submitted', 'vet', { ...facts, until: '2018-02-19' }, input)).toBe(
      'VETTING_ALREADY_ENDED',
    );
    expect(codeOf('submitted', 'vet', facts, { ...input, reportedBy: 'employer' })).toBe(
      'PARTY_NOT_AUTHORISED',
    );
    expect(codeOf('vetted', 'suspend', facts, input)).toBe('REASON_REQUIRED');
    expect(codeOf('vetted', 'suspend', facts, { ...input, reason: 'whim' })).toBe('REASON_REQUIRED');
    expect(codeOf('vetted', 'expire', facts, { reportedBy: 'system', occurredOn: '2018-12-31' })).toBe(
      'VETTING_STILL_HOLDS',
    );
    expect(codeOf('suspended', 'vet', facts, input)).toBe('WRONG_STATE');
  });

  it('offers a bureau what it may do, and the system moves never', () => {
    expect(allowedTransitions(employerLifecycle, 'submitted', facts, ['bureau'], '2018-02-20')).toEqual([
      'vet',
      'suspend',
    ]);
    expect(allowedTransitions(employerLifecycle, 'submitted', facts, ['employer'], '2018-02-20')).toEqual([]);
  });

  it('lets only a vetted employer publish, up to the last day', () => {
    expect(mayPublishOn({ status: 'vetted', vettedUntil: '2018-12-31' }, '2018-12-31')).toBe(true);
    expect(mayPublishOn({ status: 'vetted', vettedUntil: '2018-12-31' }, '2019-01-01')).toBe(false);
    expect(mayPublishOn({ status: 'submitted', vettedUntil: null }, '2018-02-20')).toBe(false);
  });
});

describe('employer of record and host plant', () => {
  it('are kept apart for dispatched posts', () => {
    expect(partiesOf({ id: 'p', kind: 'direct' }, 'direct')).toEqual({
      employerOfRecordId: 'p',
      hostEmployerId: 'p',
    });
    expect(partiesOf({ id: 'p', kind: 'direct' }, 'dispatch')).toEqual({
      employerOfRecordId: null,
      hostEmployerId: 'p',
    });
    expect(partiesOf({ id: 'd', kind: 'dispatch_firm' }, 'dispatch')).toEqual({
      employerOfRecordId: 'd',
      hostEmployerId: null,
    });
  });

  it('reads the kind of firm from its name', () => {
    expect(kindFromName('深圳市某某劳务派遣有限公司')).toBe('dispatch_firm');
    expect(kindFromName('某某人力资源有限公司')).toBe('dispatch_firm');
    expect(kindFromName('龙岗区禾木电子(虚构)有限公司')).toBe('direct');
  });
});
