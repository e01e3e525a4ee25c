// Numbers of the second county's persons: valid, nobody else's, and with the last digits of somebody in the first, so that a
// search by those digits would meet both.
import { randomBytes } from 'node:crypto';
import { blindIndex, keyIdOf, open, seal } from '../../../../dist/platform/crypto/field-cipher.js';
import { fictitiousNumber } from '../console-numbers.mjs';

export const PHONES = /(?<![0-9a-f-])1\d{10}(?![0-9a-f])/g;
const TAIL = 4;

export class Numbers {
  #fieldKey;
  #indexKey;
  #keys = new Map();
  #phones = new Map();
  #indexes = new Map();
  #taken = new Set();

  constructor(secrets, signs) {
    this.#fieldKey = Buffer.from(secrets.FIELD_KEY, 'base64');
    this.#indexKey = Buffer.from(secrets.INDEX_KEY, 'base64');
    this.signs = signs;
  }

  /** Takes what opens the first county's rows, and makes a key for each of their copies. @returns rows of `data_key` */
  async keysFor(client, copyOf) {
    const { rows } = await client.query('SELECT owner_id, wrapped FROM data_key');
    return rows.map(({ owner_id: owner, wrapped }) => {
      const key = open(this.#fieldKey, wrapped, `data_key:${owner}`, wrapped[1]);
      this.#keys.set(owner, key);
      const copy = copyOf(owner);
      const own = randomBytes(32);
      this.#keys.set(copy, own);
      return {
        owner_id: copy,
        wrapped: hex(seal(this.#fieldKey, own, `data_key:${copy}`, keyIdOf(this.#fieldKey))),
      };
    });
  }

  phone(text, kind) {
    if (!this.#phones.has(text)) {
      const count = String(this.#phones.size).padStart(4, '0');
      this.#phones.set(text, `129${count}${text.slice(-TAIL)}`);
    }
    return this.signs.number(kind, this.#phones.get(text));
  }

  /** The columns of a copied person that hold the number. */
  ofPerson(row, from) {
    const number = this.#numberLike(this.#opened(row.id_number, 'seeker.id_number', from));
    this.#indexes.set(row.id, this.#index('seeker.id_number', number));
    return {
      id_number: this.seal(row.id, number, `seeker.id_number:${row.id}`),
      id_index: this.indexOf(row.id),
      id_tail: this.#tail('seeker.id_number', number),
    };
  }

  /** What the number of a copied person is found by. */
  indexOf(person) {
    return this.#indexes.get(person);
  }

  ofContact(row, from) {
    if (row.phone === null) return {};
    const phone = this.phone(this.#opened(row.phone, 'contact_means.phone', from), 'contact_means.phone');
    return {
      phone: this.seal(row.seeker_id, phone, `contact_means.phone:${row.seeker_id}`),
      ...(row.dialable
        ? {
            phone_index: this.#index('contact_means.phone', phone),
            phone_tail: this.#tail('contact_means.phone', phone),
          }
        : {}),
    };
  }

  /** The cells of a copied row of a ledger. @param change how a cell reads in the second county */
  ofImportRow(row, from, change) {
    const sealed = bytes(row.content);
    const content = open(this.#keys.get(from), sealed, `import_row.content:${from}:${row.seq}`).toString();
    const place = `import_row.content:${row.import_id}:${row.seq}`;
    return { content: this.seal(row.import_id, JSON.stringify(change(JSON.parse(content))), place) };
  }

  seal(owner, text, place) {
    return hex(seal(this.#keys.get(owner), text, place));
  }

  #opened(sealed, column, owner) {
    return open(this.#keys.get(owner), bytes(sealed), `${column}:${owner}`).toString();
  }

  /** Another area, everything after it as it was. */
  #numberLike(known) {
    for (let area = 990_000; ; area += 1) {
      const number = fictitiousNumber(`${area}${known.slice(6, 17)}`);
      if (number.slice(-TAIL) !== known.slice(-TAIL) || number === known || this.#taken.has(number)) continue;
      this.#taken.add(number);
      return this.signs.number('seeker.id_number', number);
    }
  }

  #index(purpose, value) {
    return hex(blindIndex(this.#indexKey, purpose, value));
  }

  #tail(purpose, value) {
    return hex(blindIndex(this.#indexKey, `${purpose}.tail`, value.slice(-TAIL)).subarray(0, 3));
  }
}

const hex = (content) => `\\x${content.toString('hex')}`;
const bytes = (text) => Buffer.from(text.slice(2), 'hex');
