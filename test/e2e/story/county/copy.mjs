// The second county: everything the first holds once more, under other ids, in another cooperation of other places, every
// word with a sign of its own. What was searched for in the first (a reading, a title, a day, the last digits) fits both.
import { insert } from './catalogue.mjs';
import { PHONES } from './numbers.mjs';

export const OTHER = {
  cooperation: 'jingxi-futian',
  county: '451027',
  district: '440306',
};
const FIRST = { cooperation: 'napo-longgang', county: '451026', district: '440307' };

const UUID =
  /(?<![0-9a-f])(?!0{8})([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)([0-9a-f]{6})([0-9a-f]{6})(?![0-9a-f])/g;
const HAN = /[\u4e00-\u9fff]/;
/** Of what there is much of, so many rows are enough; what the installation's own record says belongs to no county. */
const ENOUGH = {
  'public.import_row': `seq <= 25`,
  'public.audit_entry': `id % 10 = 0 AND NOT 'installation' = ANY(scopes)`,
};
/** Made by the service in the course of its work; the second county's own users let it be made. */
const MADE_ANEW = new Set([
  'public.report_run',
  'public.report_figure',
  'public.match_snapshot',
  'public.match_progress',
]);
/** Rows whose columns without a word get one. */
const FILLED = 3;
const ADMINISTRATION = { 'public.organisation': 'installation', 'public.user_account': 'admin' };

/** Another id, the same for the same row wherever it is named. */
const idOf = (text) => text.replace(UUID, '$1$3$2');

export class Copy {
  constructor(signs, numbers) {
    this.signs = signs;
    this.numbers = numbers;
  }

  /** @returns names of the tables nothing was copied to */
  async make(client, tables) {
    await client.query(`INSERT INTO cooperation VALUES ($1, $2, $3, $4, $5)`, [
      this.signs.name('cooperation', OTHER.cooperation),
      OTHER.county,
      OTHER.district,
      `邻县${this.signs.word('cooperation.name_zh')}`,
      `Neighbours ${this.signs.word('cooperation.name_en')}`,
    ]);
    const keys = await this.numbers.keysFor(client, idOf);
    await insert(client, 'public.data_key', [{ name: 'owner_id' }, { name: 'wrapped' }], keys);
    const empty = new Set(MADE_ANEW);
    for (const [table, columns] of tables) {
      if (MADE_ANEW.has(table)) continue;
      const { rows } = await client.query(
        `SELECT to_jsonb(t) AS row FROM ${table} t ${table in ENOUGH ? `WHERE ${ENOUGH[table]}` : ''}`,
      );
      const ours = rows.map(({ row }) => row).filter((row) => !isAdministration(table, row));
      if (ours.length === 0) {
        empty.add(table);
        continue;
      }
      await insert(
        client,
        table,
        columns,
        ours.map((row, at) => this.#row(table, columns, row, at < FILLED)),
      );
    }
    return empty;
  }

  #row(table, columns, row, filled) {
    const copy = {};
    for (const column of columns) {
      const kind = `${table.replace('public.', '')}.${column.name}`;
      const value = row[column.name];
      copy[column.name] =
        value === null && filled ? this.#filling(column, kind) : this.#value(value, column, kind);
    }
    for (const { name, key, type } of columns)
      if (key && type === 'uuid' && typeof copy[name] === 'string') this.signs.id(table, copy[name]);
    return { ...copy, ...this.#ofTable(table, copy, row) };
  }

  /** What a rule of the table asks for. */
  #ofTable(table, copy, row) {
    switch (table) {
      case 'public.seeker':
        return this.numbers.ofPerson(copy, row.id);
      case 'public.seeker_number':
        return { number_index: this.numbers.indexOf(copy.seeker_id) };
      case 'public.contact_means':
        return this.numbers.ofContact(copy, row.seeker_id);
      case 'public.import_row':
        return this.numbers.ofImportRow(copy, row.import_id, (cells) =>
          this.#inside(cells, 'import_row.content'),
        );
      case 'public.employer':
        return { uscc: `${row.uscc.slice(0, 15)}${this.signs.word('employer.uscc')}` };
      case 'public.fair_roster_entry':
        return { badge: [...row.badge].reverse().join('') };
      case 'public.user_account':
        return {
          name: `${row.name}${this.signs.word('user_account.name')}`,
          holder: `\\x${Buffer.from(copy.id).toString('hex')}`,
        };
      default:
        return {};
    }
  }

  #filling({ takesWords, type }, kind) {
    if (!takesWords) return null;
    const word = this.signs.word(kind);
    return type === 'text' ? word : [word];
  }

  #value(value, column, kind) {
    if (value === null || column.type === 'bytea') return value;
    if (column.type === 'jsonb') return this.#inside(value, kind);
    if (Array.isArray(value)) return value.map((one) => this.#text(String(one), column, kind));
    return typeof value === 'string' ? this.#text(value, column, kind) : value;
  }

  #text(text, { takesWords, rules, refers }, kind) {
    const moved = this.#moved(text, kind);
    if (rules || refers) return moved;
    return HAN.test(text) || (takesWords && !isReference(text)) ? `${moved}${this.signs.word(kind)}` : moved;
  }

  /** Words inside a document; its keys are part of its form. */
  #inside(value, kind) {
    if (typeof value === 'string') {
      const moved = this.#moved(value, kind);
      return HAN.test(value) || value.includes(' ') ? `${moved}${this.signs.word(kind)}` : moved;
    }
    if (Array.isArray(value)) return value.map((one) => this.#inside(one, kind));
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [this.#moved(name, kind), this.#inside(one, kind)]),
    );
  }

  #moved(text, kind) {
    return idOf(text)
      .replace(/(?<![\w-])451026/g, OTHER.county)
      .replace(/(?<![\w-])440307/g, OTHER.district)
      .replaceAll(FIRST.cooperation, OTHER.cooperation)
      .replace(PHONES, (phone) => this.numbers.phone(phone, kind));
  }
}

/** Ids, instants, the row of a ledger: read by the service, not by people. */
const isReference = (text) =>
  /^import:|[0-9a-f]{8}-[0-9a-f]{4}-|^\d{4}-\d\d-\d\d/.test(text) || /^1\d{10}$/.test(text);

const isAdministration = (table, row) => {
  const word = ADMINISTRATION[table];
  return word !== undefined && (row.kind === word || String(row.role).endsWith(`-${word}`));
};
