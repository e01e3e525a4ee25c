// What a company sees that opens its signed link in a browser: who waits, a form, and after it what came of each answer.
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { renderBilingual, html, type Html, type PrintedPage } from '../../../../platform/http/index.js';
import { spoken } from '../../application/answer-notices.js';
import type { WaitingPerson } from '../../application/employer-list.queries.js';
import type { ItemResult } from '../../application/item-results.js';
import { EMPLOYER_DECLINE_REASONS } from '../../domain/placement.reasons.js';
import { PLACEMENT_STATE_LABELS, type PlacementState } from '../../domain/placement.states.js';
import { answerField, choice, reasonField } from './answers-form.js';
import { endedPage, outcomesPage, type WordList, wordListPage } from './word-list.view.js';

const SEX: Readonly<Record<string, LocalizedText>> = {
  female: { zh: '女', en: 'female' },
  male: { zh: '男', en: 'male' },
};
const SCHOOLING: Readonly<Record<string, LocalizedText>> = {
  none: { zh: '未上学', en: 'none' },
  primary: { zh: '小学', en: 'primary' },
  'lower-secondary': { zh: '初中', en: 'junior middle' },
  'upper-secondary': { zh: '高中', en: 'senior middle' },
  vocational: { zh: '中职', en: 'vocational' },
  college: { zh: '大专', en: 'college' },
  bachelor: { zh: '本科', en: 'university' },
  postgraduate: { zh: '研究生', en: 'postgraduate' },
};
const NOT_NAMED: LocalizedText = { zh: '推荐人选(尚未表示意向)', en: 'proposed; has not shown interest yet' };

export interface AnswerList extends Pick<WordList, 'companyName' | 'expiresAt' | 'listVersion' | 'note'> {
  readonly items: readonly WaitingPerson[];
}

/** The open questions with their form; the second button takes everybody on. */
export function answerListPage({ items, ...list }: AnswerList): PrintedPage {
  return wordListPage({
    ...list,
    title: '待答复的求职人员',
    heading: { zh: '待贵企业答复的求职人员', en: 'People waiting for your answer' },
    nobody: { zh: '目前没有待答复的人员。', en: 'Nobody waits for an answer now.' },
    before: html`<p>
      ${renderBilingual({ zh: '到期未答复的,将转询下一位。答复可在十分钟左右内撤回。', en: 'After the deadline the next person is asked. An answer can be taken back for some minutes.' })}
    </p>`,
    cards: items.map(personCard),
    sendMarked: { zh: '提交我标记的答复', en: 'Send the answers I marked' },
    sendAll: { zh: '全部录用,标记"不录用"的除外', en: 'Take all, except those marked no' },
  });
}

function personCard(person: WaitingPerson): Html {
  const { id, seekerName, sex, education, skills, job, placesLeft, answerDueAt } = person;
  const facts = [SEX[sex ?? ''], SCHOOLING[education ?? '']].filter((text) => text !== undefined);
  return html`<fieldset>
    <legend>${seekerName ?? renderBilingual(NOT_NAMED)}</legend>
    <p>
      ${renderBilingual({ zh: '岗位', en: 'Post' })}: <b>${job ?? '—'}</b> ·
      ${renderBilingual({ zh: '剩余名额', en: 'places left' })} ${placesLeft ?? '—'} ·
      ${renderBilingual({ zh: '请在此前答复', en: 'answer before' })} <b>${spoken(answerDueAt)}</b>
    </p>
    <p>${facts.map((text) => html`${renderBilingual(text)} `)}${skills.join('、')}</p>
    <label
      ><input type="radio" name="${answerField(id)}" value="${choice('offer', person)}" />
      ${renderBilingual({ zh: '录用', en: 'take on' })}</label
    >
    <label
      ><input type="radio" name="${answerField(id)}" value="${choice('decline', person)}" />
      ${renderBilingual({ zh: '不录用', en: 'no' })}</label
    >
    <label
      >${renderBilingual({ zh: '不录用的原因', en: 'reason for a no' })}
      <select name="${reasonField(id)}">
        <option value=""></option>
        ${Object.entries(EMPLOYER_DECLINE_REASONS).map(
          ([code, { zh, en }]) => html`<option value="${code}">${zh} ${en}</option>`,
        )}
      </select></label
    >
  </fieldset>`;
}

/** @param asked the people as they were shown */
export function answerOutcomesPage(
  outcomes: readonly ItemResult[],
  asked: readonly WaitingPerson[],
): PrintedPage {
  const people = new Map(asked.map((person) => [person.id, person]));
  return outcomesPage({
    title: '答复结果',
    heading: { zh: '答复结果', en: 'Your answers' },
    nothingSent: { zh: '没有标记任何人,未提交答复。', en: 'Nobody was marked, so nothing was sent.' },
    outcomes,
    nameOf: (id) =>
      html`${people.get(id)?.seekerName ?? renderBilingual(NOT_NAMED)} · ${people.get(id)?.job ?? '—'}`,
  });
}

/** And how the questions ended. */
export function answersEndedPage(companyName: string, since: Readonly<Record<string, number>>): PrintedPage {
  const instead = {
    zh: '不能再通过此链接答复。如仍想录用,请联系发给您链接的人社部门。',
    en: 'No answer can be given here any more. If you still want to take people on, ask the bureau that sent the link.',
  };
  return endedPage(
    companyName,
    instead,
    html`<h2>${renderBilingual({ zh: '此后的情况', en: 'What happened since' })}</h2>
      <table>
        <tbody>
          ${Object.entries(since).map(
            ([status, count]) =>
              html`<tr>
                <td>${renderBilingual(PLACEMENT_STATE_LABELS[status as PlacementState].label)}</td>
                <td class="number">${count}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}
