import { addDays } from './identity.mjs';

export const BATCHES = ['B2', 'B3', 'B4'];
const CHANNELS = ['摸底发现已在龙岗', '乡镇介绍', '企业招工代理'];

/** Starts of 2017 (two fairs, other channels) and the batches after the first. */
export function pastStarts(random, story) {
  const starts2017 = fairs2017(random, story);
  const other2017 = otherChannels(random, story, starts2017);
  return { ...starts2017, ...other2017, ...laterBatches(random, story, starts2017, other2017) };
}

function fairs2017(random, { sizes, people, vacancies }) {
  const spring = () => addDays('2017-03-08', random.int(0, 24));
  const autumn = () => addDays('2017-09-09', random.int(0, 20));
  const starts = [];
  const persons = Array.from({ length: sizes.starts2017 }, () =>
    people.create({ poor: true, ages: [20, 46] }),
  );
  const add = (person, fair, start, leftOn) => {
    const vacancy = random.pick(vacancies);
    const entry = { person, fair, start, confirmedOn: addDays(start, random.int(0, 6)), vacancy, leftOn };
    starts.push(entry);
    return entry;
  };
  const twice = persons.slice(0, sizes.placedTwice);
  const overlapping = twice[0];
  for (const person of twice) {
    const first = spring();
    const leftOn = person === overlapping ? null : addDays(first, random.int(60, 120));
    add(person, 'F2017-1', first, leftOn);
    const second = add(person, 'F2017-2', autumn(), null);
    second.overlap = person === overlapping;
  }
  for (const person of persons.slice(sizes.placedTwice)) {
    const fair = random.chance(0.6) ? 'F2017-1' : 'F2017-2';
    const start = fair === 'F2017-1' ? spring() : autumn();
    add(person, fair, start, random.chance(0.25) ? addDays(start, random.int(25, 80)) : null);
  }
  starts.sort((a, b) => (a.fair + a.start < b.fair + b.start ? -1 : 1));
  const open = starts.filter((one) => !one.leftOn && !twice.includes(one.person));
  const tooClose = random.sample(open, 2).map((entry) => ({
    ...entry,
    start: addDays(entry.start, random.int(8, 24)),
    vacancy: random.pick(vacancies.filter((one) => one.employer !== entry.vacancy.employer)),
    of: entry,
  }));
  return { starts2017: starts, placedTwice: twice, overlapping, tooClose };
}

function otherChannels(random, { sizes, people, vacancies }, { starts2017, placedTwice }) {
  const entry = (person, start, extra = {}) => ({
    person,
    start,
    channel: random.weighted([
      [CHANNELS[0], 45],
      [CHANNELS[1], 33],
      [CHANNELS[2], 22],
    ]),
    vacancy: random.pick(vacancies),
    longgang: true,
    ...extra,
  });
  const fresh = Array.from({ length: sizes.other2017 }, () =>
    entry(people.create({ poor: true, ages: [20, 46] }), addDays('2017-01-10', random.int(0, 340))),
  );
  const elsewhere = Array.from({ length: 3 }, () =>
    entry(people.create({ poor: true, ages: [20, 46] }), addDays('2017-02-01', random.int(0, 300)), {
      longgang: false,
      city: random.pick(['东莞市', '广州市白云区', '深圳市宝安区']),
    }),
  );
  const ended = starts2017.filter((one) => one.leftOn && !placedTwice.includes(one.person));
  const again = random
    .sample(ended, 2)
    .map((one) => entry(one.person, addDays(one.leftOn, random.int(12, 40)), { counted: true }));
  return { other2017: random.shuffle([...fresh, ...elsewhere, ...again]), otherAgain: again };
}

function laterBatches(random, story, { starts2017, placedTwice }, { other2017, otherAgain }) {
  const departures = {
    B2: `2018-03-${random.int(13, 15)}`,
    B3: `2018-03-${random.int(26, 28)}`,
    B4: `2018-04-0${random.int(8, 9)}`,
  };
  const passed = story.secondExams.filter((one) => one.medical.result === 'FIT');
  const entries = [];
  const add = (person, vacancy, batch, extra = {}) => {
    const start = addDays(departures[batch], random.chance(0.8) ? 1 : 2);
    entries.push({
      person,
      vacancy,
      batch,
      departure: departures[batch],
      arrival: addDays(departures[batch], 1),
      start,
      ...extra,
    });
  };
  for (const { one, vacancy } of passed) add(one.person, vacancy, 'B2', { from: one });
  for (const one of story.reserves) add(one.person, one.vacancy, random.pick(BATCHES), { from: one });
  const free = (test) => story.choose(test ?? (() => true));
  for (let i = entries.length; i < story.sizes.batches; i++) {
    const poor = random.chance(0.9);
    add(story.people.create({ poor, ages: [20, 46] }), free(), random.pick(BATCHES), {});
  }
  const againIds = new Set(otherAgain.map((one) => one.person.id));
  const ended = starts2017.filter(
    (one) => one.leftOn && !placedTwice.includes(one.person) && !againIds.has(one.person.id),
  );
  if (ended.length) add(random.pick(ended).person, free(), random.pick(BATCHES), { counted: true });
  const stillThere = random.pick(
    other2017.filter((one) => one.longgang && !one.counted && one.start < '2017-12-01'),
  );
  add(
    stillThere.person,
    free((one) => one.employer !== stillThere.vacancy.employer),
    random.pick(BATCHES),
    { counted: true, overlap: true },
  );
  for (const one of random.sample(
    entries.filter((entry) => !entry.from && !entry.counted),
    2,
  ))
    one.start = null;

  const order = random.shuffle(entries).sort((a, b) => (a.batch < b.batch ? -1 : a.batch > b.batch ? 1 : 0));
  const seen = new Map(order.map((one) => [one.person.id, one]));
  const replacement =
    placedTwice.find((person) => person !== placedTwice[0] && !seen.has(person.id)) ?? placedTwice[1];
  const replaced =
    order.find((one) => one.person.poor && !one.from && !one.counted && one.start && one.batch === 'B3') ??
    order.find((one) => one.person.poor && !one.from && !one.counted && one.start);
  const variant = order.map((one) =>
    one === replaced ? { ...one, person: replacement, counted: true, overlap: true } : one,
  );
  return { departures, batches: order, batchesVariant: variant, replacement, replaced };
}
