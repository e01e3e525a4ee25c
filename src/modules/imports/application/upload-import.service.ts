import { Inject, Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { DataKeyStore, seal } from '../../../platform/crypto/index.js';
import { LifecycleStore, UnitOfWork } from '../../../platform/database/index.js';
import { ledgerNotYours, ledgerUnknown } from '../domain/import.errors.js';
import type { Sender } from '../domain/ledger.js';
import { wordOf } from './import-run.js';
import { commitImport, readImport } from './import-work.js';
import { importLifecycleMapping } from '../persistence/import.lifecycle-mapping.js';
import { hashOf } from '../persistence/import-rows.repository.js';
import { SendersRepository } from '../persistence/senders.repository.js';
import { ImportsQueries } from './imports.queries.js';
import { LedgerKinds } from './ledger-kinds.js';
import { insertImportFile, updateCommitRequested } from '../persistence/upload-import.statements.js';

export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
  /** Kind of ledger; read off the file name's leading token when absent. */
  readonly kind?: string;
}

const CHANNEL: Channel = 'workbook';
const AT_SOURCE: ReadonlySet<Sender> = new Set(['source-bureau', 'caseworker', 'clinic']);

/** Takes a workbook in. It is kept sealed until read; reading and judging is work for a worker. */
@Injectable()
export class UploadImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly keys: DataKeyStore,
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly queries: ImportsQueries,
    private readonly senders: SendersRepository,
  ) {}

  /** @returns id of the import. @throws ledgerUnknown, ledgerNotYours */
  async upload(actor: Actor, file: UploadedFile): Promise<string> {
    const kind = file.kind ? this.kinds.get(file.kind) : this.kinds.byFileName(file.name);
    if (!kind) throw ledgerUnknown({ fileName: file.name });
    const cooperation = actor.cooperations[0] ?? '';
    return this.uow.write(actor, async (tx) => {
      const sender = await this.senders.senderOf(tx, cooperation);
      if (sender === null || !kind.layout.senders.includes(sender))
        throw ledgerNotYours({ kind: kind.layout.kind, senders: kind.layout.senders });
      const id = newId();
      const hash = hashOf(file.content);
      const key = (await this.keys.create(tx, [id])).get(id)!;
      await this.store.create(tx, importLifecycleMapping, {
        move: 'upload',
        input: {
          reportedBy: wordOf(kind, actor.role),
          occurredOn: tx.today,
          channel: CHANNEL,
        },
        facts: null,
        row: {
          id,
          kind: kind.layout.kind,
          file_name: file.name,
          file_hash: hash,
          cooperation,
          organisation_id: actor.organisationId,
          uploaded_by: actor.userId,
          uploaded_at: tx.now,
          sent_as: actor.role,
          sent_areas: actor.role === 'caseworker' ? actor.areas : [],
          sent_employers: actor.role === 'station' || actor.role === 'employer' ? actor.employers : [],
          sent_places: actor.role === 'bureau' ? actor.places : [],
          sent_clinic: actor.role === 'clinic' ? actor.clinicId : null,
          sent_at_source: AT_SOURCE.has(sender),
          one_side: kind.layout.bothSides !== true,
          repeats: await this.queries.committedWith(tx, kind.layout.kind, hash),
        },
      });
      await tx.all(insertImportFile, {
        importId: id,
        content: seal(key, file.content, `import_file.content:${id}`),
      });
      tx.emit({ topic: readImport.topic, effectKey: `read-import:${id}`, payload: { importId: id } });
      return id;
    });
  }

  /** Asks for the clean rows to be taken in; a worker does it. Asking twice is asking once. */
  async requestCommit(actor: Actor, id: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const { version } = await this.queries.getInStatus(tx, id, 'previewed');
      await tx.run(updateCommitRequested, { id, now: tx.now });
      tx.audit({ action: 'import.commit-requested', aggregate: 'import', aggregateId: id });
      tx.emit({
        topic: commitImport.topic,
        effectKey: `commit-import:${id}:${version}`,
        payload: { importId: id },
      });
    });
  }
}
