import {
  renderBilingual,
  FORM_CSS,
  html,
  type Html,
  type PrintedPage,
  printPage,
} from '../../../../platform/http/index.js';

/** `ask`: nothing sent yet. `sent`: a code is on its way. `own`: what is said here is the party's own word. */
export type LinkCodeStep = 'ask' | 'sent' | 'own';

const BACK: Html = html`<p>
  ${renderBilingual({ zh: '请关闭本页,回到原来的链接。', en: 'Close this page and go back to the link you were given.' })}
</p>`;

export function linkCodePage(step: LinkCodeStep): PrintedPage {
  const body = html`<main>
    <h1>${renderBilingual({ zh: '确认是您本人', en: 'Show that it is you' })}</h1>
    ${step === 'own' ? confirmed : html`${why}${step === 'sent' ? give : null}${send(step)}`}
  </main>`;
  return printPage({ title: '确认本人', body, css: FORM_CSS, large: true, forms: true });
}

const confirmed: Html = html`<p class="told" role="status">
    ${renderBilingual({ zh: '已确认:此浏览器12小时内的答复记为您本人所说。', en: 'Done: for 12 hours what you answer in this browser is your own word.' })}
  </p>
  ${BACK}`;

const why: Html = html`<p>
  ${renderBilingual({
    zh: '此链接由工作人员转交,答复会注明"经工作人员转交"。输入发到登记手机的验证码后,记为您本人所说。',
    en: 'Staff handed this link over, and your answers are marked so. With the code sent to your registered phone they are your own word.',
  })}
</p>`;

const give: Html = html`<form method="post">
  <p class="told" role="status">
    ${renderBilingual({ zh: '验证码已发往登记的联系方式。', en: 'A code is on its way to the registered contact.' })}
  </p>
  <label
    >${renderBilingual({ zh: '六位验证码', en: 'six digits' })}
    <input
      name="code"
      inputmode="numeric"
      autocomplete="one-time-code"
      pattern="[0-9]{6}"
      maxlength="6"
      required
    />
  </label>
  <button name="act" value="give">${renderBilingual({ zh: '确认', en: 'Confirm' })}</button>
</form>`;

const send = (step: LinkCodeStep): Html =>
  html`<form method="post">
    <button name="act" value="send">
      ${renderBilingual(step === 'sent' ? { zh: '重新发送', en: 'Send it again' } : { zh: '发送验证码', en: 'Send the code' })}
    </button>
  </form>`;
