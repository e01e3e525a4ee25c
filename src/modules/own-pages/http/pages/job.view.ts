// One post as its person sees it: where it stands, what was promised, and the way out of it.
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { renderBilingual, html, type Html } from '../../../../platform/http/index.js';
import {
  PLACEMENT_STATE_LABELS,
  type PlacementState,
  placementLifecycle,
  WORKER_DECLINE_REASONS,
} from '../../../placements/index.js';
import type { OwnJob } from '../../domain/own-page.js';
import { payCard } from './pay-card.view.js';

const NEXT_STEP: LocalizedText = {
  zh: '已办理下一步,请问就业干部',
  en: 'the next step was taken; ask your caseworker',
};
const OVER: ReadonlySet<string> = new Set(['declined', 'expired', 'withdrawn', 'barred', 'no_show', 'ended']);

/** Why somebody may not do this post is told by a doctor, not by a page. */
const stateOf = (status: string): LocalizedText =>
  status === 'barred' ? NEXT_STEP : PLACEMENT_STATE_LABELS[status as PlacementState].label;

export const mayWithdraw = ({ status }: OwnJob): boolean =>
  status === 'proposed' || placementLifecycle.transitions.withdraw.from.includes(status as PlacementState);

export function jobPart(job: OwnJob): Html {
  const { employer, job: title, address, plannedStartOn, startedOn, status } = job;
  return html`<section>
    <h2>${renderBilingual({ zh: '我的岗位', en: 'My job' })}</h2>
    <p>
      <b class="big">${title ?? '—'}</b><br />
      ${employer ?? '—'} ${address ? html`<br />${address}` : null}
    </p>
    <p class="told">
      ${renderBilingual({ zh: '目前', en: 'Now' })}: <b>${renderBilingual(stateOf(status))}</b>
      ${
        startedOn
          ? html`<br />${renderBilingual({ zh: '上岗日期', en: 'Started on' })} ${startedOn}`
          : plannedStartOn
            ? html`<br />${renderBilingual({ zh: '计划上岗', en: 'Planned start' })} ${plannedStartOn}`
            : null
      }
    </p>
    ${OVER.has(status) ? null : payCard(job)} ${wayOut(job)}
  </section>`;
}

function wayOut(job: OwnJob): Html | null {
  if (job.lastMove === 'withdraw' && job.lastReportedBy === 'worker')
    return html`<form method="post">
      <input type="hidden" name="act" value="undo" />
      <button name="job" value="${job.id}">
        ${renderBilingual({ zh: '点错了,我还想去', en: 'A mistake, I still want to go' })}
      </button>
    </form>`;
  if (!mayWithdraw(job)) return null;
  return html`<details>
    <summary>${renderBilingual({ zh: '我不想去了', en: 'I do not want to go' })}</summary>
    <form method="post">
      <input type="hidden" name="act" value="withdraw" />
      <input type="hidden" name="job" value="${job.id}" />
      <input type="hidden" name="version" value="${job.version}" />
      <p>
        ${renderBilingual({ zh: '座位和名额会让给别人。不去不影响您以后找工作。', en: 'Seat and place go to somebody else. It is never held against you.' })}
      </p>
      <p>
        <label
          >${renderBilingual({ zh: '原因(可不填)', en: 'reason, may stay empty' })}
          <select name="reason">
            <option value=""></option>
            ${Object.entries(WORKER_DECLINE_REASONS).map(
              ([code, { zh, en }]) => html`<option value="${code}">${zh} ${en}</option>`,
            )}
          </select></label
        >
      </p>
      <p>
        <label
          ><input type="checkbox" name="sure" value="yes" required />
          ${renderBilingual({ zh: '我想好了', en: 'I am sure' })}</label
        >
      </p>
      <button>${renderBilingual({ zh: '放弃这个岗位', en: 'Give up this job' })}</button>
    </form>
  </details>`;
}
