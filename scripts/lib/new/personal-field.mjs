// A field of a table whose rows are about a person (a placement, a grievance): free text must be gone once the person is erased, and
// the test of who reads what plants a canary in it.
import { listFiles, REGISTRIES } from './catalogue.mjs';
import { addProperty, addToText, places, readText } from './edit.mjs';
import { assertOneOf } from './names.mjs';

const { objectWith, property, variable } = places;

const NAMES = 'src/platform/database/personal-data.ts';
const CANARIES = 'test/access/sides/canaries.ts';
const CLASSES = ['identity', 'contact', 'profile', 'sensitive', 'office'];
const DEFAULT_CLASS = 'profile';
/** Columns by which a row is about a person. */
const OF_PERSON = /\b(seeker_id|placement_id|passenger_id|check_id)\b/;

/** @param options `{ class, shows }` */
export function declarePersonalField(plan, f, options) {
  const kind = readDataClass(options);
  const declaration = objectWith('table', f.table);
  const path = listFiles(plan.root, 'src', ['personal-data.ts']).find(
    (one) => readText(plan.read(one), property('subject', declaration)) === 'seeker',
  );
  if (!path) return undeclared(plan, f);
  const what = `${f.table}.${f.column}：个人信息清单与删除 · ${f.table}.${f.column}: register of personal data and erasure`;
  const anchor = `table: '${f.table}'`;
  plan.editOr(
    path,
    (text) => {
      const declared = addProperty(text, property('columns', declaration), f.column, `'${kind}'`);
      const erased =
        declared &&
        addToText(declared, property('set', property('forgets', declaration)), `, ${f.column} = NULL`);
      return f.type === 'text' ? erased : (erased ?? declared);
    },
    what,
    anchor,
  );
  if (f.type === 'text') plantCanary(plan, f, options.shows);
}

/** Not `words`: a new field has a purpose, and the vocabulary takes no more of that name. */
export const readDataClass = (options) => assertOneOf('class', options.class ?? DEFAULT_CLASS, CLASSES);

/** @param shows kind of data; a person decides when it is not said */
export function plantCanary(plan, f, shows) {
  const what = `数据类别 · the kind of data of ${f.table}.${f.column}`;
  if (shows === undefined || shows === 'none') return plan.byHand(CANARIES, what, 'KIND_OF_COLUMN');
  plan.editOr(
    CANARIES,
    (text) =>
      addProperty(text, variable('KIND_OF_COLUMN'), `${f.table}.${f.column}`, `'${shows}'`, { sorted: true }),
    what,
    'KIND_OF_COLUMN',
  );
}

/** A table outside the register: of no person, unless the name of the column or the columns beside it say otherwise. */
function undeclared(plan, f) {
  const [, personal] = /PERSONAL_NAME =\s*\/(.*)\/;/.exec(plan.read(NAMES)) ?? [];
  const creates = new RegExp(`CREATE TABLE ${f.table.replace('.', '\\.')} \\(([\\s\\S]*?)\\n\\s*\\)\``);
  const isOfPerson = listFiles(plan.root, REGISTRIES.migrations, ['.ts']).some((path) =>
    OF_PERSON.test(creates.exec(plan.read(path))?.[1] ?? ''),
  );
  if (isOfPerson || (personal && new RegExp(personal).test(f.column)))
    plan.byHand(
      NAMES,
      `声明 ${f.table}.${f.column} 是否为个人信息、如何删除 · say whether ${f.table}.${f.column} is personal data and how it is erased`,
      'NOT_PERSONAL',
    );
}
