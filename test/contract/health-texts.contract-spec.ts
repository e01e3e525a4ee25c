import { findPossibleHealthWords, classifyHealthText } from '../../src/kernel/values/index.js';
import { readFileSync } from 'node:fs';
import { HARMLESS_TEXTS, HEALTH_TEXTS } from '../support/health-texts/attacks.js';

/** Of what must be refused, so much is; the rest is asked about. */
const LEAST_REFUSED = 0.95;
/** Of everyday notes, so much may be asked about before the question is pressed away unread. */
const MOST_ASKED = 0.05;
/** No list of words knows them all: what it does not know passes unasked (docs/security.md). */
const LEAST_OF_STRANGERS = 0.7;

describe('written health details do not pass unnoticed', () => {
  const groups = Object.entries(HEALTH_TEXTS).flatMap(([kind, named]) =>
    Object.entries(named).map(([name, texts]) => ({ kind, name, texts })),
  );

  it.each(groups)('$kind: $name is at least asked about, whatever its words', ({ texts }) =>
    expect(texts.filter((text) => classifyHealthText(text) === 'clear')).toEqual([]),
  );

  it.each(groups.filter(({ kind }) => kind === 'plain'))('$name is refused', ({ texts }) => {
    const passed = texts.filter((text) => classifyHealthText(text) !== 'forbidden');
    expect(passed.length <= (1 - LEAST_REFUSED) * texts.length ? [] : passed).toEqual([]);
  });

  it('everyday notes are neither refused nor asked about', () => {
    expect(HARMLESS_TEXTS.filter((text) => classifyHealthText(text) === 'forbidden')).toEqual([]);
    const asked = HARMLESS_TEXTS.filter((text) => classifyHealthText(text) === 'possible');
    expect(asked.length <= MOST_ASKED * HARMLESS_TEXTS.length ? [] : asked).toEqual([]);
  });

  it('of notes by somebody who had not seen the words, most are asked about and few without need', () => {
    const notes = JSON.parse(
      readFileSync(new URL('../support/health-texts/written-apart.json', import.meta.url), 'utf8'),
    ) as { health: string[]; harmless: string[] };
    const shareAsked = (texts: readonly string[]): number =>
      texts.filter((text) => classifyHealthText(text) !== 'clear').length / texts.length;
    expect(shareAsked(notes.health)).toBeGreaterThanOrEqual(LEAST_OF_STRANGERS);
    expect(shareAsked(notes.harmless)).toBeLessThanOrEqual(MOST_ASKED);
  });

  it('a text of any length is read in time that grows with it', () => {
    const time = (text: string): number => {
      const from = process.cpuUsage().user;
      findPossibleHealthWords(text);
      return process.cpuUsage().user - from;
    };
    for (const piece of ['怀', '肝不', '有了三', '肚子里', '(', '心脏aaa'])
      expect(time(piece.repeat(30_000))).toBeLessThan(2_000_000);
  });
});
