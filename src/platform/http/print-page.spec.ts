import { createHash } from 'node:crypto';
import { barCode, qrCode } from './print-codes.js';
import { html, printPage, sendPage } from './print-page.js';

describe('printed pages', () => {
  it('escape whatever a person or an employer wrote', () => {
    const name = `<script>alert("x")</script>'&`;
    const list = html`<ul>
      ${[name, 'b'].map((one) => html`<li title="${one}">${one}</li>`)}
    </ul>`;
    expect(list.markup.replace(/\n\s*/g, '')).toBe(
      '<ul><li title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;</li><li title="b">b</li></ul>',
    );
    expect(html`${null}${undefined}${false}${0}`.markup).toBe('0');
    expect(printPage({ title: '</title><script>', body: html`x` }).html).not.toContain('<script>');
  });

  it('allow their own style sheet and nothing else', () => {
    const page = printPage({
      title: '花名册',
      body: html`<h1>${'花名册'}</h1>`,
      css: '.a{color:red}',
      landscape: true,
    });
    const sheet = /<style>([\s\S]*)<\/style>/.exec(page.html)![1]!;
    expect(page.policy).toContain(
      `style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'`,
    );
    expect(page.policy).toContain(`default-src 'none'`);
    expect(page.policy).not.toContain('script-src');
    expect(page.policy).toContain(`form-action 'none'`);
    expect(printPage({ title: 'x', body: html`x`, forms: true }).policy).toContain(`form-action 'self'`);
    expect(sheet).toContain('A4 landscape');
    const headers: Record<string, string> = {};
    expect(sendPage({ header: (name, value) => (headers[name] = value) }, page)).toBe(page.html);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-security-policy': page.policy });
  });

  it('draw codes as SVG, and refuse what no scanner reads', () => {
    const token = 'r7Q3';
    expect(qrCode(`https://example.org/${token}`).markup).toMatch(
      /^<div class="code" role="img"><svg[\s\S]+<path/,
    );
    expect(qrCode('a').markup).not.toBe(qrCode('b').markup);
    expect(barCode('0123456789').markup).toContain('<svg');
    expect(() => barCode('体检单')).toThrow(RangeError);
    expect(() => qrCode('x'.repeat(600))).toThrow(RangeError);
  });
});
