import { type BodyLimits, bodyTooIntricate } from './body-limits.js';

const [QUOTE, BACKSLASH, COLON, COMMA, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [
  0x22, 0x5c, 0x3a, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d,
] as const;

/**
 * Counts keys, elements, depth and text of a JSON document in one pass over its bytes, before it is parsed. What is no JSON is left to
 * the parser.
 * @throws bodyTooIntricate with the limit that is passed
 */
export function checkJsonShape(json: Uint8Array, limits: BodyLimits): void {
  /** Keys or elements of each open object or array, outermost first. */
  const open: { readonly isArray: boolean; count: number }[] = [];
  let allKeys = 0;
  let allElements = 0;
  const add = (): void => {
    const inner = open.at(-1);
    if (!inner) return;
    inner.count += 1;
    if (inner.isArray) allElements += 1;
    else allKeys += 1;
    check('keys', inner.isArray ? 0 : inner.count, limits);
    check('elements', inner.isArray ? inner.count : 0, limits);
    check('allKeys', allKeys, limits);
    check('allElements', allElements, limits);
  };
  for (let at = 0; at < json.length; at += 1) {
    switch (json[at]) {
      case QUOTE:
        at = endOfText(json, at, limits);
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        open.push({ isArray: json[at] === OPEN_BRACKET, count: 0 });
        check('depth', open.length, limits);
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        open.pop();
        break;
      case COLON:
        add();
        break;
      case COMMA:
        if (open.at(-1)?.isArray) add();
        break;
      default:
    }
  }
}

/** Place of the closing quote, or the end of a text that has none. */
function endOfText(json: Uint8Array, from: number, limits: BodyLimits): number {
  let at = from + 1;
  while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1;
  check('textBytes', at - from - 1, limits);
  return at;
}

function check(limit: keyof BodyLimits, value: number, limits: BodyLimits): void {
  if (value > limits[limit]) throw bodyTooIntricate({ limit, most: limits[limit] });
}
