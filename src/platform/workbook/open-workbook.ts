import { open, stat } from 'node:fs/promises';
import { openCsv } from './csv.js';
import type { Workbook } from './workbook.js';
import {
  checkLimit,
  workbookEmpty,
  workbookEncrypted,
  workbookNotXlsx,
  workbookOldFormat,
  workbookTooLarge,
} from './workbook.errors.js';
import { DEFAULT_LIMITS, type WorkbookLimits } from './workbook.limits.js';
import { openXlsx } from './xlsx.js';

export interface OpenOptions {
  /** Tightens or widens single caps; tests use it, callers rarely should. */
  readonly limits?: Partial<WorkbookLimits>;
}

const HEAD_BYTES = 4096;
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const OLE_SEARCH_BYTES = 1024 * 1024;

async function headOf(source: string | Buffer, bytes: number): Promise<Buffer> {
  if (typeof source !== 'string') return source.subarray(0, bytes);
  const file = await open(source, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    const { bytesRead } = await file.read(buffer, 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

type FileFormat = 'zip' | 'ole' | 'text' | 'other';

/** Told by content; the name of an uploaded file proves nothing. */
function formatOf(head: Buffer): FileFormat {
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return 'zip';
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'ole';
  if (head[0] === 0xff && head[1] === 0xfe) return 'text';
  if (head.includes(0)) return 'other';
  const start = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .slice(0, 16)
    .toLowerCase();
  return /^(<html|<!doc|<\?xml|<table|%pdf|{\\rtf)/.test(start) ? 'other' : 'text';
}

/**
 * Opens an .xlsx or a csv for streaming. Nothing of a sheet is kept in memory but the table of texts; close it when done.
 * Refuses with stable codes (`WORKBOOK_…`) that name limit and value.
 */
export async function openWorkbook(source: string | Buffer, options: OpenOptions = {}): Promise<Workbook> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const size = typeof source === 'string' ? (await stat(source)).size : source.length;
  if (size === 0) throw workbookEmpty();
  switch (formatOf(await headOf(source, HEAD_BYTES))) {
    case 'zip':
      checkLimit(limits, 'fileBytes', size, workbookTooLarge);
      return openXlsx(source, limits);
    case 'ole': {
      const sample = await headOf(source, Math.min(size, OLE_SEARCH_BYTES));
      throw sample.includes(ENCRYPTED_STREAM) ? workbookEncrypted() : workbookOldFormat();
    }
    case 'text':
      checkLimit(limits, 'csvBytes', size, workbookTooLarge);
      return openCsv(source, limits);
    default:
      throw workbookNotXlsx();
  }
}
