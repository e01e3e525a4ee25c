// What clerks type to find somebody, and whether the first five rows hold whom they mean.
import { dice } from './people.mjs';

const AMONG = 5;
const ASKED = 100;

const spaced = (reading) => reading.charAt(0).toUpperCase() + reading.slice(1);
const whoever = (same) => (found, meant) => found.some((row) => same(row, meant));
const themself = (found, { id }) => found.some((row) => row.id === id);

/** [what is typed, the text, what counts as found] */
const FORMS = [
  ['name', ({ name }) => name, whoever((row, meant) => row.name === meant.name)],
  ['pinyin', ({ readings }) => readings.full.at(-1), whoever(sameReading('full'))],
  ['pinyin, capital', ({ readings }) => spaced(readings.full[0]), whoever(sameReading('full'))],
  ['initials', ({ readings }) => readings.initials[0], whoever(sameReading('initials'))],
  [
    'village',
    ({ village }) => village.name,
    whoever((row, meant) => row.village.name === meant.village.name),
  ],
  [
    'phone tail',
    ({ phone }) => phone.slice(-4),
    whoever((row, meant) => row.phone.slice(-4) === meant.phone.slice(-4)),
  ],
  [
    'initials and phone tail',
    ({ readings, phone }) => `${readings.initials[0]} ${phone.slice(-4)}`,
    themself,
  ],
  ['pinyin and phone tail', ({ readings, phone }) => `${readings.full[0]} ${phone.slice(-4)}`, themself],
  ['name and village', ({ name, village }) => `${name} ${village.name}`, themself],
];

function sameReading(kind) {
  return (row, meant) => row.readings[kind].some((one) => meant.readings[kind].includes(one));
}

/** @param ask gives the ids of the first rows for a text */
export async function searchFor(people, ask) {
  const roll = dice(7);
  const byId = new Map(people.map((person) => [person.id, person]));
  const times = [];
  const forms = [];
  for (const [form, textOf, counts] of FORMS) {
    let hits = 0;
    for (let asked = 0; asked < ASKED; asked += 1) {
      const meant = people[roll(people.length)];
      const from = performance.now();
      const ids = await ask(textOf(meant));
      times.push(performance.now() - from);
      const found = ids.slice(0, AMONG).map((id) => byId.get(id));
      if (counts(found, meant)) hits += 1;
    }
    forms.push([form, hits / ASKED]);
  }
  times.sort((a, b) => a - b);
  const share = forms.reduce((sum, [, hit]) => sum + hit, 0) / forms.length;
  return {
    forms,
    share,
    p50: times[Math.floor(times.length / 2)],
    p95: times[Math.floor(times.length * 0.95)],
  };
}
