import { Corpus, type HostileFile } from './hostile-file.js';
import { relation } from './workbook-parts.js';
import { zip } from './zip-builder.js';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Other kinds of files under the name of a workbook. */
export function disguises(): HostileFile[] {
  const files = new Corpus();
  const office = (main: string): Buffer =>
    zip([
      {
        name: '_rels/.rels',
        body: `<Relationships>${relation('r1', 'officeDocument', main)}</Relationships>`,
      },
      { name: main, body: '<document><body/></document>' },
    ]);
  files.add('an old .xls', 'WORKBOOK_OLD_FORMAT', Buffer.concat([OLE, Buffer.alloc(100_000, 9)]));
  files.add(
    'a workbook with a password',
    'WORKBOOK_ENCRYPTED',
    Buffer.concat([OLE, Buffer.alloc(4_096), Buffer.from('EncryptedPackage', 'utf16le')]),
  );
  files.add('a page', 'WORKBOOK_NOT_XLSX', '<html><table><tr><td>甲</td></tr></table></html>');
  files.add(
    'a workbook of 2003 in XML',
    'WORKBOOK_NOT_XLSX',
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
  );
  files.add('a document', 'WORKBOOK_NOT_XLSX', office('word/document.xml'));
  files.add('a binary workbook', 'WORKBOOK_NOT_XLSX', office('xl/workbook.bin'));
  files.add('a PDF', 'WORKBOOK_NOT_XLSX', '%PDF-1.7\n1 0 obj');
  files.add(
    'a picture',
    'WORKBOOK_NOT_XLSX',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  );
  files.add('a program', 'WORKBOOK_NOT_XLSX', Buffer.from('MZ\x90\x00'));
  files.add('an empty file', 'WORKBOOK_EMPTY', Buffer.alloc(0));
  files.add('an archive of nothing', 'WORKBOOK_NOT_XLSX', zip([]));
  return files.files;
}
