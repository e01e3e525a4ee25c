import { withoutInvisible } from '../../../../kernel/values/index.js';

/** One spelling: compatibility forms unified, invisible marks out, every run of blanks one space, none at the ends. */
export function cleanText(text: string): string {
  return withoutInvisible(text)
    .normalize('NFKC')
    .replace(/[\s\u00a0\u3000]+/gu, ' ')
    .trim();
}

/** `cleanText` without any blank: for dates, numbers and marks. */
export function tightText(text: string): string {
  return cleanText(text).replaceAll(' ', '');
}
