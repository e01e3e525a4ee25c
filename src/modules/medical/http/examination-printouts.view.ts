// Pages for paper: no script, nothing of a result.
import { barCode, html, type HtmlPart, printPage, type PrintedPage } from '../../../platform/http/index.js';
import { GBZ_188_EDITION, hazardFactor } from '../../reference/index.js';
import type { DayList, Slip } from '../application/examination-printouts.queries.js';
import { PAYER_LABELS, type Statement } from '../application/statements.queries.js';
import { EXAM_LABELS, type ExamKind } from '../domain/exam-kinds.js';
import { type ExamItem, ITEMS } from '../domain/order-items.js';

const hazardNames = (codes: readonly string[]): string =>
  codes.map((code) => hazardFactor(code)?.name.zh ?? code).join('、') || '无';
const examName = (exam: string): string => EXAM_LABELS[exam as ExamKind].zh;
const itemName = (item: string): string => ITEMS[item as ExamItem]?.zh ?? item;
const sexName = (sex: string | null | undefined): string =>
  sex === 'male' ? '男' : sex === 'female' ? '女' : '';

/** What a laser pen reads: the order's id, nothing about the person. */
export const scanCodeOf = (checkId: string): string => checkId.replaceAll('-', '').toUpperCase();

/** 导检单: what to have done in which room; each item is signed off by hand. */
export function slipPage({ check, person, clinicName }: Slip): PrintedPage {
  const rows: HtmlPart[] = check.items.map(
    (item, index) =>
      html`<tr>
        <td class="number">${index + 1}</td>
        <td>${itemName(item)} <span class="en">${ITEMS[item]?.en}</span></td>
        <td></td>
        <td></td>
      </tr>`,
  );
  const time = check.arrivalAt?.slice(0, 5) ?? '';
  return printPage({
    title: '导检单',
    css: '.bar{width:90mm;margin:0 0 4mm}.wide{width:40%}',
    body: html`<h1>导检单</h1>
      <p class="en">Examination slip</p>
      <div class="bar">${barCode(scanCodeOf(check.id))}</div>
      <p>姓名:${person?.name} 性别:${sexName(person?.sex)} 出生:${person?.birthOn}</p>
      <p>体检机构:${clinicName} 日期:${check.bookedOn} 到检时间:${time}</p>
      <p>类别:${examName(check.exam)} 第${check.attempt}次 拟上岗:${check.employerText} ${check.jobText}</p>
      ${
        check.exam === 'occupational' &&
        html`<p>接触危害因素:${hazardNames(check.hazards)}(依据 ${GBZ_188_EDITION})</p>`
      }
      <table>
        <thead>
          <tr>
            <th>序</th>
            <th class="wide">项目</th>
            <th>科室盖章</th>
            <th>时间</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      <p>请空腹,带身份证原件。本单不含乙肝、孕检、艾滋项目,任何人不得加查。</p>
      <p class="en">
        Come fasting, with your ID card. Nothing may be added to this list; the person pays nothing.
      </p>
      <p>体检费用不由本人承担。医师签名:<span class="sign"></span></p>`,
  });
}

/** An institution's list of a day, in the order people come. */
export function dayListPage({ clinicName, day, lines }: DayList): PrintedPage {
  const rows: HtmlPart[] = lines.map(
    (line, index) =>
      html`<tr>
        <td class="number">${index + 1}</td>
        <td>${line.arrivalAt}</td>
        <td>${line.name}</td>
        <td>${sexName(line.sex)}</td>
        <td>${examName(line.exam)}</td>
        <td>${hazardNames(line.hazards)}</td>
        <td>${line.escort}</td>
        <td></td>
      </tr>`,
  );
  return printPage({
    title: `${day} 体检名单`,
    landscape: true,
    body: html`<h1>${clinicName} ${day} 体检名单</h1>
      <p>共 ${lines.length} 人</p>
      <table>
        <thead>
          <tr>
            <th>序</th>
            <th>到检时间</th>
            <th>姓名</th>
            <th>性别</th>
            <th>类别</th>
            <th>危害因素</th>
            <th>带队</th>
            <th>签到</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
  });
}

/** 对账单: who owes which institution for a month. */
export function statementPage({ month, lines, people, amount }: Statement): PrintedPage {
  const rows: HtmlPart[] = lines.map(
    (line) =>
      html`<tr>
        <td>${PAYER_LABELS[line.payer]}</td>
        <td>${line.payerName}</td>
        <td>${line.clinicName}</td>
        <td>${examName(line.exam)}</td>
        <td class="number">${line.people}</td>
        <td class="number">${line.fee ?? '未约定'}</td>
        <td class="number">${line.amount ?? '—'}</td>
      </tr>`,
  );
  return printPage({
    title: `${month} 体检费用对账单`,
    body: html`<h1>${month} 体检费用对账单</h1>
      <table>
        <thead>
          <tr>
            <th>付费方</th>
            <th>付费单位</th>
            <th>体检机构</th>
            <th>类别</th>
            <th>人次</th>
            <th>单价</th>
            <th>金额</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      <p>合计 ${people} 人次,已约定单价部分 ${amount} 元。体检费用一律不由本人承担。</p>
      <p>经办:<span class="sign"></span> 机构:<span class="sign"></span></p>`,
  });
}
