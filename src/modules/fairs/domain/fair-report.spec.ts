import { type PersonAtFair, reportSentence, reportSteps } from './fair-report.js';

const nobody: PersonAtFair = {
  seekerId: '0',
  onRoster: true,
  invited: false,
  registered: false,
  present: false,
  walkedIn: false,
  enteredLate: false,
  noShow: false,
  intents: 0,
  offered: false,
  accepted: false,
  poor: false,
};

describe('the account of a fair', () => {
  const people: PersonAtFair[] = [
    {
      ...nobody,
      seekerId: '1',
      invited: true,
      present: true,
      intents: 2,
      offered: true,
      accepted: true,
      poor: true,
    },
    { ...nobody, seekerId: '2', registered: true, present: true, intents: 1, offered: true },
    { ...nobody, seekerId: '3', present: true, walkedIn: true, enteredLate: true },
    { ...nobody, seekerId: '4', invited: true, noShow: true },
    { ...nobody, seekerId: '5', onRoster: false, intents: 1 },
  ];

  it('counts every step out of the one it belongs to, with its people', () => {
    const steps = reportSteps(people);
    expect(Object.fromEntries(steps.map(({ key, count, ofCount }) => [key, [count, ofCount]]))).toEqual({
      roster: [4, null],
      invited: [2, 4],
      registered: [1, 4],
      present: [3, 4],
      walked_in: [1, 3],
      entered_late: [1, 3],
      no_show: [1, 4],
      with_intent: [2, 3],
      poor_with_intent: [1, 2],
      offered: [2, 2],
      accepted: [1, 2],
      intent_without_presence: [1, null],
      intents: [3, 2],
    });
    for (const { key, count, ofCount, seekerIds, unit } of steps) {
      if (unit === 'person') expect([key, seekerIds.length]).toEqual([key, count]);
      if (ofCount !== null && unit === 'person') expect(count).toBeLessThanOrEqual(ofCount);
    }
  });

  it('says it in one sentence, each share with its whole, and divides by nothing', () => {
    const head = {
      name: '专场招聘会',
      heldOn: '2018-02-27',
      place: '那坡',
      employers: 3,
      posts: 9,
      places: 40,
    };
    const { zh, en } = reportSentence(head, reportSteps(people));
    expect(zh).toContain('到场3人(占名册75%');
    expect(zh).toContain('达成意向2人、3人次(占到场66.7%,其中建档立卡1人)');
    expect(en).toContain('1 accepted (50% of the offers)');
    expect(reportSentence(head, reportSteps([])).zh).toContain('到场0人(占名册—');
  });
});
