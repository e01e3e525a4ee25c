// The parts of an .xlsx and how they refer to each other.
import { NO_SHARED_STRINGS, readSharedStrings } from './shared-strings.js';
import { storableText } from './storable-text.js';
import { NO_STYLES, readStyles } from './styles.js';
import type { Sheet, SheetState, Workbook } from './workbook.js';
import {
  checkLimit,
  workbookDamaged,
  workbookNotXlsx,
  workbookTooManyEntries,
  workbookTooManySheets,
} from './workbook.errors.js';
import type { WorkbookLimits } from './workbook.limits.js';
import { readHiddenColumns, readMergedRanges } from './xlsx-sheet-parts.js';
import { readRows, type XlsxContext } from './xlsx-rows.js';
import { attribute, isTrue, readXml } from './xml.js';
import { openZip, type ZipArchive } from './zip.js';

interface Relation {
  readonly id: string;
  /** Last word of the type: `worksheet`, `sharedStrings`, `officeDocument`. */
  readonly type: string;
  readonly target: string;
}

interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  readonly relation: string;
}

/** Spreadsheets allow 31. */
const MAX_NAME_CHARACTERS = 255;

/** Resolves a target against the folder of its source; parts never point outside the archive. */
function resolvePart(folder: string, target: string): string {
  const segments = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const segment of target.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment);
  }
  return segments.join('/');
}

async function readRelations(
  zip: ZipArchive,
  part: string,
  limits: WorkbookLimits,
): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/');
  const folder = slash < 0 ? '' : part.slice(0, slash);
  const path = `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`;
  const relations: Relation[] = [];
  if (!zip.has(path)) return relations;
  await readXml(zip.read(path), limits, {
    open: (name, attributes) => {
      // Every relation that is of use names a part of its own.
      checkLimit(limits, 'entries', relations.length, workbookTooManyEntries);
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: (attribute(attributes, 'Type') ?? '').split('/').pop() ?? '',
        target: resolvePart(folder, attribute(attributes, 'Target') ?? ''),
      });
    },
  });
  return relations;
}

function toState(state: string | undefined): SheetState {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

async function readBook(
  zip: ZipArchive,
  part: string,
  limits: WorkbookLimits,
): Promise<{ sheets: SheetEntry[]; dateSystem: 1900 | 1904 }> {
  const sheets: SheetEntry[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  await readXml(zip.read(part), limits, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && isTrue(attribute(attributes, 'date1904'))) dateSystem = 1904;
      if (name !== 'sheet') return;
      sheets.push({
        name: storableText(attribute(attributes, 'name') ?? '').slice(0, MAX_NAME_CHARACTERS),
        state: toState(attribute(attributes, 'state')),
        relation: attribute(attributes, 'id') ?? '',
      });
      checkLimit(limits, 'sheets', sheets.length, workbookTooManySheets);
    },
  });
  return { sheets, dateSystem };
}

async function openParts(zip: ZipArchive, limits: WorkbookLimits): Promise<Workbook> {
  const main = (await readRelations(zip, '', limits)).find((relation) => relation.type === 'officeDocument');
  if (!main || !zip.has(main.target) || main.target.toLowerCase().endsWith('.bin')) throw workbookNotXlsx();
  const relations = await readRelations(zip, main.target, limits);
  const partOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type && zip.has(relation.target))?.target;
  const { sheets: entries, dateSystem } = await readBook(zip, main.target, limits);
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const context: XlsxContext = {
    strings: strings ? await readSharedStrings(zip.read(strings), limits) : NO_SHARED_STRINGS,
    styles: styles ? await readStyles(zip.read(styles), limits) : NO_STYLES,
    dateSystem,
    limits,
  };
  const sheets: Sheet[] = [];
  const read = new Set<string>();
  for (const entry of entries) {
    const relation = relations.find((candidate) => candidate.id === entry.relation);
    if (!relation) throw workbookDamaged({ reason: 'missing sheet' });
    // The same part under fifty names would be read fifty times.
    if (read.has(relation.target)) throw workbookDamaged({ reason: 'two sheets of one part' });
    read.add(relation.target);
    if (relation.type === 'worksheet') sheets.push(await openSheet(zip, entry, relation.target, context));
  }
  if (sheets.length === 0) throw workbookNotXlsx();
  return { format: 'xlsx', sheets, close: () => zip.close() };
}

async function openSheet(
  zip: ZipArchive,
  entry: SheetEntry,
  part: string,
  context: XlsxContext,
): Promise<Sheet> {
  if (!zip.has(part)) throw workbookDamaged({ reason: 'missing sheet' });
  return {
    name: entry.name,
    state: entry.state,
    hiddenColumns: await readHiddenColumns(zip.read(part), context.limits),
    rows: () => readRows(zip.read(part), context),
    mergedRanges: () => readMergedRanges(zip.read(part), context.limits),
  };
}

export async function openXlsx(source: string | Buffer, limits: WorkbookLimits): Promise<Workbook> {
  const zip = await openZip(source, limits);
  try {
    return await openParts(zip, limits);
  } catch (error) {
    await zip.close();
    throw error;
  }
}
