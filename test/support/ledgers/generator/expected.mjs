import { FAIR, DEPARTURE, CUMULATIVE_TO, FOLLOW_UP_AS_OF } from './story.mjs';
import { ORDER_DAYS } from './story-medical.mjs';
import { BATCHES } from './story-past.mjs';
import { TOWNSHIPS } from './places.mjs';

const count = (list, test) => list.filter(test).length;
const distinct = (list) => new Set(list).size;
const isPoor = (one) => one.person.poor;
const REPORT_DAYS = ['2018-03-07', '2018-03-09', '2018-03-14', '2018-03-31', '2018-04-13'];

/** The figures of the acceptance scenario, counted from the story (never from the files). */
export function expectedFigures(story, files) {
  const { fairPoor, fairNonPoor, pool, candidates, roster, boarded, started } = story;
  const intents = [...fairPoor, ...fairNonPoor];
  const startsConfirmedBy = Object.fromEntries(
    REPORT_DAYS.map((day) => [day, count(started, (one) => one.confirmedAt <= day)]),
  );
  const longgang = story.other2017.filter((one) => one.longgang);
  const in08 = new Set(story.starts2017.map((one) => one.person.id));
  const alsoIn08 = [...new Set(longgang.map((one) => one.person.id).filter((id) => in08.has(id)))];
  const sums = cumulative(story, story.batches);
  const variant = cumulative(story, story.batchesVariant);
  const medical = medicalFigures(story);
  const channel = (name, poor) =>
    count(boarded, (one) => one.channel === name && (poor === undefined || one.person.poor === poor));
  const pairs = [channel('FAIR', true), channel('FAIR', false), channel('POOL')];
  const personTimes = story.starts2017.length;
  const persons = in08.size;
  const c = medical.poorFromFair_C;
  const slots = ORDER_DAYS.length * 40;
  const blocked = [
    [story.children.onStart.person, '16th birthday is the start date: strict rule blocks (files 03b, 05)'],
    [story.children.atFair.person, 'under 16 on the day of the fair (file 03)'],
    [story.minor.person, '17 on a post with a hazard (file 05)'],
  ];
  const by = (list, key, keys) =>
    Object.fromEntries(keys.map((value) => [value, count(list, (one) => one[key] === value)]));
  return {
    fair: {
      id: FAIR.id,
      date: FAIR.date,
      intentsPoor: fairPoor.length,
      intentsNonPoor: fairNonPoor.length,
      intents: intents.length,
      persons: intents.length,
      poorIfTheRosterMarkWereBelieved: count(intents, (one) => one.markedPoor),
    },
    pool: { persons: pool.length, poor: count(pool, isPoor) },
    candidatesForMedical: candidates.length,
    medical,
    batch1: {
      departure: DEPARTURE,
      rostered: roster.length,
      boarded: boarded.length,
      notBoarded: roster.length - boarded.length,
      leftEnRoute: 0,
      arrived: boarded.length,
      startedConfirmed: started.length,
      notStartedOrUnconfirmed: boarded.length - started.length,
      boardedByChannel: {
        fairPoor: pairs[0],
        fairNonPoor: pairs[1],
        pool: pairs[2],
        poolPoor: channel('POOL', true),
        poolNonPoor: channel('POOL', false),
      },
      boardedPoor: count(boarded, isPoor),
      boardedNonPoor: count(boarded, (one) => !isPoor(one)),
      buses: by(boarded, 'bus', [1, 2]),
      invariants: [
        'rostered = boarded + notBoarded',
        'boarded = arrived + leftEnRoute',
        'arrived = startedConfirmed + notStartedOrUnconfirmed',
        `${boarded.length} = ${pairs.join(' + ')}`,
        `boarded poor from this fair ${pairs[0]} <= ${fairPoor.length} intents`,
      ],
    },
    startsConfirmedBy,
    startsConfirmedPoor: count(started, isPoor),
    startDisputes: story.disputed.length,
    boardedWithoutAnyConfirmation: story.unconfirmed.map((one) => one.person.id),
    starts2017: {
      personTimes,
      persons,
      byFair: by(story.starts2017, 'fair', ['F2017-1', 'F2017-2']),
      placedTwice: story.placedTwice.map((one) => one.id),
    },
    otherChannels2017: {
      personsLonggang: longgang.length,
      newPersonsNotIn08: longgang.length - alsoIn08.length,
      elsewhere: story.other2017.length - longgang.length,
      alsoIn08,
      byChannel: by(longgang, 'channel', [...new Set(longgang.map((one) => one.channel))]),
    },
    batches2to4: {
      persons: story.batches.length,
      poor: count(story.batches, isPoor),
      nonPoor: count(story.batches, (one) => !isPoor(one)),
      byBatch: by(story.batches, 'batch', BATCHES),
      poorByBatch: by(story.batches.filter(isPoor), 'batch', BATCHES),
      ofWhomFromFairC: count(story.batches, (one) => one.from && fairPoor.includes(one.from)),
      ofWhomFromPoolE: count(story.batches, (one) => one.from && pool.includes(one.from)),
    },
    cumulativeUniquePoorLonggang: {
      to: CUMULATIVE_TO,
      byDeparture: sums.byDeparture,
      byConfirmedStart: sums.byConfirmedStart,
      printed: `约${Math.round(sums.byDeparture / 100) * 100}`,
      parts: sums.parts.join(' + '),
      withVariant10v: variant.byDeparture,
      variant10vPersonTimes2017: personTimes,
    },
    followUps: { asOf: FOLLOW_UP_AS_OF, ...rounds(started) },
    vacancies: vacancyFigures(files),
    register: registerFigures(files),
    mustBeBlocked: blocked.map(([person, why]) => ({
      id: person.id,
      name: person.name,
      birth: person.birth,
      why,
    })),
    assertions: [
      { n: 1, text: `fair('${FAIR.date}').intents(poor, Longgang)`, value: fairPoor.length },
      {
        n: 2,
        text: `batch('B1').boarded; channels ${pairs.join('+')}; boarded(poor, this fair)`,
        value: [boarded.length, ...pairs],
      },
      { n: 3, text: `refuse the sentence "${boarded.length} poor people from the fair"`, value: true },
      { n: 4, text: 'starts(2017, poor, fairs): person-times / persons', value: [personTimes, persons] },
      { n: 5, text: `cumulativeUniquePoor(to ${CUMULATIVE_TO})`, value: sums.byDeparture },
      {
        n: 6,
        text: `medical funnel of C: ${c.candidates} -> examined ${c.examined} -> fit ${c.fit}, recheck ${c.recheck}, barred ${c.barred}`,
        value: [c.candidates, c.examined, c.fit, c.recheck, c.barred],
      },
      {
        n: 7,
        text: '4 working days; capacity 40 clears, capacity 10 warns on 28 Feb',
        value: [ORDER_DAYS.length, slots, 40],
      },
      {
        n: 8,
        text: 'on 2018-03-07: departed / confirmed starts',
        value: [boarded.length, startsConfirmedBy['2018-03-07']],
      },
      { n: 9, text: 're-import of the same file changes nothing', value: 0 },
      {
        n: 10,
        text: 'with file 10v instead of 10: persons / person-times 2017',
        value: [variant.byDeparture, personTimes],
      },
    ],
  };
}

