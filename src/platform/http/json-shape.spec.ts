import fc from 'fast-check';
import { SMALL_BODY, USUAL_BODY } from './body-limits.js';
import { checkJsonShape } from './json-shape.js';

const check = (json: string, limits = USUAL_BODY): void => checkJsonShape(Buffer.from(json), limits);
const refusal = (limit: string) =>
  expect.objectContaining({ code: 'BODY_TOO_INTRICATE', details: expect.objectContaining({ limit }) });

describe('the shape of a JSON body', () => {
  it('within the limits passes, whatever it holds', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (json) => check(json)));
    check('{"a":"[[[[[[[[[[[[[[[[[[[[{{{{,,,,::::\\"\\\\","b":[]}');
  });

  it('that is no JSON is left to the parser', () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (text) => check(text.replace(/[[{]/g, ''))));
  });

  it.each([
    ['depth', '['.repeat(5)],
    ['keys', `{${Array.from({ length: 21 }, (_, at) => `"${at}":1`).join(',')}}`],
    ['allKeys', `[${Array.from({ length: 15 }, () => '{"a":1,"b":2,"c":3}').join(',')}]`],
    ['elements', `[${'1,'.repeat(21)}1]`],
    ['allElements', `[[${'1,'.repeat(15)}1],[${'1,'.repeat(15)}1]]`],
    ['textBytes', `"${'\\"'.repeat(1_100)}"`],
  ])('beyond %s is refused', (limit, json) => {
    expect(() => check(json, SMALL_BODY)).toThrow(refusal(limit));
  });

  it('costs one pass', () => {
    const began = performance.now();
    for (let at = 0; at < 20; at += 1) expect(() => check('['.repeat(100_000))).toThrow(refusal('depth'));
    check(`"${'x'.repeat(60_000)}"`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
