// Streaming XML without document types: a workbook never needs a DTD, and entities are how XML is turned against its reader.
import { SaxesParser } from 'saxes';
import { DomainError } from '../../kernel/errors/index.js';
import {
  checkLimit,
  workbookDamaged,
  workbookPieceTooLong,
  workbookTooDeep,
  workbookUnsafe,
} from './workbook.errors.js';
import type { WorkbookLimits } from './workbook.limits.js';

export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** `x:row` → `row`: producers differ in prefixes, never in local names. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its local name, whatever its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Feed it with `write`; `end` checks that the document is whole. */
export interface XmlReader {
  write(chunk: Uint8Array): void;
  end(): void;
}

/** Depth, and the bytes of any one piece, are capped: the parser holds both in memory. */
export function createXmlReader(limits: WorkbookLimits, handler: XmlHandler): XmlReader {
  let depth = 0;
  let gapBytes = 0;
  const parser = new SaxesParser({ position: false, xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  parser.on('error', () => {
    throw workbookDamaged({ reason: 'not well-formed' });
  });
  parser.on('doctype', () => {
    throw workbookUnsafe({ reason: 'document type declaration' });
  });
  parser.on('opentag', (tag) => {
    gapBytes = 0;
    depth += 1;
    checkLimit(limits, 'xmlDepth', depth, workbookTooDeep);
    if (handler.open) handler.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    gapBytes = 0;
    depth -= 1;
    if (handler.close) handler.close(localName(tag.name));
  });
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text));
    parser.on('cdata', (text) => handler.text?.(text));
  }
  const guarded = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw workbookDamaged({ reason: 'not readable as UTF-8 XML' });
    }
  };
  return {
    write: (chunk) =>
      guarded(() => {
        gapBytes += chunk.length;
        parser.write(decoder.decode(chunk, { stream: true }));
        checkLimit(limits, 'xmlGapBytes', gapBytes, workbookPieceTooLong);
      }),
    end: () =>
      guarded(() => {
        parser.write(decoder.decode());
        parser.close();
      }),
  };
}

export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
  handler: XmlHandler,
): Promise<void> {
  const reader = createXmlReader(limits, handler);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}
