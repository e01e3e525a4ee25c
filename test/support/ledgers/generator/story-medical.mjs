import { addDays } from './identity.mjs';

export const ORDER_DAYS = ['2018-02-28', '2018-03-01', '2018-03-02', '2018-03-05'];
const SINGLE = ['NOISE', 'DUST', 'BENZENE', 'LEAD'];

/** One examination per candidate, a second for those asked back, a new order for one barred person. */
export function examine(random, story) {
  const { fairPoor, fairNonPoor, pool, choose } = story;
  const groups = [
    [fairPoor, { notExamined: random.int(1, 3), recheck: random.int(2, 3), barred: 1 }],
    [fairNonPoor, { notExamined: random.int(1, 3), recheck: random.int(1, 2), barred: random.int(1, 2) }],
    [pool, { notExamined: random.int(2, 5), recheck: random.int(2, 3), barred: 1 }],
  ];
  for (const [group, plan] of groups) {
    const order = random.shuffle(group.filter((one) => !one.minor));
    const take = (count) => order.splice(0, count);
    const results = new Map();
    for (const one of take(plan.notExamined)) results.set(one, 'NOT_EXAMINED');
    for (const one of take(plan.recheck)) results.set(one, 'RECHECK');
    for (const one of take(plan.barred)) {
      one.vacancy.taken--;
      one.vacancy = choose((vacancy) => vacancy.factors.length === 1 && SINGLE.includes(vacancy.factors[0]));
      one.pay = one.vacancy.payMin;
      results.set(one, 'POST_BARRED');
    }
    for (const one of group) {
      const result = results.get(one) ?? 'FIT';
      one.medical = { attempt: 1, exam: examKind(one.vacancy), result };
    }
  }
  const candidates = [...story.candidates].sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
  const perDay = Math.ceil(candidates.length / 4);
  story.examOrder = random.shuffle(candidates);
  story.examOrder.forEach((one, index) => {
    const day = ORDER_DAYS[Math.min(3, Math.floor(index / perDay))];
    Object.assign(one.medical, { booked: day, ...conclusion(random, one, one.medical.result, day) });
    if (one.medical.result !== 'NOT_EXAMINED') one.medical.day = day;
  });
  recheck(random, story);
}

export const examKind = (vacancy) => (vacancy.factors.length ? '职业健康' : '一般');

function conclusion(random, one, result, day) {
  if (result === 'FIT') return { gbz: random.chance(0.72) ? '目前未见异常' : '其他疾病或异常' };
  if (result === 'RECHECK')
    return {
      gbz: '复查',
      due: addDays(day, random.int(5, 8)),
      item: random.pick(['胸片', '血常规', '血压', '心电图', '听力']),
    };
  if (result === 'POST_BARRED') return { gbz: '职业禁忌证', factor: one.vacancy.factors[0] };
  return {};
}

function recheck(random, story) {
  const rechecks = story.candidates.filter((one) => one.medical.result === 'RECHECK');
  const order = random.shuffle(rechecks.filter((one) => one.channel === 'POOL'));
  const stillPending = order[0];
  const barredAgain = order[1] ?? rechecks.find((one) => one !== stillPending);
  if (barredAgain.vacancy.factors.length !== 1) {
    barredAgain.vacancy.taken--;
    barredAgain.vacancy = story.choose(
      (vacancy) => vacancy.factors.length === 1 && SINGLE.includes(vacancy.factors[0]),
    );
    barredAgain.pay = barredAgain.vacancy.payMin;
    barredAgain.medical.exam = examKind(barredAgain.vacancy);
  }
  const second = rechecks.map((one) => {
    const result = one === stillPending ? 'RECHECK' : one === barredAgain ? 'POST_BARRED' : 'FIT';
    const day = addDays('2018-03-05', random.int(1, 4));
    const medical = {
      attempt: 2,
      exam: one.medical.exam,
      booked: day,
      day,
      result,
      ...conclusion(random, one, result, day),
    };
    if (result === 'RECHECK') medical.due = '2018-03-20';
    one.medicalAgain = medical;
    return { one, vacancy: one.vacancy, medical };
  });
  const rematched = story.fairPoor.find((one) => one.medical.result === 'POST_BARRED');
  const post = story.choose(
    (vacancy) => !vacancy.factors.includes(rematched.medical.factor) && vacancy.factors.length < 2,
  );
  rematched.rematch = post;
  second.push({
    one: rematched,
    vacancy: post,
    rematch: true,
    medical: {
      attempt: 1,
      exam: examKind(post),
      booked: '2018-03-09',
      day: '2018-03-09',
      result: 'FIT',
      gbz: '目前未见异常',
    },
  });
  Object.assign(story, { secondExams: second, stillPending, barredAgain, rematched });
}
