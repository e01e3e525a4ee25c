import { html, type PrintedPage, printPage } from '../../../platform/http/index.js';
import type { BatchPrintouts } from '../application/batch-printouts.service.js';
import type { BoardingLine } from '../application/boarding-list.queries.js';
import { PASSENGER_LABELS } from '../domain/travel.js';

const ROLES: Readonly<Record<string, string>> = {
  escort: '带队干部',
  source_bureau: '那坡县人社局',
  destination_bureau: '龙岗区人力资源局',
  station: '劳务工作站',
  carrier: '客运公司',
  driver: '司机',
};

const clock = (instant: Date): string =>
  instant.toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });

const seatOf = ({ coach, seat, extraSeat }: BoardingLine): string =>
  coach && seat ? `${coach}车${seat}座` : extraSeat ? '加座' : '';

/** The list as paper: to call from, to sign on, and the sums of those who travel for what. */
export function rosterPage({ batch, lines, road }: BatchPrintouts): PrintedPage {
  const { passengers } = road;
  const body = html`<h1>输送花名册 ${batch.code} <span class="en">Departure roster</span></h1>
    <p>
      ${batch.departureOn} · 新上岗${passengers.new}人 返岗${passengers.returning}人
      带队${passengers.escort}人
      ${road.insurance ? html`· 保险 ${road.insurance.insurer} ${road.insurance.policyNo}` : null}
    </p>
    <table>
      <thead>
        <tr>
          <th>座位</th>
          <th>姓名</th>
          <th>类别</th>
          <th>企业</th>
          <th>岗位</th>
          <th>上车点</th>
          <th>登车签名</th>
          <th>交接签名</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr>
              <td class="number">${seatOf(line)}</td>
              <td>${line.name ?? '—'}</td>
              <td>${PASSENGER_LABELS[line.kind].zh}</td>
              <td>${line.employer ?? ''}</td>
              <td>${line.job ?? ''}</td>
              <td>${line.stop ?? ''}</td>
              <td></td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  return printPage({ title: `输送花名册 ${batch.code}`, body, landscape: true });
}

/** 出发须知: one page for each person, in large type; nothing on it but what the person needs on the way. */
export function notesPage({ batch, lines, road }: BatchPrintouts): PrintedPage {
  const contacts = html`${road.contacts.map(
    (one) => html`<li>${ROLES[one.role] ?? one.role} ${one.name} <b>${one.phone}</b></li>`,
  )}`;
  const pages = lines
    .filter((line) => line.kind !== 'escort' && line.door !== 'not_boarded')
    .map((line) => {
      const meets = road.receptions.find(({ employer }) => employer === line.employer);
      return html`<section class="note">
        <h1>出发须知 <span class="en">Before you leave</span></h1>
        <p class="who">${line.name ?? ''}</p>
        <ul>
          <li>出发 <b>${batch.departureOn}</b></li>
          ${line.stop ? html`<li>上车地点 <b>${line.stop}</b></li>` : null}
          ${seatOf(line) ? html`<li>座位 <b>${seatOf(line)}</b></li>` : null}
          <li>去 <b>${line.employer ?? ''}</b> ${line.job ?? ''}</li>
          ${
            meets
              ? html`<li>
                  到达 ${clock(meets.arrivesAt)} ${meets.place},${meets.shuttle ?? ''} 接站
                  ${meets.contactName}
                  <b>${meets.contactPhone}</b>
                </li>`
              : null
          }
        </ul>
        <h2>请带好</h2>
        <p>身份证、手机和充电器、换洗衣服、常用物品。乘车不收费,不交押金,身份证自己保管。</p>
        <h2>有事打电话</h2>
        <ul>
          ${contacts}
        </ul>
      </section>`;
    });
  return printPage({
    title: `出发须知 ${batch.code}`,
    body: html`${pages}`,
    large: true,
    css: '.note{page-break-after:always}.note li{margin:.5em 0}.who{font-size:1.8em;font-weight:bold}',
  });
}