function cumulative(story, batches) {
  const until = (list, key) => list.filter((one) => one.person.poor && one[key] && one[key] <= CUMULATIVE_TO);
  const ids = (list) => list.map((one) => one.person.id);
  const past = [...new Set(ids(story.starts2017.filter(isPoor)))];
  const other = ids(story.other2017.filter((one) => one.longgang && isPoor(one)));
  const seen = new Set(past);
  const parts = [past.length];
  for (const list of [other, ids(story.boarded.filter(isPoor)), ids(until(batches, 'departure'))]) {
    const before = seen.size;
    for (const id of list) seen.add(id);
    parts.push(seen.size - before);
  }
  const confirmed = new Set([
    ...past,
    ...other,
    ...ids(until(story.started, 'confirmedAt')),
    ...ids(until(batches, 'start')),
  ]);
  return { byDeparture: seen.size, byConfirmedStart: confirmed.size, parts };
}

function medicalFigures(story) {
  const group = (list) => {
    const of = (result) => count(list, (one) => one.medical.result === result);
    return {
      candidates: list.length,
      notExamined: of('NOT_EXAMINED'),
      examined: list.length - of('NOT_EXAMINED'),
      fit: of('FIT'),
      recheck: of('RECHECK'),
      barred: of('POST_BARRED'),
    };
  };
  const total = group(story.candidates);
  const second = (result) => count(story.secondExams, (one) => one.medical.result === result);
  const examined = story.candidates.filter((one) => one.medical.day);
  const days = Math.ceil(total.candidates / 40);
  return {
    orderDays: ORDER_DAYS,
    workingDaysBetweenFairAndDeparture: ORDER_DAYS.length,
    poorFromFair_C: group(story.fairPoor),
    nonPoorFromFair_D: group(story.fairNonPoor),
    pool_E: group(story.pool),
    total,
    examinedByDay: Object.fromEntries(
      ORDER_DAYS.map((day) => [day, count(examined, (one) => one.medical.day === day)]),
    ),
    conclusionsGBZ188: Object.fromEntries(
      ['目前未见异常', '其他疾病或异常', '复查', '职业禁忌证'].map((gbz) => [
        gbz,
        count(examined, (one) => one.medical.gbz === gbz),
      ]),
    ),
    secondSheet: {
      rows: story.secondExams.length,
      fit: second('FIT'),
      barred: second('POST_BARRED'),
      recheckAgain: second('RECHECK'),
    },
    hbvOrPregnancyItemsInAnyOrder: 0,
    capacity: {
      at40PerDay: `clears ${total.candidates} in ${days} days (160 slots)`,
      at10PerDay: `40 of ${total.candidates} by 2018-03-05: warn on 2018-02-28`,
    },
  };
}

function rounds(started) {
  const round = (key) => {
    const of = (state) => count(started, (one) => one.follow.rounds[key].state === state);
    return { due: started.length, inPost: of('inPost'), left: of('left'), unreachable: of('unreachable') };
  };
  return { D7: round('d7'), D30: round('d30'), D90: round('d90') };
}

function vacancyFigures(files) {
  const file = Object.values(files).find((one) => one.kind === 'vacancies');
  const rows = file.rows.filter((row) => row.a === 'import');
  return {
    employersInFile: file.employers,
    employersWithAnImportableRow: distinct(rows.map((row) => row.emp)),
    importable: rows.length,
    publishable: count(rows, (row) => !row.draft),
  };
}

function registerFigures(files) {
  const file = Object.values(files).find((one) => one.kind === 'labour-register');
  const rows = file.rows.filter((row) => row.a === 'import');
  return {
    distinctPersons: distinct(rows.map((row) => row.id)),
    poor: count(rows, (row) => row.poor),
    byTownship: Object.fromEntries(TOWNSHIPS.map((town) => [town, count(rows, (row) => row.town === town)])),
  };
}
