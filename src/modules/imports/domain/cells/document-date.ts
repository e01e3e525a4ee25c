import { localDate, type LocalDate } from '../../../../kernel/values/index.js';

const DAY = /((?:19|20)\d{2})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?/gu;

/**
 * The day a workbook speaks of: the latest day written in the given texts (title and note lines first, then the file
 * name); undefined when none is. It gives the year to dates without one.
 */
export function documentDate(...texts: readonly string[]): LocalDate | undefined {
  let latest: LocalDate | undefined;
  for (const text of texts) {
    for (const match of text.normalize('NFKC').matchAll(DAY)) {
      const date = localDate(Number(match[1]), Number(match[2]), Number(match[3]));
      if (date !== undefined && (latest === undefined || date > latest)) latest = date;
    }
  }
  return latest;
}
