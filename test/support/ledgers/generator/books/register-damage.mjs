import { brokenId } from '../common.mjs';
import { phoneForm } from '../forms.mjs';
import { merge, refuse, warnRow } from '../page.mjs';
import { TOWNSHIPS, UNKNOWN_TOWNSHIPS, UNKNOWN_VILLAGES, VILLAGES, townshipAlias } from '../places.mjs';

/** Applies the special fate of one person to their row. */
export function spoil(context, row, person, special) {
  const { random } = context;
  const { refuse: code } = special;
  if (code === 'NAME_MISSING') {
    row.cells.name = random.pick(['', '\u00a0', '\u3000', ' ']);
    refuse(row, 'name', code, { trueId: person.id });
  } else if (code === 'TOWNSHIP_UNKNOWN') {
    row.cells.town = random.pick(UNKNOWN_TOWNSHIPS);
    refuse(row, 'town', code, { trueId: person.id });
  } else if (code?.startsWith('AGE_')) {
    row.cells.id = person.id;
    refuse(row, 'id', code, { trueId: person.id });
  } else if (code === 'ID_NAME_CONFLICT') {
    row.cells.id = special.of.id;
    refuse(row, 'name', code, { trueId: special.of.id, note: 'an earlier row has the same ID' });
    warnRow(special.of.row, 'name', 'ID_NAME_CONFLICT_WITH');
  } else if (code) {
    const broken = brokenId(context, person.id, code);
    row.cells.id = broken.v;
    refuse(row, 'id', broken.code, { trueId: person.id });
  }
  if (row.action === 'refuse') return;
  if (special.alias) {
    row.cells.town = townshipAlias(random, person.town);
    warnRow(row, 'town', 'TOWNSHIP_ALIAS', { expected: person.town });
  }
  if (special.village) {
    row.cells.village = random.pick(UNKNOWN_VILLAGES);
    row.truth.village = null;
    warnRow(row, 'village', 'VILLAGE_UNRESOLVED');
  }
  if (special.sex) {
    row.cells.sex = person.sex === '男' ? '女' : '男';
    warnRow(row, 'sex', 'SEX_ID_MISMATCH', { expected: person.sex });
  }
  if (special.phone) {
    row.marks = row.marks.filter((mark) => mark.key !== 'phone');
    row.cells.phone = random.pick([
      '无',
      '没有',
      '同户主',
      '空号',
      `${person.phone}8`,
      person.phone.slice(1),
      person.phone.replace('0', 'O'),
      '不详',
    ]);
    row.truth.phone = null;
    warnRow(row, 'phone', 'PHONE_INVALID');
  }
  if (special.sharedPhone) {
    row.marks = row.marks.filter((mark) => mark.key !== 'phone');
    row.cells.phone = special.sharedPhone;
    row.truth.phone = special.sharedPhone;
    warnRow(row, 'phone', 'PHONE_SHARED');
  }
  if (special.poverty) {
    row.cells.poor = person.poor ? '否' : '是';
    warnRow(row, 'poor', 'POVERTY_HOUSEHOLD_CONFLICT', { expected: person.poor });
  }
  if (special.health) {
    row.cells[special.health.key] = special.health.text;
    warnRow(row, special.health.key, 'HEALTH_DETAIL_FORBIDDEN', { expected: null });
  }
  if (special.plainId) {
    row.cells.id = person.id;
    row.marks = row.marks.filter((mark) => mark.key !== 'id');
  }
  if (special.note) warnRow(row, 'note', 'FORMULA_TEXT');
  for (const mark of special.marks ?? []) row.marks.push(mark);
}

/** The same person twice: line for line, in another form of the number, or from two villages. */
export function duplicates(context, story, pageOf, people) {
  const { random, on } = context;
  if (!on('duplicates')) return;
  const good = people.filter(
    (one) => one.row.action === 'import' && !one.special && one.household.members.length === 1,
  );
  const plan = random.sample(good, Math.round(people.length * 0.035) + 8);
  plan.forEach((person, index) => {
    const { row, page } = person;
    if (index < 4) {
      const copy = page.add({ ...row.cells });
      merge(copy, 'DUP_EXACT', { page, row }, { id: person.id });
    } else if (index < 8) {
      const other =
        String(row.cells.id).replace(/\D/g, '').length >= 18 && person.id.startsWith('99962719')
          ? person.id.slice(0, 6) + person.id.slice(8, 17)
          : `${person.id}42`;
      row.cells.id = person.id;
      row.marks = row.marks.filter((mark) => mark.key !== 'id');
      const copy = page.add({ ...row.cells, id: other });
      merge(copy, 'DUP_ID_FORM', { page, row }, { id: person.id });
    } else {
      const town = TOWNSHIPS[random.int(TOWNSHIPS.indexOf(person.town), TOWNSHIPS.length - 1)];
      const target = pageOf(town);
      const village = random.pick(VILLAGES[town].filter((one) => one !== person.village));
      const copy = target.add({
        ...row.cells,
        town,
        village,
        name: person.name,
        id: person.id,
        phone: phoneForm(context, story.people.nextPhone()),
        hh: `${person.household.number}-2`,
      });
      merge(copy, 'DUP_TWO_VILLAGES', { page, row }, { id: person.id, differs: ['village', 'phone'] });
    }
  });
}
