import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { renderBilingual, html, type Html } from '../../../../platform/http/index.js';
import { CONCERN_KINDS, type ConcernKind } from '../../../follow-ups/index.js';
import type { OwnPageView } from '../../domain/own-page.js';

const KINDS: Readonly<Record<ConcernKind, LocalizedText>> = {
  wage: { zh: '工资不对', en: 'the pay' },
  hours: { zh: '加班、休息', en: 'hours and rest' },
  injury: { zh: '受伤', en: 'an injury' },
  insurance: { zh: '社保', en: 'insurance' },
  dormitory: { zh: '吃住', en: 'bed and meals' },
  safety: { zh: '不安全', en: 'safety' },
  rights: { zh: '合同、被辞退、被欺负', en: 'contract, dismissal, treatment' },
  family: { zh: '家里有事', en: 'family' },
  other: { zh: '其他', en: 'other' },
};

/** Asking for help at work. @param once marks this form: sent twice it is one concern */
export function concernPart({ jobs, concerns }: OwnPageView, once: string): Html {
  const job = jobs.find(({ startedOn, status }) => startedOn !== null && status === 'started');
  return html`<section>
    <h2>${renderBilingual({ zh: '我有困难', en: 'I need help' })}</h2>
    ${concerns.map(
      ({ kind, raisedOn, dueOn, state }) =>
        html`<p class="told">
          ${raisedOn} ${renderBilingual(KINDS[kind as ConcernKind])}: <b>${renderBilingual(state)}</b><br />
          ${renderBilingual({ zh: '最晚答复', en: 'answer by' })} ${dueOn}
        </p>`,
    )}
    ${
      job
        ? html`<form method="post">
            <input type="hidden" name="act" value="concern" />
            <input type="hidden" name="once" value="${once}" />
            <input type="hidden" name="job" value="${job.id}" />
            <p>
              <label
                >${renderBilingual({ zh: '什么事', en: 'About' })}
                <select name="kind" required>
                  ${CONCERN_KINDS.map(
                    (kind) => html`<option value="${kind}">${KINDS[kind].zh} ${KINDS[kind].en}</option>`,
                  )}
                </select></label
              >
            </p>
            <p>
              <label class="wide"
                >${renderBilingual({ zh: '说几句(可不填)', en: 'In your words, may stay empty' })}
                <textarea name="words" maxlength="300" rows="3"></textarea>
              </label>
            </p>
            <p>
              ${renderBilingual({ zh: '由驻外服务站处理,工厂看不到。', en: 'The station deals with it; the company does not read it.' })}
            </p>
            <button>${renderBilingual({ zh: '告诉服务站', en: 'Tell the station' })}</button>
          </form>`
        : html`<p>
            ${renderBilingual({ zh: '上岗以后可以在这里留言;现在请打上面的电话。', en: 'After the start you can write here; until then ring one of the numbers above.' })}
          </p>`
    }
  </section>`;
}
