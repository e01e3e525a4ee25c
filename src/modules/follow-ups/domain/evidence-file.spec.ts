import fc from 'fast-check';
import { recogniseFile } from './evidence-file.js';

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.alloc(40),
  Buffer.from([0xff, 0xd9]),
]);
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(40),
  Buffer.from('IEND\xae\x42\x60\x82', 'latin1'),
]);
const pdf = (body = ''): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj <<${body}>> endobj\n%%EOF\n`);

describe('papers of employment', () => {
  it('are told by their content', () => {
    expect([jpeg, png, pdf()].map(recogniseFile)).toEqual(['image/jpeg', 'image/png', 'application/pdf']);
  });

  it.each([
    ['a script', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a workbook', Buffer.from('PK\u0003\u0004')],
    ['a program', Buffer.from('MZ')],
    ['a picture cut off', jpeg.subarray(0, 20)],
    ['a pdf cut off', pdf().subarray(0, 12)],
    ['a pdf with a script', pdf('/OpenAction << /S /JavaScript /JS (x) >>')],
    ['a pdf with a file in it', pdf('/Names << /EmbeddedFiles 2 0 R >>')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is none', (_what, content) => {
    expect(recogniseFile(content)).toBeNull();
  });

  it('random bytes are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => recogniseFile(Buffer.from(bytes)) === null),
    );
  });
});
