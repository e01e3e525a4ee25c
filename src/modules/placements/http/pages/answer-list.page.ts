// What a company sees that opens its signed link in a browser: who waits, a form, and after it what came of each answer.
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
import type { WaitingPerson } from '../../application/employer-list.queries.js';
import type { Outcome } from '../../application/outcomes.js';
import { EMPLOYER_DECLINE_REASONS } from '../../domain/placement.reasons.js';
import { PLACEMENT_STATE_LABELS, type PlacementState } from '../../domain/placement.states.js';
import { answerField, choice, reasonField } from './answers-form.js';

const SEX: Readonly<Record<string, Text>> = {
  female: { zh: '女', en: 'female' },
  male: { zh: '男', en: 'male' },
};
const SCHOOLING: Readonly<Record<string, Text>> = {
  none: { zh: '未上学', en: 'none' },
  primary: { zh: '小学', en: 'primary' },
  'lower-secondary': { zh: '初中', en: 'junior middle' },
  'upper-secondary': { zh: '高中', en: 'senior middle' },
  vocational: { zh: '中职', en: 'vocational' },
  college: { zh: '大专', en: 'college' },
  bachelor: { zh: '本科', en: 'university' },
  postgraduate: { zh: '研究生', en: 'postgraduate' },
};
const NOT_NAMED: Text = { zh: '推荐人选(尚未表示意向)', en: 'proposed; has not shown interest yet' };

export interface AnswerList {
  readonly companyName: string;
  readonly expiresAt: Date;
  readonly items: readonly WaitingPerson[];
  readonly listVersion: string;
}

/** The open questions with their form. One button answers what is marked, the other all but those marked no. */
export function answerListPage({ companyName, expiresAt, items, listVersion }: AnswerList): PrintedPage {
  const body = html`<main>
    <h1>${both({ zh: '待贵企业答复的求职人员', en: 'People waiting for your answer' })}</h1>
    <p>
      <b>${companyName}</b> · ${both({ zh: '链接有效至', en: 'This link works until' })} ${spoken(expiresAt)}
    </p>
    ${
      items.length === 0
        ? html`<p class="told">
            ${both({ zh: '目前没有待答复的人员。', en: 'Nobody waits for an answer now.' })}
          </p>`
        : html`<p>
              ${both({ zh: '到期未答复的,将转询下一位。答复可在十分钟左右内撤回。', en: 'After the deadline the next person is asked. An answer can be taken back for some minutes.' })}
            </p>
            <form method="post">
              <input type="hidden" name="listVersion" value="${listVersion}" />
              ${items.map(personCard)}
              <p class="acts">
                <button name="act" value="marked">
                  ${both({ zh: '提交我标记的答复', en: 'Send the answers I marked' })}
                </button>
                <button name="act" value="all">
                  ${both({ zh: '全部录用,标记"不录用"的除外', en: 'Take all, except those marked no' })}
                </button>
              </p>
            </form>`
    }
  </main>`;
  return printPage({ title: '待答复的求职人员', body, css: FORM_CSS, forms: true });
}

function personCard(person: WaitingPerson): Html {
  const { id, seekerName, sex, education, skills, job, placesLeft, answerDueAt } = person;
  const facts = [SEX[sex ?? ''], SCHOOLING[education ?? '']].filter((text) => text !== undefined);
  return html`<fieldset>
    <legend>${seekerName ?? both(NOT_NAMED)}</legend>
    <p>
      ${both({ zh: '岗位', en: 'Post' })}: <b>${job ?? '—'}</b> ·
      ${both({ zh: '剩余名额', en: 'places left' })} ${placesLeft ?? '—'} ·
      ${both({ zh: '请在此前答复', en: 'answer before' })} <b>${spoken(answerDueAt)}</b>
    </p>
    <p>${facts.map((text) => html`${both(text)} `)}${skills.join('、')}</p>
    <label
      ><input type="radio" name="${answerField(id)}" value="${choice('offer', person)}" />
      ${both({ zh: '录用', en: 'take on' })}</label
    >
    <label
      ><input type="radio" name="${answerField(id)}" value="${choice('decline', person)}" />
      ${both({ zh: '不录用', en: 'no' })}</label
    >
    <label
      >${both({ zh: '不录用的原因', en: 'reason for a no' })}
      <select name="${reasonField(id)}">
        <option value=""></option>
        ${Object.entries(EMPLOYER_DECLINE_REASONS).map(
          ([code, { zh, en }]) => html`<option value="${code}">${zh} ${en}</option>`,
        )}
      </select></label
    >
  </fieldset>`;
}

/** What came of each answer, with the way to take one back. @param asked the people as they were shown */
export function answerOutcomesPage(
  outcomes: readonly Outcome[],
  asked: readonly WaitingPerson[],
): PrintedPage {
  const people = new Map(asked.map((person) => [person.id, person]));
  const body = html`<main>
    <h1>${both({ zh: '答复结果', en: 'Your answers' })}</h1>
    ${
      outcomes.length === 0
        ? html`<p class="told">
            ${both({ zh: '没有标记任何人,未提交答复。', en: 'Nobody was marked, so nothing was sent.' })}
          </p>`
        : html`<form method="post">${outcomes.map((outcome) => outcomeCard(outcome, people))}</form>`
    }
    ${backToPage}
  </main>`;
  return printPage({ title: '答复结果', body, css: FORM_CSS, forms: true });
}

function outcomeCard(outcome: Outcome, people: ReadonlyMap<string, WaitingPerson>): Html {
  const { placementId, status, text, details } = outcome;
  const person = people.get(placementId);
  const since = details?.state as Text | undefined;
  return html`<fieldset>
    <legend>${person?.seekerName ?? both(NOT_NAMED)} · ${person?.job ?? '—'}</legend>
    ${
      outcome.outcome === 'done'
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

export function answerUndonePage(status: PlacementState): PrintedPage {
  const body = html`<main>
    <h1>${both({ zh: '已撤回', en: 'Taken back' })}</h1>
    <p class="told">${both(PLACEMENT_STATE_LABELS[status].label)}</p>
    ${backToPage}
  </main>`;
  return printPage({ title: '已撤回', body, css: FORM_CSS });
}

/** For who comes late: the link opens nothing any more, and how the questions ended. */
export function answersEndedPage(companyName: string, since: Readonly<Record<string, number>>): PrintedPage {
  const body = html`<main>
    <h1>${both({ zh: '此链接已失效', en: 'This link has ended' })}</h1>
    <p><b>${companyName}</b></p>
    <p class="told">
      ${both({ zh: '不能再通过此链接答复。如仍想录用,请联系发给您链接的人社部门。', en: 'No answer can be given here any more. If you still want to take people on, ask the bureau that sent the link.' })}
    </p>
    <h2>${both({ zh: '此后的情况', en: 'What happened since' })}</h2>
    <table>
      <tbody>
        ${Object.entries(since).map(
          ([status, count]) =>
            html`<tr>
              <td>${both(PLACEMENT_STATE_LABELS[status as PlacementState].label)}</td>
              <td class="number">${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </main>`;
  return printPage({ title: '链接已失效', body, css: FORM_CSS });
}

const backToPage = html`<p><a href="">${both({ zh: '回到名单', en: 'Back to the list' })}</a></p>`;
