import { html, type PrintedPage, printPage, qrCode } from '../../../../platform/http/index.js';
import type { FairReport } from '../../application/fair-report.service.js';
import { fairWords } from '../../application/fair-words.js';
import type { BadgeLine, FairPrintouts, Slip } from '../../application/fair-printouts.queries.js';

const STATUS: Readonly<Record<string, string>> = {
  invited: '已邀请',
  registered: '已报名',
  checked_in: '已签到',
  no_show: '未到场',
  cancelled: '已取消',
};
const EXAMS: Readonly<Record<string, readonly [string, string]>> = {
  general: ['入职体检', 'general examination'],
  occupational: ['岗前职业健康检查', 'occupational examination'],
  food: ['健康证', 'food certificate'],
};

/** The roster as paper: numbers of cards are masked, there is room to sign. */
export function rosterPage({ fair, lines }: FairPrintouts): PrintedPage {
  const words = fairWords(fair);
  const body = html`<h1>${words.fair} 签到花名册 <span class="en">Roster</span></h1>
    <p>${words.date} ${words.time} ${words.place} · ${lines.length}人</p>
    <table>
      <thead>
        <tr>
          <th>序号</th>
          <th>姓名</th>
          <th>性别</th>
          <th>乡镇村</th>
          <th>状态</th>
          <th>签到时间</th>
          <th>签名</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line, index) =>
            html`<tr>
              <td class="number">${index + 1}</td>
              <td>${line.name ?? '—'}</td>
              <td>${line.sex === 'female' ? '女' : line.sex === 'male' ? '男' : ''}</td>
              <td>${line.place}</td>
              <td>${STATUS[line.status] ?? line.status}${line.enteredLate ? '(补录)' : ''}</td>
              <td>${line.arrived ?? ''}</td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  return printPage({ title: `${words.fair} 花名册`, body, landscape: true });
}

const badge = (line: BadgeLine, name: string, when: string) =>
  html`<section class="badge">
    <div class="qr">${qrCode(line.badge)}</div>
    <div>
      <b class="name">${line.name ?? ''}</b><br />${name}<br />${when}<br />入场码
      <span class="en">entry code</span>
    </div>
  </section>`;

/** Entry codes to cut out: name for the eye, an opaque code for the scanner. */
export function badgesPage({ fair, lines }: FairPrintouts): PrintedPage {
  const words = fairWords(fair);
  const body = html`<main>
    ${lines.filter(({ status }) => status !== 'cancelled').map((line) => badge(line, words.fair, `${words.date} ${words.time}`))}
  </main>`;
  return printPage({
    title: `${words.fair} 入场码`,
    body,
    css: 'main{display:grid;grid-template-columns:1fr 1fr;gap:3mm}.badge{border:1px dashed #777;padding:3mm;display:flex;gap:3mm;align-items:center;page-break-inside:avoid}.qr{width:32mm;flex:none}.name{font-size:1.5em}',
  });
}

/** What somebody hired on the spot takes home, large enough to read without glasses. */
export function slipPage(slip: Slip): PrintedPage {
  const body = html`<h1>录用与体检通知单 <span class="en">You are hired</span></h1>
    <p><b>${slip.name ?? ''}</b></p>
    <p>
      企业 <span class="en">Employer</span>: <b>${slip.employer}</b><br />岗位 <span class="en">Post</span>:
      <b>${slip.post}</b>
    </p>
    <p>
      月薪 <span class="en">Wage a month</span>:
      <b>${slip.wage === null ? '以劳动合同为准' : `${slip.wage}元`}</b>
    </p>
    ${
      slip.exams.length === 0
        ? html`<p>
            此岗位出发前不需要体检。 <span class="en">No examination is due before departure.</span>
          </p>`
        : slip.exams.map(
            (exam) =>
              html`<p class="exam">
                ${EXAMS[exam.exam]?.[0] ?? exam.exam} <span class="en">${EXAMS[exam.exam]?.[1] ?? ''}</span
                ><br />
                ${
                  exam.day === null
                    ? html`<b>等候通知</b> <span class="en">you will be told the day</span>`
                    : html`<b>${exam.day} ${exam.arrivalAt ?? ''}</b>`
                }<br />
                ${exam.clinicName ?? ''}<br />请带身份证,早上不要吃东西。费用不由本人承担。
                <span class="en">Bring your identity card, do not eat before. You do not pay.</span>
              </p>`,
          )
    }
    ${slip.departureOn ? html`<p>计划出发 <span class="en">Planned departure</span>: <b>${slip.departureOn}</b></p>` : null}
    <p>
      本单不是劳动合同;您可以随时改变主意,请告诉工作人员。
      <span class="en">This is no contract; you may change your mind, please tell us.</span>
    </p>
    <p>本人签名 <span class="sign"></span> 企业签名 <span class="sign"></span></p>`;
  return printPage({
    title: '录用与体检通知单',
    body,
    large: true,
    css: '.exam{border:2px solid #111;padding:3mm}',
  });
}

/** The account of the fair: the sentence, then each step with what it is a share of. */
export function reportPage({ fair, steps, sentence, final }: FairReport): PrintedPage {
  const words = fairWords(fair);
  const names = new Map(steps.map(({ key, text }) => [key, text]));
  const body = html`<h1>${words.fair} 成效统计 <span class="en">Account of the fair</span></h1>
    ${final ? null : html`<p><b>未核账</b> <span class="en">not reconciled yet</span></p>`}
    <p>${sentence.zh}</p>
    <p class="en">${sentence.en}</p>
    <table>
      <thead>
        <tr>
          <th>项目</th>
          <th>数量</th>
          <th>单位</th>
          <th>占</th>
          <th>比例</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          (step) =>
            html`<tr>
              <td>${step.text.zh} <span class="en">${step.text.en}</span></td>
              <td class="number">${step.count}</td>
              <td>${step.unit === 'person' ? '人' : '人次'}</td>
              <td>${step.of === null ? '' : `${names.get(step.of)?.zh ?? ''} ${step.ofCount}`}</td>
              <td class="number">
                ${step.unit === 'person' && step.ofCount ? `${Math.round((step.count / step.ofCount) * 1000) / 10}%` : ''}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>填表人 <span class="sign"></span> 负责人 <span class="sign"></span></p>`;
  return printPage({ title: `${words.fair} 成效统计`, body });
}
