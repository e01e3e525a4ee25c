import { readSources, type SourceFile } from './checks/source.js';
import { parsersOutsideTheProcess } from './checks/untrusted-bytes.js';

const file = (path: string, text: string): SourceFile => ({ path, text });

describe('a workbook somebody sent', () => {
  it('is parsed by the reading process alone', () =>
    expect(parsersOutsideTheProcess(readSources(['src'], ['.ts']))).toEqual([]));

  it.each([
    `import { openWorkbook } from '../../../platform/workbook/reader.js';`,
    `const { fillWorkbook } = await import('../../../platform/workbook/fill-workbook.js');`,
    `import ExcelJS from 'exceljs';`,
  ])('read elsewhere is noticed: %s', (text) =>
    expect(parsersOutsideTheProcess([file('src/modules/reports/application/a.ts', text)])).toHaveLength(1),
  );

  it('may be named by type', () =>
    expect(
      parsersOutsideTheProcess([
        file(
          'src/modules/reports/application/a.ts',
          `import type { Sheet } from '../../../platform/workbook/reader.js';`,
        ),
      ]),
    ).toEqual([]));
});
