// What a person sees that opens the signed link of their offer on a telephone: the offer, three buttons, and what became of it.
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import {
  renderBilingual,
  FORM_CSS,
  html,
  type Html,
  type PrintedPage,
  printPage,
} from '../../../../platform/http/index.js';
import { spoken } from '../../application/answer-notices.js';
import type { OfferPage } from '../../application/answer-links.service.js';
import type { SeekerWord } from '../../application/seeker-answers.service.js';
import type { Undone } from '../../application/undo-answer.service.js';
import { WORKER_DECLINE_REASONS } from '../../domain/placement.reasons.js';
import type { PlacementState } from '../../domain/placement.states.js';

const GO: LocalizedText = { zh: '我去', en: 'I go' };
const INTERESTED: LocalizedText = { zh: '我有意向', en: 'I am interested' };
const NO: LocalizedText = { zh: '我不去', en: 'I do not go' };
const OFFERED: LocalizedText = { zh: '岗位消息', en: 'A post for you' };
const SETTLED: LocalizedText = { zh: '此岗位已有结果', en: 'This is settled' };
const ENDED: LocalizedText = { zh: '此链接已失效', en: 'This link has ended' };
const CALL_ME: LocalizedText = { zh: '请给我打电话', en: 'Please call me' };

/** What may still be answered: at an intent it is the company's turn. */
const OPEN: Readonly<Partial<Record<PlacementState, readonly (readonly [SeekerWord, LocalizedText])[]>>> = {
  proposed: [
    ['go', INTERESTED],
    ['no', NO],
    ['call_me', CALL_ME],
  ],
  intent: [
    ['no', NO],
    ['call_me', CALL_ME],
  ],
  offered: [
    ['go', GO],
    ['no', NO],
    ['call_me', CALL_ME],
  ],
};

const DONE: Readonly<Record<SeekerWord, LocalizedText>> = {
  go: { zh: '已记录您的答复', en: 'Your answer is recorded' },
  no: {
    zh: '已记录您的答复。不去不会影响您的其他机会。',
    en: 'Your answer is recorded. A no is never held against you.',
  },
  call_me: { zh: '就业干部会给您打电话', en: 'Your caseworker will call you' },
};

/** @param live the link still opens; otherwise only what happened is told @param note of the link */
export function offerPage(page: OfferPage, live: boolean, note: Html | null): PrintedPage {
  const words = live ? OPEN[page.since.status] : undefined;
  const body = html`<main>
    <h1>${renderBilingual(words ? OFFERED : live ? SETTLED : ENDED)}</h1>
    ${words ? note : null} ${about(page)}
    ${
      words
        ? html`${
              page.since.status === 'offered' && page.holdUntil
                ? html`<p>
                    ${renderBilingual({ zh: '名额为您保留到', en: 'The place is held for you until' })}
                    <b>${spoken(page.holdUntil)}</b>
                  </p>`
                : null
            }
            <p>
              ${renderBilingual({ zh: '去不去由您决定,求职全程免费。', en: 'It is for you to decide; nobody may charge you anything.' })}
            </p>
            <form method="post">
              <input type="hidden" name="version" value="${page.since.version}" />
              ${words.map(
                ([word, text]) =>
                  html`<p><button name="answer" value="${word}">${renderBilingual(text)}</button></p>`,
              )}
              <label
                >${renderBilingual({ zh: '不去的原因(可不填)', en: 'reason for a no (may stay empty)' })}
                <select name="reason">
                  <option value=""></option>
                  ${Object.entries(WORKER_DECLINE_REASONS).map(
                    ([code, { zh, en }]) => html`<option value="${code}">${zh} ${en}</option>`,
                  )}
                </select></label
              >
            </form>`
        : html`${stands(page.since.state, page.since.at)}
            <p>
              ${renderBilingual({ zh: '如有疑问,或仍想去,请联系村里的就业干部。', en: 'If you have a question or still want to go, call your caseworker.' })}
            </p>`
    }
  </main>`;
  return printPage({ title: '岗位消息', body, css: FORM_CSS, large: true, forms: true });
}

/** After the answer, with the way to take it back. */
export function offerAnsweredPage(page: OfferPage, answer: SeekerWord): PrintedPage {
  const body = html`<main>
    <h1>${renderBilingual(DONE[answer])}</h1>
    ${about(page)} ${stands(page.since.state, page.since.at)}
    ${
      answer === 'call_me'
        ? null
        : html`<form method="post">
            <button name="answer" value="undo">
              ${renderBilingual({ zh: '点错了,撤回', en: 'A mistake, take it back' })}
            </button>
          </form>`
    }
  </main>`;
  return printPage({ title: '已记录', body, css: FORM_CSS, large: true, forms: true });
}

/** What came back, and what was gone by then. */
export function offerUndonePage(page: OfferPage, { missing }: Undone): PrintedPage {
  const body = html`<main>
    <h1>${renderBilingual({ zh: '已撤回', en: 'Taken back' })}</h1>
    ${about(page)} ${stands(page.since.state, page.since.at)}
    ${
      missing.length > 0
        ? html`<p>
            ${renderBilingual({ zh: '有的名额或体检时间已被占用,就业干部会与您联系。', en: 'Some places or appointments are taken by now; your caseworker will call you.' })}
          </p>`
        : null
    }
    <p><a href="">${renderBilingual({ zh: '重新答复', en: 'Answer again' })}</a></p>
  </main>`;
  return printPage({ title: '已撤回', body, css: FORM_CSS, large: true });
}

const about = ({ employerName, job, offeredWage }: OfferPage): Html =>
  html`<p>
    ${renderBilingual({ zh: '企业', en: 'Employer' })}: <b>${employerName ?? '—'}</b><br />
    ${renderBilingual({ zh: '岗位', en: 'Post' })}: <b>${job ?? '—'}</b>
    ${
      offeredWage === null
        ? null
        : html`<br />${renderBilingual({ zh: '月薪', en: 'Wage a month' })}: <b>${offeredWage}元</b>`
    }
  </p>`;

const stands = (state: LocalizedText, at: string): Html =>
  html`<p class="told">
    ${renderBilingual({ zh: '目前', en: 'Now' })}: <b>${renderBilingual(state)}</b> (${spoken(new Date(at))})
  </p>`;
