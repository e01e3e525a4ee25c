// What every page of a company's link shares: people in cards on one form, what came of each word, and a word taken back.
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
import type { ItemResult } from '../../application/item-results.js';
import { PLACEMENT_STATE_LABELS, type PlacementState } from '../../domain/placement.states.js';

export interface WordList {
  /** Of the window, in Chinese. */
  readonly title: string;
  readonly heading: LocalizedText;
  readonly companyName: string;
  readonly expiresAt: Date;
  readonly listVersion: string;
  readonly nobody: LocalizedText;
  /** Of the link itself. */
  readonly note: Html | null;
  /** Said before the cards. */
  readonly before?: Html;
  readonly cards: readonly Html[];
  /** Between the cards and the buttons. */
  readonly after?: Html;
  readonly sendMarked: LocalizedText;
  readonly sendAll: LocalizedText;
}

/** One button sends what is marked, the other the same word for all but those marked no. */
export function wordListPage(list: WordList): PrintedPage {
  const form = html`${list.before ?? null}
    <form method="post">
      <input type="hidden" name="listVersion" value="${list.listVersion}" />
      ${list.cards} ${list.after ?? null}
      <p class="acts">
        <button name="act" value="marked">${renderBilingual(list.sendMarked)}</button>
        <button name="act" value="all">${renderBilingual(list.sendAll)}</button>
      </p>
    </form>`;
  const body = html`<main>
    <h1>${renderBilingual(list.heading)}</h1>
    <p>
      <b>${list.companyName}</b> · ${renderBilingual({ zh: '链接有效至', en: 'This link works until' })}
      ${spoken(list.expiresAt)}
    </p>
    ${list.note} ${list.cards.length === 0 ? html`<p class="told">${renderBilingual(list.nobody)}</p>` : form}
  </main>`;
  return printPage({ title: list.title, body, css: FORM_CSS, forms: true });
}

export interface ToldOutcomes {
  readonly title: string;
  readonly heading: LocalizedText;
  readonly nothingSent: LocalizedText;
  readonly outcomes: readonly ItemResult[];
  /** Whom an outcome is about, as the company was shown them. */
  readonly nameOf: (placementId: string) => Html;
}

/** What came of each word, with the way to take one back. */
export function outcomesPage(told: ToldOutcomes): PrintedPage {
  const body = html`<main>
    <h1>${renderBilingual(told.heading)}</h1>
    ${
      told.outcomes.length === 0
        ? html`<p class="told">${renderBilingual(told.nothingSent)}</p>`
        : html`<form method="post">
            ${told.outcomes.map((outcome) => outcomeCard(outcome, told.nameOf(outcome.placementId)))}
          </form>`
    }
    ${backToList}
  </main>`;
  return printPage({ title: told.title, body, css: FORM_CSS, forms: true });
}

function outcomeCard({ outcome, placementId, status, text, details }: ItemResult, name: Html): Html {
  const since = details?.state as LocalizedText | undefined;
  return html`<fieldset>
    <legend>${name}</legend>
    ${
      outcome === 'done'
        ? html`<p class="told">
              ${renderBilingual({ zh: '已记录', en: 'Recorded' })}:
              <b>${renderBilingual(PLACEMENT_STATE_LABELS[status!].label)}</b>
            </p>
            <button name="undo" value="${placementId}">
              ${renderBilingual({ zh: '点错了,撤回', en: 'A mistake, take it back' })}
            </button>`
        : html`<p class="told">
            ${renderBilingual({ zh: '未采纳', en: 'Not taken' })}: <b>${text && renderBilingual(text)}</b>
            ${since ? html`<br />${renderBilingual({ zh: '目前', en: 'Now' })}: ${renderBilingual(since)}` : null}
          </p>`
    }
  </fieldset>`;
}

export function takenBackPage(status: PlacementState): PrintedPage {
  const body = html`<main>
    <h1>${renderBilingual({ zh: '已撤回', en: 'Taken back' })}</h1>
    <p class="told">${renderBilingual(PLACEMENT_STATE_LABELS[status].label)}</p>
    ${backToList}
  </main>`;
  return printPage({ title: '已撤回', body, css: FORM_CSS });
}

/** For who comes late: the link opens nothing any more. */
export function endedPage(
  companyName: string,
  instead: LocalizedText,
  more: Html | null = null,
): PrintedPage {
  const body = html`<main>
    <h1>${renderBilingual({ zh: '此链接已失效', en: 'This link has ended' })}</h1>
    <p><b>${companyName}</b></p>
    <p class="told">${renderBilingual(instead)}</p>
    ${more}
  </main>`;
  return printPage({ title: '链接已失效', body, css: FORM_CSS });
}

const backToList = html`<p><a href="">${renderBilingual({ zh: '回到名单', en: 'Back to the list' })}</a></p>`;
