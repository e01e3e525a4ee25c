import { html, type PrintedPage, printPage } from '../../../platform/http/index.js';
import type { ClaimPack } from '../application/claim-pack.service.js';
import { periodText } from '../application/period-text.js';
import type { NoticePaper } from '../application/public-notices.service.js';
import { SUBSIDY_LABELS } from '../domain/rule-set.js';

/** The list that goes with the claims, to sign. */
export function packPage({ version, madeOn, lines, withoutConsent, total }: ClaimPack): PrintedPage {
  return printPage({
    title: `${version.name}申报花名册`,
    landscape: true,
    body: html`<h1>${version.name}申报花名册 <span class="en">Claims</span></h1>
      <p>${madeOn} · ${lines.length} 人 · ${total} 元 · 第 ${version.revision} 版</p>
      <p>依据:${version.source}</p>
      ${withoutConsent > 0 ? html`<p>${withoutConsent} 人已撤回脱贫证明授权,未列入。</p>` : null}
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>姓名</th>
            <th>身份证号</th>
            <th>乡镇村</th>
            <th>企业</th>
            <th>上岗日期</th>
            <th>期满日</th>
            <th>期间</th>
            <th>金额(元)</th>
            <th>状态</th>
            <th>签名</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line, index) =>
              html`<tr>
                <td class="number">${index + 1}</td>
                <td>${line.name}</td>
                <td>${line.idMasked}</td>
                <td>${line.village}</td>
                <td>${line.employer ?? ''}</td>
                <td>${line.startedOn}</td>
                <td>${line.reachedOn}</td>
                <td>${periodText(line.period)}</td>
                <td class="number">${line.amount}</td>
                <td>${line.statusText}</td>
                <td></td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p>经办 <span class="sign"></span> 审核 <span class="sign"></span> 日期 <span class="sign"></span></p>`,
  });
}

/** 公示: to hang on a wall, so large, and nothing on it that names a whole person. */
export function noticePage({ kind, postedOn, untilOn, lines }: NoticePaper): PrintedPage {
  const name = SUBSIDY_LABELS[kind];
  return printPage({
    title: `${name.zh}发放公示`,
    large: true,
    body: html`<h1>${name.zh}发放公示</h1>
      <p>公示期:${postedOn} 至 ${untilOn}。对名单有异议的,可在公示期内向县(区)人社部门反映。</p>
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>姓名</th>
            <th>乡镇村</th>
            <th>金额(元)</th>
            <th>期间</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line, index) =>
              html`<tr>
                <td class="number">${index + 1}</td>
                <td>${line.name}</td>
                <td>${line.place}</td>
                <td class="number">${line.amount}</td>
                <td>${periodText(line.period)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  });
}
