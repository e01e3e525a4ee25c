// What every page of a company's link shares: people in cards on one form, what came of each word, and a word taken back.
import type { Text } from '../../../../kernel/errors/index.js';
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
import { PLACEMENT_STATE_LABELS, type PlacementState } from '../../domain/placement.states.js';

export interface WordList {
  /** Of the window, in Chinese. */
  readonly title: string;
  readonly heading: Text;
  readonly companyName: string;
  readonly expiresAt: Date;
  readonly listVersion: string;
  readonly nobody: Text;
  /** Of the link itself. */
  readonly note: Html | null;
  /** Said before the cards. */
  readonly before?: Html;
  readonly cards: readonly Html[];
  /** Between the cards and the buttons. */
  readonly after?: Html;
  readonly sendMarked: Text;
  readonly sendAll: Text;
}

/** One button sends what is marked, the other the same word for all but those marked no. */
export function wordListPage(list: WordList): PrintedPage {
  const form = html`${list.before ?? null}
    <form method="post">
      <input type="hidden" name="listVersion" value="${list.listVersion}" />
      ${list.cards} ${list.after ?? null}
      <p class="acts">
        <button name="act" value="marked">${both(list.sendMarked)}</button>
        <button name="act" value="all">${both(list.sendAll)}</button>
      </p>
    </form>`;
  const body = html`<main>
    <h1>${both(list.heading)}</h1>
    <p>
      <b>${list.companyName}</b> · ${both({ zh: '链接有效至', en: 'This link works until' })}
      ${spoken(list.expiresAt)}
    </p>
    ${list.note} ${list.cards.length === 0 ? html`<p class="told">${both(list.nobody)}</p>` : form}
  </main>`;
  return printPage({ title: list.title, body, css: FORM_CSS, forms: true });
}

export interface ToldOutcomes {
  readonly title: string;
  readonly heading: Text;
  readonly nothingSent: Text;
  readonly outcomes: readonly Outcome[];
  /** Whom an outcome is about, as the company was shown them. */
  readonly nameOf: (placementId: string) => Html;
}

/** What came of each word, with the way to take one back. */
export function outcomesPage(told: ToldOutcomes): PrintedPage {
  const body = html`<main>
    <h1>${both(told.heading)}</h1>
    ${
      told.outcomes.length === 0
        ? html`<p class="told">${both(told.nothingSent)}</p>`
        : html`<form method="post">
            ${told.outcomes.map((outcome) => outcomeCard(outcome, told.nameOf(outcome.placementId)))}
          </form>`
    }
    ${backToList}
  </main>`;
  return printPage({ title: told.title, body, css: FORM_CSS, forms: true });
}

function outcomeCard({ outcome, placementId, status, text, details }: Outcome, name: Html): Html {
  const since = details?.state as Text | undefined;
  return html`<fieldset>
    <legend>${name}</legend>
    ${
      outcome === 'done'
        ? html`<p class="told">
              ${both({ zh: '已记录', en: 'Recorded' })}:
              <b>${both(PLACEMENT_STATE_LABELS[status!].label)}</b>
            </p>
            <button name="undo" value="${placementId}">
              ${both({ zh: '点错了,撤回', en: 'A mistake, take it back' })}
            </button>`
        : html`<p class="told">
            ${both({ zh: '未采纳', en: 'Not taken' })}: <b>${text && both(text)}</b>
            ${since ? html`<br />${both({ zh: '目前', en: 'Now' })}: ${both(since)}` : null}
          </p>`
    }
  </fieldset>`;
}

export function takenBackPage(status: PlacementState): PrintedPage {
  const body = html`<main>
    <h1>${both({ zh: '已撤回', en: 'Taken back' })}</h1>
    <p class="told">${both(PLACEMENT_STATE_LABELS[status].label)}</p>
    ${backToList}
  </main>`;
  return printPage({ title: '已撤回', body, css: FORM_CSS });
}

/** For who comes late: the link opens nothing any more. */
export function endedPage(companyName: string, instead: Text, more: Html | null = null): PrintedPage {
  const body = html`<main>
    <h1>${both({ zh: '此链接已失效', en: 'This link has ended' })}</h1>
    <p><b>${companyName}</b></p>
    <p class="told">${both(instead)}</p>
    ${more}
  </main>`;
  return printPage({ title: '链接已失效', body, css: FORM_CSS });
}

const backToList = html`<p><a href="">${both({ zh: '回到名单', en: 'Back to the list' })}</a></p>`;
