// Everything that can be read in an answer or a file, also in the parts of a workbook.
import yauzl from 'yauzl';

const ZIP = 'PK\u0003\u0004';

export async function textOf(body) {
  return body.subarray(0, ZIP.length).toString('latin1') === ZIP
    ? (await partsOf(body)).join('\n')
    : body.toString();
}

function partsOf(body) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(body, { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed);
      const parts = [];
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (unreadable, stream) => {
          if (unreadable) return reject(unreadable);
          const pieces = [];
          stream.on('error', reject);
          stream.on('data', (piece) => pieces.push(piece));
          stream.on('end', () => {
            parts.push(Buffer.concat(pieces).toString());
            zip.readEntry();
          });
        }),
      );
      zip.readEntry();
    });
  });
}
