// What a company sees that opens its link after the coach has left: who came, a day for each start, and what came of each word.
import { renderBilingual, html, type Html, type PrintedPage } from '../../../../platform/http/index.js';
import type { ItemResult } from '../../application/item-results.js';
import type { AwaitedStart } from '../../application/start-list.queries.js';
import { PLACEMENT_STATE_LABELS } from '../../domain/placement.states.js';
import { dayField, wordField } from './starts-form.js';
import { endedPage, outcomesPage, type WordList, wordListPage } from './word-list.view.js';

export interface StartList extends Pick<WordList, 'companyName' | 'expiresAt' | 'listVersion' | 'note'> {
  /** Local day, offered as the day of every start. */
  readonly today: string;
  readonly items: readonly AwaitedStart[];
}

/** The second button says that everybody started on one day. */
export function startListPage({ today, items, ...list }: StartList): PrintedPage {
  return wordListPage({
    ...list,
    title: '确认上岗',
    heading: { zh: '请确认是否上岗', en: 'Who has started work?' },
    nobody: { zh: '目前没有待确认的人员。', en: 'Nobody waits for your word now.' },
    cards: items.map((person) => personCard(person, today)),
    after: html`<p>
      <label
        >${renderBilingual({ zh: '全部上岗日期', en: 'day of all starts' })}
        <input type="date" name="allOn" value="${today}" max="${today}"
      /></label>
    </p>`,
    sendMarked: { zh: '提交我标记的', en: 'Send what I marked' },
    sendAll: { zh: '全部已上岗,标记"未上岗"的除外', en: 'All started, except those marked no' },
  });
}

function personCard({ id, seekerName, job, status, departedOn }: AwaitedStart, today: string): Html {
  return html`<fieldset>
    <legend>${seekerName ?? '—'}</legend>
    <p>
      ${renderBilingual({ zh: '岗位', en: 'Post' })}: <b>${job ?? '—'}</b> ·
      ${renderBilingual(PLACEMENT_STATE_LABELS[status].label)} ·
      ${renderBilingual({ zh: '出发', en: 'departed' })} ${departedOn ?? '—'}
    </p>
    <label
      ><input type="radio" name="${wordField(id)}" value="started" />
      ${renderBilingual({ zh: '已上岗', en: 'started' })}</label
    >
    <label
      >${renderBilingual({ zh: '上岗日期', en: 'on' })}
      <input type="date" name="${dayField(id)}" value="${today}" max="${today}"
    /></label>
    <label
      ><input type="radio" name="${wordField(id)}" value="not_started" />
      ${renderBilingual({ zh: '未到岗或未上岗', en: 'never came or never started' })}</label
    >
  </fieldset>`;
}

/** @param asked the people as they were shown */
export function startOutcomesPage(
  outcomes: readonly ItemResult[],
  asked: readonly AwaitedStart[],
): PrintedPage {
  const people = new Map(asked.map((person) => [person.id, person]));
  return outcomesPage({
    title: '确认结果',
    heading: { zh: '确认结果', en: 'Your words' },
    nothingSent: { zh: '没有标记任何人,未提交。', en: 'Nobody was marked, so nothing was sent.' },
    outcomes,
    nameOf: (id) => html`${people.get(id)?.seekerName ?? '—'} · ${people.get(id)?.job ?? '—'}`,
  });
}

export const startsEndedPage = (companyName: string): PrintedPage =>
  endedPage(companyName, {
    zh: '链接已失效,请向发送方索取新链接。',
    en: 'Ask whoever sent it for a new one.',
  });
