import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { open, DataKeyStore, seal } from '../../../platform/crypto/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { type EvidenceMedia, MAX_FILE_BYTES, MAX_FILES, recogniseFile } from '../domain/evidence-file.js';
import {
  evidenceFileKind,
  evidenceFileNotFound,
  evidenceFilesFull,
  evidenceFileTooLarge,
  evidenceNotFound,
} from '../domain/follow-up.errors.js';
import {
  findEvidenceFile,
  findVisibleEvidenceFile,
  listFilesOfEvidence,
  listReadingsOfFile,
  lockEvidenceOwner,
} from '../persistence/evidence-files.statements.js';

export interface StoredFile {
  readonly id: string;
  readonly media: EvidenceMedia;
  readonly content: Buffer;
}

export interface Reading {
  readonly userId: string;
  readonly name: string | null;
  readonly role: string;
  readonly readAt: Date;
}

/** Copies of wage slips, insurance records and contracts: sealed with the person's key, each opening written down. */
@Injectable()
export class EvidenceFilesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: DataKeyStore,
  ) {}

  /**
   * The same content again is the same file.
   * @returns its id @throws evidenceNotFound, evidenceFileTooLarge, evidenceFileKind, evidenceFilesFull
   */
  add(actor: Actor, evidenceId: string, content: Buffer): Promise<string> {
    if (content.length > MAX_FILE_BYTES) throw evidenceFileTooLarge({ most: MAX_FILE_BYTES });
    const media = recogniseFile(content);
    if (!media) throw evidenceFileKind();
    return this.uow.write(actor, async (tx) => {
      const owner = await tx.first(lockEvidenceOwner, { evidenceId });
      if (!owner) throw evidenceNotFound({ id: evidenceId });
      const digest = createHash('sha256').update(content).digest();
      const there = await tx.all(listFilesOfEvidence, { evidenceId, digest });
      const same = there.find((file) => file.same);
      if (same) return same.id;
      if (there.length >= MAX_FILES) throw evidenceFilesFull({ most: MAX_FILES });
      const id = newId();
      const key = await tx.withSystemScope(() => this.keyOf(tx, owner.seeker_id));
      await tx.insertMany('evidence_file', [
        {
          id,
          evidence_id: evidenceId,
          ...owner,
          media,
          bytes: content.length,
          digest,
          content: seal(key, content, `evidence_file.content:${id}`),
          uploaded_by: actor.userId,
          recorded_at: tx.now,
        },
      ]);
      tx.audit({
        action: 'evidence.file-added',
        aggregate: 'placement',
        aggregateId: owner.placement_id,
        fields: [`file=${id}`],
      });
      return id;
    });
  }

  /** Opens it and writes down who did, in one transaction: no entry, no content. @throws evidenceFileNotFound */
  read(actor: Actor, id: string): Promise<StoredFile> {
    return this.uow.write(actor, async (tx) => {
      const file = await tx.first(findEvidenceFile, { id });
      if (!file) throw evidenceFileNotFound({ id });
      const key = await this.keyOf(tx, file.seeker);
      const content = open(key, file.content, `evidence_file.content:${id}`);
      await tx.insertMany('evidence_reading', [
        { id: newId(), file_id: id, user_id: actor.userId, role: actor.role, read_at: tx.now },
      ]);
      tx.audit({
        action: 'evidence.file-read',
        aggregate: 'placement',
        aggregateId: file.placement,
        fields: [`file=${id}`],
      });
      return { id, media: file.media, content };
    });
  }

  /** Who has seen it, newest first. @throws evidenceFileNotFound */
  readings(actor: Actor, id: string): Promise<Reading[]> {
    return this.uow.read(actor, async (tx) => {
      const found = await tx.all(findVisibleEvidenceFile, { id });
      if (found.length === 0) throw evidenceFileNotFound({ id });
      return tx.all(listReadingsOfFile, { fileId: id });
    });
  }

  /** The key of the person: erasing the person makes the papers unreadable with it. */
  private async keyOf(tx: Tx, seekerId: string): Promise<Buffer> {
    const key = (await this.keys.load(tx, [seekerId])).get(seekerId);
    if (!key) throw evidenceFileNotFound({ seekerId });
    return key;
  }
}
