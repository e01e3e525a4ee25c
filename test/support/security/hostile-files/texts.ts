import iconv from 'iconv-lite';
import type { Dice } from '../random.js';
import { Corpus, type HostileFile, MB } from './hostile-file.js';
import { REGISTER_HEADERS } from './workbook-parts.js';

/** Files of comma separated values: sizes, quotes and encodings. */
export function texts(dice: Dice): HostileFile[] {
  const files = new Corpus();
  const head = `${REGISTER_HEADERS.join(',')}\n`;
  files.add('15 MB of commas', 'WORKBOOK_TOO_MANY_COLUMNS', ','.repeat(15 * MB));
  files.add(
    '15 MB of commas in rows of 16,000',
    'WORKBOOK_TOO_MANY_CELLS',
    `${','.repeat(16_000)}\n`.repeat(960),
  );
  files.add('512 KB of line ends', 'LEDGER_NO_SHEET', '\n'.repeat(512 * 1024));
  files.add('15 MB of line ends', 'WORKBOOK_TOO_MANY_ROWS', '\r\n'.repeat(7.5 * MB));
  files.add('15 MB of carriage returns', 'WORKBOOK_TOO_MANY_ROWS', '\r'.repeat(15 * MB));
  files.add(
    'a quote that is never closed, and 10 MB after it',
    'WORKBOOK_CELL_TOO_LONG',
    `"${'甲,乙\n'.repeat(1_250_000)}`,
  );
  files.add('a quote that is never closed', 'WORKBOOK_DAMAGED', `${head}"韦甲,1`);
  files.add('10 MB of quotes', 'WORKBOOK_CELL_TOO_LONG', '"'.repeat(10 * MB));
  files.add('quotes in the middle of everything', 'LEDGER_NO_SHEET', 'a"b"c,"d"e"f","g""h"\n'.repeat(20_000));
  files.add('one cell of 19 MB', 'WORKBOOK_CELL_TOO_LONG', 'x'.repeat(19 * MB));
  files.add('NUL at the beginning', 'WORKBOOK_NOT_XLSX', Buffer.alloc(64 * 1024));
  files.add(
    'NUL after 8 KB',
    'LEDGER_NO_SHEET',
    Buffer.concat([Buffer.from('甲,乙\n'.repeat(1_200)), Buffer.alloc(100_000)]),
  );
  files.add(
    'UTF-16 without a line end',
    'WORKBOOK_CELL_TOO_LONG',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('甲'.repeat(400_000), 'utf16le')]),
  );
  files.add(
    'UTF-16 with half a character at the end',
    'LEDGER_NO_SHEET',
    Buffer.from([0xff, 0xfe, 0x32, 0x75, 0x2c, 0x00, 0x00, 0xd8, 0x41]),
  );
  const broken = iconv.encode('劳动力台账,姓名,身份证号\n'.repeat(500), 'gb18030');
  for (let at = 0; at < broken.length; at += 37) broken[at] = 0xff;
  files.add('broken GB18030', 'LEDGER_NO_SHEET', broken);
  files.add(
    'any bytes but NUL',
    'LEDGER_NO_SHEET',
    Buffer.from(Array.from({ length: 300_000 }, () => 1 + dice.below(255))),
  );
  files.add('twenty thousand byte order marks', 'LEDGER_NO_SHEET', '\ufeff'.repeat(20_000));
  files.add(
    'a register whose rows are all different in length',
    'read',
    head +
      Array.from({ length: 400 }, (_, at) => ','.repeat(dice.below(400)) + (at % 7 === 0 ? '韦甲' : '')).join(
        '\n',
      ),
  );
  return files.files;
}
