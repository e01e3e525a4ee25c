import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { multipliedRows, multiplyRegister, readTemplate } from '../../../bench/ledgers/multiply.mjs';
import { isValidCitizenNumber } from './generator/identity.mjs';
import { readCells } from './read-set.js';

describe('multiplied register', () => {
  it('has sixty thousand people with a number of their own', async () => {
    const ids = new Set<string>();
    let refused = 0;
    for (const row of multipliedRows(await readTemplate(), { persons: 60_000, seed: 3, damage: 0.05 })) {
      if (isValidCitizenNumber(row.id)) ids.add(row.id);
      if (row.code) refused++;
    }
    expect(ids.size).toBe(60_000);
    expect(refused / 60_000).toBeCloseTo(0.05, 1);
  });

  it('writes the rows where it says, under the header of the ledger', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'multiply-'));
    const counts = await multiplyRegister({ out: join(dir, '01.xlsx'), persons: 300, seed: 5 });
    const cells = await readCells(dir, '01.xlsx', '');
    const template = await readTemplate();
    const id = template[0]!.keys.indexOf('id');
    for (const row of multipliedRows(template, { persons: 300, seed: 5 })) {
      expect(cells.get(`${row.sheet}!${String.fromCharCode(65 + id)}${row.row}`)).toBe(row.id);
    }
    expect(counts).toEqual({ file: '01.xlsx', rows: 300, refused: 0, tabs: 9 });
    expect(cells.get(`${template[0]!.name}!A2`)).toBe('基本信息');
    await rm(dir, { recursive: true, force: true });
  });
});
