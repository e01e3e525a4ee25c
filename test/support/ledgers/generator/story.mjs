import { addDays } from './identity.mjs';
import { createEmployers } from './employers.mjs';
import { createPopulation } from './people.mjs';
import { followUp } from './story-follow-up.mjs';
import { examine } from './story-medical.mjs';
import { pastStarts } from './story-past.mjs';

export const FAIR = { id: 'F2018-0227', date: '2018-02-27' };
export const DEPARTURE = '2018-03-06';
export const ARRIVAL = '2018-03-07';
export const FOLLOW_UP_AS_OF = '2018-06-20';
export const CUMULATIVE_TO = '2018-04-13';
const CONFIRMATION_DAYS = [1, 1, 1, 1, 2, 2, 3, 3, 4, 7, 14, 16];

/** How many people each part of the story has; every number may be given, the rest is drawn. */
export function drawSizes(random, given = {}) {
  const draw = (name, from, to) => given[name] ?? random.int(from, to);
  return {
    fairPoor: draw('fairPoor', 17, 33),
    fairNonPoor: draw('fairNonPoor', 28, 46),
    pool: draw('pool', 42, 62),
    starts2017: draw('starts2017', 55, 90),
    placedTwice: draw('placedTwice', 3, 7),
    other2017: draw('other2017', 60, 110),
    batches: draw('batches', 48, 80),
    register: draw('register', 760, 980),
    employers: draw('employers', 34, 39),
  };
}

/**
 * The whole story before any damage: who was surveyed, met whom at the fair, was examined, left, started and stayed.
 * @param {ReturnType<import('./random.mjs').createRandom>} random
 */
export function createStory(random, given) {
  const sizes = drawSizes(random, given);
  const asOf = `2018-02-${random.int(18, 23)}`;
  const people = createPopulation(random, { asOf });
  const employers = createEmployers(random, sizes.employers, people.nextPhone);
  const vacancies = employers.flatMap((employer) => employer.vacancies);

  const choose = (test = () => true) => {
    const free = vacancies.filter((one) => one.taken < one.count && test(one));
    const vacancy = random.pick(free.length ? free : vacancies.filter(test));
    vacancy.taken++;
    return vacancy;
  };
  const make = (count, poor) => Array.from({ length: count }, () => people.create({ poor, ages: [19, 47] }));

  const candidate = (person, channel) => {
    const vacancy = choose((one) => one.maxAge >= 50);
    return {
      person,
      channel,
      vacancy,
      pay: Math.max(vacancy.payMin, vacancy.payMin + random.int(0, 3) * 100),
      date: channel === 'FAIR' ? FAIR.date : addDays(FAIR.date, -random.int(1, 18)),
    };
  };
  const fairPoor = make(sizes.fairPoor, true).map((person) => candidate(person, 'FAIR'));
  const fairNonPoor = make(sizes.fairNonPoor, false).map((person) => candidate(person, 'FAIR'));
  const poolPoor = Math.round(sizes.pool * 0.7);
  const pool = [...make(poolPoor, true), ...make(sizes.pool - poolPoor - 1, false)].map((person) =>
    candidate(person, 'POOL'),
  );

  const hazardVacancy = choose((one) => one.factors.length > 0);
  hazardVacancy.minAge = 16;
  const minor = candidate(
    people.create({ poor: false, birth: `2000-${random.int(10, 12)}-${random.int(10, 28)}` }),
    'POOL',
  );
  minor.vacancy.taken--;
  Object.assign(minor, { vacancy: hazardVacancy, minor: true, pay: hazardVacancy.payMin });
  pool.splice(random.int(0, pool.length), 0, minor);

  const children = blockedChildren(people, choose);
  const story = {
    sizes,
    asOf,
    people,
    employers,
    vacancies,
    choose,
    fairPoor,
    fairNonPoor,
    pool,
    minor,
    children,
    candidates: [...fairPoor, ...fairNonPoor, ...pool],
  };
  examine(random, story);
  depart(random, story);
  confirm(random, story);
  for (const one of story.candidates) if (one.start) one.follow = followUp(random, one, FOLLOW_UP_AS_OF);
  Object.assign(story, pastStarts(random, story));
  return story;
}

function blockedChildren(people, choose) {
  const soft = () => choose((one) => one.factors.length === 0);
  return {
    onStart: {
      person: people.create({ poor: false, birth: '2002-03-07' }),
      channel: 'POOL',
      vacancy: soft(),
      date: '2018-02-24',
    },
    atFair: {
      person: people.create({ poor: false, birth: '2002-03-03' }),
      channel: 'FAIR',
      vacancy: soft(),
      date: FAIR.date,
    },
  };
}

/** Seats, the people left behind with a reason, and the caseworkers' claimed start dates. */
function depart(random, story) {
  const fit = story.candidates.filter((one) => one.medical.result === 'FIT' && !one.minor);
  const reserves = new Set(
    random.sample(
      fit.filter((one) => one.channel === 'POOL'),
      random.int(3, 6),
    ),
  );
  story.reserves = [...reserves];
  story.roster = random.shuffle(fit.filter((one) => !reserves.has(one)));
  const left = new Set(random.sample(story.roster, random.int(5, 9)));
  const perBus = Math.ceil(story.roster.length / 2);
  story.roster.forEach((one, index) => {
    one.bus = index < perBus ? 1 : 2;
    one.seat = index < perBus ? index + 1 : index - perBus + 1;
    one.boarded = !left.has(one);
    if (!one.boarded)
      one.whyNot = random.pick(['证件遗失', '临时有事', '联系不上', '家人反对', '晕车怕远', '']);
    if (one.boarded)
      one.claim = random.weighted([
        [ARRIVAL, 80],
        [addDays(ARRIVAL, 2), 12],
        [addDays(ARRIVAL, 1), 8],
      ]);
  });
  story.boarded = story.roster.filter((one) => one.boarded);
}

/** What employers said about arrival and start. */
function confirm(random, story) {
  const order = random.shuffle(story.boarded);
  const take = (count) => order.splice(0, count);
  story.unconfirmed = take(random.int(2, 4));
  story.disputed = take(2);
  for (const one of story.disputed)
    Object.assign(one, {
      refusedStart: random.pick(['未报到', '未见本人', '查无此人']),
      confirmedAt: addDays(ARRIVAL, random.int(2, 5)),
    });
  story.absent = take(1);
  for (const one of story.absent)
    Object.assign(one, { claim: null, refusedStart: '身体不适,未上岗', confirmedAt: addDays(ARRIVAL, 3) });
  story.startTooEarly = take(1);
  story.startInFuture = take(1);
  for (const one of order) {
    one.start = random.weighted([
      [ARRIVAL, 60],
      [addDays(ARRIVAL, 1), 28],
      [addDays(ARRIVAL, 2), 9],
      [addDays(ARRIVAL, 5), 3],
    ]);
    one.confirmedAt = addDays(one.start, random.pick(CONFIRMATION_DAYS) - 1);
    if (random.chance(0.9)) one.claim = one.start;
    one.starterVacancy = one.vacancy;
  }
  story.started = story.boarded.filter((one) => one.start);
  story.movedAtTheGate = random.sample(story.started, 2);
  for (const one of story.movedAtTheGate) {
    one.starterVacancy = story.choose(
      (vacancy) => vacancy.employer !== one.vacancy.employer && vacancy.factors.length === 0,
    );
  }
}
