// The open ledgers with the clinic's raw findings made unique: what may be kept nowhere can then be searched for by itself.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

/** Two columns no system may hold, and two raw measurements no purpose needs. */
const RAW = /^(乙肝表面抗原|尿妊娠试验|ALT|血压)/;

/** @returns {Promise<{ dir: string, canaries: string[], remove: () => void }>} a copy of the directory with a canary in every such cell */
export async function withMedicalCanaries(ledgers) {
  const dir = mkdtempSync(join(tmpdir(), 'shanggang-canaries-'));
  cpSync(ledgers, dir, { recursive: true });
  const file = join(
    dir,
    readdirSync(dir).find((name) => name.startsWith('04-')),
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const canaries = [];
  for (const sheet of book.worksheets) {
    const header = [1, 2, 3, 4, 5].find((row) => sheet.getRow(row).getCell(1).value === '序号');
    const columns = [];
    sheet.getRow(header).eachCell((cell, column) => {
      if (RAW.test(String(cell.value))) columns.push(column);
    });
    for (let row = header + 1; row <= sheet.rowCount; row += 1)
      for (const column of columns) {
        const cell = sheet.getRow(row).getCell(column);
        if (cell.value === null || cell.value === undefined) continue;
        const canary = `ZJQ${String(canaries.length).padStart(5, '0')}QJZ`;
        cell.value = canary;
        canaries.push(canary);
      }
  }
  await book.xlsx.writeFile(file);
  return { dir, canaries, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
