// The search the story trusts: it finds a sign however it is written, names where it came from, and takes nothing else for one.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { Signs } from './signs.mjs';
import { textOf } from './text-of.mjs';

const escape16 = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

describe('signs of the second county', () => {
  const signs = new Signs();
  const [name, remark] = [signs.word('seeker.name'), signs.word('seeker.remark')];
  const number = signs.number('seeker.id_number', '99000019900307104X');
  const phone = signs.number('contact_means.phone', '12900001234');
  const id = signs.id('public.seeker', '01a21711-cb0f-7e52-9aa7-8e89cf65bfca');
  signs.name('cooperation', 'jingxi-futian');

  it('are each another one', () => {
    const one = new Signs();
    assert.equal(new Set(Array.from({ length: 20_000 }, (_, at) => one.word(`t.${at}`))).size, 20_000);
  });

  for (const [how, text, kinds] of [
    ['in a sentence', `岑${name}已登记`, ['seeker.name']],
    ['two in one word', `${name}${remark}`, ['seeker.name', 'seeker.remark']],
    ['cut off', `岑${name.slice(0, 1)}某`, ['a part of a word']],
    ['in an address', `/people?q=${encodeURIComponent(`岑${name}`)}`, ['seeker.name']],
    ['escaped in a document', JSON.stringify({ name }).replace(/[^\x20-\x7e]/g, escape16), ['seeker.name']],
    ['a number', `号码${number}。`, ['seeker.id_number']],
    ['a number with a small letter', number.toLowerCase(), ['seeker.id_number']],
    ['a number inside a longer one', `86${phone}0`, ['contact_means.phone']],
    ['a row', `{"id":"${id}"}`, ['id of seeker']],
    ['the cooperation', 'effect:jingxi-futian:1', ['cooperation']],
    ['nothing of it', '岑大山 450000199003071045 12000001234 01a21711-cb0f-7e52-9aa7-0e89cf65bfca', []],
  ])
    it(`are found: ${how}`, () => assert.deepEqual(signs.in(text), kinds));

  it('leave ids out where those may stand', () => assert.deepEqual(signs.in(id, { ids: false }), []));

  it('are found in the cells of a workbook', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('名单').addRow(['岑大山', `岑${name}`]);
    assert.deepEqual(signs.in(await textOf(Buffer.from(await book.xlsx.writeBuffer()))), ['seeker.name']);
  });
});
