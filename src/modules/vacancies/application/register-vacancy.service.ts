import { Injectable } from '@nestjs/common';
import { type Channel, partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  EmployerReader,
  employerNotFound,
  type EmployerRef,
  type EmploymentParties,
  mayPublishOn,
} from '../../employers/index.js';
import { validateVacancy, type ValidatedVacancy } from '../domain/validate-vacancy.js';
import type { WrittenAdvert } from '../domain/read-advert.js';
import type { StoredFinding } from '../domain/vacancy.js';
import { advertRefused, vacancyExists, vacancyNotYours } from '../domain/vacancy.errors.js';
import { VacanciesRepository } from '../persistence/vacancies.repository.js';
import { termsKey } from '../persistence/vacancy-columns.js';
import { AdvertValidator } from './advert-validator.js';
import { type CardInput, partiesOfCard, toldParts } from './card-input.js';
import { ownsVacancy, partiesOf } from './vacancies.policy.js';

export interface RegisterVacancy {
  readonly employerId: string;
  /** The first of the actor's when left out. */
  readonly cooperation?: string;
  /** The form's fields, as the employer wrote them. */
  readonly advert: WrittenAdvert;
  /** What the form tells beside the words. */
  readonly parts?: CardInput;
  /** The vacancy it was copied from. */
  readonly copiedFrom?: string;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string;
  readonly evidence?: string;
}

/** A card as the check sees it: read, judged, its two firms known. */
export interface ValidatedCard extends ValidatedVacancy {
  readonly parties: EmploymentParties;
}

/** Takes one advert from a form: read and checked exactly as a row of the district's list is. */
@Injectable()
export class RegisterVacancyService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: VacanciesRepository,
    private readonly employers: EmployerReader,
    private readonly validator: AdvertValidator,
  ) {}

  /** What the check would say, without keeping anything. */
  check(
    actor: Actor,
    employerId: string,
    advert: WrittenAdvert,
    parts: CardInput = {},
  ): Promise<ValidatedCard> {
    return this.uow.read(actor, async (tx) =>
      this.validate(tx, await this.employer(tx, employerId), advert, parts),
    );
  }

  /**
   * @returns id of the new vacancy, a draft until submitted
   * @throws advertRefused (with the findings), vacancyExists, vacancyNotYours, employerNotFound, partyNotAuthorised
   */
  async register(actor: Actor, form: RegisterVacancy): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      const employer = await this.employer(tx, form.employerId);
      const cooperation = form.cooperation ?? actor.cooperations[0] ?? '';
      if (!ownsVacancy(actor, { employerId: employer.id, districtCode: employer.districtCode })) {
        throw vacancyNotYours({ employerId: employer.id });
      }
      if (!actor.cooperations.includes(cooperation)) throw vacancyNotYours({ cooperation });
      if (!partiesOf(actor).includes(form.reportedBy))
        throw partyNotAuthorised({ reportedBy: form.reportedBy });
      const parts = form.parts ?? {};
      const validate = await this.validate(tx, employer, form.advert, parts);
      reject(validate);
      await this.assertNotRegistered(tx, cooperation, employer.uscc, validate, null);
      const [id] = await this.repository.create(tx, [
        {
          employer,
          ...validate.parties,
          employerMayPublish: mayPublishOn(employer, tx.today),
          cooperation,
          terms: validate.terms,
          findings: toStore(validate),
          blockers: validate.blockers,
          examsTold: parts.exams !== undefined,
          ...(form.copiedFrom ? { copiedFrom: form.copiedFrom } : {}),
          input: {
            reportedBy: form.reportedBy,
            channel: form.channel,
            occurredOn: form.occurredOn ?? tx.today,
            ...(form.evidence ? { evidence: form.evidence } : {}),
          },
        },
      ]);
      return id!;
    });
  }

  /** Read and judged as it stands in the form. Firm and code come from the register. @throws employerNotFound */
  async validate(
    tx: Tx,
    employer: EmployerRef,
    advert: WrittenAdvert,
    parts: CardInput,
  ): Promise<ValidatedCard> {
    const context = await this.validator.context(tx, tx.today);
    const written = { ...advert, employer: { text: employer.name }, uscc: { text: employer.uscc } };
    const told = toldParts(parts);
    const { terms } = validateVacancy(written, context, told);
    const parties = partiesOfCard(employer, terms.engagement, parts);
    await this.assertPartiesKnown(tx, parties);
    return { ...validateVacancy(written, { ...context, advice: true, parties }, told), parties };
  }

  async employer(tx: Tx, id: string): Promise<EmployerRef> {
    const employer = (await this.employers.byIds(tx, [id])).get(id);
    if (!employer) throw employerNotFound({ id });
    return employer;
  }

  /** @throws vacancyExists when another vacancy has the same terms */
  async assertNotRegistered(
    tx: Tx,
    cooperation: string,
    uscc: string,
    validated: ValidatedVacancy,
    self: string | null,
  ): Promise<void> {
    const key = termsKey(uscc, validated.terms);
    const known = (await this.repository.byTerms(tx, cooperation, [key])).get(key);
    if (known && known !== self) throw vacancyExists({ id: known });
  }

  /** The firms a card names stand in the register. An employer sees itself alone there: others are looked up for it. */
  private async assertPartiesKnown(tx: Tx, parties: EmploymentParties): Promise<void> {
    const named = [parties.employerOfRecordId, parties.hostEmployerId].filter((id) => id !== null);
    const known = await tx.withSystemScope(() => this.employers.byIds(tx, named));
    for (const id of named) if (!known.has(id)) throw employerNotFound({ id });
  }
}

/** Warnings a reviewer should see, without the words: they stand in the advert. */
export function toStore(validated: ValidatedVacancy): StoredFinding[] {
  return validated.findings
    .filter((finding) => finding.level === 'warn')
    .map(({ code, key, expected }) => ({ code, key, ...(expected === undefined ? {} : { expected }) }));
}

/** @throws advertRefused with the findings */
export function reject(validated: ValidatedVacancy): void {
  if (!validated.refused) return;
  const findings = validated.findings.filter((finding) => finding.level === 'refuse');
  throw advertRefused({ findings: findings.map(({ code, key }) => ({ code, field: key })) });
}
