// What is sealed and how it is written down: one line of JSON for an entry, one for a seal. The lines never change their
// shape; a new shape would be a new version beside this one.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { leafHash, merkleRoot } from './merkle.js';

/** One audit row. `atMicros`: microseconds since 1970, as no session's time zone can bend it. */
export interface SealedEntry {
  readonly id: number;
  readonly atMicros: number;
  readonly requestId: string;
  readonly userId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly cooperation: string | null;
  readonly action: string;
  readonly aggregate: string;
  readonly aggregateId: string | null;
  readonly fields: readonly string[];
  readonly subjects: readonly string[];
  /** Who reads it; null in rows from before readers were named. */
  readonly scopes: readonly string[] | null;
}

export interface SealContent {
  readonly seq: number;
  /** Ids of the entries as PostgreSQL writes a multirange. */
  readonly entries: string;
  readonly count: number;
  readonly root: string;
  /** Hash of the seal before; zeros for the first. */
  readonly previous: string;
  readonly sealedAtMicros: number;
  /** Versions of rows under the same seal; seals from before they were recorded have none. */
  readonly versions?: SealedVersions;
}

export interface SealedVersions {
  /** Ids as PostgreSQL writes a multirange. */
  readonly ids: string;
  readonly count: number;
  readonly root: string;
  readonly manifest: string;
  /** Of the first such seal: versions up to this id may be unsigned, since rows were then taken as they stood. */
  readonly adoptedToId: number | null;
}

export const FIRST_PREVIOUS = '0'.repeat(64);

export function entryLine(entry: SealedEntry): string {
  return JSON.stringify([
    entry.id,
    entry.atMicros,
    entry.requestId,
    entry.userId,
    entry.organisationId,
    entry.role,
    entry.cooperation,
    entry.action,
    entry.aggregate,
    entry.aggregateId,
    entry.fields,
    entry.subjects,
    ...(entry.scopes ? [entry.scopes] : []),
  ]);
}

/** @param entries in the order of their ids */
export const rootOf = (entries: readonly SealedEntry[]): string => rootOfLines(entries.map(entryLine));

/** Returns the root of a tree over lines; the empty text when there are none. */
export function rootOfLines(lines: readonly string[]): string {
  return lines.length === 0 ? '' : merkleRoot(lines.map(leafHash)).toString('hex');
}

export function sealHash(seal: SealContent): string {
  const { seq, entries, count, root, previous, sealedAtMicros, versions } = seal;
  const content: unknown[] = [seq, entries, count, root, previous, sealedAtMicros];
  if (versions) {
    const manifest = createHash('sha256').update(versions.manifest).digest('hex');
    content.push(versions.ids, versions.count, versions.root, manifest, versions.adoptedToId);
  }
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs and checks hashes with Ed25519. */
export class SealSigner {
  private readonly secret: KeyObject;
  private readonly open: KeyObject;

  /** @param seed 32 bytes that only the worker and the operator hold, never the database */
  constructor(seed: Buffer) {
    const key = Buffer.concat([PKCS8_ED25519, seed]);
    this.secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    this.open = createPublicKey(this.secret);
  }

  sign(hash: string): Buffer {
    return sign(null, Buffer.from(hash, 'hex'), this.secret);
  }

  holds(hash: string, signature: Buffer): boolean {
    return verify(null, Buffer.from(hash, 'hex'), this.open, signature);
  }

  /** For whoever keeps an anchor and wants to check it without this system. */
  publicKey(): string {
    return this.open.export({ format: 'der', type: 'spki' }).toString('base64');
  }
}
