import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly body: string | Buffer;
  /** Inflated size the directory claims, when it lies. */
  readonly claims?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Checksum the directory claims, when it lies. */
  readonly sum?: number;
  /** Bytes stored instead of the deflated body. */
  readonly stored?: Buffer;
  /** Place of the part in the archive the directory claims, as the index of another part. */
  readonly placeOf?: number;
}

/** A zip written by hand, so that it can be wrong on purpose. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const raw = Buffer.from(part.body);
    const packed = part.stored ?? deflateRawSync(raw);
    const label = Buffer.from(part.name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(part.flags ?? 0, 6);
    header.writeUInt16LE(part.method ?? 8, 8);
    header.writeUInt32LE(part.sum ?? crc32(raw), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(part.claims ?? raw.length, 22);
    header.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 30);
    places.push(offset);
    entry.writeUInt32LE(part.placeOf === undefined ? offset : places[part.placeOf]!, 42);
    directory.push(entry, label);
    locals.push(header, label, packed);
    offset += header.length + label.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
