// What the person allows: one row for each purpose, who receives the data, and one button to give or take it back.
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { renderBilingual, html, type Html } from '../../../../platform/http/index.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../../../seekers/index.js';
import type { OwnPageView } from '../../domain/own-page.js';

const PURPOSES: Readonly<Record<ConsentPurpose, LocalizedText>> = {
  registration: { zh: '登记找工作', en: 'Registration as a job seeker' },
  medical: { zh: '安排体检', en: 'Arranging the examination' },
  share_with_employer: { zh: '把姓名、技能等告诉企业', en: 'Telling companies name and skills' },
  follow_up: { zh: '上岗后打电话回访', en: 'Calls after the start' },
  poverty_proof: { zh: '用帮扶信息办补贴', en: 'Using poverty status for subsidies' },
  automated_ranking: { zh: '用电脑排序推荐岗位', en: 'Ranking by computer' },
};
const BUREAU: LocalizedText = { zh: '人社部门', en: 'the labour bureaus' };
const RECEIVERS: Readonly<Partial<Record<ConsentPurpose, LocalizedText>>> = {
  medical: { zh: '体检机构(只收结论)', en: 'the clinic; only the conclusion comes back' },
  follow_up: { zh: '就业干部和驻外服务站', en: 'caseworker and station' },
};

/** Who receives data for a purpose, as the person reads it beside the button. */
export function recipientsOf(purpose: ConsentPurpose, { jobs }: Pick<OwnPageView, 'jobs'>): LocalizedText {
  if (purpose === 'share_with_employer') {
    const names = [...new Set(jobs.flatMap(({ employer }) => employer ?? []))].join('、');
    return names ? { zh: names, en: names } : { zh: '您有意向的企业', en: 'companies you are interested in' };
  }
  return RECEIVERS[purpose] ?? BUREAU;
}

export function consentRows(view: OwnPageView): Html {
  const latest = new Map(view.consents.map((consent) => [consent.purpose, consent]));
  return html`<h2>${renderBilingual({ zh: '我同意的事', en: 'What I allow' })}</h2>
    <p>
      ${renderBilingual({ zh: '随时可以改。撤回不影响以前的事,也不影响您找工作。', en: 'You may change it at any time. A no is never held against you.' })}
    </p>
    ${CONSENT_PURPOSES.map((purpose) => {
      const given = latest.get(purpose)?.given ?? null;
      const day = latest.get(purpose)?.occurredOn;
      return html`<form method="post" class="line">
        <input type="hidden" name="act" value="consent" />
        <input type="hidden" name="purpose" value="${purpose}" />
        <p>
          <b>${renderBilingual(PURPOSES[purpose])}</b><br />
          ${renderBilingual({ zh: '给', en: 'To' })}: ${renderBilingual(recipientsOf(purpose, view))}<br />
          ${renderBilingual(given === null ? NOT_ASKED : given ? GIVEN : TAKEN_BACK)} ${day ?? null}
        </p>
        <button name="given" value="${given ? 'no' : 'yes'}">
          ${renderBilingual(given ? TAKE_BACK : AGREE)}
          <span class="only-heard">${PURPOSES[purpose].zh}</span>
        </button>
      </form>`;
    })}`;
}

const NOT_ASKED: LocalizedText = { zh: '还没有问过您', en: 'not asked yet' };
const GIVEN: LocalizedText = { zh: '已同意', en: 'given' };
const TAKEN_BACK: LocalizedText = { zh: '没有同意', en: 'not given' };
const AGREE: LocalizedText = { zh: '我同意', en: 'I agree' };
const TAKE_BACK: LocalizedText = { zh: '撤回同意', en: 'Take it back' };
