import { renderBilingual, html, type Html } from '../../../platform/http/index.js';
import type { OpenedLink } from '../application/signed-links.js';

/** Said on top of every page of a link that staff handed over: how its words are kept, and the way to make them one's own. */
export function handedOverNote({ actor }: Pick<OpenedLink, 'actor'>): Html | null {
  if (actor.link?.hands !== 'handed_over') return null;
  return html`<p class="told">
    ${renderBilingual({
      zh: '此链接由工作人员转交,您的答复会注明"经工作人员转交"。',
      en: 'Staff handed this link over; your answers are marked so.',
    })}
    <a href="../code/page">${renderBilingual({ zh: '确认是您本人', en: 'Show that it is you' })}</a>
  </p>`;
}
