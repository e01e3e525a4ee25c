// Pages made for paper and for people without an account: plain HTML without a script, readable in any browser and printer.
import { createHash } from 'node:crypto';

/** Markup that is safe to send: everything put into it was escaped. */
export class Html {
  constructor(readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

function markupOf(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escapeHtml(String(part));
}

/** Template tag: what stands in `${}` is escaped unless it is itself made with this tag; lists are joined. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return new Html(parts.reduce((done, part, index) => done + markupOf(values[index - 1]) + part));
}

export interface PrintPage {
  readonly title: string;
  readonly body: Html;
  /** Added after the common sheet; constants of the code only, never anything a user wrote. */
  readonly css?: string;
  readonly lang?: 'zh-CN' | 'en';
  /** For readers with weak eyes and for walls. */
  readonly large?: boolean;
  readonly landscape?: boolean;
  /** The page has a form that is sent to this service. */
  readonly forms?: boolean;
}

export interface PrintedPage {
  readonly html: string;
  /** Content-Security-Policy of exactly this page: its own style sheet, nothing from elsewhere, no script, no frame. */
  readonly policy: string;
}

const COMMON = `
*{box-sizing:border-box}
body{font-family:"Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;margin:0 auto;max-width:180mm;padding:6mm;color:#111;line-height:1.5}
h1{font-size:1.6em;margin:0 0 .3em}h2{font-size:1.2em;margin:1em 0 .3em}p{margin:.3em 0}
table{border-collapse:collapse;width:100%;page-break-inside:auto}tr{page-break-inside:avoid}thead{display:table-header-group}
th,td{border:1px solid #555;padding:.25em .4em;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eee}
.en{color:#444;font-size:.85em}.number{text-align:right}.code svg{display:block;width:100%;height:auto}
.sign{display:inline-block;min-width:45mm;border-bottom:1px solid #111}
@media print{body{max-width:none;padding:0}a{color:inherit;text-decoration:none}}`;

/** A whole A4 page. */
export function printPage({
  title,
  body,
  css = '',
  lang = 'zh-CN',
  large,
  landscape,
  forms,
}: PrintPage): PrintedPage {
  const sheet = `@page{size:A4${landscape ? ' landscape' : ''};margin:12mm}body{font-size:${large ? '16pt' : '11pt'}}${COMMON}${css}`;
  const hash = createHash('sha256').update(sheet).digest('base64');
  return {
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${escapeHtml(title)}</title><style>${sheet}</style></head><body>${body.markup}</body></html>`,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; form-action ${forms ? "'self'" : "'none'"}; base-uri 'none'; frame-ancestors 'none'`,
  };
}

/** What of an HTTP answer is needed here. */
export interface HeaderReply {
  header(name: string, value: string): unknown;
}

/** Sets the headers of a page and hands back its text: `return sendPage(reply, page)` in a controller (`@Res({ passthrough: true })`). */
export function sendPage(
  reply: HeaderReply,
  page: PrintedPage,
  cache: 'no-store' | 'public' = 'no-store',
): string {
  reply.header('content-type', 'text/html; charset=utf-8');
  reply.header('content-security-policy', page.policy);
  reply.header('cache-control', cache === 'public' ? 'public, max-age=60' : 'no-store');
  reply.header('x-robots-tag', cache === 'public' ? 'noarchive' : 'noindex');
  return page.html;
}
