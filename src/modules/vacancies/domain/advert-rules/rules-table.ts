import { LEDGER_KEYS, type VacancyColumn } from '../vacancy.js';
import { ADVERT_RULES } from './index.js';

const LEVELS = { refuse: '拒绝 refuse', warn: '提示 warn', info: '说明 info' } as const;

/** The page `docs/advert-rules.md`, made from the rules that run. */
export function advertRulesPage(): string {
  const rows = ADVERT_RULES.map((rule) => {
    const level = LEVELS[rule.level] + (rule.draft ? ', 存草稿 draft' : '');
    return `| ${rule.code} | ${level} | ${columnOf(rule.column)} | ${rule.law.zh}<br>${rule.law.en} | ${rule.text.zh}<br>${rule.text.en} |`;
  });
  return [
    '# Advert check: rules, articles, severity',
    '',
    'One rule a file under `src/modules/vacancies/domain/advert-rules`. The same rules judge a row of the district’s list and',
    'the form. *Refuse*: the advert is not taken. *Warn*: kept, shown to the reviewer; with *draft* it is not published while',
    'it stands. *Info*: shown while the form is written. A rule that reads prose searches every column a condition could hide',
    'in; 入职不查乙肝, 男女不限, 不收押金 deny what they name and are lawful.',
    '',
    '| Rule | Severity | Column | Article | Message |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const columnOf = (column: VacancyColumn | 'prose'): string =>
  column === 'prose' ? 'any text' : `${column} (${LEDGER_KEYS[column]})`;
