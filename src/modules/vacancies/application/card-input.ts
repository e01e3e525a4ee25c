import { type EmployerRef, employmentParties, type EmploymentParties } from '../../employers/index.js';
import type { ToldParts, WrittenAdvert } from '../domain/read-advert.js';
import type { WrittenCell } from '../domain/reading/written.js';
import { type Vacancy, VACANCY_COLUMNS, type VacancyColumn } from '../domain/vacancy.js';

/** Parts of a card beside its words, with the two firms of a dispatched post. */
export interface CardInput extends ToldParts {
  readonly employerOfRecordId?: string | null;
  readonly hostEmployerId?: string | null;
}

/** What the form names wins; the rest follows from who advertises and how the post is engaged. */
export function partiesOfCard(
  employer: EmployerRef,
  engagement: Parameters<typeof employmentParties>[1],
  { employerOfRecordId, hostEmployerId }: CardInput,
): EmploymentParties {
  const usual = employmentParties(employer, engagement);
  return {
    employerOfRecordId: employerOfRecordId ?? usual.employerOfRecordId,
    hostEmployerId: hostEmployerId ?? usual.hostEmployerId,
  };
}

/** The parts alone, as the advert check takes them. */
export function toldParts(input: CardInput): ToldParts {
  const { employerOfRecordId: _record, hostEmployerId: _host, ...parts } = input;
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** A card as it stands, ready to be changed in parts or copied. */
export function cardOf(vacancy: Vacancy): { advert: WrittenAdvert; parts: CardInput } {
  const advert: Partial<Record<VacancyColumn, WrittenCell>> = Object.fromEntries(
    VACANCY_COLUMNS.flatMap((column) => {
      const text = vacancy.written[column];
      return text === undefined ? [] : [[column, { text }]];
    }),
  );
  // Places and last day may have changed since the words were written.
  if (vacancy.headcount !== null) advert['headcount'] = { text: String(vacancy.headcount) };
  if (vacancy.validUntil !== null) advert['validUntil'] = { text: vacancy.validUntil };
  const { allowances, deductions, probationWage, bedsWomen, bedsMen, exams, examsTold } = vacancy;
  const { employerOfRecordId, hostEmployerId } = vacancy;
  return {
    advert,
    parts: {
      ...{ allowances, deductions, probationWage, bedsWomen, bedsMen, employerOfRecordId, hostEmployerId },
      ...(examsTold ? { exams } : {}),
    },
  };
}
