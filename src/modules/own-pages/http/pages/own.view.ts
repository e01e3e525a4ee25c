// The one page of a person without an account: large type, Chinese first, no script, nothing personal in the address beside the token.
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import {
  renderBilingual,
  FORM_CSS,
  html,
  type Html,
  type PrintedPage,
  printPage,
} from '../../../../platform/http/index.js';
import { LOOK_WORDS } from '../../domain/access-records.js';
import type { OwnPageView } from '../../domain/own-page.js';
import type { OwnForm } from '../own-form.js';
import { concernPart } from './concern.view.js';
import { consentRows } from './consents.view.js';
import { jobPart } from './job.view.js';
import { busPart, phonesPart } from './road.view.js';

const DONE: Readonly<Record<OwnForm['act'], LocalizedText>> = {
  consent: { zh: '已记下您的选择', en: 'Your choice is recorded' },
  withdraw: {
    zh: '已记下:您不去了。想改主意,按下面的按钮',
    en: 'Recorded: you do not go. The button below takes it back',
  },
  undo: { zh: '已撤回,您还在名单上', en: 'Taken back; you are on the list again' },
  concern: { zh: '已告诉服务站,会有人联系您', en: 'The station knows and will call you' },
};
const ROLES: Readonly<Record<string, LocalizedText>> = {
  bureau: { zh: '人社部门', en: 'bureau' },
  caseworker: { zh: '就业干部', en: 'caseworker' },
  station: { zh: '服务站', en: 'station' },
  employer: { zh: '企业', en: 'company' },
  clinic: { zh: '体检机构', en: 'clinic' },
  escort: { zh: '带队员', en: 'escort' },
  auditor: { zh: '审计', en: 'auditor' },
};
const CSS = `${FORM_CSS}
:root{color-scheme:light dark}
section{border-top:2px solid #888;margin-top:5mm;padding-top:1mm}.big{font-size:1.25em}
dl{margin:0}dt{margin-top:.5em}dd{margin:0;font-weight:600}
.dial,summary,button{display:block;width:100%;min-height:3em;padding:.6em;margin:.4em 0;border:2px solid #1b5faa;border-radius:6px;text-align:left;text-decoration:none;background:#fff;color:#12406f}
button{text-align:center;background:#1b5faa;color:#fff}button .en{color:#e8f0f9}
summary{cursor:pointer;background:none;color:inherit;border-color:#888}
select,textarea{display:block;width:100%;font:inherit;padding:.5em;min-height:3em}
label{display:block}input[type=checkbox]{width:1.5em;height:1.5em;vertical-align:middle}
.line{border-bottom:1px solid #aaa;padding-bottom:2mm}.only-heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.told{border-color:#888}ul{padding-left:1.2em}
@media (prefers-color-scheme:dark){html,body{background:#11161c;color:#e6eaf0}.en{color:#b4bfcc}.dial{background:#171d25;color:#8fbcf0;border-color:#4a8ad4}button{background:#1b5faa;color:#fff}}`;

/** @param once for the form of concerns. @param note of the link. @param said what was just done, told on top */
export function ownPage(view: OwnPageView, once: string, note: Html | null, said?: OwnForm): PrintedPage {
  const { jobs } = view;
  const body = html`<main>
    <h1>${view.name}</h1>
    ${note} ${said ? html`<p class="told" role="status"><b>${renderBilingual(DONE[said.act])}</b></p>` : null}
    <p>
      ${renderBilingual({ zh: '求职全程免费,谁也不能向您收费。', en: 'Everything is free; nobody may charge you anything.' })}
    </p>
    ${
      jobs.length === 0
        ? html`<section>
            <h2>${renderBilingual({ zh: '我的岗位', en: 'My job' })}</h2>
            <p>${renderBilingual({ zh: '还没有岗位。', en: 'No job yet.' })}</p>
          </section>`
        : jobs.map(jobPart)
    }
    ${busPart(view.ride)} ${phonesPart(view)} ${concernPart(view, once)}
    <section>${consentRows(view)}</section>
    ${looksPart(view)}
  </main>`;
  return printPage({ title: '我的岗位', body, css: CSS, large: true, forms: true });
}

function looksPart({ looks }: OwnPageView): Html {
  return html`<section>
    <h2>${renderBilingual({ zh: '谁看过我的资料', en: 'Who looked at my data' })}</h2>
    ${looks.length === 0 ? html`<p>${renderBilingual({ zh: '没有记录。', en: 'Nobody.' })}</p>` : null}
    <ul>
      ${looks.map(
        ({ day, organisation, role, kind, times }) =>
          html`<li>
            ${day} ${organisation ?? renderBilingual(ROLES[role] ?? { zh: role, en: role })}
            ${renderBilingual(LOOK_WORDS[kind])} ${times > 1 ? html`×${times}` : null}
          </li>`,
      )}
    </ul>
    <p>
      ${renderBilingual({ zh: '想要全部资料、想改错或删除,请告诉就业干部,15个工作日内答复。', en: 'For a copy, a correction or erasure tell your caseworker; the answer comes within 15 working days.' })}
    </p>
  </section>`;
}
