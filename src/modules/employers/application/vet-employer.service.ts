import { Inject, Injectable } from '@nestjs/common';
import { assertNotInFuture } from '../../../kernel/lifecycle/index.js';
import { ageOn, birthDateOf, maskId, readId } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { open, DataKeyStore, seal } from '../../../platform/crypto/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  agentIdInvalid,
  agentTooYoung,
  employerNotFound,
  notYourDistrict,
  violationNotFound,
  violationSettled,
} from '../domain/employer.errors.js';
import {
  type CheckOutcome,
  itemsFor,
  missingItems,
  type VettingItem,
  type ViolationKind,
} from '../domain/vetting.js';
import { EmployerEntity } from '../persistence/employer.entity.js';
import {
  type CheckRow,
  type SuspensionRow,
  VettingRepository,
  type ViolationRow,
} from '../persistence/vetting.repository.js';

export interface CheckItem {
  readonly item: VettingItem;
  readonly outcome: CheckOutcome;
  /** Number or file of the paper; never an ID number. */
  readonly reference?: string;
  readonly validUntil?: string;
}

export interface VettingSeen {
  readonly items: readonly VettingItem[];
  readonly checks: readonly CheckRow[];
  readonly missing: readonly VettingItem[];
  /** Null for who may not know it, or while nobody is named. */
  readonly agent: {
    readonly name: string;
    readonly idMasked: string;
    readonly mandateUntil: string | null;
  } | null;
  readonly violations: readonly ViolationRow[];
  readonly suspensions: readonly SuspensionRow[];
}

const ADULT = 18;
const PLACE = 'employer_agent.id_number';

type VettingAct = `employer.${'checked' | 'agent-named' | 'violation-recorded' | 'violation-settled'}`;

/** Keeps the checklist of a vetting, the person who acts for the firm, and what the firm was found to have done. */
@Injectable()
export class VetEmployerService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly vetting: VettingRepository,
    private readonly keys: DataKeyStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws employerNotFound */
  seen(actor: Actor, id: string): Promise<VettingSeen> {
    return this.uow.read(actor, async (tx) => {
      const employer = await tx.em.findOneBy(EmployerEntity, { id });
      if (!employer) throw employerNotFound({ id });
      const latest = await this.vetting.latest(tx, id);
      return {
        items: itemsFor(employer.kind),
        checks: [...latest.values()],
        missing: missingItems(employer.kind, latest, tx.today),
        agent: await this.agent(tx, id),
        violations: await this.vetting.violations(tx, id),
        suspensions: await this.vetting.suspensions(tx, id),
      };
    });
  }

  /** @throws employerNotFound, notYourDistrict */
  async check(actor: Actor, id: string, items: readonly CheckItem[]): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      await this.own(tx, id);
      await this.vetting.record(
        tx,
        items.map((item) => ({ ...item, employerId: id, checkedOn: tx.today })),
      );
      this.audit(
        tx,
        id,
        'employer.checked',
        items.map(({ item }) => item),
      );
    });
  }

  /** Names who acts for the firm; the number is sealed and read back masked. @throws agentIdInvalid, agentTooYoung */
  async nameAgent(
    actor: Actor,
    id: string,
    agent: { readonly name: string; readonly idNumber: string; readonly mandateUntil?: string },
  ): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      await this.own(tx, id);
      const read = readId({ text: agent.idNumber }, { on: tx.today, synthetic: this.config.synthetic });
      if (!read.ok) throw agentIdInvalid({ field: 'idNumber', rule: read.damage });
      if (ageOn(birthDateOf(read.id)!, tx.today) < ADULT) throw agentTooYoung({ field: 'idNumber' });
      const key = (await this.keys.load(tx, [id])).get(id) ?? (await this.keys.create(tx, [id])).get(id)!;
      await this.vetting.keepAgent(tx, id, {
        name: agent.name.trim(),
        sealed: seal(key, read.id, `${PLACE}:${id}`),
        mandateUntil: agent.mandateUntil ?? null,
      });
      this.audit(tx, id, 'employer.agent-named', ['agent']);
    });
  }

  /** @returns id of the entry. @throws employerNotFound, notYourDistrict */
  addViolation(
    actor: Actor,
    id: string,
    violation: {
      readonly kind: ViolationKind;
      readonly occurredOn?: string;
      readonly source: string;
      readonly decision?: string;
    },
  ): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      await this.own(tx, id);
      assertNotInFuture(violation.occurredOn ?? tx.today, tx.today);
      const entry = await this.vetting.addViolation(tx, id, {
        kind: violation.kind,
        occurredOn: violation.occurredOn ?? tx.today,
        source: violation.source,
        decision: violation.decision ?? null,
      });
      this.audit(tx, id, 'employer.violation-recorded', [violation.kind]);
      return entry;
    });
  }

  /** @throws violationNotFound, violationSettled, notYourDistrict */
  async settleViolation(
    actor: Actor,
    id: string,
    violationId: string,
    settled: { readonly on?: string; readonly how: string },
  ): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      await this.own(tx, id);
      const known = (await this.vetting.violations(tx, id)).find((row) => row.id === violationId);
      if (!known) throw violationNotFound({ id: violationId });
      const touched = await this.vetting.settle(tx, id, violationId, settled.on ?? tx.today, settled.how);
      if (touched === 0) throw violationSettled({ id: violationId });
      this.audit(tx, id, 'employer.violation-settled', [known.kind]);
    });
  }

  private async agent(tx: Tx, id: string): Promise<VettingSeen['agent']> {
    const row = await this.vetting.agent(tx, id);
    const key = row ? (await this.keys.load(tx, [id])).get(id) : undefined;
    if (!row || !key) return null;
    const { name, mandateUntil, sealed } = row;
    return { name, mandateUntil, idMasked: maskId(open(key, sealed, `${PLACE}:${id}`).toString()) };
  }

  private async own(tx: Tx, id: string): Promise<void> {
    const employer = await tx.em.findOneBy(EmployerEntity, { id });
    if (!employer) throw employerNotFound({ id });
    if (!tx.actor.places.includes(employer.districtCode)) throw notYourDistrict({ id });
  }

  private audit(tx: Tx, id: string, action: VettingAct, fields: readonly string[]): void {
    tx.audit({ action, aggregate: 'employer', aggregateId: id, fields });
  }
}
