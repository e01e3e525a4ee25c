import { isValidCitizenNumber } from '../identity.mjs';
import { TOWNSHIPS } from '../places.mjs';

const REFUSALS = [
  'ID_SCIENTIFIC',
  'ID_SCIENTIFIC',
  'ID_TRAILING_000',
  'ID_CHECKSUM',
  'ID_BAD_DATE',
  'ID_LENGTH',
  'ID_MISSING',
  'ID_ERROR_CELL',
  'NAME_MISSING',
];
const HEALTH = [
  ['health', '小三阳'],
  ['health', '大三阳'],
  ['health', '孕期'],
  ['health', 'HBsAg(+)'],
  ['note', '怀孕6个月'],
  ['note', '乙肝病毒携带者'],
  ['health', '孕妇'],
];
const FORMULA_TEXT = ['=1+1待核', '+补贴未领', '@村委 待确认', '=HYPERLINK("x","y")', '-待外出'];
const LUNAR = [
  ['正月初四', '2018-02-19'],
  ['腊月廿八', '2018-02-13'],
  ['农历腊月二十六', '2018-02-11'],
  ['正月初二', '2018-02-17'],
];

/** Adds to the people of the story those who only fill the register, some of them with a fate of their own. */
export function addRegisterPeople(context, story) {
  const { random, on, rate } = context;
  const { people, sizes } = story;
  story.helperPhone = people.nextPhone();
  for (const entry of [...story.starts2017, ...story.other2017]) entry.person.past ??= entry;

  const everybody = new Set();
  for (const one of [
    ...story.candidates,
    story.children.onStart,
    story.children.atFair,
    ...story.starts2017,
    ...story.other2017,
    ...story.batches,
    ...story.batchesVariant,
  ])
    everybody.add(one.person);
  const list = [...everybody];
  const add = (options = {}, special) => {
    const person = people.create(options);
    person.filler = true;
    person.special = special;
    list.push(person);
    return person;
  };
  const times = (count, make) => {
    for (let i = Math.max(1, Math.round(count * rate)); i > 0; i--) make(i);
  };

  specialPeople(context, { add, times, people });
  story.outsiders = Array.from({ length: 14 }, () => add({ ages: [20, 45], poor: random.chance(0.5) }));

  const story1 = list.filter((one) => !one.special && one.household.members.length === 1);
  while (list.length < sizes.register) {
    if (random.chance(0.35)) add({ household: random.pick(story1).household, ages: [17, 54] });
    else add({ ages: [17, 54] });
  }
  if (on('refusals')) {
    const share = Math.round(list.length * 0.13 * rate);
    for (let i = 0; i < share; i++) add({ ages: [18, 54] }, { refuse: REFUSALS[i % REFUSALS.length] });
    const good = random.sample(
      list.filter((one) => one.filler && !one.special && one.household.members.length === 1),
      Math.round(list.length * 0.02),
    );
    for (const of of good) {
      const later = TOWNSHIPS[random.int(TOWNSHIPS.indexOf(of.town), TOWNSHIPS.length - 1)];
      const name = people.name(of.sex === '男' ? '女' : '男');
      if (name === of.name) continue;
      const household = people.newHousehold(false, later);
      if (later === of.town)
        Object.assign(household, { village: of.village, number: `${of.household.number}-9` });
      add({ household, ages: [18, 54], name }, { refuse: 'ID_NAME_CONFLICT', of });
    }
  }
  return list;
}

function specialPeople({ random, on }, { add, times, people }) {
  if (on('ages')) {
    times(5, () => add({ ages: [14, 15] }, { marks: [{ level: 'warn', key: 'id', code: 'AGE_UNDER_16' }] }));
    times(10, () =>
      add(random.chance(0.5) ? { sex: '男', ages: [61, 74] } : { sex: '女', ages: [56, 70] }, {
        marks: [{ level: 'warn', key: 'id', code: 'AGE_OVER_STATUTORY' }],
      }),
    );
    times(5, () => add({ ages: [4, 13] }, { refuse: 'AGE_UNDER_14' }));
    times(1, () =>
      add({ birth: `19${random.int(10, 15)}-05-${random.int(10, 20)}` }, { refuse: 'AGE_IMPLAUSIBLE' }),
    );
    times(1, () => add({ birth: '2019-06-11', area: '999026' }, { refuse: 'AGE_IMPLAUSIBLE' }));
  }
  if (on('places')) {
    times(12, () => add({}, { alias: true }));
    add({ town: '龙合镇' }, { alias: true });
    times(3, () => add({}, { village: true }));
    times(2, () => add({}, { refuse: 'TOWNSHIP_UNKNOWN' }));
  }
  times(4, () => add({}, { sex: true }));
  times(10, () => add({}, { phone: true }));
  const shared = people.nextPhone();
  for (let i = 0; i < 6; i++) add({}, { sharedPhone: shared });
  if (on('householdConflicts')) {
    times(3, () => {
      const household = people.newHousehold(random.chance(0.5));
      add({ household });
      add({ household });
      add({ household }, { poverty: true });
    });
  }
  if (on('forbiddenText'))
    for (const [key, text] of random.sample(HEALTH, 5)) add({}, { health: { key, text } });
  if (on('formulas')) {
    for (const text of random.sample(FORMULA_TEXT, 3)) add({}, { note: { text } });
    times(2, () => add({}, { noResult: true }));
  }
  if (on('lunarDates'))
    for (const [text, date] of random.sample(LUNAR, 2)) add({}, { lunar: { text, date } });
  if (on('rareNames')) {
    add(
      { name: '黄𠮷华' },
      { marks: [{ level: 'info', key: 'name', code: 'NAME_RARE', expected: '黄𠮷华' }] },
    );
    add(
      { name: '李𬭊明' },
      { marks: [{ level: 'info', key: 'name', code: 'NAME_RARE', expected: '李𬭊明' }] },
    );
    add({ name: '梁\ue1a5福' }, { marks: [{ level: 'warn', key: 'name', code: 'NAME_PUA' }] });
    for (const name of ['盘·金妹', '阿里·买买提']) add({ name });
  }
  if (on('validThousands')) {
    const accept = (id) => id.endsWith('000') && isValidCitizenNumber(id);
    for (let i = 0; i < 2; i++) {
      const person = addThousand(random, add, people, accept);
      person.special = {
        marks: [{ level: 'info', key: 'id', code: 'ID_VALID_000', expected: person.id }],
        plainId: true,
      };
    }
  }
}

/** A number that really ends in 000: such people exist and must not be thought a casualty of Excel. */
function addThousand(random, add, people, accept) {
  for (;;) {
    const birth = people.birthBetween(20, 50);
    for (const sequence of random.shuffle([100, 200, 300, 400, 500, 600, 700, 800, 900])) {
      const household = people.newHousehold(random.chance(0.5));
      try {
        return add({
          household,
          birth,
          sex: '女',
          area: '999627',
          sequence: () => sequence,
          accept: (id) => {
            if (!accept(id)) throw new RangeError('next');
            return true;
          },
        });
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }
  }
}
