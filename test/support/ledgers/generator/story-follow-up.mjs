import { addDays, daysBetween } from './identity.mjs';

export const ROUNDS = [
  ['d7', 7, 3],
  ['d30', 30, 5],
  ['d90', 90, 10],
];

/** Three rounds of calls after a start: still there, left, or not reached. */
export function followUp(random, one, asOf) {
  const leaves = random.weighted([
    [0, 78],
    [5, 7],
    [18, 6],
    [60, 9],
  ]);
  const leftOn = leaves ? addDays(one.start, random.int(leaves - 3, leaves + 3)) : null;
  const follow = { rounds: {}, leftOn, days: daysBetween(one.start, leftOn ?? asOf) };
  let gone = false;
  for (const [name, day, window] of ROUNDS) {
    const called = addDays(one.start, day + random.int(1 - window, window - 1));
    if (gone) {
      follow.rounds[name] = { state: 'left' };
      continue;
    }
    const missed = !leftOn && name !== 'd7' && random.chance(0.05);
    const state = leftOn && leftOn <= called ? 'left' : missed ? 'unreachable' : 'inPost';
    gone = state === 'left';
    follow.rounds[name] = { state, called };
  }
  if (follow.days >= 31) follow.firstPay = Math.round((one.pay * (0.9 + random.next() * 0.15)) / 10) * 10;
  if (follow.days >= 91) follow.thirdPay = follow.firstPay + random.int(0, 40) * 10;
  if (leftOn) {
    follow.why = random.pick(['想家不适应', '宿舍饮食', '加班过多', '照顾老人小孩', '跳槽涨薪', '农忙']);
    follow.to = random.pick(['返乡', '转岗', '自主']);
  }
  return follow;
}
