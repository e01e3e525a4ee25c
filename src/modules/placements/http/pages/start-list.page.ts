// What a company sees that opens its link after the coach has left: who came, a day for each start, and what came of each word.
import {
  both,
  FORM_CSS,
  html,
  type Html,
  type PrintedPage,
  printPage,
} from '../../../../platform/http/index.js';
import { spoken } from '../../application/answer-follow-up.service.js';
import type { Outcome } from '../../application/outcomes.js';
import type { AwaitedStart } from '../../application/start-list.queries.js';
import { PLACEMENT_STATE_LABELS, type PlacementState } from '../../domain/placement.states.js';
import { dayField, wordField } from './starts-form.js';

export interface StartList {
  readonly companyName: string;
  readonly expiresAt: Date;
  /** Local day, offered as the day of every start. */
  readonly today: string;
  readonly items: readonly AwaitedStart[];
  readonly listVersion: string;
}

/** One button sends what is marked, the other says that everybody started on one day, but for those marked no. */
export function startListPage({ companyName, expiresAt, today, items, listVersion }: StartList): PrintedPage {
  const body = html`<main>
    <h1>${both({ zh: '请确认是否上岗', en: 'Who has started work?' })}</h1>
    <p>
      <b>${companyName}</b> · ${both({ zh: '链接有效至', en: 'This link works until' })} ${spoken(expiresAt)}
    </p>
    ${
      items.length === 0
        ? html`<p class="told">
            ${both({ zh: '目前没有待确认的人员。', en: 'Nobody waits for your word now.' })}
          </p>`
        : html`<form method="post">
            <input type="hidden" name="listVersion" value="${listVersion}" />
            ${items.map((person) => personCard(person, today))}
            <p>
              <label
                >${both({ zh: '全部上岗日期', en: 'day of all starts' })}
                <input type="date" name="allOn" value="${today}" max="${today}"
              /></label>
            </p>
            <p class="acts">
              <button name="act" value="marked">
                ${both({ zh: '提交我标记的', en: 'Send what I marked' })}
              </button>
              <button name="act" value="all">
                ${both({ zh: '全部已上岗,标记"未上岗"的除外', en: 'All started, except those marked no' })}
              </button>
            </p>
          </form>`
    }
  </main>`;
  return printPage({ title: '确认上岗', body, css: FORM_CSS, forms: true });
}

function personCard({ id, seekerName, job, status, departedOn }: AwaitedStart, today: string): Html {
  return html`<fieldset>
    <legend>${seekerName ?? '—'}</legend>
    <p>
      ${both({ zh: '岗位', en: 'Post' })}: <b>${job ?? '—'}</b> ·
      ${both(PLACEMENT_STATE_LABELS[status].label)} · ${both({ zh: '出发', en: 'departed' })}
      ${departedOn ?? '—'}
    </p>
    <label
      ><input type="radio" name="${wordField(id)}" value="started" />
      ${both({ zh: '已上岗', en: 'started' })}</label
    >
    <label
      >${both({ zh: '上岗日期', en: 'on' })}
      <input type="date" name="${dayField(id)}" value="${today}" max="${today}"
    /></label>
    <label
      ><input type="radio" name="${wordField(id)}" value="not_started" />
      ${both({ zh: '未到岗或未上岗', en: 'never came or never started' })}</label
    >
  </fieldset>`;
}

/** What came of each word, with the way to take one back. @param asked the people as they were shown */
export function startOutcomesPage(outcomes: readonly Outcome[], asked: readonly AwaitedStart[]): PrintedPage {
  const people = new Map(asked.map((person) => [person.id, person]));
  const body = html`<main>
    <h1>${both({ zh: '确认结果', en: 'Your words' })}</h1>
    ${
      outcomes.length === 0
        ? html`<p class="told">
            ${both({ zh: '没有标记任何人,未提交。', en: 'Nobody was marked, so nothing was sent.' })}
          </p>`
        : html`<form method="post">
            ${outcomes.map((outcome) => outcomeCard(outcome, people.get(outcome.placementId)))}
          </form>`
    }
    ${backToPage}
  </main>`;
  return printPage({ title: '确认结果', body, css: FORM_CSS, forms: true });
}

function outcomeCard({ outcome, placementId, status, text }: Outcome, person?: AwaitedStart): Html {
  return html`<fieldset>
    <legend>${person?.seekerName ?? '—'} · ${person?.job ?? '—'}</legend>
    ${
      outcome === 'done'
        ? html`<p class="told">
              ${both({ zh: '已记录', en: 'Recorded' })}:
              <b>${both(PLACEMENT_STATE_LABELS[status!].label)}</b>
            </p>
            <button name="undo" value="${placementId}">
              ${both({ zh: '点错了,撤回', en: 'A mistake, take it back' })}
            </button>`
        : html`<p class="told">${both({ zh: '未采纳', en: 'Not taken' })}: <b>${text && both(text)}</b></p>`
    }
  </fieldset>`;
}

export function startUndonePage(status: PlacementState): PrintedPage {
  const body = html`<main>
    <h1>${both({ zh: '已撤回', en: 'Taken back' })}</h1>
    <p class="told">${both(PLACEMENT_STATE_LABELS[status].label)}</p>
    ${backToPage}
  </main>`;
  return printPage({ title: '已撤回', body, css: FORM_CSS });
}

/** For who comes late: the link opens nobody any more. */
export function startsEndedPage(companyName: string): PrintedPage {
  const body = html`<main>
    <h1>${both({ zh: '此链接已失效', en: 'This link has ended' })}</h1>
    <p><b>${companyName}</b></p>
    <p class="told">
      ${both({ zh: '链接已失效,请向发送方索取新链接。', en: 'Ask whoever sent it for a new one.' })}
    </p>
  </main>`;
  return printPage({ title: '链接已失效', body, css: FORM_CSS });
}

const backToPage = html`<p><a href="">${both({ zh: '回到名单', en: 'Back to the list' })}</a></p>`;
