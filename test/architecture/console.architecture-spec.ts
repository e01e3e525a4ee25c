import { readSources } from './checks/source.js';

const files = readSources(['web/src'], ['.ts', '.tsx']).filter(({ path }) => !path.endsWith('schema.d.ts'));
const outsideWords = files.filter(({ path }) => !path.includes('web/src/i18n/'));

const HAN = /\p{Script=Han}/u;
/** Letters between two tags: a sentence a reader sees that no translator does. */
const WRITTEN_OUT = />\s*[A-Za-z][A-Za-z ,.'’]{2,}\s*<\//;
const SPOKEN_ATTRIBUTE = /\b(?:title|label|placeholder|aria-label|okText|cancelText|description)="[^"]+"/;

const spoken = (text: string): boolean =>
  HAN.test(text) || WRITTEN_OUT.test(text) || SPOKEN_ATTRIBUTE.test(text);

describe('the console', () => {
  it('has no words outside its translation files', () => {
    const found = outsideWords.flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, at) => ({ line, at: at + 1 }))
        .filter(({ line }) => spoken(line))
        .map(({ at }) => `${path}:${at}`),
    );
    expect(found).toEqual([]);
  });

  it.each(['<b>上岗</b>', '<b>Start now</b>', '<Input placeholder="Search" />'])('would notice %s', (line) =>
    expect(spoken(line)).toBe(true),
  );

  it('silences no type', () => {
    const silenced = outsideWords.filter(({ text }) => /\bas (?:never|any|unknown)\b|@ts-/.test(text));
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  it('keeps its files short', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 250).map(({ path }) => path)).toEqual([]);
  });

  it('reaches the service only through the generated client', () => {
    const raw = outsideWords.filter(
      ({ path, text }) =>
        /\bfetch\(/.test(text) && !/(?:api\/client|api\/ahead|offline\/service-worker)\.ts$/.test(path),
    );
    expect(raw.map(({ path }) => path)).toEqual([]);
  });
});
