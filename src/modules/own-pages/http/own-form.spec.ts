import { readOwnForm } from './own-form.js';

const JOB = '018e0000-0000-7000-8000-00000000000a';
const ONCE = '018e0000-0000-7000-8000-00000000000b';

describe('the forms of a person’s own page', () => {
  it.each([
    [
      { act: 'consent', purpose: 'medical', given: 'no' },
      { act: 'consent', purpose: 'medical', given: false },
    ],
    [
      { act: 'withdraw', job: JOB, version: '3', sure: 'yes', reason: '' },
      { act: 'withdraw', placementId: JOB, version: 3 },
    ],
    [
      { act: 'withdraw', job: JOB, version: '3', sure: 'yes', reason: 'care' },
      { act: 'withdraw', placementId: JOB, version: 3, reason: 'care' },
    ],
    [
      { act: 'undo', job: JOB },
      { act: 'undo', placementId: JOB },
    ],
    [
      { act: 'concern', job: JOB, kind: 'wage', once: ONCE, words: ' 少发 ' },
      { act: 'concern', placementId: JOB, kind: 'wage', once: ONCE, words: '少发' },
    ],
  ])('reads %j', (fields, read) => {
    expect(readOwnForm(fields)).toEqual(read);
  });

  it.each([
    [{}],
    [{ act: 'consent', purpose: 'religion', given: 'yes' }],
    [{ act: 'withdraw', job: JOB, version: '3' }],
    [{ act: 'withdraw', job: JOB, version: '0', sure: 'yes' }],
    [{ act: 'withdraw', job: JOB, version: '3', sure: 'yes', reason: 'married' }],
    [{ act: 'undo', job: 'x' }],
    [{ act: 'burn', job: JOB }],
    [{ act: 'concern', job: JOB, kind: 'gossip', once: ONCE }],
    [{ act: 'concern', job: JOB, kind: 'wage', once: 'x' }],
    [{ act: 'concern', job: JOB, kind: 'wage', once: ONCE, words: '长'.repeat(301) }],
  ])('refuses what the page cannot have sent: %j', (fields) => {
    expect(() => readOwnForm(fields)).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
  });
});
