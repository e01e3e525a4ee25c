import { html, type Html, type PrintedPage, printPage, qrCode } from '../../../../platform/http/index.js';
import type { PublicFair, PublicPost } from '../../application/fair-public.queries.js';
import { fairWords } from '../../application/fair-words.js';

const OVER: Readonly<Record<string, readonly [string, string]>> = {
  cancelled: ['本场招聘会已取消', 'This fair is called off'],
  closed: ['本场招聘会已结束', 'This fair is over'],
  reconciled: ['本场招聘会已结束', 'This fair is over'],
};
const PROVIDED: Readonly<Record<string, readonly [string, string]>> = {
  free: ['包住', 'lodging free'],
  paid: ['可住,自费', 'lodging at a charge'],
};

/** What the employer wrote, with its unit; never a guess. */
export function wageWords({ payMin, payMax, baseWage, pieceRate }: PublicPost): { zh: string; en: string } {
  const range =
    payMin === null ? null : payMax === null || payMax === payMin ? `${payMin}` : `${payMin}–${payMax}`;
  const zh = [range && `${range}元/月`, baseWage && `底薪${baseWage}元`, pieceRate && '计件'].filter(Boolean);
  const en = [
    range && `${range} yuan a month`,
    baseWage && `base ${baseWage}`,
    pieceRate && 'piece rate',
  ].filter(Boolean);
  return { zh: zh.join(',') || '—', en: en.join(', ') || '—' };
}

function postRow(post: PublicPost): Html {
  const wage = wageWords(post);
  const lodging = PROVIDED[post.lodging ?? ''];
  return html`<tr>
    <td>${post.booth ?? ''}</td>
    <td>${post.employer}</td>
    <td>${post.title}</td>
    <td class="number">${post.headcount ?? '—'}</td>
    <td>${wage.zh}<br /><span class="en">${wage.en}</span></td>
    <td>
      ${post.address ?? ''}
      ${lodging ? html`<br />${lodging[0]} <span class="en">${lodging[1]}</span>` : null}
    </td>
  </tr>`;
}

/** The public page of an announced fair, in two languages; no sign-in, no person. */
export function publicFairPage({ fair, posts }: PublicFair): PrintedPage {
  const words = fairWords(fair);
  const over = OVER[fair.status];
  const places = posts.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);
  const body = html`<main>
    <h1>${words.fair}</h1>
    ${over ? html`<p class="over" role="status">${over[0]} <span class="en">${over[1]}</span></p>` : null}
    <p>时间 <span class="en">Time</span>: <b>${words.date} ${words.time}</b></p>
    <p>地点 <span class="en">Place</span>: <b>${words.place}</b></p>
    <p>
      入场、求职全程免费,任何人不得向求职者收费。
      <span class="en">Free for job seekers; nobody may charge you anything.</span>
    </p>
    <p>
      请带本人身份证。没有报名也可以现场登记。
      <span class="en">Bring your identity card. You may register at the door.</span>
    </p>
    ${
      fair.status === 'cancelled'
        ? null
        : html`<h2>
              岗位 <span class="en">Posts</span> (${posts.length} · ${places}人
              <span class="en">people sought</span>)
            </h2>
            <table>
              <thead>
                <tr>
                  <th>展位<br /><span class="en">Booth</span></th>
                  <th>企业<br /><span class="en">Employer</span></th>
                  <th>岗位<br /><span class="en">Post</span></th>
                  <th>人数<br /><span class="en">People</span></th>
                  <th>工资<br /><span class="en">Wage</span></th>
                  <th>地点<br /><span class="en">Place of work</span></th>
                </tr>
              </thead>
              <tbody>
                ${posts.map(postRow)}
              </tbody>
            </table>`
    }
  </main>`;
  return printPage({
    title: `${words.fair} ${words.date}`,
    body,
    css: '.over{border:2px solid #a00;padding:.4em;font-weight:bold}',
  });
}

/** For walls: day, place, best-paid posts, and the way to the rest. @param origin `https://…` of this service */
export function posterPage({ fair, posts }: PublicFair, origin: string): PrintedPage {
  const words = fairWords(fair);
  const address = `${origin}${words.page}`;
  const best = [...posts]
    .sort((a, b) => (b.payMax ?? b.payMin ?? 0) - (a.payMax ?? a.payMin ?? 0))
    .slice(0, 8);
  const employers = new Set(posts.map(({ employer }) => employer)).size;
  const places = posts.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);
  const body = html`<h1>${words.fair}</h1>
    <p class="when">${words.date}<br />${words.time}</p>
    <p class="when">${words.place}</p>
    <p>
      ${employers}家企业 · ${posts.length}个岗位 · 招${places}人 · 免费入场<br /><span class="en"
        >${employers} employers · ${posts.length} posts · ${places} people sought · free</span
      >
    </p>
    <table>
      <tbody>
        ${best.map(
          (post) =>
            html`<tr>
              <td>${post.title}</td>
              <td>${post.employer}</td>
              <td>${wageWords(post).zh}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="qr">${qrCode(address)}</div>
    <p>扫码看全部岗位和工资 <span class="en">All posts and wages</span><br />${address}</p>`;
  return printPage({
    title: words.fair,
    body,
    large: true,
    css: 'body{text-align:center}h1{font-size:2.4em}.when{font-size:1.8em;font-weight:bold}td{font-size:.8em}.qr{width:55mm;margin:4mm auto}',
  });
}
