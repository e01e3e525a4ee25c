import { Inject, Injectable } from '@nestjs/common';
import { type Channel, partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import { readPhone, readUscc, phoneInvalid } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { LifecycleStore, UnitOfWork } from '../../../platform/database/index.js';
import { employerNameKey, employerShortName } from '../domain/employer-name.js';
import { type EmployerKind, kindFromName } from '../domain/employer.js';
import {
  employerExists,
  employerNotFound,
  nameMissing,
  notYourDistrict,
  usccInvalid,
} from '../domain/employer.errors.js';
import { EmployerEntity } from '../persistence/employer.entity.js';
import { employerLifecycleMapping } from '../persistence/employer.lifecycle-mapping.js';
import { partiesOf } from './employers.policy.js';
import { findEmployerIdByUscc } from '../persistence/register-employer.statements.js';

/** What can be changed about a firm without asking who it is. */
export interface EmployerDetails {
  readonly street?: string;
  readonly industry?: string;
  readonly sizeText?: string;
  readonly address?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly dispatchLicence?: string;
}

export interface RegisterEmployer extends EmployerDetails {
  readonly uscc: string;
  readonly name: string;
  readonly districtCode: string;
  /** Read off the name when left out. */
  readonly kind?: EmployerKind;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string;
}

/** Registers one employer from a form, and keeps its details up to date. */
@Injectable()
export class RegisterEmployerService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws usccInvalid, employerExists, notYourDistrict, nameMissing, phoneInvalid, partyNotAuthorised */
  async register(actor: Actor, form: RegisterEmployer): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      const uscc = readUscc(form.uscc);
      if (!uscc.ok) throw usccInvalid({ field: 'uscc', rule: uscc.error });
      const name = form.name.trim();
      if (employerNameKey(name) === '') throw nameMissing({ field: 'name' });
      if (!actor.places.includes(form.districtCode)) throw notYourDistrict({ field: 'districtCode' });
      if (!partiesOf(actor).includes(form.reportedBy))
        throw partyNotAuthorised({ reportedBy: form.reportedBy });
      const known = await tx.all(findEmployerIdByUscc, { uscc: uscc.uscc });
      if (known[0]) throw employerExists({ id: known[0].id });
      const id = newId();
      const kind = form.kind ?? kindFromName(name);
      await this.store.create(tx, employerLifecycleMapping, {
        move: 'submit',
        input: {
          reportedBy: form.reportedBy,
          channel: form.channel,
          occurredOn: form.occurredOn ?? tx.today,
        },
        facts: {
          kind,
          dispatchLicence: form.dispatchLicence ?? null,
          usccValid: true,
          until: null,
          missing: [],
        },
        row: {
          id,
          district_code: form.districtCode,
          uscc: uscc.uscc,
          name,
          name_key: employerNameKey(name),
          short_key: employerShortName(name),
          kind,
          ...this.columns(form),
        },
      });
      return id;
    });
  }

  /** @throws employerNotFound, notYourDistrict, phoneInvalid */
  async update(actor: Actor, id: string, details: EmployerDetails): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const employer = await tx.em.findOneBy(EmployerEntity, { id });
      if (!employer) throw employerNotFound({ id });
      if (!actor.employers.includes(id) && !actor.places.includes(employer.districtCode))
        throw notYourDistrict({ id });
      const columns = Object.entries(this.columns(details)).filter(([, value]) => value !== null);
      if (columns.length === 0) return;
      const assignments = columns.map(([name], index) => `"${name}" = $${index + 2}`).join(', ');
      await tx.execute(`UPDATE employer SET ${assignments} WHERE id = $1`, [
        id,
        ...columns.map(([, value]) => value),
      ]);
      tx.audit({
        action: 'employer.updated',
        aggregate: 'employer',
        aggregateId: id,
        fields: columns.map(([name]) => name),
      });
    });
  }

  private columns(details: EmployerDetails): Record<string, string | null> {
    return {
      street: details.street ?? null,
      industry: details.industry ?? null,
      size_text: details.sizeText ?? null,
      address: details.address ?? null,
      contact_name: details.contactName ?? null,
      contact_phone: this.dialable(details.contactPhone),
      dispatch_licence: details.dispatchLicence ?? null,
    };
  }

  private dialable(phone: string | undefined): string | null {
    if (phone === undefined) return null;
    const reading = readPhone({ text: phone }, { synthetic: this.config.synthetic });
    if (reading.state !== 'valid') throw phoneInvalid({ field: 'contactPhone' });
    return reading.phones[0].number;
  }
}
