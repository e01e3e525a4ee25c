// The zip around an .xlsx: every cap is checked on the directory before a byte is inflated, and yauzl holds each entry to
// the size its directory promised.
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '../../kernel/errors/index.js';
import {
  checkLimit,
  workbookDamaged,
  workbookEncrypted,
  workbookInflation,
  workbookRatio,
  workbookTooManyEntries,
} from './workbook.errors.js';
import type { WorkbookLimits } from './workbook.limits.js';

const ENCRYPTED = 0x1;
const LOCAL_HEADER_BYTES = 30;

export interface ZipArchive {
  has(name: string): boolean;
  /** Inflated bytes of one entry; breaking out of the loop closes the stream. */
  read(name: string): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

function open(source: string | Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true };
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => (error ? reject(error) : resolve(zip));
    if (typeof source === 'string') yauzl.open(source, options, done);
    else yauzl.fromBuffer(source, options, done);
  });
}

function checkEntry(entry: Entry, limits: WorkbookLimits): void {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw workbookEncrypted();
  if (entry.uncompressedSize > limits.ratioFloorBytes) {
    const ratio = Math.ceil(entry.uncompressedSize / Math.max(1, entry.compressedSize));
    checkLimit(limits, 'ratio', ratio, workbookRatio);
  }
}

/** Entries that share bytes of the archive unpack them as often as there are entries. */
function checkOverlaps(entries: Iterable<Entry>): void {
  const byPlace = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const { relativeOffsetOfLocalHeader: begin, compressedSize } of byPlace) {
    if (begin < end) throw workbookDamaged({ reason: 'overlapping entries' });
    end = begin + LOCAL_HEADER_BYTES + compressedSize;
  }
}

function readDirectory(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  checkLimit(limits, 'entries', zip.entryCount, workbookTooManyEntries);
  const entries = new Map<string, Entry>();
  let inflated = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      try {
        checkEntry(entry, limits);
        inflated += entry.uncompressedSize;
        checkLimit(limits, 'inflatedBytes', inflated, workbookInflation);
        const name = entry.fileName.toLowerCase();
        if (entries.has(name)) throw workbookDamaged({ reason: 'two parts of one name' });
        entries.set(name, entry);
        zip.readEntry();
      } catch (error) {
        reject(error as Error);
      }
    });
    zip.readEntry();
  });
}

/** Technical faults of the archive become one stable refusal; refusals of our own pass through. */
export function asDamaged(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  return workbookDamaged({ reason: error instanceof Error ? error.name : 'unknown' });
}

export async function openZip(source: string | Buffer, limits: WorkbookLimits): Promise<ZipArchive> {
  let zip: ZipFile;
  try {
    zip = await open(source);
  } catch (error) {
    throw asDamaged(error);
  }
  const close = (): Promise<void> => {
    if (!zip.isOpen) return Promise.resolve();
    return new Promise((resolve) => {
      zip.once('close', () => resolve());
      zip.close();
      if (typeof source !== 'string') resolve();
    });
  };
  let entries: Map<string, Entry>;
  try {
    entries = await readDirectory(zip, limits);
    checkOverlaps(entries.values());
  } catch (error) {
    await close();
    throw asDamaged(error);
  }
  async function* read(name: string): AsyncIterable<Buffer> {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw workbookDamaged({ reason: 'missing part' });
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    }).catch((error: unknown) => {
      throw asDamaged(error);
    });
    try {
      let sum = 0;
      for await (const chunk of stream) {
        const bytes = chunk as unknown as Buffer;
        sum = crc32(bytes, sum);
        yield bytes;
      }
      if (sum !== entry.crc32) throw workbookDamaged({ reason: 'wrong checksum' });
    } catch (error) {
      throw asDamaged(error);
    }
  }
  return { has: (name) => entries.has(name.toLowerCase()), read, close };
}
