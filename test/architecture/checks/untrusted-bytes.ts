import { importsOf, type SourceFile } from './source.js';

/** Files that parse a workbook somebody sent. */
const READERS = /^src\/platform\/workbook\/(?:reader|open-workbook|fill-workbook|xlsx|csv|zip|xml)\.ts$/;
/** The program of the reading process, and the readers themselves. */
const MAY_PARSE =
  /^src\/(?:platform\/workbook\/|modules\/imports\/application\/reading-process\/workbook-session\.ts$)/;
const PARSERS = new Set(['exceljs', 'saxes', 'yauzl', 'iconv-lite', 'csv-parse', 'csv-parse/sync']);

/** Code outside the reading process that could parse bytes somebody sent. */
export function parsersOutsideTheProcess(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !MAY_PARSE.test(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !typeOnly && (READERS.test(target) || PARSERS.has(target)))
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    );
}
