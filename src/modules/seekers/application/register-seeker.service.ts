import { Inject, Injectable } from '@nestjs/common';
import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import {
  ageOn,
  birthDateOf,
  containsForbiddenHealthTerm,
  nameReadings,
  readId,
  readName,
  readPhone,
  sexOf,
  phoneInvalid,
  forbiddenHealthTerm,
} from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { DataKeyStore } from '../../../platform/crypto/index.js';
import { LifecycleStore, UnitOfWork } from '../../../platform/database/index.js';
import { NAPO_COUNTY } from '../../reference/index.js';
import {
  areaNotYours,
  childUnder14,
  idNumberInvalid,
  nameMissing,
  seekerExists,
} from '../domain/seeker.errors.js';
import type { ContactKind, SeekerProfile } from '../domain/seeker.js';
import { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';
import { seekerLifecycleMapping } from '../persistence/seeker.lifecycle-mapping.js';

export interface RegisterSeeker {
  readonly idNumber: string;
  readonly name: string;
  readonly areaCode: string;
  readonly profile: Partial<Omit<SeekerProfile, 'name' | 'sex' | 'birthOn' | 'areaCode'>>;
  readonly contacts: readonly { readonly kind: ContactKind; readonly phone: string | null }[];
  readonly reportedBy: Party;
  readonly channel: Channel;
}

const CHILD = 14;

/** Registers one person from a form. The ID number is typed once: sex and birth date are read off it. */
@Injectable()
export class RegisterSeekerService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly keys: DataKeyStore,
    private readonly numbers: EncryptedIdentifiers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @returns id of the new seeker, a draft until verified
   * @throws idNumberInvalid, nameMissing, phoneInvalid, childUnder14, seekerExists, areaNotYours, forbiddenHealthTerm
   */
  async register(actor: Actor, form: RegisterSeeker): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      // Whatever else is wrong is said first: a faulty form must not tell whether the number is registered.
      const { idNumber, name, contacts } = this.read(form, tx.today);
      const own = { caseworker: actor.areas, bureau: actor.places }[actor.role as string];
      if (own && !own.some((prefix) => form.areaCode.startsWith(prefix))) throw areaNotYours();
      await this.assertNotRegistered(tx.query.bind(tx), idNumber);
      const id = newId();
      const key = (await this.keys.create(tx, [id])).get(id)!;
      const readings = nameReadings(name);
      const birthOn = birthDateOf(idNumber)!;
      await this.store.create(tx, seekerLifecycleMapping, {
        move: 'register',
        input: { reportedBy: form.reportedBy, occurredOn: tx.today, channel: form.channel },
        facts: { birthOn },
        row: {
          id,
          county_code: NAPO_COUNTY,
          area_code: form.areaCode,
          name,
          pinyin: readings.full,
          initials: readings.initials,
          sex: sexOf(idNumber),
          birth_on: birthOn,
          ...this.numbers.idColumns(key, id, idNumber),
          ethnic_group: form.profile.ethnicGroup ?? null,
          education: form.profile.education ?? null,
          labour_ability: form.profile.labourAbility ?? null,
          health: form.profile.health ?? null,
          disability: form.profile.disability ?? null,
          skills: form.profile.skills ?? [],
          wish: form.profile.wish ?? null,
          hamlet: form.profile.hamlet ?? null,
          remark: form.profile.remark ?? null,
        },
      });
      await this.numbers.take(tx, [{ id, idNumber }]);
      await tx.insertMany(
        'contact_means',
        contacts.map((contact, position) =>
          this.numbers.contactRow(key, id, position, { ...contact, dialable: contact.phone !== null }),
        ),
      );
      return id;
    });
  }

  private read(form: RegisterSeeker, today: string): Pick<RegisterSeeker, 'idNumber' | 'name' | 'contacts'> {
    const id = readId({ text: form.idNumber }, { on: today, synthetic: this.config.synthetic });
    if (!id.ok) throw idNumberInvalid({ field: 'idNumber', rule: id.damage });
    if (ageOn(birthDateOf(id.id)!, today) < CHILD) throw childUnder14({ field: 'idNumber' });
    const name = readName(form.name);
    if (!name.ok) throw nameMissing({ field: 'name' });
    if (containsForbiddenHealthTerm(`${form.profile.remark ?? ''} ${form.profile.skills?.join(' ') ?? ''}`)) {
      throw forbiddenHealthTerm({ field: 'remark' });
    }
    const contacts = form.contacts.length > 0 ? form.contacts : [{ kind: 'none' as const, phone: null }];
    return {
      idNumber: id.id,
      name: name.name,
      contacts: contacts.map(({ kind, phone }) => ({ kind, phone: this.dialable(phone) })),
    };
  }

  private dialable(phone: string | null): string | null {
    if (phone === null) return null;
    const reading = readPhone({ text: phone }, { synthetic: this.config.synthetic });
    if (reading.state !== 'valid') throw phoneInvalid({ field: 'contacts' });
    return reading.phones[0].number;
  }

  private async assertNotRegistered(
    query: (sql: string, parameters: unknown[]) => Promise<unknown[]>,
    idNumber: string,
  ): Promise<void> {
    const rows = (await query(`SELECT id FROM seeker WHERE id_index = ANY($1::bytea[])`, [
      this.numbers.idIndexes(idNumber),
    ])) as { id: string }[];
    if (rows[0]) throw seekerExists({ id: rows[0].id });
  }
}
