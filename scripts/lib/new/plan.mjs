// What a generator is about to write, held in memory until all of it is known to fit: nothing is written when anything would be
// overwritten, and what was written is taken back when a later file fails.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { refuse } from './names.mjs';

export class Plan {
  #root;
  #texts = new Map();
  #created = new Set();
  #steps = [];
  #handEdits = [];

  constructor(root) {
    this.#root = root;
  }

  get root() {
    return this.#root;
  }

  exists(path) {
    return this.#texts.has(path) || existsSync(join(this.#root, path));
  }

  /** As the file will be: with the edits made so far. */
  read(path) {
    return this.#texts.get(path) ?? readFileSync(join(this.#root, path), 'utf8');
  }

  create(path, text) {
    if (this.exists(path))
      refuse(
        `文件已存在，未写入任何内容：${path}`,
        `The file is there already; nothing was written: ${path}`,
      );
    this.#created.add(path);
    this.#texts.set(path, text);
  }

  /** @param change returns the new text, or undefined where the file is not shaped as expected */
  edit(path, change) {
    const text = this.exists(path) ? change(this.read(path)) : undefined;
    if (text === undefined)
      refuse(
        `未写入任何内容：${path} 的结构与预期不符。`,
        `Nothing was written: ${path} is not shaped as expected.`,
      );
    this.#texts.set(path, text);
  }

  /** An edit that a person makes where the file is not shaped as expected. */
  editOr(path, change, what, anchor) {
    const text = this.exists(path) ? change(this.read(path)) : undefined;
    if (text === undefined) return this.byHand(path, what, anchor);
    this.#texts.set(path, text);
  }

  /** Something a person does afterwards. @param anchor text of the line that is meant; the first line without one */
  byHand(path, what, anchor) {
    this.#handEdits.push({ path, what, anchor });
  }

  /** A command to run afterwards. */
  next(step) {
    if (!this.#steps.includes(step)) this.#steps.push(step);
  }

  get steps() {
    return this.#steps;
  }

  /** What remains to be done by hand, each with the line it is done at. Of the texts as they are once written. */
  get handEdits() {
    return this.#handEdits.map(({ path, what, anchor }) => ({
      place: `${path}:${this.#lineOf(path, anchor)}`,
      what,
    }));
  }

  #lineOf(path, anchor) {
    if (!anchor || !this.exists(path)) return 1;
    const at = this.read(path)
      .split('\n')
      .findIndex((line) => line.includes(anchor));
    return at < 0 ? 1 : at + 1;
  }

  /** Formats everything the way `npm run format` would. */
  async format() {
    for (const [path, text] of this.#texts) {
      const file = join(this.#root, path);
      const ignorePath = join(this.#root, '.prettierignore');
      const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath });
      if (ignored || !inferredParser) continue;
      const config = await prettier.resolveConfig(file);
      this.#texts.set(path, await prettier.format(text, { ...config, filepath: file }));
    }
  }

  /** Paths with what happens to each, in the order of the alphabet. */
  get files() {
    return [...this.#texts.keys()]
      .sort()
      .map((path) => ({ path, created: this.#created.has(path), text: this.#texts.get(path) }));
  }

  write() {
    const undo = [];
    try {
      for (const { path, created, text } of this.files) {
        const file = join(this.#root, path);
        mkdirSync(dirname(file), { recursive: true });
        const before = created ? undefined : readFileSync(file, 'utf8');
        // A file that appeared meanwhile is not overwritten either.
        writeFileSync(file, text, { flag: created ? 'wx' : 'w' });
        undo.push(() => (created ? rmSync(file) : writeFileSync(file, before)));
      }
    } catch (error) {
      for (const back of undo.reverse()) back();
      throw error;
    }
  }
}
