import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { keyedDigest, writerKey } from '../../../platform/database/index.js';
import { macText, type RowVersion } from '../domain/row-version.js';

/** The keys of the connections that wrote versions, each derived once. */
@Injectable()
export class WriterKeys {
  private readonly known = new Map<string, Buffer>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Tells whether the connection a version names has written it. */
  holds(version: RowVersion): boolean {
    if (version.writerId === null || version.mac === null) return false;
    return keyedDigest(this.of(version.writerId), macText(version)).equals(version.mac);
  }

  /** Tells whether a row is what its version says. @param hash SHA-256 of the row's columns */
  matches(writerId: string, hash: Buffer, digest: Buffer): boolean {
    return keyedDigest(this.of(writerId), hash).equals(digest);
  }

  private of(writerId: string): Buffer {
    const known = this.known.get(writerId);
    if (known) return known;
    const key = writerKey(this.config.auditKey, writerId);
    this.known.set(writerId, key);
    return key;
  }
}
