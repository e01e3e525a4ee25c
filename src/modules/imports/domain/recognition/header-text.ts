// Header words in one form: what clerks add to a header (stars, units, line breaks, brackets, 必填) says nothing about
// which column it is.

const DECORATION = /[★☆✦*※●○◆◇■□▲△►#√✱]/gu;
const INVISIBLE = /[\p{Cf}\s]/gu;
const BRACKETED = /[([{【〔〖<《「『][^)\]}】〕〗>》」』]{0,200}[)\]}】〕〗>》」』]/gu;
const PUNCTUATION = /[()[\]{}【】〔〕〖〗<>《》「」『』,，、.。;；:：/\\|_\-—–~～"“”'‘’?？!！&+%·^`]/gu;
const FILLING = /(?:必填|选填|可选填?|下拉选择|请选择|文本格式|按身份证)$/u;

/** No header is longer; of longer texts the beginning is compared. */
const MAX_CHARACTERS = 300;

export interface HeaderForms {
  /** Everything kept but marks: `技能/证书要求` → `技能证书要求`. */
  readonly full: string;
  /** Bracketed words left out too: `是否脱贫户(监测)` → `是否脱贫户`. */
  readonly bare: string;
  /** What stood in the brackets. */
  readonly aside: string;
}

function strip(text: string): string {
  return text.replace(PUNCTUATION, '');
}

export function headerForms(written: string): HeaderForms {
  const text = written
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(DECORATION, '');
  const inBrackets = text.match(BRACKETED) ?? [];
  const aside = inBrackets.map(strip).join('');
  const full = strip(text).replace(FILLING, '');
  const bare = strip(text.replace(BRACKETED, '')).replace(FILLING, '');
  return { full, bare: bare === '' ? full : bare, aside };
}

/** One form for comparing cells with a header row: everything but marks. */
export function headerKey(written: string): string {
  return headerForms(written).full;
}
