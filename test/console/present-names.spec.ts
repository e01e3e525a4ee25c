import { withPresentNames } from '../../web/src/offline/present-names.js';

it('what was noted offline before names changed is sent in the names of today', () => {
  const before = { saidBy: 'worker', happenedOn: '2018-04-06', channel: 'phone', outcome: 'in_post' };
  const now = { reportedBy: 'worker', occurredOn: '2018-04-06', channel: 'phone', outcome: 'in_post' };
  expect(withPresentNames(before)).toEqual(now);
  expect(withPresentNames(now)).toEqual(now);
});
