import { Injectable } from '@nestjs/common';
import { type Channel, notYours, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  EmployerDirectory,
  employerNotFound,
  type EmployerRef,
  employmentParties,
  mayPublishOn,
} from '../../employers/index.js';
import { judgeVacancy, type JudgedVacancy } from '../domain/judge-vacancy.js';
import type { WrittenAdvert } from '../domain/read-advert.js';
import type { StoredFinding } from '../domain/vacancy.js';
import {
  advertRefused,
  vacancyExists,
  vacancyNotDraft,
  vacancyNotFound,
  vacancyNotYours,
} from '../domain/vacancy.errors.js';
import { VacanciesRepository } from '../persistence/vacancies.repository.js';
import { VacancyEntity } from '../persistence/vacancy.entity.js';
import { termsKey } from '../persistence/vacancy-columns.js';
import { AdvertJudge } from './advert-judge.js';
import { ownsVacancy, partiesOf } from './vacancies.policy.js';

export interface RegisterVacancy {
  readonly employerId: string;
  /** The first of the actor's when left out. */
  readonly cooperation?: string;
  /** The form's fields, as the employer wrote them. */
  readonly advert: WrittenAdvert;
  readonly saidBy: Party;
  readonly channel: Channel;
  readonly happenedOn?: string;
  readonly evidence?: string;
}

/** Takes one advert from a form: read and checked exactly as a row of the district's list is. */
@Injectable()
export class RegisterVacancyService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: VacanciesRepository,
    private readonly employers: EmployerDirectory,
    private readonly judge: AdvertJudge,
  ) {}

  /** What the check would say, without keeping anything. */
  check(actor: Actor, employerId: string, advert: WrittenAdvert): Promise<JudgedVacancy> {
    return this.uow.read(actor, async (tx) => this.judged(tx, await this.employer(tx, employerId), advert));
  }

  /**
   * @returns id of the new vacancy, a draft until submitted
   * @throws advertRefused (with the findings), vacancyExists, vacancyNotYours, employerNotFound, notYours
   */
  async register(actor: Actor, form: RegisterVacancy): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      const employer = await this.employer(tx, form.employerId);
      const cooperation = form.cooperation ?? actor.cooperations[0] ?? '';
      if (!ownsVacancy(actor, { employerId: employer.id, districtCode: employer.districtCode })) {
        throw vacancyNotYours({ employerId: employer.id });
      }
      if (!actor.cooperations.includes(cooperation)) throw vacancyNotYours({ cooperation });
      if (!partiesOf(actor).includes(form.saidBy)) throw notYours({ saidBy: form.saidBy });
      const judged = await this.judged(tx, employer, form.advert);
      refuse(judged);
      const key = termsKey(employer.uscc, judged.terms);
      const known = (await this.repository.byTerms(tx, cooperation, [key])).get(key);
      if (known) throw vacancyExists({ id: known });
      const [id] = await this.repository.create(tx, [
        {
          employer,
          ...employmentParties(employer, judged.terms.engagement),
          employerMayPublish: mayPublishOn(employer, tx.today),
          cooperation,
          terms: judged.terms,
          findings: toStore(judged),
          blockers: judged.blockers,
          claim: {
            saidBy: form.saidBy,
            channel: form.channel,
            happenedOn: form.happenedOn ?? tx.today,
            ...(form.evidence ? { evidence: form.evidence } : {}),
          },
        },
      ]);
      return id!;
    });
  }

  /** Rewrites the advert of a draft. @throws vacancyNotFound, vacancyNotYours, vacancyNotDraft, advertRefused, vacancyExists */
  async rewrite(actor: Actor, id: string, advert: WrittenAdvert): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const [locked] = await tx.query(`SELECT id FROM vacancy WHERE id = $1 FOR UPDATE`, [id]);
      const vacancy = locked ? await tx.em.findOneBy(VacancyEntity, { id }) : null;
      if (!vacancy) throw vacancyNotFound({ id });
      if (!ownsVacancy(actor, vacancy)) throw vacancyNotYours({ id });
      if (vacancy.status !== 'draft') throw vacancyNotDraft({ id, status: vacancy.status });
      const employer = await this.employer(tx, vacancy.employerId);
      const judged = await this.judged(tx, employer, advert);
      refuse(judged);
      const key = termsKey(employer.uscc, judged.terms);
      const known = (await this.repository.byTerms(tx, vacancy.cooperation, [key])).get(key);
      if (known && known !== id) throw vacancyExists({ id: known });
      await this.repository.rewrite(tx, id, employer.uscc, {
        terms: judged.terms,
        findings: toStore(judged),
        blockers: judged.blockers,
      });
    });
  }

  private async employer(tx: Tx, id: string): Promise<EmployerRef> {
    const employer = (await this.employers.byIds(tx, [id])).get(id);
    if (!employer) throw employerNotFound({ id });
    return employer;
  }

  /** Firm and code come from the register, not from the form. */
  private async judged(tx: Tx, employer: EmployerRef, advert: WrittenAdvert): Promise<JudgedVacancy> {
    const context = await this.judge.context(tx, tx.today);
    return judgeVacancy(
      { ...advert, employer: { text: employer.name }, uscc: { text: employer.uscc } },
      context,
    );
  }
}

/** Warnings a reviewer should see, without the words: they stand in the advert. */
export function toStore(judged: JudgedVacancy): StoredFinding[] {
  return judged.findings
    .filter((finding) => finding.level === 'warn')
    .map(({ code, key, expected }) => ({ code, key, ...(expected === undefined ? {} : { expected }) }));
}

function refuse(judged: JudgedVacancy): void {
  if (!judged.refused) return;
  const findings = judged.findings.filter((finding) => finding.level === 'refuse');
  throw advertRefused({ findings: findings.map(({ code, key }) => ({ code, field: key })) });
}
