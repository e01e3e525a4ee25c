import type { Dice } from '../random.js';
import { Corpus, type HostileFile, MB } from './hostile-file.js';
import { book, CELL, register, relation, rowWith } from './workbook-parts.js';
import { zip } from './zip-builder.js';

const swollen = (bytes: number): Buffer =>
  Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(bytes, 0x20)]);

/** Wrong, swollen and self-contradicting archives. */
export function archives(dice: Dice): HostileFile[] {
  const files = new Corpus();
  files.add('zip bomb', 'WORKBOOK_INFLATION', zip(book({ sheet: swollen(80 * MB) })));
  files.add(
    'zip bomb that lies about its size',
    'WORKBOOK_DAMAGED',
    zip(book({ sheet: swollen(80 * MB), sheetEntry: { claims: 1_000 } })),
  );
  const nine = Buffer.alloc(9 * MB, 0x20);
  files.add(
    'zip bomb of thirty small ones',
    'WORKBOOK_INFLATION',
    zip(
      book({ sheet: CELL, extra: Array.from({ length: 30 }, (_, at) => ({ name: `x/${at}`, body: nine })) }),
    ),
  );
  files.add(
    'thirty thousand entries',
    'WORKBOOK_TOO_MANY_ENTRIES',
    zip(
      book({
        sheet: CELL,
        extra: Array.from({ length: 30_000 }, (_, at) => ({ name: `x/${at}`, body: '' })),
      }),
    ),
  );
  for (const name of ['../../../../climbed', '/etc/climbed', 'C:\\climbed'])
    files.add(
      `an entry named ${name}`,
      'WORKBOOK_DAMAGED',
      zip(book({ sheet: CELL, extra: [{ name, body: 'x' }] })),
    );
  files.add(
    'a workbook in a workbook',
    'WORKBOOK_NOT_XLSX',
    zip([{ name: 'inner.xlsx', body: zip(book({ sheet: swollen(80 * MB) })) }]),
  );
  let nested = zip(book({ sheet: CELL }));
  for (let depth = 0; depth < 40; depth += 1) nested = zip([{ name: `${depth}.zip`, body: nested }]);
  files.add('forty archives inside each other', 'WORKBOOK_NOT_XLSX', nested);
  const sound = register([rowWith({ name: '韦甲', id: '999627199206161000' })]);
  files.add(
    'wrong checksum of the sheet',
    'WORKBOOK_DAMAGED',
    zip(book({ sheet: sound, sheetEntry: { sum: 7 } })),
  );
  files.add(
    'overlapping entries',
    'WORKBOOK_DAMAGED',
    zip(book({ sheet: sound, sheetEntry: { placeOf: 1 } })),
  );
  files.add(
    'two entries of one name',
    'WORKBOOK_DAMAGED',
    zip(book({ sheet: sound, extra: [{ name: 'XL/worksheets/ONE.xml', body: CELL }] })),
  );
  files.add(
    'an encrypted entry',
    'WORKBOOK_ENCRYPTED',
    zip(book({ sheet: sound, sheetEntry: { flags: 1 } })),
  );
  files.add(
    'an unknown compression',
    'WORKBOOK_DAMAGED',
    zip(book({ sheet: sound, sheetEntry: { method: 12 } })),
  );
  files.add(
    'rubbish instead of deflated data',
    'WORKBOOK_DAMAGED',
    zip(
      book({
        sheet: sound,
        sheetEntry: { stored: Buffer.from(Array.from({ length: 500 }, () => dice.below(256))) },
      }),
    ),
  );
  files.add(
    'the same sheet under fifty names',
    'WORKBOOK_DAMAGED',
    zip(
      book({
        sheet: sound,
        book: `<workbook><sheets>${Array.from({ length: 50 }, (_, at) => `<sheet name="${at}" r:id="s${at}"/>`).join('')}</sheets></workbook>`,
        relations: Array.from({ length: 50 }, (_, at) =>
          relation(`s${at}`, 'worksheet', 'worksheets/one.xml'),
        ).join(''),
      }),
    ),
  );
  const whole = zip(book({ sheet: sound }));
  for (const share of [0.02, 0.1, 0.25, 0.5, 0.75, 0.9])
    files.add(
      `cut off at ${share * 100} %`,
      'WORKBOOK_DAMAGED',
      whole.subarray(0, Math.floor(whole.length * share)),
    );
  files.add('without its last byte', 'WORKBOOK_DAMAGED', whole.subarray(0, -1));
  const pointing = Buffer.from(whole);
  pointing.writeUInt32LE(0x7fffffff, pointing.length - 6);
  files.add('a directory beyond the end', 'WORKBOOK_DAMAGED', pointing);
  const countless = Buffer.from(whole);
  countless.writeUInt16LE(0xffff, countless.length - 12);
  files.add('a directory of 65,535 entries that are not there', 'WORKBOOK_TOO_MANY_ENTRIES', countless);
  return files.files;
}
