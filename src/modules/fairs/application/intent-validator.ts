import { Injectable } from '@nestjs/common';
import { sameName } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Finding } from '../../imports/index.js';
import { type EmployerRef, employerNameKey } from '../../employers/index.js';
import { PlacementReader } from '../../placements/index.js';
import { SeekerReader, type SeekerRef } from '../../seekers/index.js';
import { type PostFound, VacancyReader } from '../../vacancies/index.js';
import { validateIntent } from '../domain/intent-rules.js';
import type { IntentRow } from './read-intent-row.js';

/** A row that could be read, with the days its fair gives it. */
export interface AskedIntent {
  readonly value: IntentRow;
  /** Column key to sheet letter. */
  readonly columns: Readonly<Record<string, string>>;
  readonly fairCode: string | null;
  readonly appliedOn: string;
  readonly plannedStartOn: string | null;
}

export interface PostOfIntent {
  readonly vacancyId: string | null;
  readonly employer: EmployerRef | null;
  /** Tells two intents of one person apart. */
  readonly key: string;
}

export type IntentValidation =
  | { readonly ok: false; readonly findings: readonly Finding[] }
  | {
      readonly ok: true;
      readonly findings: readonly Finding[];
      readonly seeker: SeekerRef;
      readonly post: PostOfIntent;
      /** The intent an earlier list brought already. */
      readonly placementId: string | null;
    };

/** Judges rows by what the register, the district's list and earlier lists say now. */
@Injectable()
export class IntentValidator {
  constructor(
    private readonly seekers: SeekerReader,
    private readonly vacancies: VacancyReader,
    private readonly placements: PlacementReader,
  ) {}

  async validate(tx: Tx, asked: readonly AskedIntent[]): Promise<IntentValidation[]> {
    const people = await this.seekers.byIdNumbers(
      tx,
      asked.map(({ value }) => value.idNumber),
    );
    const posts = await this.vacancies.byEmployerAndTitle(
      tx,
      asked.map(({ value, fairCode }) => ({
        employerName: value.employer ?? '',
        title: value.job ?? '',
        fairCode,
      })),
    );
    const ids = [...people.values()].map(({ id }) => id);
    const poor = await this.poorOn(tx, asked, people);
    const earlier = await this.placements.allOf(tx, ids);
    return asked.map((one, index) => {
      const seeker = people.get(one.value.idNumber);
      const post = posts[index]!;
      const refused = [...validatePerson(one, seeker), ...validateEmployer(one, post)];
      if (!seeker || refused.length > 0) return { ok: false, findings: refused };
      const validated = validateIntent({
        birthDate: seeker.birthOn,
        appliedOn: one.appliedOn,
        plannedStartOn: one.plannedStartOn ?? one.appliedOn,
        registerPoor: poor.get(seeker.id) ?? false,
        ...(one.value.markedPoor === null ? {} : { rosterPoor: one.value.markedPoor }),
      });
      if (validated.refused) {
        return { ok: false, findings: [on(one, 'id', { code: validated.refused, level: 'refuse' })] };
      }
      const key = keyOf(one.value, post);
      const known = (earlier.get(seeker.id) ?? []).find(
        (placement) =>
          placement.fairCode === one.fairCode &&
          // The row is the person's own word, which a proposal still waits for.
          !['withdrawn', 'proposed'].includes(placement.status) &&
          (placement.vacancyId ?? textKey(placement.employerText, placement.jobText)) === key,
      );
      return {
        ok: true,
        findings: [
          ...validated.warnings.map((code) =>
            on(one, 'poor', { code, level: 'warn', expected: poor.get(seeker.id) ?? false }),
          ),
          ...postWarnings(one, post),
        ],
        seeker,
        post: { vacancyId: post.vacancy?.id ?? null, employer: post.employer, key },
        placementId: known?.id ?? null,
      };
    });
  }

  /** By the household's roll on the day of each application. */
  private async poorOn(
    tx: Tx,
    asked: readonly AskedIntent[],
    people: ReadonlyMap<string, SeekerRef>,
  ): Promise<Map<string, boolean>> {
    const byDay = new Map<string, string[]>();
    for (const { value, appliedOn } of asked) {
      const id = people.get(value.idNumber)?.id;
      if (id) byDay.set(appliedOn, [...(byDay.get(appliedOn) ?? []), id]);
    }
    const poor = new Map<string, boolean>();
    for (const [day, ids] of byDay) {
      for (const [id, is] of await this.seekers.poorOn(tx, ids, day)) poor.set(id, is);
    }
    return poor;
  }
}

function on(asked: AskedIntent, key: string, finding: Omit<Finding, 'column' | 'key'>): Finding {
  const column = asked.columns[key];
  return { ...finding, ...(column ? { column } : {}), key };
}

function validatePerson(asked: AskedIntent, seeker: SeekerRef | undefined): Finding[] {
  if (!seeker) return [on(asked, 'id', { code: 'PERSON_NOT_IN_REGISTER', level: 'refuse' })];
  if (sameName(seeker.name, asked.value.name)) return [];
  return [on(asked, 'name', { code: 'ID_NAME_CONFLICT', level: 'refuse', raw: asked.value.name })];
}

/** Nobody is introduced to a firm the district has not vetted; whose vetting is pending may be asked for, not offered. */
function validateEmployer(asked: AskedIntent, post: PostFound): Finding[] {
  const { employer, job } = asked.value;
  if (employer === null || job === null)
    return [on(asked, employer === null ? 'emp' : 'job', { code: 'VACANCY_NOT_FOUND', level: 'refuse' })];
  const unknown = !post.employer && !post.ambiguous;
  if (!unknown && post.employer?.status !== 'suspended') return [];
  return [on(asked, 'emp', { code: 'EMPLOYER_NOT_APPROVED', level: 'refuse', raw: employer })];
}

function postWarnings(asked: AskedIntent, post: PostFound): Finding[] {
  const findings: Finding[] = [];
  if (post.employer && post.employer.status !== 'vetted') {
    findings.push(on(asked, 'emp', { code: 'EMPLOYER_NOT_APPROVED', level: 'warn' }));
  }
  if (!post.vacancy) {
    const key = post.ambiguous ? 'emp' : 'job';
    findings.push(
      on(asked, key, {
        code: 'VACANCY_NOT_FOUND',
        level: 'warn',
        raw: asked.value[post.ambiguous ? 'employer' : 'job'] ?? '',
      }),
    );
  }
  return findings;
}

function keyOf(value: IntentRow, post: PostFound): string {
  return post.vacancy?.id ?? textKey(value.employer, value.job);
}

/** Employer and post as written, comparable. */
function textKey(employer: string | null, job: string | null): string {
  return `${employerNameKey(employer ?? '')}|${(job ?? '').normalize('NFKC').replace(/\s/gu, '')}`;
}
