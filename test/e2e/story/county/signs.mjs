// Signs by which every word, number and row of the second county is known wherever it turns up: letters of a block of
// Unicode nothing else here uses, numbers nobody else holds, and the ids of its rows.

const FIRST = 0x3400;
const LETTERS = 0x4dc0 - FIRST;
const LENGTH = 3;
const LETTER = /[\u3400-\u4dbf]+/g;
/** The same letters as an address or a JSON text may write them. */
const ESCAPED = /(?:\\u(?:3[4-9a-f]|4[0-9a-d])[0-9a-f]{2})+/gi;
const IN_ADDRESS = /(?:%e(?:3%[9ab][0-9a-f]|4%[89ab][0-9a-f])%[89ab][0-9a-f])+/gi;
const DIGITS = /\d{11,}[Xx]?/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const PHONE = 11;
const NUMBER = 18;

export class Signs {
  #words = new Map();
  #numbers = new Map();
  #ids = new Map();
  #names = new Map();
  #kinds = new Set();

  get size() {
    return this.#words.size + this.#numbers.size + this.#ids.size + this.#names.size;
  }

  /** A new sign of its own. @param kind `table.column` it will stand in */
  word(kind) {
    const at = this.#words.size;
    const digits = [Math.floor(at / LETTERS) % LETTERS, at % LETTERS, (at * 7_919) % LETTERS];
    const sign = String.fromCharCode(...digits.map((digit) => FIRST + digit));
    this.#words.set(sign, kind);
    this.#kinds.add(kind);
    return sign;
  }

  number(kind, text) {
    if (!this.#numbers.has(text)) this.#numbers.set(text, kind);
    this.#kinds.add(kind);
    return text;
  }

  id(kind, text) {
    if (!this.#ids.has(text)) this.#ids.set(text, kind.replace('public.', ''));
    return text;
  }

  /** Some row of a table. */
  anyOf(table) {
    const kind = table.replace('public.', '');
    return [...this.#ids].find(([, one]) => one === kind)?.[0] ?? null;
  }

  /** A code that holds neither letters nor numbers of ours. */
  name(kind, text) {
    this.#names.set(text, kind);
    return text;
  }

  /** Columns that hold a word or number of ours. */
  get kinds() {
    return this.#kinds;
  }

  /** Which kinds of signs a text holds. @param ids whether the ids of rows count */
  in(text, { ids = true } = {}) {
    const found = new Set();
    for (const [run] of text.matchAll(LETTER)) this.#inLetters(run, found);
    for (const [run] of text.matchAll(ESCAPED)) this.#inLetters(JSON.parse(`"${run}"`), found);
    for (const [run] of text.matchAll(IN_ADDRESS)) this.#inAddress(run, found);
    for (const [run] of text.matchAll(DIGITS)) this.#inDigits(run, found);
    for (const [name, kind] of this.#names) if (text.includes(name)) found.add(kind);
    if (ids)
      for (const [id] of text.matchAll(UUID)) if (this.#ids.has(id)) found.add(`id of ${this.#ids.get(id)}`);
    return [...found];
  }

  #inLetters(run, found) {
    for (let at = 0; at < run.length; at += LENGTH)
      found.add(this.#words.get(run.slice(at, at + LENGTH)) ?? 'a part of a word');
  }

  #inAddress(run, found) {
    const [letters] = decodeURIComponent(run).match(LETTER) ?? [];
    if (letters) this.#inLetters(letters, found);
  }

  #inDigits(run, found) {
    for (const length of [PHONE, NUMBER])
      for (let at = 0; at + length <= run.length; at += 1) {
        const kind = this.#numbers.get(run.slice(at, at + length).toUpperCase());
        if (kind) found.add(kind);
      }
  }
}
