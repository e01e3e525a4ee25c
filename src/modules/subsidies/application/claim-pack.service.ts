import { Injectable } from '@nestjs/common';
import { maskId } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { watermarkOf, writeWorkbook } from '../../../platform/workbook/index.js';
import { EvidenceReader } from '../../follow-ups/index.js';
import { fullPlaceName } from '../../reference/index.js';
import { SeekerReader } from '../../seekers/index.js';
import type { PaperKind } from '../domain/papers.js';
import type { PolicyVersion } from '../domain/rule-set.js';
import { policyNotFound } from '../domain/subsidies.errors.js';
import { claimLifecycle, type ClaimState } from '../domain/subsidy-claim.lifecycle.js';
import { PoliciesRepository } from '../persistence/policies.repository.js';
import { PackRepository } from '../persistence/pack.repository.js';
import { PACK_COLUMNS, type PackLine, packRow } from './pack-columns.js';

export interface ClaimPack {
  readonly version: PolicyVersion;
  readonly madeOn: string;
  readonly lines: readonly PackLine[];
  /** Claims left out because the worker took the consent to the proof of poverty back. */
  readonly withoutConsent: number;
  readonly total: number;
}

/** Claims that still ask for something. */
const IN_PACK: readonly ClaimState[] = ['claimed', 'checked', 'posted', 'objected', 'approved'];

/** The file that goes with the claims of one policy: every person with what proves the claim, numbers of cards masked. */
@Injectable()
export class ClaimPacks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policies: PoliciesRepository,
    private readonly claims: PackRepository,
    private readonly seekers: SeekerReader,
    private readonly evidence: EvidenceReader,
  ) {}

  /** To print and sign. Counted as a print. @throws policyNotFound */
  paper(actor: Actor, policyCode: string): Promise<ClaimPack> {
    return this.uow.write(actor, (tx) => this.load(tx, policyCode, 'print'));
  }

  /** Counted as an export. @throws policyNotFound */
  workbook(
    actor: Actor,
    policyCode: string,
  ): Promise<{ readonly name: string; readonly bytes: Buffer; readonly persons: number }> {
    return this.uow.write(actor, async (tx) => {
      const pack = await this.load(tx, policyCode, 'export');
      const { version, lines, total, withoutConsent, madeOn } = pack;
      const bytes = await writeWorkbook({
        watermark: watermarkOf(tx),
        sheets: [
          {
            name: '申报',
            title: `${version.name}申报花名册 ${madeOn}`,
            columns: PACK_COLUMNS[version.kind],
            rows: lines.map((line, index) => packRow(version.kind, line, index)),
            notes: [
              `依据:${version.source}`,
              `合计 ${lines.length} 人 ${total} 元`,
              ...(withoutConsent > 0 ? [`${withoutConsent} 人已撤回脱贫证明授权,未列入`] : []),
            ],
          },
        ],
      });
      return { name: `08-补贴申报-${policyCode}-${madeOn}.xlsx`, bytes, persons: lines.length };
    });
  }

  private async load(tx: Tx, policyCode: string, what: 'print' | 'export'): Promise<ClaimPack> {
    const versions = (await this.policies.versions(tx, policyCode)).filter(({ place }) =>
      tx.actor.places.includes(place),
    );
    const version = versions.at(-1);
    if (!version) throw policyNotFound({ code: policyCode });
    const claims = await this.claims.claims(tx, policyCode, version.place, IN_PACK);
    const pack = await tx.withSystemScope(async () => {
      const seekerIds = claims.map(({ seekerId }) => seekerId);
      const agreed = await this.seekers.consented(tx, seekerIds, 'poverty_proof');
      const shown = version.kind === 'absorption' ? claims.filter((one) => agreed.has(one.seekerId)) : claims;
      const people = await this.claims.people(
        tx,
        shown.map(({ id }) => id),
      );
      const numbers = await this.seekers.revealIdentifiers(
        tx,
        shown.map(({ seekerId }) => seekerId),
        'subsidy_claim_masked',
      );
      const placementIds = shown.map(({ placementId }) => placementId);
      const papers = await this.claims.papers(tx, placementIds);
      const insured = await this.evidence.findInsuredMonths(tx, placementIds);
      return shown.map((claim): PackLine => {
        const person = people.get(claim.id)!;
        const idNumber = numbers.get(claim.seekerId)?.idNumber;
        return {
          ...person,
          idMasked: idNumber ? maskId(idNumber) : '',
          village: fullPlaceName(person.areaCode),
          statusText: claimLifecycle.states[person.status].label.zh,
          insuredMonths: (insured.get(claim.placementId) ?? []).filter(
            (month) => month >= person.countsFrom.slice(0, 7),
          ),
          papers: papers.get(claim.placementId) ?? new Map<PaperKind, string>(),
        };
      });
    });
    tx.audit({
      action: what,
      aggregate: 'subsidy_policy',
      aggregateId: version.id,
      fields: ['claim-pack', `count=${pack.length}`],
    });
    return {
      version,
      madeOn: tx.today,
      lines: pack,
      withoutConsent: claims.length - pack.length,
      total: pack.reduce((sum, { amount }) => sum + amount, 0),
    };
  }
}
