// What may be kept as a paper of employment: a picture or a PDF, told by its bytes and never by its name or by what the sender
// calls it. A PDF that carries scripts, launches or files of its own is no copy of a paper.
export const EVIDENCE_MEDIA = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type EvidenceMedia = (typeof EVIDENCE_MEDIA)[number];

/** A phone's photograph and a scan of several pages fit. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
export const MAX_FILES = 5;

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from('IEND');
const PDF_START = Buffer.from('%PDF-');
const PDF_END = Buffer.from('%%EOF');
const TRAILER_BYTES = 1024;
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|OpenAction|AA)\b/;

/** @returns null for anything else, and for what is cut off */
export function recogniseFile(content: Buffer): EvidenceMedia | null {
  const tail = content.subarray(-TRAILER_BYTES);
  if (startsWith(content, JPEG_START)) return tail.includes(JPEG_END) ? 'image/jpeg' : null;
  if (startsWith(content, PNG_START)) return tail.includes(PNG_END) ? 'image/png' : null;
  if (!startsWith(content, PDF_START) || !tail.includes(PDF_END)) return null;
  return ACTIVE.test(content.toString('latin1')) ? null : 'application/pdf';
}

function startsWith(content: Buffer, start: Buffer): boolean {
  return content.subarray(0, start.length).equals(start);
}
