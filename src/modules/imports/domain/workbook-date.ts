// The day a workbook speaks of: written in its title or note (填报日期:2018年2月20日), else in its file name, else today. A year
// alone is taken to its end, but never past today.
import { earlierOf, isLocalDate, localDate } from '../../../kernel/values/index.js';

const FULL_DATE = /(20\d{2})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/gu;
const COMPACT_DATE = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/gu;
const YEAR = /(20\d{2})\s*年/u;

/** @param titles texts above the header, in order */
export function workbookDate(titles: readonly string[], fileName: string, today: string): string {
  const texts = titles.map((title) => title.normalize('NFKC'));
  const name = fileName.normalize('NFKC');
  const found = latestIn(texts) ?? latestIn([name]);
  if (found) return earlierOf(found, today);
  const year = YEAR.exec([...texts, name].join(' '))?.[1];
  return year ? earlierOf(`${year}-12-31`, today) : today;
}

function latestIn(texts: readonly string[]): string | undefined {
  const dates = texts.flatMap((text) =>
    [...text.matchAll(FULL_DATE), ...text.matchAll(COMPACT_DATE)]
      .map(([, year, month, day]) => localDate(Number(year), Number(month), Number(day)))
      .filter((date): date is string => date !== undefined && isLocalDate(date)),
  );
  return dates.sort().at(-1);
}
