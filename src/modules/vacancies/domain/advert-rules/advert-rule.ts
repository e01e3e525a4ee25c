// What a rule of the advert check sees and says. Rules are pure: dates, minimum wages and places come with the context.
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import type { HazardList } from '../hazards.js';
import type { VacancyColumn, VacancyTerms } from '../vacancy.js';

export interface AdvertContext {
  /** Day on which the advert is judged (the fair's, or today): laws and wages of that day apply. */
  readonly asOf: string;
  /** Monthly minimum wage of the place of work on `asOf`; null when not known, and then nothing is judged by it. */
  readonly minimumWage: number | null;
  readonly hazards: HazardList;
  /** Whether a subdistrict belongs to the district; null when it is not known or not judged. */
  readonly inDistrict: (street: string) => boolean | null;
  /** Given by a form: who signs and where the work is, as far as told. A list has no columns for it. */
  readonly parties?: { readonly employerOfRecordId: string | null; readonly hostEmployerId: string | null };
  /** A form is told what is no fault too. */
  readonly advice?: boolean;
}

export interface Advert {
  readonly terms: VacancyTerms;
  readonly uscc: string;
  readonly industry: string;
}

export interface Hit {
  /** Column key. */
  readonly key: string;
  readonly expected?: unknown;
}

/** `info` is advice for whoever writes the form. */
export type AdvertLevel = 'refuse' | 'warn' | 'info';

export interface AdvertRule {
  readonly code: string;
  readonly level: AdvertLevel;
  /** The column it looks at first; `prose` for every column with words. */
  readonly column: VacancyColumn | 'prose';
  /** The row may be kept but not published while it stands. */
  readonly draft?: boolean;
  readonly law: LocalizedText;
  readonly text: LocalizedText;
  readonly find: (advert: Advert, context: AdvertContext) => readonly Hit[];
}
